// Lengths of time: "three years", "18-month", "the past three years".
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// "consecutive", "straight", "full", "trading" ... between number and unit.
uint32_t skip_adjective(const Source& s, uint32_t at) {
  switch (s.word(at)) {
    case w::consecutive:
    case w::straight:
    case w::full:
    case w::more:
    case w::further:
    case w::additional:
    case w::successive:
    case w::trading:
    case w::business:
    case w::working:
    case w::long_:
    case w::calendar:
    case w::whole:
    case w::short_:
    case w::fiscal:
    case w::solid:
      return at + 1;
    default:
      return at;
  }
}

void length(Expression& out, const lexicon::DateUnit& unit, double count) {
  out.type = DateType::duration;
  out.unit = unit.unit;
  out.count = count * unit.times;
  if (unit.unit == Unit::decade && count != static_cast<int>(count) && count > 1) {  // a decade and a half
    out.unit = Unit::year;
    out.count *= 10;
  }
}

// "1 hour and 30 minutes", "two years, three months": a finer unit goes on.
void rest_of_length(const Source& s, uint32_t& at, Expression& out) {
  uint32_t next = at + (s.is(at, w::and_) || s.is(at, w::comma) ? 1 : 0);
  double n = 0;
  const lexicon::DateUnit* unit = nullptr;
  if (!s.number(next) && !s.match(lexicon::lexicon().number_words, next)) return;
  if (!read_count(s, next, n) || n <= 0 || n > 60 || !read_unit(s, next, unit) || unit->unit >= out.unit ||
      unit->times != 1)
    return;
  const WordId behind = s.word(next);
  if (behind == w::ago || behind == w::later || behind == w::earlier || behind == w::before) return;
  out.second_unit = unit->unit;
  out.second_count = n;
  at = next;
}

}  // namespace

// the past|last|next|first three years, the last decade, the coming weeks
uint32_t span_of_units(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) || s.is(at, w::its) || s.is(at, w::their) ? 1 : 0);
  const bool the = next != at;
  const auto step = s.match(tables().steps, next);
  int ordinal = 0;
  if (step)
    next += step.size;
  else if (!the || !read_ordinal(s, next, ordinal) || ordinal != 1)
    return 0;
  double n = 0;
  const bool counted = read_count(s, next, n);
  if (counted && s.is(next, w::plus) && s.glued(next)) {
    out.mod = DateMod::more_than;
    ++next;
  }
  next = skip_adjective(s, next);
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit)) return 0;
  const bool past = s.is(at + the, w::past);
  const bool future = s.is(at + the, w::coming);
  if (!unit->plural && s.is(next, w::of) && unit->unit <= Unit::week) return 0;  // "the last week of May": nth_of
  if (!unit->plural && unit->unit == Unit::weekend) return 0;  // "the past weekend" is one of the calendar
  if (!unit->plural && unit->times == 1) {
    // "the past year", "over the last decade"; "last year" and "the next day" are dates
    const bool over = s.is(at - 1, w::over) || s.is(at - 1, w::in) || s.is(at - 1, w::during) ||
                      s.is(at - 1, w::for_) || s.is(at - 1, w::within);
    const bool this_past = s.is(at, w::this_) && s.is(at + 1, w::past);
    if (!this_past && (!the || !(past || (s.is(at + 1, w::last) && over) || (future && over) ||
                                 (s.is(at + 1, w::next) && over && !s.is(at - 1, w::in)))))
      return 0;
  } else if (!step && !counted) {
    return 0;
  }
  if (!unit->plural && !counted) n = 1;
  if (step && step->steps == 0) return 0;
  if (!unit->plural && unit->unit == Unit::quarter) return 0;  // "for the last quarter" is a quarter of the calendar
  length(out, *unit, n);
  out.anchor = step && step->from == lexicon::From::narrative ? Anchor::narrative : Anchor::reference;
  out.reach = step ? static_cast<int8_t>(step->steps) : int8_t{0};
  return next;
}

// "over a decade ago" lies before the point that "a decade ago" names, "over a decade later" behind its own.
DateMod of_point(DateMod mod, bool later) {
  switch (mod) {
    case DateMod::more_than:
      return later ? DateMod::after : DateMod::before;
    case DateMod::equal_or_more:
      return later ? DateMod::on_or_after : DateMod::on_or_before;
    case DateMod::less_than:
      return later ? DateMod::before : DateMod::after;
    case DateMod::equal_or_less:
      return later ? DateMod::on_or_before : DateMod::on_or_after;
    default:
      return mod;
  }
}

// The days of "for some days"
uint32_t some_units(const Source& s, uint32_t at, Expression& out) {
  const lexicon::DateUnit* unit = nullptr;
  uint32_t next = at;
  const WordId before = s.word(at - 2);
  const bool led = before == w::for_ || before == w::after || before == w::within || before == w::took;
  if (!led || !read_unit(s, next, unit) || !unit->plural) return 0;
  length(out, *unit, 0);
  return next;
}

// about two years, more than three months, almost two and a half years
uint32_t hedged_duration(const Source& s, uint32_t at, Expression& out) {
  const auto hedge = s.match(tables().hedges, at);
  if (!hedge) return 0;
  const uint32_t next = at + hedge.size;
  if (!s.inside(next)) return 0;
  uint32_t end = units_after_date(s, next, out);
  if (end == 0) end = units_ago(s, next, out);
  if (end == 0) end = duration(s, next, out);
  if (end == 0) {
    out = Expression{};
    if (s.is(at, w::around) || s.is(at, w::about) || s.is(at, w::circa)) end = year(s, next, out);
    if (s.is(at, w::some)) return some_units(s, next, out);
  }
  if (end == 0) return 0;
  const bool later = s.is(end - 1, w::later) || s.is(end - 1, w::after) || out.moves > 0;
  out.mod = out.type == DateType::date ? of_point(hedge->mod, later) : hedge->mod;
  return end;
}

