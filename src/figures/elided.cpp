// Counts whose noun is left out because the words before have told it: "738 in Ghent and 429 in Bruges", "killing 12
// people and wounding 58", "275, or 10.1%", "an increase of 700", "the toll stood at 48". A bare number is mostly a
// name, a score or a place in a list, so each form asks for words on both of its sides.
#include <algorithm>
#include <utility>

#include "figures/cues.hpp"
#include "figures/nouns.hpp"
#include "figures/refused.hpp"
#include "figures/rules.hpp"
#include "figures/units.hpp"
#include "split/cells.hpp"

namespace keyline::figures {
namespace {

using lexicon::ChangeForm;
using lexicon::Cue;

constexpr uint32_t kReach = 30;    // tokens back to the count whose noun is left out here
constexpr uint32_t kOpening = 6;   // tokens: "Of the estimated 60"
constexpr uint32_t kBracket = 24;  // tokens that a bracket holds
constexpr uint32_t kClause = 7;    // tokens back to the noun that "at" and "was" give a number to

bool is_finite(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return false;
  const Pos tag = in.document.tags[at];
  return tag == Pos::aux || tag == Pos::verb_past || tag == Pos::verb_present;
}

// Does a bracket that opened before `at` close there? "3)" is the mark of a list.
bool closes_bracket(const Context& in, uint32_t at) {
  const uint32_t stop = at > in.first + kBracket ? at - kBracket : in.first;
  for (uint32_t i = at; i-- > stop;)
    if (in.is(i, w::open_paren)) return true;
  return false;
}

// The clause, or what it counts, is over: nothing that the number could belong to comes behind it.
bool ends(const Context& in, uint32_t at) {
  if (!in.inside(at)) return true;
  const Pos tag = in.document.tags[at];
  if (in.tokens[at].kind == TokenKind::punct) {
    if (in.is_dash(at)) return !in.glued(at);
    if (in.is(at, w::close_paren)) return closes_bracket(in, at);
    return !in.is(at, w::colon) && !in.is(at, w::open_paren) && !in.is(at, w::open_bracket);
  }
  return in.is_word(at) && !in.glued(at) && (tag == Pos::adp || tag == Pos::cconj || tag == Pos::sconj);
}

// What is said of the counted themselves: "42 trapped", "58 more", "ten who fled", "seven in a row".
bool tells_of_counted(const Context& in, uint32_t at) {
  if (is_cue(in, at, Cue::fate) || in.is(at, w::who)) return true;
  if (in.is(at, w::more)) return ends(in, at + 1);
  return in.is(at, w::in) && in.is(at + 1, w::a) && in.inside(at + 2) && in.slice(at + 2) == "row";
}

// The count before, in the same sentence, whose noun goes on; null = none.
const Found* counted_before(const Question& q) {
  for (size_t i = q.earlier.size(); i-- > 0;) {
    const Found& before = q.earlier[i];
    if (before.figure.last_token + kReach < q.amount->first) return nullptr;
    if (before.figure.kind == FigureKind::count && !before.figure.unit.empty()) return &before;
  }
  return nullptr;
}

// "..., 41" behind a name is an age, "May 4 and 7" a date: what the word before joins has to be no name and no number.
bool joins(const Question& q) {
  const Context& in = q.in;
  const uint32_t at = q.amount->first - 1;
  const bool joint = is_any(in.word(at), {w::and_, w::or_, w::but, w::while_, w::plus_word, w::with, w::semicolon});
  const bool comma = in.is(at, w::comma);
  if (!joint && !comma) return is_verb(in.document.tags[at]);
  if (at == in.first) return false;
  const bool in_figure = !q.earlier.empty() && q.earlier.back().figure.last_token == at;
  if (in.is_number(at - 1) && !in_figure) return false;
  if (!comma) return true;
  return !in.tokens[at - 1].has(kCapital) && in.is_word(q.amount->last);
}

// "Of the 60 barges, 33 leaked, 12 badly": whatever the sentence goes on to count.
bool parts_of_opening(const Question& q) {
  const Context& in = q.in;
  return in.is(in.first, w::of) && is_any(in.before(q.amount->first), {w::comma, w::and_}) &&
         q.earlier[0].figure.kind == FigureKind::count && q.earlier[0].figure.last_token <= in.first + kOpening;
}

// ": 60 from France, 50 from Italy": the first of a list behind a colon, and what the same preposition puts beside it.
bool listed(const Question& q) {
  const Context& in = q.in;
  const uint32_t next = q.amount->last;
  if (!in.is_word(next) || in.glued(next) || in.document.tags[next] != Pos::adp) return false;
  const Figure& before = q.earlier.back().figure;
  if (in.before(q.amount->first) == w::colon) return before.kind == FigureKind::count;
  if (in.before(q.amount->first) != w::comma || before.rule != "elided_noun") return false;
  return in.is(before.last_token, in.word(next)) || in.is(before.last_token + 1, in.word(next));
}

// "738 in Ghent and 429 in Bruges", "killing 12 people and wounding 58".
bool parallel(const Question& q) {
  const Context& in = q.in;
  if (q.amount->first == in.first) return false;
  if (listed(q)) return true;
  return joins(q) && (parts_of_opening(q) || ends(in, q.amount->last) || is_finite(in, q.amount->last));
}

// A noun that measures ends before `end`: "the death toll", "an increase", "total sales".
bool measured_noun(const Context& in, uint32_t end) {
  if (end <= in.first) return false;
  if (is_cue(in, end - 1, Cue::tally) || in.lexicon.metrics.match_before(in.tokens, end, in.first)) return true;
  const auto change = in.lexicon.change_words.match_before(in.tokens, end, in.first);
  return change && (change->form == ChangeForm::noun || change->form == ChangeForm::ambiguous);
}

bool measured_in_clause(const Context& in, uint32_t end) {
  const uint32_t stop = end > in.first + kClause ? end - kClause : in.first;
  for (uint32_t at = end; at > stop; --at) {
    if (in.tokens[at - 1].kind == TokenKind::punct && !in.is_hyphen(at - 1)) return false;
    if (measured_noun(in, at)) return true;
  }
  return false;
}

// "an increase of 700", "the toll stood at 48", "Arrests: 31", "the number of deer was 540".
bool behind_measure(const Question& q) {
  const Context& in = q.in;
  const uint32_t at = q.amount->first;
  if (at < in.first + 2 || !ends(in, q.amount->last)) return false;
  const WordId before = in.before(at);
  if (is_any(before, {w::of, w::colon}))
    return measured_noun(in, at - 1) || (before == w::colon && is_plural(in, at - 2));
  if (is_any(before, {w::are, w::were}) && in.is(at - 2, w::there)) return true;  // "there were 12 in the hall"
  const bool states = is_any(before, {w::at, w::is, w::was, w::were, w::are}) || is_cue(in, at - 1, Cue::reaching);
  return states && measured_in_clause(in, at - 1);
}

// "fell 33 to 812": "up" and verbs, not "lower 48".
bool moved(const Question& q) {
  const auto change = q.in.lexicon.change_words.match_before(q.in.tokens, q.amount->first, q.in.first);
  if (!change || !ends(q.in, q.amount->last)) return false;
  return change->form == ChangeForm::verb || is_any(q.in.before(q.amount->first), {w::up, w::down});
}

// "At least four from the crew", "more than two told".
bool at_least(const Question& q) {
  return is_any(q.in.before(q.amount->first), {w::least, w::than}) &&
         (is_finite(q.in, q.amount->last) || (q.in.is_word(q.amount->last) && ends(q.in, q.amount->last)));
}

// "50 a month", "1,200 per week".
bool reckoned(const Question& q) {
  const uint32_t unit = per_unit_at(q.in, q.amount->last);
  if (unit == 0 || q.in.is(q.amount->last, w::slash)) return false;
  const auto time = q.in.lexicon.units.match(q.in.tokens, unit, q.in.last);
  return time && time->kind == FigureKind::duration && ends(q.in, unit + time.size);
}

// The number is all that its cell of a table holds. The first cell of a row is its head.
bool fills_cell(const Question& q) {
  const Block* const row = split::row_of(q.in.document, q.amount->first);
  return row != nullptr && split::fill_cell(q.in.document, *row, {q.amount->first, q.amount->last});
}

// "275, or 10.1%", "204 (about 12 percent)".
bool told_as_share(const Question& q) {
  const Context& in = q.in;
  uint32_t at = q.amount->last;
  if (in.is(at, w::open_paren))
    ++at;
  else if (in.is(at + in.is(at, w::comma), w::or_))
    at += in.is(at, w::comma) + 1u;
  else
    return false;
  if (const auto hedge = in.lexicon.hedges.match(in.tokens, at, in.last)) at += hedge.size;
  const auto share = in.is_number(at) ? read_amount(in, at) : std::nullopt;
  return share && share->kind == AmountKind::unit && share->unit->kind == FigureKind::percent;
}

// "including 22 in hospital", "another four fled".
bool taken_out(const Question& q) {
  const bool over = ends(q.in, q.amount->last) || is_finite(q.in, q.amount->last);
  const uint32_t before = q.amount->first - 1;  // "killed 41 and"
  const bool fated = is_cue(q.in, before, Cue::fate) && is_verb(q.in.document.tags[before]);
  return over && (fated || is_cue(q.in, before, Cue::taking));
}

// May the number count anything: a whole number of two or more, no name, no "a 5", no mother of ten?
bool may_count(const Question& q) {
  if (!q.amount || q.amount->kind != AmountKind::bare || (q.amount->negative && !fills_cell(q))) return false;
  const Number& number = q.amount->number;
  const Context& in = q.in;
  const uint32_t at = q.amount->first;
  const bool whole = number.divisor == 1 && number.value.power == 0 && number.value.digits >= 2;
  if (!whole || number.article || number.decimal_comma) return false;
  if (is_any(in.before(at), {w::a, w::an, w::hash, w::whose})) return false;
  if (in.before(at) == w::of && at > in.first + 1 && is_cue(in, at - 2, Cue::person)) return false;
  return !is_name(in, *q.amount) && !behind_margin_sign(in, at);
}

}  // namespace

bool elided_noun(const Question& q, Found& found) {
  if (!may_count(q)) return false;
  const Context& in = q.in;
  const uint32_t at = q.amount->first;
  std::string noun = in_statistics(in, at) ? singular(in, at - 2) : noun_of_whole(in, *q.amount);
  if (noun.empty()) {
    const Found* const counted = counted_before(q);
    const bool same = tells_of_counted(in, q.amount->last) || told_as_share(q) || at_least(q) || taken_out(q) ||
                      (counted != nullptr && parallel(q));
    if (!same && !behind_measure(q) && !moved(q) && !reckoned(q) && !fills_cell(q)) return false;
    if (same && counted != nullptr) noun = counted->figure.unit;
  }
  fill(found, *q.amount);
  found.unitless = noun.empty();
  found.figure.unit = std::move(noun);
  return true;
}

}  // namespace keyline::figures
