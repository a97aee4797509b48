#include "check/wording.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kNoun = 2;  // words of the part's own noun before "of"

WordId word_at(const Reading& r, uint32_t token) {
  return token == kNoToken ? WordId{w::none} : r.document.tokens[token].word;
}

bool determiner(const lexicon::Lexicon& lex, const std::vector<Token>& tokens, uint32_t end, uint32_t first) {
  const auto m = lex.function_words.match_before(tokens, end, first);
  return m && m.size == 1 && m->type == lexicon::FunctionClass::determiner;
}

}  // namespace

uint32_t token_before(const Reading& r, const Figure& f) {
  const lexicon::Lexicon& lex = lexicon::lexicon();
  const std::vector<Token>& tokens = r.document.tokens;
  const uint32_t first = r.document.sentences[f.sentence].first;
  uint32_t at = f.first_token;
  for (uint32_t steps = 0; at > first && steps < 3; ++steps) {
    if (const auto hedge = lex.hedges.match_before(tokens, at, first))
      at -= hedge.size;
    else if (determiner(lex, tokens, at, first))
      --at;
    else
      break;
  }
  return at > first ? at - 1 : kNoToken;
}

bool part_of_whole(const Reading& r, const Figure& part, const Figure& whole) {
  uint32_t of = token_before(r, whole);
  if (word_at(r, of) != w::of) return false;
  if (of > part.last_token && word_at(r, of - 1) == w::out) --of;
  if (of < part.last_token || of - part.last_token > kNoun) return false;
  for (uint32_t t = part.last_token; t < of; ++t)
    if (!r.document.tokens[t].is_word()) return false;
  return true;
}

bool put_otherwise(const Reading& r, const Figure& f) {
  const uint32_t before = token_before(r, f);
  return word_at(r, before) == w::open_paren || word_at(r, before) == w::or_;
}

bool same_things(const Figure& a, const Figure& b) {
  if (a.kind != b.kind || a.per != b.per) return false;
  if (a.kind == FigureKind::count) return a.unit == b.unit || a.unit.empty() || b.unit.empty();
  return a.unit == b.unit && (a.kind == FigureKind::money || a.kind == FigureKind::quantity);
}

}  // namespace keyline::check
