#include "timeline/comparand.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kReach = 8;  // tokens back from the date

bool compares(WordId word) {
  return word == w::than || word == w::compared || word == w::versus || word == w::against || word == w::since;
}

// "about the 2009 crash": prepositions that say no time.
bool only_mentions(WordId word) {
  switch (word) {
    case w::about:
    case w::against:
    case w::behind:
    case w::for_:
    case w::from:
    case w::into:
    case w::like:
    case w::of:
    case w::over:
    case w::to:
    case w::with:
      return true;
    default:
      return false;
  }
}

bool is_possessive(WordId word) {
  switch (word) {
    case w::her:
    case w::his:
    case w::its:
    case w::our:
    case w::their:
    case w::s_clitic:
      return true;
    default:
      return false;
  }
}

// The figure that ends before `token`, with prepositions and articles alone between.
const Figure* figure_before(const Reading& reading, uint32_t token) {
  const auto next = std::partition_point(reading.figures.begin(), reading.figures.end(),
                                         [&](const Figure& f) { return f.last_token <= token; });
  if (next == reading.figures.begin()) return nullptr;
  const Figure& figure = *(next - 1);
  return token - figure.last_token < 3 ? &figure : nullptr;
}

// "from February to July"
bool begins_range(const Document& d, TokenRange clause, const Date& date, uint32_t first_token) {
  uint32_t next = first_token;
  while (next < clause.last && d.tokens[next].begin < date.span.end) ++next;
  return next < clause.last && (d.tokens[next].word == w::to || d.tokens[next].word == w::until);
}

}  // namespace

bool is_comparand(const Reading& reading, const words::Clause& clause, const Date& date, uint32_t first_token) {
  if (date.text.find("earlier") != date.text.npos && date.text.starts_with("a year")) return true;
  if (date.rule == "same_period" || date.rule == "year_ago_period") return true;
  const Document& d = reading.document;
  if (const Figure* figure = figure_before(reading, first_token); figure != nullptr && figure->role == Role::base)
    return true;
  if (first_token > clause.first && d.tokens[first_token - 1].word == w::as) {  // "the same pace as last year"
    const uint32_t from = std::max(clause.first, first_token > kReach ? first_token - kReach : 0);
    for (uint32_t i = from; i < first_token; ++i)
      if (d.tokens[i].word == w::same) return true;
  }
  const uint32_t stop = std::max(clause.first, first_token > kReach ? first_token - kReach : 0);
  bool number = false;
  for (uint32_t at = first_token; at > stop; --at) {
    const uint32_t i = at - 1;
    if (d.tags[i] == Pos::aux || is_verb(d.tags[i]) || d.tokens[i].word == w::to)
      return d.tokens[i].word == w::compared;
    if (compares(d.tokens[i].word)) return true;
    number = number || d.tokens[i].is_number();
    if (d.tokens[i].word == w::from) {
      if (i + 1 == first_token && begins_range(d, clause, date, first_token)) return false;
      const Figure* figure = figure_before(reading, i);
      return number || (figure != nullptr && figure->last_token == i);  // "up $3bn from 2003"
    }
    if (d.tokens[i].word == w::comma) return false;
  }
  return false;
}

bool is_spoken_of(const Document& d, const words::Clause& clause, const words::VerbGroup& verb, const Date& when,
                  TokenRange date) {
  // "reports third-quarter results": a quarter or half is over when its results are told
  const bool part = when.value.find("-Q") != when.value.npos || when.value.find("-H") != when.value.npos;
  if (part && date.first > verb.head) return true;
  constexpr uint32_t kModifiers = 5;  // tokens between the preposition and the date
  const bool model = date.size() == 1 && date.last < clause.last && d.tags[date.last] == Pos::propn;
  for (uint32_t i = date.first, stop = std::max(verb.last, i > kModifiers ? i - kModifiers : 0); i > stop; --i) {
    const WordId word = d.tokens[i - 1].word;
    if (model && (word == w::a || word == w::an)) return true;
    if (d.tags[i - 1] == Pos::adp || word == w::to) return only_mentions(word);
  }
  return false;
}

bool is_attributive(const Document& d, TokenRange clause, TokenRange date) {
  if (date.last >= clause.last) return false;
  const Pos next = d.tags[date.last];
  if (next != Pos::noun && next != Pos::propn && next != Pos::adj) return false;
  const bool hyphened = date.size() > 1 && d.tokens[date.first + 1].word == w::hyphen;
  uint32_t first = date.first;  // of the noun phrase, behind its determiner: "a black 2010 van"
  while (first > clause.first && d.tags[first - 1] == Pos::adj) --first;
  if (hyphened || d.tokens[date.first].word == w::the) return true;
  return first > clause.first && (d.tags[first - 1] == Pos::det || is_possessive(d.tokens[first - 1].word));
}

bool is_of_noun(const Document& d, TokenRange clause, TokenRange date) {
  if (date.first <= clause.first + 1) return false;
  const uint32_t before = date.first - 1;
  const WordId word = d.tokens[before].word;
  if (word == w::for_ && d.tags[before - 1] == Pos::noun) return true;
  if (word == w::for_ || word == w::of) return d.tokens[before - 1].has(kCapital);
  return d.tags[before] == Pos::propn && d.tokens[date.first].is_number() && date.size() == 1;
}

}  // namespace keyline::timeline
