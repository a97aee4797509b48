#include "text/word_key.hpp"

#include <array>

namespace keyline::text {

uint64_t wide_word_key(std::string_view text, size_t begin, size_t end) {
  constexpr std::string_view kCurlyApostrophe = "’";
  std::array<char, kLongestKey> bytes{};
  size_t size = 0;
  for (size_t at = begin; at < end && size < bytes.size(); ++at) {
    const bool curly = text.substr(at, kCurlyApostrophe.size()) == kCurlyApostrophe;
    bytes[size++] = curly ? '\'' : text[at];
    if (curly) at += kCurlyApostrophe.size() - 1;
  }
  const std::string_view folded(bytes.data(), size);
  uint64_t key = 0;
  for (size_t at = 0; at < size; at += 8) key = mix_key(key, in_lower_case(eight_bytes(folded, at)));
  return key;
}

}  // namespace keyline::text
