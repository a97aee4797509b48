// Test split/unmarked: where sentences end without a mark, and where they do not. What is meant is in
// spec/sentences-unmarked.md.
#include "split/unmarked.hpp"

#include <string>

#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::dump;
using keyline::test::read;

TEST_CASE("unmarked: headings, items and rows are left whole") {
  CHECK(dump("Great Place To Eat We Had The Soup\nThe soup was fine.", "sentences") ==
        "Great Place To Eat We Had The Soup | The soup was fine.");
}

TEST_CASE("unmarked: text that is not English is left to the marks") {
  const std::string german = "Der Umsatz ist im Mai nicht gestiegen, und die Firma wird auch eine Fabrik schließen. ";
  const keyline::Reading reading = read(german + german + german);
  CHECK_FALSE(reading.document.english);
  CHECK(reading.document.sentences.size() == 3);
}

TEST_CASE("unmarked: sentences still cover every token once") {
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += "Thanks Ada 03/04/2001 09:11 AM Great place (we said \"Hi Bob To: Ada cc: >> Call me ";
  const keyline::Reading reading = read(text);
  uint32_t at = 0;
  for (const keyline::Sentence& s : reading.document.sentences) {
    CHECK(s.first == at);
    CHECK(s.last > s.first);
    at = s.last;
  }
  CHECK(at == reading.document.tokens.size());
}
