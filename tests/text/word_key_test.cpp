// Test text/word_key.hpp: which spellings share a key, at every length and place.
#include "text/word_key.hpp"

#include <string>

#include "catch.hpp"

using namespace keyline::text;

TEST_CASE("case and the form of the apostrophe do not change a key") {
  CHECK(word_key("Ferry") == word_key("fERRY"));
  CHECK(word_key("Interconnector") == word_key("INTERCONNECTOR"));
  CHECK(word_key("n’t") == word_key("N'T"));
  CHECK(word_key("quayside’s") == word_key("Quayside's"));
  CHECK(word_key("Łódź") == word_key("ŁóDź"));  // beyond ASCII case counts
}

TEST_CASE("what is spelt otherwise has another key") {
  const std::string words[] = {"a",
                               "b",
                               "ab",
                               "ba",
                               "@",
                               "`",
                               "[",
                               "{",
                               "K",
                               "1",
                               "ferries",
                               "ferriesx",
                               "ferriesxy",
                               "interconnector",
                               "interconnectors",
                               "é",
                               "É",
                               "’",
                               "“",
                               "a.m.",
                               "am"};
  for (const std::string& one : words)
    for (const std::string& other : words) {
      CAPTURE(one, other);
      CHECK((word_key(one) == word_key(other)) == (one == other));
    }
}

TEST_CASE("a key does not hang on what stands about the word, nor on the end of the text") {
  const std::string text = "unloading the Interconnector";
  CHECK(word_key(text, 0, 9) == word_key("unloading"));
  CHECK(word_key(text, 10, 13) == word_key("The"));
  CHECK(word_key(text, 14, text.size()) == word_key("interconnector"));
}

TEST_CASE("nothing and what is too long have no key") {
  CHECK(word_key("") == 0);
  CHECK(word_key(std::string(kLongestKey, 'x')) != 0);
  CHECK(word_key(std::string(kLongestKey + 1, 'x')) == 0);
}
