#include "link/phrases.hpp"

#include "catch.hpp"
#include "lexicon/lexicon.hpp"
#include "support/read.hpp"
#include "words/tag.hpp"
#include "words/tokenise.hpp"

using keyline::link::ChangeUse;
using keyline::link::PieceKind;

namespace {

// "noun:net income verb change:rose^": the pieces of a sentence in which no figures and dates were looked for.
std::string pieces(std::string_view text) {
  keyline::Reading reading;
  reading.document.text = text;
  reading.document.tokens = keyline::words::tokenise(text, &keyline::lexicon::lexicon().vocabulary);
  keyline::Sentence sentence;
  sentence.last = static_cast<uint32_t>(reading.document.tokens.size());
  reading.document.sentences = {sentence};
  reading.document.tags = keyline::words::tag(reading.document);
  keyline::link::Pieces found;
  keyline::link::cut(reading, 0, {}, {}, found);
  constexpr const char* kNames[] = {"noun", "figure", "date", "change", "verb",  "prep", "than", "pace", "and",
                                    ",",    "(",      ")",    "-",      "while", "that", "it",   "will", "not"};
  std::string out;
  for (const auto& p : found) {
    if (!out.empty()) out += ' ';
    out += kNames[static_cast<int>(p.kind)];
    if (p.kind == PieceKind::noun || p.kind == PieceKind::change || p.kind == PieceKind::verb)
      out += ':' + std::string(reading.document.slice(reading.document.span(p.tokens)));
    if (p.kind == PieceKind::change) out += p.use == ChangeUse::noun ? "(n)" : p.use == ChangeUse::verb ? "(v)" : "(a)";
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence is cut into phrases, verbs and words of change") {
  const keyline::test::Row rows[] = {
      {"The net income of the mill rose.", "noun:net income prep noun:mill change:rose(v)"},
      {"It cut its price", "it change:cut(v) noun:price"},
      {"A cut in the price followed", "change:cut(n) prep noun:price verb:followed"},
      {"Strong demand helped it boost its sales", "noun:demand verb:helped it change:boost(v) noun:sales"},
      {"a sales increase", "change:increase(n)"},
      {"the growth target was missed", "noun:growth target verb:was verb:missed"},
      {"Harrow's shares, which fell", "noun:Harrow noun:shares , that change:fell(v)"},
      {"hand-made boats and small ferries", "noun:hand-made boats and noun:ferries"},
      {"rents were not reduced", "noun:rents verb:were not change:reduced(v)"},
      {"The fund owns a mill", "noun:fund verb:owns noun:mill"},
      {"Prices slowly ate the margin", "noun:Prices verb:ate noun:margin"},
      {"general and administrative costs", "noun:general and administrative costs"},
      {"up year-on-year", "pace"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(pieces(row.text) == row.dump);
  }
}
