#include "words/tag_features.hpp"

namespace keyline::words {
namespace {

constexpr std::array<uint8_t, 256> shape_bits() {
  std::array<uint8_t, 256> out{};
  for (int c = 0; c < 256; ++c) {
    const bool digit = c >= '0' && c <= '9', lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
    out[static_cast<size_t>(c)] = digit ? kDigits : lower ? kLower : upper ? kCapitals : c == '-' ? kHyphen : kOther;
  }
  return out;
}

constexpr auto kShapeBits = shape_bits();

constexpr uint32_t mix(uint32_t a) {
  a ^= a >> 16;
  a *= 0x7feb352du;
  a ^= a >> 15;
  a *= 0x846ca68bu;
  return a ^ a >> 16;
}

constexpr uint32_t bit(Pos pos) { return 1u << static_cast<int>(pos); }

constexpr uint32_t kVerbs = bit(Pos::verb_base) | bit(Pos::verb_past) | bit(Pos::verb_present) |
                            bit(Pos::verb_participle) | bit(Pos::verb_gerund);
constexpr uint32_t kContent = kVerbs | bit(Pos::adj) | bit(Pos::adv) | bit(Pos::noun) | bit(Pos::num);
constexpr uint32_t kOpen = kContent | bit(Pos::propn) | bit(Pos::intj) | bit(Pos::sym) | bit(Pos::x) | bit(Pos::adp);

}  // namespace

uint32_t candidates(const WordTraits& word, TokenKind kind, bool first, uint32_t known) {
  if (kind == TokenKind::number) return bit(Pos::num);
  if (known == 0) {
    if (kind != TokenKind::word) return kind == TokenKind::punct ? bit(Pos::punct) : bit(Pos::sym);
    return (word.shape & kCapitals) != 0 ? kOpen & ~kVerbs : kOpen;  // an unknown word in capitals is some name
  }
  return (word.shape & kInitialCapital) != 0 && !first ? known | bit(Pos::propn) : known;
}

WordTraits describe(std::string_view word) {
  WordTraits out;
  uint32_t hash = 2166136261u, suffix = 0;
  uint8_t bits = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    auto c = static_cast<unsigned char>(word[i]);
    bits |= kShapeBits[c];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    if (c == 0xE2 && word.substr(i, 3) == "’") c = '\'', i += 2;
    hash = (hash ^ c) * 16777619u;
    suffix = suffix << 8 | c;
    if (i < 2) out.prefix = out.prefix << 8 | c;
  }
  const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
  const bool all = (bits & kCapitals) != 0 && (bits & kLower) == 0 && word.size() > 1;
  out.hash = hash < 3 ? 3 : hash;
  out.suffix = suffix;
  out.shape = static_cast<uint8_t>((bits & ~kCapitals) | (capital ? kInitialCapital : 0) | (all ? kCapitals : 0));
  return out;
}

void features(const std::array<WordTraits, 5>& window, const TagHistory& tags, bool first, Features& out) {
  const WordTraits &w = window[2], &left = window[1], &right = window[3], &left2 = window[0];
  const uint32_t s4 = w.suffix, s3 = s4 & 0xFFFFFF, s2 = s4 & 0xFFFF, shape = w.shape, start = first;
  const uint32_t p = tags.before, pp = p * 32u + tags.before2, k = w.klass;
  const uint32_t word3 = w.form != 0 ? w.form : s3;
  const uint32_t before = left.form != 0 ? left.form : left.suffix & 0xFFFFFF;
  const uint32_t after = right.form != 0 ? right.form : right.suffix & 0xFFFFFF;
  const uint32_t before2 = left2.form != 0 ? left2.form : left2.suffix & 0xFFFFFF;
  const uint32_t raw[kFeatures] = {
      1,
      w.form != 0 ? w.form : s4,
      s2,
      s3,
      w.prefix,
      shape * 2 + start,
      s3 + shape * 7919u + start * 3,
      k * 4 + (shape & 1) * 2 + start,
      left.klass * 1021u + k,
      before,
      after,
      p,
      pp,
      p * 4099u + k,
      p * 4099u + word3,
      p * 4099u + right.klass + (k << 20),
      (right.shape & 3u) * 64 + shape + (start << 12),
      before2,
      word3 * 40503u + after,
      word3 * 40503u + before,
      p * 4099u + s2,
      right.suffix & 0xFFFF,
      pp + k * 1024,
      s4,
      p * 4099u + after,
      s3 * 31u + right.klass,
      k * 7919u + before,
      p * 4099u + shape * 2 + start,
      s3 * 4099u + p * 64 + (shape & 7),
      w.prefix + s2 * 7919u,
      tags.last_verb * 4099u + k + (p << 20),
      shape * 4099u + before,
  };
  for (uint32_t i = 0; i < kFeatures; ++i) out[i] = mix(raw[i] * 31u + (i + 1) * 0x9E3779B1u);
}

}  // namespace keyline::words
