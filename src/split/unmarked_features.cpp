#include "split/unmarked_features.hpp"

#include <algorithm>
#include <string_view>

#include "lexicon/vocabulary.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kLookAhead = 20;  // tokens to the next mark
constexpr uint32_t kLookBack = 40;   // tokens in which a bracket or quote may have opened
constexpr uint32_t kRun = 5;         // words with a capital in a row that are counted
constexpr uint32_t kWordBytes = 16;  // that are hashed

constexpr uint32_t mix(uint32_t a, uint32_t b) {
  const uint32_t h = (a ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;
  return h ^ (h >> 15);
}

bool is_stop(WordId word) {
  return word == w::period || word == w::question || word == w::exclamation || word == w::ellipsis;
}

// 0..9 by size: one to three exactly, then ever wider steps.
uint32_t bucket(uint32_t n) {
  constexpr uint32_t kFrom[] = {1, 2, 3, 4, 6, 9, 13, 20, 30};
  return static_cast<uint32_t>(std::upper_bound(std::begin(kFrom), std::end(kFrom), n) - std::begin(kFrom));
}

class View {
 public:
  explicit View(const UnmarkedPlace& place) : place_(place), document_(*place.document) {}

  bool inside(uint32_t i) const { return i >= place_.block.first && i < place_.block.last; }
  const Token& token(uint32_t i) const { return document_.tokens[i]; }
  std::string_view slice(uint32_t i) const { return document_.slice(token(i)); }

  // Kind, case and length in one number; signs are their first byte. Beyond the block 1.
  uint32_t shape(uint32_t i) const {
    if (!inside(i)) return 1;
    const Token& t = token(i);
    const uint32_t glued = t.glued() ? 64 : 0;
    if (t.is_number()) return glued + 10 + std::min(t.size(), 6u);
    if (!t.is_word()) return 256 + static_cast<unsigned char>(document_.text[t.begin]);
    if (t.has(kAllCapitals)) return glued + 4;
    if (t.has(kCapital)) return glued + (t.size() == 1 ? 5u : 6u);
    return glued + (t.size() <= 3 ? 7u : 8u);
  }

  // The word without its case; numbers by their length.
  uint32_t word(uint32_t i) const {
    if (!inside(i)) return 1;
    if (token(i).is_number()) return 7 + std::min(token(i).size(), 6u);
    uint32_t h = 2166136261u;
    for (const char c : slice(i).substr(0, kWordBytes)) h = (h ^ folded(c)) * 16777619u;
    return h;
  }

  // Its last three bytes.
  uint32_t ending(uint32_t i) const {
    if (!inside(i)) return 3;
    const std::string_view s = slice(i);
    uint32_t h = 5;
    for (const char c : s.substr(s.size() > 3 ? s.size() - 3 : 0)) h = h * 131 + folded(c);
    return h;
  }

  // Words with a capital in a row, ending before the place and beginning at it: "[Ada Holt] [The Mill] shut".
  uint32_t capitals() const {
    const auto capital = [&](uint32_t i) { return inside(i) && token(i).has(kCapital); };
    uint32_t before = 0, after = 0;
    while (before < kRun && place_.at - before > place_.open && capital(place_.at - 1 - before)) ++before;
    while (after < kRun && capital(place_.at + after)) ++after;
    return before * 8 + after;
  }

  // Tokens to the next mark or colon.
  uint32_t to_mark() const {
    uint32_t n = 0;
    while (n < kLookAhead && inside(place_.at + n) && !is_stop(token(place_.at + n).word) &&
           token(place_.at + n).word != w::colon)
      ++n;
    return n;
  }

  // Is a bracket (1) or quote (2) open at the place?
  uint32_t open_pairs() const {
    uint32_t brackets = 0, quote = 0;
    for (uint32_t i = std::max(place_.open, place_.at > kLookBack ? place_.at - kLookBack : 0); i < place_.at; ++i) {
      const WordId word = token(i).word;
      if (word == w::open_paren || word == w::open_bracket)
        ++brackets;
      else if (brackets > 0 && (word == w::close_paren || word == w::close_bracket))
        --brackets;
      else if (word == w::quote)
        quote ^= 1u;
      else if (word == w::open_quote)
        quote = 1;
      else if (word == w::close_quote)
        quote = 0;
    }
    return (brackets > 0 ? 1u : 0u) + 2 * quote;
  }

 private:
  static uint32_t folded(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte;
  }

  const UnmarkedPlace& place_;
  const Document& document_;
};

// Numbers the features, so that equal values of different features differ.
class Writer {
 public:
  Writer(uint32_t* out, uint32_t id) : out_(out), id_(id) {}
  void add(uint32_t value) { *out_++ = mix(value, ++id_ * 7919u); }
  void add(uint32_t a, uint32_t b) { add(mix(a, b)); }
  void add(uint32_t a, uint32_t b, uint32_t c) { add(mix(mix(a, b), c)); }

 private:
  uint32_t* out_;
  uint32_t id_;
};

}  // namespace

bool may_begin(const Document& document, uint32_t at) {
  const Token& t = document.tokens[at];
  const Token& before = document.tokens[at - 1];
  if (t.glued() || is_stop(before.word)) return false;
  if (before.glued() && at >= 2 && is_stop(document.tokens[at - 2].word)) return false;  // “Go!” Ada said
  if (before.is_word()) return (!t.is_word() || t.has(kCapital)) && document.text[before.end - 1] != '.';
  return true;
}

void quick_features(const UnmarkedPlace& place, std::span<uint32_t, kQuickFeatures> out) {
  const View view(place);
  const uint32_t before = view.shape(place.at - 1), after = view.shape(place.at);
  Writer write(out.data(), 0);
  write.add(1);
  write.add(before, after);
  write.add(view.word(place.at - 1), after);
  write.add(view.word(place.at), after);
  write.add(view.capitals(), after);
}

void more_features(const UnmarkedPlace& place, std::span<uint32_t, kFeatures - kQuickFeatures> out) {
  const View view(place);
  const uint32_t at = place.at;
  const uint32_t before2 = view.shape(at - 2), before = view.shape(at - 1);
  const uint32_t after = view.shape(at), after2 = view.shape(at + 1), after3 = view.shape(at + 2);
  const uint32_t word_before2 = view.word(at - 2), word_before = view.word(at - 1);
  const uint32_t word_after = view.word(at), word_after2 = view.word(at + 1), first = view.word(place.open);
  const uint32_t ending = view.ending(at), size = bucket(at - place.open), distance = view.to_mark();
  const uint32_t mark = view.inside(at + distance) ? view.token(at + distance).word : WordId{0};
  const uint32_t pairs = view.open_pairs();
  Writer write(out.data(), kQuickFeatures);
  write.add(before, after, after2);
  write.add(before2, before, after);
  write.add(after2, after3);
  write.add(size, after);
  write.add(size, before);
  write.add(bucket(distance), after);
  write.add(mix(before, after), mix(after2, size));
  write.add(mark == w::period ? 1u : mark == w::colon ? 2u : mark == 0 ? 0u : 3u, bucket(distance), after);
  write.add(word_after, before);
  write.add(word_before2, before);
  write.add(word_after2, after);
  write.add(word_before, word_before2);
  write.add(word_after, word_after2);
  write.add(view.ending(at - 1), after);
  write.add(ending, after);
  write.add(first, size);
  write.add(first, after);
  write.add(word_before, word_after);
  write.add(word_after2, ending);
  write.add(pairs);
  write.add(pairs, after);
}

}  // namespace keyline::split
