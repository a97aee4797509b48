#include "words/tag.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace keyline::words {
namespace {

struct Closed {
  std::string_view words;
  Pos pos;
};

constexpr Closed kClosed[] = {
    {" the a an this these those each every all some any no both another either ", Pos::det},
    {" i you he she it we they who which what him them us me whom themselves itself ", Pos::pron},
    {" my your his her its our their whose ", Pos::pron},
    {" of in on at by for with from as into over after before between during against under per through about "
     "since within without across despite amid following until near around above below towards toward than via like ",
     Pos::adp},
    {" and or but nor yet & ", Pos::cconj},
    {" that if while because although though whereas whether unless when where why how once ", Pos::sconj},
    {" not n't n’t to 's ’s ", Pos::part},
    {" is are was were be been being am has have had having do does did will would can could may might must shall "
     "should 'll ’ll 've ’ve 're ’re 'd ’d ",
     Pos::aux},
    {" now then also still already here there up down out off so very more most less too however currently ", Pos::adv},
    {" said told rose fell grew became came went took made gave began saw got found held led left lost paid sold won "
     "met hit set put cut bought brought built sent spent kept ran stood thought drew broke spoke wrote struck ",
     Pos::verb_past},
    {" says plans aims expects intends hopes wants remains includes makes takes gives goes comes seems shows means "
     "holds stands runs begins starts opens launches expect plan aim want marks ",
     Pos::verb_present},
};

Pos guess(const Document& document, uint32_t at, bool sentence_start) {
  const Token& token = document.tokens[at];
  if (token.kind == TokenKind::number) return Pos::num;
  if (token.kind == TokenKind::punct) return Pos::punct;
  if (token.kind == TokenKind::symbol) return Pos::sym;
  std::string word(document.slice(token));
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const std::string key = ' ' + word + ' ';
  const bool named = token.has(kCapital) && !sentence_start;
  if (named) return Pos::propn;
  for (const Closed& closed : kClosed)
    if (closed.words.find(key) != closed.words.npos) return closed.pos;
  const std::string_view w = word;
  if (w.size() > 4 && w.ends_with("ed")) return Pos::verb_past;
  if (w.size() > 5 && w.ends_with("ing")) return Pos::verb_gerund;
  if (w.ends_with("ly")) return Pos::adv;
  return Pos::noun;
}

}  // namespace

std::vector<Pos> tag(const Document& document) {
  std::vector<Pos> out(document.tokens.size(), Pos::x);
  for (const Sentence& s : document.sentences) {
    for (uint32_t i = s.first; i < s.last; ++i) {
      out[i] = guess(document, i, i == s.first);
      const Pos before = i > s.first ? out[i - 1] : Pos::punct;
      if (out[i] == Pos::verb_past && (before == Pos::det || before == Pos::adj)) out[i] = Pos::adj;
      if (out[i] == Pos::noun && before == Pos::part && document.slice(document.tokens[i - 1]) == "to")
        out[i] = Pos::verb_base;
    }
  }
  return out;
}

}  // namespace keyline::words
