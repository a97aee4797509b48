// Test text/characters.cpp.
#include "text/characters.hpp"

#include <string>

#include "catch.hpp"

using namespace keyline::text;

TEST_CASE("characters have the class that reading needs") {
  using enum CharacterClass;
  const struct {
    std::u32string characters;
    CharacterClass kind;
  } rows[] = {
      {U" \t\u00A0\u2009\u202F\u200B\u3000\uFEFF\uFE0F\x7F", space},
      {U"\n\r\v\f\u0085\u2028\u2029", line_break},
      {U"azAZéßøŁΩжµªº漢あ한́", letter},
      {U"0123456789", digit},
      {U".,;:!?()[]{}\"'-/\\_–—‘’“”…«»¿·、。「（，］｡", punct},
      {U"$€£¥₹₽%‰&+<=>@#^|~*°²³½⅓→×÷™©®§✓😀🇩🏽�", symbol},
  };
  for (const auto& row : rows)
    for (char32_t c : row.characters) {
      CAPTURE(static_cast<uint32_t>(c));
      CHECK(classify(c) == row.kind);
    }
}

TEST_CASE("capitals of the alphabets that English names come in") {
  for (char32_t c : std::u32string(U"AZÀÉÞŁŽŐΩЖ")) CHECK(is_upper(c));
  for (char32_t c : std::u32string(U"azàéþłžőωж×÷ß1 漢")) CHECK_FALSE(is_upper(c));
}
