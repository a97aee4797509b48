// Test words/tokenise.cpp. What it cuts is specified in spec/tokens.md; here are the flags and the edges.
#include "words/tokenise.hpp"

#include <string>

#include "catch.hpp"

using namespace keyline;

namespace {

// Tokens with their flags: ' ' space before, '/' new line, '#' blank line, '^' capital, '!' all capitals.
std::string flags(std::string_view text) {
  std::string out;
  for (const Token& t : words::tokenise(text)) {
    if (!out.empty()) out += ' ';
    out += text.substr(t.begin, t.size());
    out += ':';
    if (t.has(kSpaceBefore)) out += 's';
    if (t.has(kNewLine)) out += 'l';
    if (t.has(kBlankLine)) out += 'b';
    if (t.has(kCapital)) out += 'c';
    if (t.has(kAllCapitals)) out += 'C';
  }
  return out;
}

}  // namespace

TEST_CASE("tokens carry what stood before them and how they are written") {
  CHECK(flags("Ada saw NATO") == "Ada:slbc saw:s NATO:scC");
  CHECK(flags("a\nb") == "a:slb b:sl");
  CHECK(flags("a\r\nb") == "a:slb b:sl");
  CHECK(flags("a\n \nb") == "a:slb b:slb");
  CHECK(flags("(a)") == "(:slb a: ):");
  CHECK(flags("Élan") == "Élan:slbc");
}

TEST_CASE("tokens at the edges of a text") {
  CHECK(words::tokenise("").empty());
  CHECK(words::tokenise(" \n\t ").empty());
  CHECK(flags("'") == "':slb");
  CHECK(flags("n't") == "n:slb ': t:");
}
