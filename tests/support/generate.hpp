// Texts that nobody would write, the same in every run: for tests that must hold for any text.
#pragma once
#include <cstdint>
#include <string>

namespace keyline::test {

class Generator {
 public:
  // Up to `size` bytes, many of them parts of UTF-8 sequences.
  std::string bytes(size_t size);

  // Up to `pieces` pieces of valid text: words, numbers, signs, line breaks, emoji, all out of order.
  std::string text(size_t pieces);

 private:
  uint32_t below(uint32_t limit);

  uint64_t state_ = 0x9E3779B97F4A7C15;
};

}  // namespace keyline::test
