// Text as bytes: making it valid, walking over it, and counting it as JavaScript does.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace keyline::text {

struct CodePoint {
  char32_t value = 0;
  uint32_t size = 1;  // bytes
};

// The code point that begins at `at`; the text must be valid UTF-8 and `at` the start of a code point.
CodePoint decode(std::string_view text, size_t at);

struct ValidText {
  std::string text;
  uint32_t replaced = 0;  // number of U+FFFD put in for bad sequences
};

// A copy in valid UTF-8. Every maximal bad sequence becomes one U+FFFD, as TextDecoder and Python's "replace" do it.
ValidText validate(std::string_view bytes);

// Offsets of a valid text in the two measures. Built in one pass; each look-up reads at most 64 bytes.
class Utf16Index {
 public:
  explicit Utf16Index(std::string_view text);

  uint32_t units(uint32_t byte) const;  // byte offset -> UTF-16 code units
  uint32_t bytes(uint32_t unit) const;  // UTF-16 code units -> byte offset (past the end = the end)
  Span units(Span span) const { return {units(span.begin), units(span.end)}; }
  Span bytes(Span span) const { return {bytes(span.begin), bytes(span.end)}; }
  uint32_t length() const { return units(static_cast<uint32_t>(text_.size())); }

 private:
  std::string_view text_;
  std::vector<uint32_t> marks_;  // units before byte 64 * i; empty when the text is ASCII
};

}  // namespace keyline::text
