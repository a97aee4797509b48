// Dates told by a number of units: "two weeks ago", "a year earlier", "the day before", "two days after Christmas".
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// Counted units coarser than a day keep the grain of the unit; hours and minutes are told as the day they fall on.
void count(Expression& out, Anchor anchor, Unit unit, double steps) {
  out.anchor = anchor;
  out.unit = unit;
  out.steps = static_cast<int>(steps);
  if (is_clock(unit)) {
    const double hours = unit == Unit::hour ? 1 : unit == Unit::minute ? 1.0 / 60 : 1.0 / 3600;
    out.unit = Unit::day;
    out.steps = static_cast<int>(steps * hours / 24);
  } else if (steps != out.steps && unit == Unit::year) {  // half a year ago
    out.unit = Unit::month;
    out.steps = static_cast<int>(steps * 12);
  }
}

// A decade ago is ten years ago: the decade around that year would be too much.
void count_years(Expression& out) {
  const int years = out.unit == Unit::decade ? 10 : out.unit == Unit::century ? 100 : 0;
  if (years == 0) return;
  out.unit = Unit::year;
  out.steps *= years;
}

// Does what "before" counts from follow: "the vote", "15 weeks", "pursuing", "she left"? Not in "two years before had
// been".
bool counts_from_there(const Source& s, uint32_t at) {
  if (s.number(at)) return true;
  if (!s.inside(at) || !s.token(at).is_word() || s.is(at, w::and_) || s.is(at, w::but) || s.is(at, w::when))
    return false;
  return !s.auxiliary(at) && (!s.verb(at) || s.text(at).ends_with("ing"));
}

bool later(WordId id) { return id == w::later || id == w::after || id == w::on || id == w::hence; }

}  // namespace

// two weeks ago, a year earlier, three days later, five years from now
uint32_t units_ago(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  double n = 1;
  const bool counted = read_count(s, next, n);
  if (s.dash(next)) return 0;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit)) return 0;
  if (!counted && !unit->plural) return 0;
  if (!unit->plural) n += read_fraction_behind(s, next);
  const bool vague = !counted || n == 0;
  n *= unit->times;
  const WordId word = s.word(next);
  if (word == w::ago) {
    count(out, Anchor::reference, unit->unit, -n);
    ++next;
  } else if (word == w::earlier || word == w::previously || word == w::before || word == w::prior) {
    // "two days before the vote" counts from what is no date here: units_after_date has looked for one
    if (word == w::before && counts_from_there(s, next + 1)) return 0;
    count(out, Anchor::narrative, unit->unit, -n);
    ++next;
  } else if (word == w::from && s.is(next + 1, w::now)) {
    count(out, Anchor::reference, unit->unit, n);
    next += 2;
  } else if (later(word)) {
    if (word == w::on ||
        (word == w::after && (s.number(next + 1) || (s.inside(next + 1) && s.token(next + 1).is_word()))))
      return 0;
    count(out, Anchor::narrative, unit->unit, n);
    ++next;
  } else {
    return 0;
  }
  if (word == w::ago) count_years(out);
  if (unit->unit == Unit::year && out.anchor == Anchor::narrative && out.steps == -1) out.same_period = true;
  if (vague) {
    out.fixed = out.steps < 0 || word == w::ago || word == w::earlier || word == w::before ? "PAST_REF" : "FUTURE_REF";
  }
  return next;
}

// the year before, the day after, the week earlier
uint32_t unit_before(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + 1;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || unit->plural || is_clock(unit->unit)) return 0;
  const WordId word = s.word(next);
  const bool before = word == w::before || word == w::earlier || word == w::prior;
  if (!before && word != w::after && word != w::following) return 0;
  // "the day before the vote", "the year after he left": counted from something that is told there
  if (s.inside(next + 1) && (s.token(next + 1).is_word() || s.number(next + 1))) {
    const WordId after = s.word(next + 1);
    const bool goes_on = after == w::and_ || after == w::but || (after == w::to && word != w::prior) ||
                         after == w::in || after == w::as || after == w::when;
    if (!goes_on && word != w::earlier) return 0;
  }
  count(out, Anchor::narrative, unit->unit, before ? -1 : 1);
  out.same_period = unit->unit == Unit::year && before;
  return next + 1;
}

// two days after Christmas, a week before July 4, the day after the 3rd of May, a month from tomorrow
uint32_t units_after_date(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  double n = 1;
  if (next == at && !read_count(s, next, n)) return 0;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || is_clock(unit->unit)) return 0;
  const WordId word = s.word(next);
  const bool before = word == w::before;
  const bool rate =
      (s.is(at, w::a) || s.is(at, w::an)) && word == w::from && at > s.first() &&
      (s.number(at - 1) || s.token(at - 1).kind == TokenKind::symbol || s.match(lexicon::lexicon().scales, at - 1));
  if (rate || (word == w::from && s.is(at - 1, w::for_)))
    return 0;  // "£85m a year from April", "for two weeks from May"
  if (!before && word != w::after && word != w::from && word != w::following) return 0;
  if (n == 0 || s.is(next + 1, w::now)) return 0;
  if (word == w::from && tables().holidays.begins_with(s.word(next + 1)) && s.match(tables().holidays, next + 1))
    return 0;  // "we are three days from Christmas": a length and its end
  const uint32_t end = point(s, next + 1, out);
  if (end == 0 || !out.fixed.empty() || out.type != DateType::date || out.moved != Unit::none) return 0;
  // "rose in the month after July 2024" counts, "in the years before 2020" names no period
  if (unit->plural && next > at + 1 && s.is(at, w::the)) return 0;
  out.moved = unit->unit;
  out.moves = static_cast<int>(n * unit->times) * (before ? -1 : 1);
  return end;
}

}  // namespace keyline::dates
