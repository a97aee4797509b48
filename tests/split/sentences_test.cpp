// Test split/: what hostile and odd text does to blocks and sentences. What is meant is in spec/sentences.md.
#include "split/sentences.hpp"

#include <string>

#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::dump;
using keyline::test::read;
using keyline::test::Row;

TEST_CASE("sentences: stops that end none, and stops that do") {
  constexpr Row kRows[] = {
      {"He flew to Washington D.C. The talks failed.", "He flew to Washington D.C. | The talks failed."},
      {"Ask J. P. Marlow or George W. Holt. They know.", "Ask J. P. Marlow or George W. Holt. | They know."},
      {"Take plan B. The first failed.", "Take plan B. | The first failed."},
      {"It rose 2.5 to 3.1. Nobody bought.", "It rose 2.5 to 3.1. | Nobody bought."},
      {"Yahoo! said so. What now?", "Yahoo! said so. | What now?"},
      {"“We sold it.” “To whom?”", "“We sold it.” | “To whom?”"},
      {"He left... She stayed.", "He left... | She stayed."},
      {"It won!The crowd sang.", "It won! | The crowd sang."},
      {"See Marlow.Com/Shop or v2.Beta today.", "See Marlow.Com/Shop or v2.Beta today."},
      {"the mill shut. nobody came.", "the mill shut. | nobody came."},
  };
  for (const Row& row : kRows) CHECK(dump(row.text, "sentences") == row.dump);
}

TEST_CASE("sentences cover every token once, inside their blocks, and are capped") {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "word ";
  for (const std::string& text :
       {words, std::string(5000, '.'), std::string(5000, '('), std::string("a.b.c\n\n. . .\n?\n")}) {
    const keyline::Reading reading = read(text);
    uint32_t at = 0;
    for (const keyline::Sentence& s : reading.document.sentences) {
      CHECK(s.first == at);
      CHECK(s.size() <= 400);
      CHECK(s.last <= reading.document.blocks[s.block].last);
      at = s.last;
    }
    CHECK(at == reading.document.tokens.size());
  }
}