// "for a year", "took a year", "nearly a year"; "$5 a year" and "twice a week" are rates (rate), "a day" is not told
// here.
bool led_to_length(const Source& s, uint32_t at) {
  switch (s.word(at - 1)) {
    case w::for_:
    case w::in:
    case w::within:
    case w::over:
    case w::after:
    case w::inside:
    case w::takes:
    case w::took:
    case w::lasted:
    case w::spent:
      return true;
    default:
      return static_cast<bool>(tables().hedges.match_before(s.tokens(), at, s.first()));
  }
}

// three years, 18-month, 41 weeks, a week, several days, half an hour
uint32_t duration(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  double n = 0;
  if (s.part_of_name(at) || (s.glued(at) && s.token(at - 1).kind == TokenKind::symbol)) return 0;
  if (!read_count(s, next, n)) return 0;
  if (s.is(next, w::plus) && s.glued(next)) {  // "400+ days"
    out.mod = DateMod::more_than;
    ++next;
  }
  const bool a = s.is(at, w::a) || s.is(at, w::an);
  const bool hyphen = s.dash(next) && s.glued(next) && s.glued(next + 1);
  if (hyphen)
    ++next;
  else
    next = skip_adjective(s, next);
  const lexicon::DateUnit* unit = nullptr;
  const uint32_t noun = next;
  if (!read_unit(s, next, unit)) return 0;
  if (unit->unit == Unit::second && !unit->plural && !hyphen) return 0;
  if (unit->unit == Unit::quarter && !unit->plural && (hyphen || n == 1 || n < 1)) return 0;
  if (n == 0 && !unit->plural) return 0;
  const double more = unit->plural || hyphen ? 0 : read_fraction_behind(s, next);
  if (unit->unit == Unit::quarter && s.is(next, w::of)) return 0;  // three quarters of a whole
  const bool one = a && n == 1 && more == 0 && !s.is(at + 1, w::single);
  if (one && (!led_to_length(s, at) || hyphen || noun != at + 1)) return 0;
  if (s.is(at, w::half) && unit->unit == Unit::quarter) return 0;
  length(out, *unit, n + more);
  if (!hyphen && n > 0) rest_of_length(s, next, out);
  // ages: "36-year-old", "25 years old" are figures; TIMEX3 takes the length alone
  return next;
}

// "the lowest level in six years", "the first in ten years": so long did it last.
bool extreme_before(const Source& s, uint32_t at) {
  for (uint32_t back = 2; back <= 5 && at >= s.first() + back; ++back)
    if (s.text(at - back).ends_with("est") || (back == 2 && s.is(at - back, w::time)) || s.is(at - back, w::first) ||
        s.is(at - back, w::worst))
      return true;
  return false;
}

// "will open in five days", "is due in two weeks": counted from the publication, if the sentence looks ahead.
uint32_t lapse(const Source& s, uint32_t at, Expression& out) {
  if (!s.is(at - 1, w::in) || at == s.first() || extreme_before(s, at)) return 0;
  uint32_t next = at;
  double n = 0;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_count(s, next, n) || n < 1 || n != static_cast<int>(n) || s.dash(next)) return 0;
  if (!read_unit(s, next, unit) || is_clock(unit->unit) || unit->unit == Unit::quarter) return 0;
  if (s.is(next, w::apostrophe) || s.is(next, w::s_clitic)) next += s.is(next + 1, w::time) ? 2u : 0u;
  const WordId behind = s.word(next);
  if (behind == w::of || behind == w::ago || behind == w::later || behind == w::after || behind == w::before) return 0;
  length(out, *unit, n);
  out.type = DateType::date;
  out.anchor = Anchor::reference;
  out.steps = static_cast<int>(n * unit->times);
  out.lapse = true;
  return next;
}

// "for years", "years of war", "spent months"; "over the years"
bool led_to_units(const Source& s, uint32_t at, uint32_t next) {
  const WordId before = s.word(at - 1);
  if (s.is(at, w::the)) {
    const bool goes_on = s.number(next) || s.is(next, w::of) || s.is(next, w::when) || s.is(next, w::that);
    return !goes_on && (before == w::over || before == w::through || before == w::throughout);
  }
  if (s.is(next, w::of) && at > s.first() && (s.verb(at - 1) || s.preposition(at - 1) || before == w::and_))
    return true;
  return before == w::for_ || before == w::in || before == w::within || before == w::of || before == w::took ||
         before == w::after || before == w::spent || before == w::waited || before == w::waiting ||
         (before == w::just && s.is(at - 2, w::in));
}

// years, decades, months: "for years", "over the years", "in recent decades"
uint32_t bare_units(const Source& s, uint32_t at, Expression& out) {
  const lexicon::DateUnit* unit = nullptr;
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  if (s.glued(next) || s.has(next, kCapital) || !read_unit(s, next, unit) || !unit->plural) return 0;
  if (!led_to_units(s, at, next) || s.is(next, w::old)) return 0;
  length(out, *unit, 0);
  return next;
}

}  // namespace keyline::dates
