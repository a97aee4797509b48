// A word as one 64-bit number that is the same however its letters are cased: what the vocabulary and the tagger look
// words up by. The text is read eight bytes at a time, so that a word costs a few instructions and no loop over bytes.
//
// Words of up to eight bytes have each a key of their own. Longer ones share a key with a stranger one time in 2^64.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace keyline::text {

inline constexpr uint64_t kEachByte = 0x0101010101010101;
inline constexpr size_t kLongestKey = 40;  // bytes; longer words are addresses or noise and have no key

// The eight bytes from `at` on, the first one lowest; zeros beyond the end of the text.
inline uint64_t eight_bytes(std::string_view text, size_t at) {
  uint64_t out = 0;
  if constexpr (std::endian::native == std::endian::little)
    if (at + 8 <= text.size()) return std::memcpy(&out, text.data() + at, 8), out;
  for (size_t i = 0; i < 8 && at + i < text.size(); ++i)
    out |= uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i;
  return out;
}

// The first `n` of eight bytes, n <= 8.
inline uint64_t first_bytes(uint64_t bytes, size_t n) { return n >= 8 ? bytes : bytes & ((uint64_t{1} << 8 * n) - 1); }

// The high bit of each byte that lies in first..last; all three ASCII.
inline uint64_t bytes_between(uint64_t bytes, unsigned char first, unsigned char last) {
  const uint64_t low = bytes & 0x7F * kEachByte;
  const uint64_t from = low + (0x80 - first) * kEachByte, beyond = low + (0x7F - last) * kEachByte;
  return from & ~beyond & ~bytes & 0x80 * kEachByte;
}

// A to Z as a to z.
inline uint64_t in_lower_case(uint64_t bytes) { return bytes | bytes_between(bytes, 'A', 'Z') >> 2; }

inline uint64_t mix_key(uint64_t key, uint64_t bytes) {
  key = (key ^ bytes) * 0x9E3779B97F4A7C15;
  return key ^ key >> 32;
}

// The key of text[begin, end); ’ reads as '. 0 = no word: nothing at all, or too long.
uint64_t wide_word_key(std::string_view text, size_t begin, size_t end);  // the same, for words beyond ASCII

inline uint64_t word_key(std::string_view text, size_t begin, size_t end) {
  if (end - begin > kLongestKey) return 0;
  uint64_t key = 0;
  for (size_t at = begin; at < end; at += 8) {
    const uint64_t bytes = first_bytes(eight_bytes(text, at), end - at);
    if ((bytes & 0x80 * kEachByte) != 0) return wide_word_key(text, begin, end);
    key = mix_key(key, in_lower_case(bytes));
  }
  return key;
}

inline uint64_t word_key(std::string_view word) { return word_key(word, 0, word.size()); }

}  // namespace keyline::text
