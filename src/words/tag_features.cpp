#include "words/tag_features.hpp"

#include <algorithm>

#include "text/word_key.hpp"

namespace keyline::words {
namespace {

constexpr uint32_t bits() { return 0; }

template <class... Rest>
constexpr uint32_t bits(Pos pos, Rest... rest) {
  return 1u << static_cast<int>(pos) | bits(rest...);
}

constexpr uint32_t kNames = bits(Pos::noun, Pos::propn, Pos::adj);

// Words that can only be these stay what they are in capitals.
constexpr uint32_t kClosed =
    bits(Pos::adp, Pos::aux, Pos::cconj, Pos::det, Pos::part, Pos::pron, Pos::punct, Pos::sconj, Pos::num);

// Is this the end of the suffix, which has its last byte highest?
constexpr bool ends(uint32_t suffix, std::string_view end) {
  for (size_t i = 0; i < end.size(); ++i)
    if ((suffix >> (24 - 8 * i) & 0xFF) != static_cast<unsigned char>(end[end.size() - 1 - i])) return false;
  return true;
}

// What a word that the lexicon does not know can be, by its looks.
uint32_t unknown_candidates(const WordTraits& word) {
  using enum Pos;
  if ((word.shape & (kDigits | kOther)) != 0) return kNames | bits(num, x, sym, intj, adv);
  if ((word.shape & kCapitals) != 0) return kNames | bits(x, intj, adv);
  if (ends(word.suffix, "ing")) return kNames | bits(verb_gerund);
  if (ends(word.suffix, "ed")) return kNames | bits(verb_past, verb_participle);
  if (ends(word.suffix, "ly")) return kNames | bits(adv);
  if (ends(word.suffix, "s")) return kNames | bits(verb_present, adv, intj, x);
  return kNames | bits(verb_base, verb_present, verb_past, verb_participle, adv, intj, x);
}

constexpr uint64_t kHighBits = 0x80 * text::kEachByte;

uint8_t shape_of(std::string_view word) {
  uint8_t upper = 0, out = 0;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z')
      upper = kCapitals;
    else
      out |= c >= 'a' && c <= 'z' ? kLower : c >= '0' && c <= '9' ? kDigits : c == '-' ? kHyphen : kOther;
  }
  if ((out & kLower) == 0 && word.size() > 1) out |= upper;
  return word[0] >= 'A' && word[0] <= 'Z' ? out | kInitialCapital : out;
}

// The traits of a word that is not just one to eight letters.
WordTraits describe_any(std::string_view text, size_t begin, size_t end) {
  WordTraits out;
  out.hash = static_cast<uint32_t>(text::word_key(text, begin, end) >> 32);
  out.prefix =
      static_cast<uint16_t>(text::in_lower_case(text::first_bytes(text::eight_bytes(text, begin), end - begin)));
  const size_t size = std::min<size_t>(end - begin, 4);
  const uint64_t tail = text::in_lower_case(text::first_bytes(text::eight_bytes(text, end - size), size));
  out.suffix = static_cast<uint32_t>(tail << 8 * (4 - size));
  out.word = out.suffix >> 8;
  out.shape = shape_of(text.substr(begin, end - begin));
  return out;
}

uint64_t pair(uint32_t high, uint32_t low) { return uint64_t{high} << 32 | low; }

}  // namespace

uint32_t candidates(const WordTraits& word, TokenKind kind, bool first) {
  if (kind == TokenKind::number) return bits(Pos::num);
  const uint32_t known = word.klass.tags;
  if (known != 0) {
    const bool name = (word.shape & kInitialCapital) != 0 && !first && (known & ~kClosed) != 0;
    return name ? known | bits(Pos::propn) : known;
  }
  if (kind == TokenKind::word) return unknown_candidates(word);
  return kind == TokenKind::punct ? bits(Pos::punct) : bits(Pos::sym);
}

WordTraits describe(std::string_view text, size_t begin, size_t end) {
  const size_t size = end - begin;
  const uint64_t bytes = text::first_bytes(text::eight_bytes(text, begin), size);
  const uint64_t all = text::first_bytes(kHighBits, size), upper = text::bytes_between(bytes, 'A', 'Z');
  const uint64_t folded = bytes | upper >> 2;
  if (size > 8 || text::bytes_between(folded, 'a', 'z') != all) return describe_any(text, begin, end);
  WordTraits out;
  out.hash = static_cast<uint32_t>(text::mix_key(0, folded) >> 32);
  out.prefix = static_cast<uint16_t>(folded);
  out.suffix = static_cast<uint32_t>(folded << 8 * (8 - size) >> 32);
  out.word = out.suffix >> 8;
  const bool capitals = upper == all && size > 1;
  out.shape = static_cast<uint8_t>((upper & 0x80) >> 7 | (capitals ? kCapitals : 0) | (upper != all ? kLower : 0));
  return out;
}

void features(const Window& window, const TagHistory& tags, bool first, Features& out) {
  const auto& [left2, left, w, right, right2] = window;
  const uint32_t p = tags.before, k = w.klass.feature, shape = w.shape, start = first ? 1 : 0;
  out.count = 0;
  const auto add = [&](uint64_t value) {
    value = (value + (out.count + 1) * 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
    value = (value ^ value >> 32) * 0x94D049BB133111EB;
    out.values[out.count++] = static_cast<uint32_t>(value >> 32);
  };
  add(w.klass.tags != 0 ? w.word : w.suffix);
  add(left.word);
  add(right.word);
  add(p << 8 | tags.before2);
  add(p << 8 | k);
  add(p << 16 | k << 8 | right.klass.feature);
  add(k << 8 | right.klass.feature);
  add(right2.klass.feature);
  add(pair(w.word, right.word));
  add(pair(w.word, left.word));
  add(pair(left.word, shape));
  add(p << 16 | (right.shape & 3u) << 8 | (shape & 3));
  add(p);
  if (w.klass.common) return;
  add(w.suffix);
  add(w.suffix >> 8);
  add(w.suffix >> 16);
  add(w.prefix);
  add(shape << 1 | start);
}

}  // namespace keyline::words
