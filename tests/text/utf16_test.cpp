// Test text/utf16.cpp.
#include "text/utf16.hpp"

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace keyline;
using namespace std::string_literals;

namespace {

std::string bytes(std::u16string_view units, bool little) {
  std::string out;
  for (char16_t unit : units) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out += little ? std::string{low, high} : std::string{high, low};
  }
  return out;
}

}  // namespace

TEST_CASE("UTF-16 is known by its mark and an even length") {
  CHECK(text::is_utf16("\xFF\xFE"));
  CHECK(text::is_utf16("\xFE\xFFx "));
  CHECK_FALSE(text::is_utf16("\xFF\xFEx"));
  CHECK_FALSE(text::is_utf16("\xEF\xBB\xBF "));
  CHECK_FALSE(text::is_utf16(""));
}

TEST_CASE("UTF-16 of both orders becomes UTF-8 with the same number of units") {
  const char16_t lone_high[] = {0xFEFF, 0xD83D, u'a', 0}, lone_low[] = {0xFEFF, 0xDE00, 0xD83D, 0};
  const struct {
    std::u16string units;
    std::string text;
  } rows[] = {
      {u"\uFEFF", "\uFEFF"},
      {u"\uFEFFSales €5 é 漢 😀.", "\uFEFFSales €5 é 漢 😀."},
      {u"\uFEFF\0x"s, "\uFEFF\0x"s},
      {lone_high, "\uFEFF\uFFFDa"},
      {lone_low, "\uFEFF\uFFFD\uFFFD"},
  };
  for (const auto& row : rows)
    for (bool little : {true, false}) {
      const std::string text = text::from_utf16(bytes(row.units, little));
      CHECK(text == row.text);
      CHECK(text::Utf16Index(text).length() == row.units.size());
    }
}
