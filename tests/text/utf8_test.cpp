// Test text/utf8.cpp: repair of bad bytes, and offsets in both measures.
#include "text/utf8.hpp"

#include <string>

#include "catch.hpp"

using namespace keyline;
using namespace std::string_literals;

TEST_CASE("bad sequences become U+FFFD, one for each maximal part") {
  const std::string r = "\xEF\xBF\xBD";
  const struct { std::string bytes, text; uint32_t replaced; } rows[] = {
      {"plain", "plain", 0},
      {"caf\xC3\xA9", "caf\xC3\xA9", 0},
      {"a\xFF" "b", "a" + r + "b", 1},
      {"a\xC3", "a" + r, 1},                       // cut off in a sequence
      {"\xE2\x82" "a", r + "a", 1},                // two bytes of three: one part
      {"\xF0\x9F\x98" "a", r + "a", 1},            // three of four
      {"\xC0\x80", r + r, 2},                      // overlong
      {"\xED\xA0\x80", r + r + r, 3},              // a surrogate in UTF-8
      {"\xF5\x80\x80\x80", r + r + r + r, 4},      // beyond U+10FFFF
      {"\0a"s, "\0a"s, 0},
  };
  for (const auto& row : rows) {
    const text::ValidText valid = text::validate(row.bytes);
    CHECK(valid.text == row.text);
    CHECK(valid.replaced == row.replaced);
  }
}

TEST_CASE("offsets convert between bytes and UTF-16 code units") {
  std::string s;
  for (int i = 0; i < 200; ++i) s += "a€😀";  // 1 + 3 + 4 bytes, 1 + 1 + 2 units
  const text::Utf16Index index(s);
  for (uint32_t i = 0; i < 200; ++i) {
    CHECK(index.units(8 * i) == 4 * i);
    CHECK(index.units(8 * i + 1) == 4 * i + 1);
    CHECK(index.units(8 * i + 4) == 4 * i + 2);
    CHECK(index.bytes(4 * i) == 8 * i);
    CHECK(index.bytes(4 * i + 2) == 8 * i + 4);
  }
  CHECK(index.length() == 800);
  CHECK(index.bytes(5000) == s.size());
  CHECK(text::Utf16Index("ascii").length() == 5);
  CHECK(text::Utf16Index("").length() == 0);
}
