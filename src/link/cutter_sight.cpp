// What stands around a token, as far as the cutter needs to see.
#include <algorithm>

#include "link/cutter.hpp"
#include "split/cells.hpp"

namespace keyline::link {
namespace {

using lexicon::FunctionClass;
namespace w = lexicon::w;

}  // namespace

bool Cutter::figure_at(uint32_t at) const {
  for (uint32_t i = figures_.first; i < figures_.last && i < figures_.first + 2; ++i)
    if (at < range_.last && r_.figures[i].span.begin == tokens_[at].begin) return true;
  return false;
}

// Is the next thing, past a hedge or "by", a figure?
bool Cutter::figure_follows(uint32_t at) const {
  if (at < range_.last && tokens_[at].word == w::by) ++at;
  if (const auto m = lexicon::lexicon().hedges.match(tokens_, at, range_.last)) at += m.size;
  return figure_at(at);
}

bool Cutter::content_at(uint32_t at) const {
  if (at >= range_.last || !tokens_[at].is_word()) return false;
  if (tokens_[at].begin >= next_found(at)) return false;
  const auto& lex = lexicon::lexicon();
  return !lex.function_words.match(tokens_, at, range_.last) && !lex.comparisons.match(tokens_, at, range_.last) &&
         !lex.change_words.match(tokens_, at, range_.last);
}

// Where the next figure or date begins, as a byte.
uint32_t Cutter::next_found(uint32_t at) const {
  uint32_t out = UINT32_MAX;
  const uint32_t byte = tokens_[at].begin;
  for (uint32_t i = figures_.first; i < figures_.last && i < figures_.first + 2; ++i)
    if (r_.figures[i].span.end > byte) out = std::min(out, r_.figures[i].span.begin);
  for (uint32_t i = dates_.first; i < dates_.last && i < dates_.first + 2; ++i)
    if (r_.dates[i].span.end > byte) out = std::min(out, r_.dates[i].span.begin);
  return out;
}

bool Cutter::tab_before(uint32_t at) const {
  if (at == range_.first) return false;
  const Span gap{tokens_[at - 1].end, tokens_[at].begin};
  return split::parts_cells(r_.document.slice(gap));
}

// Does a noun go on right here, so that the word before is only its modifier?
bool Cutter::noun_follows(uint32_t at) const {
  return content_at(at) && !lexicon::lexicon().verbs.match(tokens_, at, range_.last) && !open_verb(at);
}

bool Cutter::determiner_at(uint32_t at) const {
  const auto m = lexicon::lexicon().function_words.match(tokens_, at, range_.last);
  return m && m.row->type == FunctionClass::determiner;
}

// "general and administrative expense": one word on either side, and a noun phrase that is still open.
bool Cutter::joins_nouns() const {
  return noun_open_ && noun_.tokens.size() <= 3 && content_at(at_ + 1) &&
         !lexicon::lexicon().verbs.match(tokens_, at_ + 1, range_.last) && !tokens_[at_ + 1].has(kCapital) &&
         !(is_verb(r_.document.tags[at_ + 1]) && figure_follows(at_ + 2));  // "40 people and | injuring 700"
}

bool is_auxiliary(WordId word) {
  return word == w::is || word == w::are || word == w::was || word == w::were || word == w::be || word == w::been ||
         word == w::has || word == w::had || word == w::have;
}

}  // namespace keyline::link
