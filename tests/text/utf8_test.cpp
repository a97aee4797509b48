// Test text/utf8.cpp: repair of bad bytes, and offsets in both measures.
#include "text/utf8.hpp"

#include <string>

#include "catch.hpp"
#include "support/generate.hpp"

using namespace keyline;
using namespace std::string_literals;

namespace {

const std::string kReplacement = "\xEF\xBF\xBD";

// The same by the book, slowly: the longest prefix that some well-formed sequence begins with (Unicode, section 3.9).
std::string validate_slowly(const std::string& bytes) {
  const auto in = [](unsigned char c, int low, int high) { return c >= low && c <= high; };
  const auto needs = [&](unsigned char lead) { return lead < 0x80 ? 1u : lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u; };
  const auto fits = [&](const std::string& s, size_t i) {  // s[i] may stand after s[0..i)
    const auto lead = static_cast<unsigned char>(s[0]), c = static_cast<unsigned char>(s[i]);
    if (i == 0) return in(c, 0, 0x7F) || in(c, 0xC2, 0xF4);
    if (i == 1 && lead == 0xE0) return in(c, 0xA0, 0xBF);
    if (i == 1 && lead == 0xED) return in(c, 0x80, 0x9F);
    if (i == 1 && lead == 0xF0) return in(c, 0x90, 0xBF);
    if (i == 1 && lead == 0xF4) return in(c, 0x80, 0x8F);
    return in(c, 0x80, 0xBF);
  };
  std::string out;
  for (size_t at = 0; at < bytes.size();) {
    const std::string rest = bytes.substr(at, 4);
    size_t good = 0;
    while (good < rest.size() && fits(rest, good) && good < needs(static_cast<unsigned char>(rest[0]))) ++good;
    const bool whole = good > 0 && good == needs(static_cast<unsigned char>(rest[0]));
    out += whole ? rest.substr(0, good) : kReplacement;
    at += good == 0 ? 1 : good;
  }
  return out;
}

}  // namespace

TEST_CASE("bad sequences become U+FFFD, one for each maximal part") {
  const std::string& r = kReplacement;
  const struct {
    std::string bytes, text;
    uint32_t replaced;
  } rows[] = {
      {"", "", 0},
      {"plain", "plain", 0},
      {"caf\xC3\xA9", "caf\xC3\xA9", 0},
      {"a\xFF"
       "b",
       "a" + r + "b", 1},
      {"a\xC3", "a" + r, 1},  // cut off in a sequence
      {"\xE2\x82"
       "a",
       r + "a", 1},  // two bytes of three: one part
      {"\xF0\x9F\x98"
       "a",
       r + "a", 1},                            // three of four
      {"\xC0\x80", r + r, 2},                  // overlong
      {"\xE0\x9F\xBF", r + r + r, 3},          // overlong in three bytes
      {"\xED\xA0\x80", r + r + r, 3},          // a surrogate in UTF-8
      {"\xF4\x90\x80\x80", r + r + r + r, 4},  // the first beyond U+10FFFF
      {"\xF5\x80\x80\x80", r + r + r + r, 4},
      {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", 0},  // U+10FFFF
      {"\xE2\x82\xE2\x82\xAC", r + "€", 1},         // begins anew within
      {"\0a"s, "\0a"s, 0},
      {"seven b"
       "\x80"
       "seven b",
       "seven b" + r + "seven b", 1},
      {"eight by"
       "\x80"
       "eight by",
       "eight by" + r + "eight by", 1},
  };
  for (const auto& row : rows) {
    const text::ValidText valid = text::validate(row.bytes);
    CHECK(valid.text == row.text);
    CHECK(valid.replaced == row.replaced);
  }
}

TEST_CASE("any bytes become valid text as the standard says") {
  test::Generator generate;
  for (int i = 0; i < 4000; ++i) {
    const std::string bytes = generate.bytes(48);
    const text::ValidText valid = text::validate(bytes);
    CHECK(valid.text == validate_slowly(bytes));
    CHECK(text::validate(valid.text).replaced == 0);
  }
}

TEST_CASE("code points are decoded") {
  const struct {
    std::string text;
    char32_t value;
    uint32_t size;
  } rows[] = {
      {"a", U'a', 1},
      {"é", U'é', 2},
      {"€", U'€', 3},
      {"😀", U'😀', 4},
      {"\x7F", 0x7F, 1},
      {"\u0080", 0x80, 2},
      {"\u07FF", 0x7FF, 2},
      {"\u0800", 0x800, 3},
      {"\uFFFF", 0xFFFF, 3},
      {"\U00010000", 0x10000, 4},
      {"\U0010FFFF", 0x10FFFF, 4},
  };
  for (const auto& row : rows) {
    const text::CodePoint point = text::decode("x" + row.text + "x", 1);
    CHECK(point.value == row.value);
    CHECK(point.size == row.size);
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
  CHECK(index.units(50000) == 800);
  CHECK(text::Utf16Index("ascii").length() == 5);
  CHECK(text::Utf16Index("").length() == 0);
  CHECK(text::Utf16Index("").bytes(3) == 0);
}

TEST_CASE("offsets convert in any text, and back") {
  test::Generator generate;
  for (int i = 0; i < 200; ++i) {
    const std::string s = generate.text(300);
    const text::Utf16Index index(s);
    uint32_t units = 0;
    for (uint32_t at = 0; at < s.size();) {
      const text::CodePoint point = text::decode(s, at);
      REQUIRE(index.units(at) == units);
      REQUIRE(index.bytes(units) == at);
      at += point.size;
      if (point.value > 0xFFFF) REQUIRE(index.bytes(units + 1) == at);  // between two surrogates: the end of the pair
      units += point.value > 0xFFFF ? 2 : 1;
    }
    REQUIRE(index.length() == units);
  }
}
