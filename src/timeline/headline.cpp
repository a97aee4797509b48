#include "timeline/headline.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kLong = 24;  // tokens: more than this is cut at a comma where one stands well

bool is_mark(const Document& d, uint32_t at) {
  return d.tags[at] == Pos::punct || d.tokens[at].kind == TokenKind::punct;
}

// Conjunctions, marks, "that", "However ," at the front say nothing of the event.
uint32_t skip_opening(const Document& d, TokenRange range, uint32_t keep) {
  uint32_t at = range.first;
  while (at < keep) {
    const WordId word = d.tokens[at].word;
    const bool adverb = d.tags[at] == Pos::adv && at + 1 < keep && d.tokens[at + 1].word == w::comma;
    const bool link = word == w::and_ || word == w::but || word == w::or_ || word == w::that || word == w::while_ ||
                      word == w::although || word == w::because || word == w::whereas;
    if (!is_mark(d, at) && !adverb && !link) break;
    ++at;
  }
  return at;
}

uint32_t skip_closing(const Document& d, uint32_t first, uint32_t last) {
  while (last > first + 1 && is_mark(d, last - 1) && d.tokens[last - 1].word != w::close_paren &&
         d.tokens[last - 1].word != w::percent_sign)
    --last;
  return last;
}

}  // namespace

TokenRange trim(const Document& document, TokenRange range, TokenRange core) {
  const uint32_t first = skip_opening(document, range, core.first);
  return {first, std::max(core.last, skip_closing(document, first, range.last))};
}

TokenRange headline(const Document& document, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
                    TokenRange date) {
  const words::VerbGroup& verb = groups[*clause.verb];
  const TokenRange core{std::min(verb.first, date.first), std::max(verb.last, date.last)};
  TokenRange out{skip_opening(document, clause, core.first), clause.last};
  // "According to X , ..." and other openings before a comma go when they hold neither verb nor date.
  for (uint32_t i = out.first; i < core.first; ++i) {
    const bool source = document.tokens[out.first].word == w::according;
    if (source && document.tokens[i].word == w::comma) out.first = i + 1;
  }
  for (uint32_t i = core.last; i < out.last; ++i) {
    const bool comma = document.tokens[i].word == w::comma;
    const bool source = comma && i + 1 < out.last && document.tokens[i + 1].word == w::according;
    if (source || (comma && i - out.first > kLong)) out.last = i;
  }
  out.last = skip_closing(document, out.first, out.last);
  return out;
}

}  // namespace keyline::timeline
