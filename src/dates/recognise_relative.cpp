// Dates that are counted from the day of publication or from what the text spoke of last.
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

using lexicon::From;

Anchor anchor_of(const lexicon::Step& step) {
  return step.from == From::narrative ? Anchor::narrative : Anchor::reference;
}

// A unit of the calendar or a season, one of them.
bool names_period(const Source& s, uint32_t at) {
  uint32_t next = at + (s.is(at, w::fiscal) || s.is(at, w::financial) ? 1 : 0);
  const lexicon::DateUnit* unit = nullptr;
  if (s.match(tables().seasons, next)) return true;
  return read_unit(s, next, unit) && !unit->plural && !is_clock(unit->unit);
}

// "at the moment", "for the moment"; not "the moment she came", "at the moment of truth"
bool is_now(const Source& s, uint32_t at, uint32_t next) {
  const bool led = !s.is(at, w::the) || s.is(at - 1, w::at) || s.is(at - 1, w::for_);
  return led && !s.is(next, w::of) && !s.is(next, w::when) && !s.is(next, w::that);
}

// "wants to date her", "is looking to date": a verb
bool asks_out(const Source& s, uint32_t at) {
  const WordId behind = s.word(at + 2);
  return behind == w::her || behind == w::him || behind == w::them || s.text(at - 1).ends_with("ing");
}

}  // namespace

// today, last night, now, recently
uint32_t date_word(const Source& s, uint32_t at, Expression& out) {
  const auto match = s.match(tables().words, at);
  if (!match) return 0;
  uint32_t next = at + match.size;
  if (s.is(at, w::current) && names_period(s, next)) return 0;  // "current quarter" is this quarter
  if (!match->value.empty()) {
    if (match.size == 2 && s.is(at, w::the) && s.is(next - 1, w::past) &&
        (!s.is(at - 1, w::in) || s.noun(next) || s.name(next) || s.adjective(next) || s.number(next)))
      return 0;                                   // "in the past", but "the past president"
    if (s.dash(next) && s.glued(next)) return 0;  // future-proof
    if (s.is(at - 1, w::as)) return 0;            // as soon as, as recently as
    const bool ends =
        !s.inside(next) || s.token(next).kind == TokenKind::punct || s.is(next, w::and_) || s.is(next, w::but);
    if (s.is(at, w::this_) && !(s.is(at - 1, w::at) && ends)) return 0;        // "at this time of year"
    if (s.is(at, w::to) && (s.is(at - 1, w::up) || s.number(next))) return 0;  // up to date
    if (s.is(next - 1, w::moment) && !is_now(s, at, next)) return 0;
    if (s.is(at, w::to) && asks_out(s, at)) return 0;
    out.pace = s.is(at, w::soon) || s.is(at, w::shortly);
    if (out.pace && s.is(next, w::after)) return 0;
    out.fixed = match->value;
    return next;
  }
  if (s.has(at, kCapital) && at > s.first() && s.name(at - 1) && s.has(at - 1, kCapital) && !s.has(at, kNewLine))
    return 0;  // USA TODAY, India Today
  out.anchor = Anchor::reference;
  out.unit = Unit::day;
  out.steps = match->steps;
  out.part = match->part;
  if (!out.part.empty()) out.type = DateType::time;
  if (s.is(next, w::s_clitic)) return next;
  if (const auto part = s.match(tables().day_parts, next); out.part.empty() && part && part->code.size() == 2) {
    out.type = DateType::time;
    out.part = part->code;
    next += part.size;
  }
  return next;
}

// the same period|quarter|month|time [of|in|a] [last year|the previous year|a year earlier|2024]
uint32_t same_period(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + 1;
  if (!s.is(next, w::same) && !s.is(next, w::corresponding) && !s.is(next, w::comparable) && !s.is(next, w::equivalent))
    return 0;
  ++next;
  const lexicon::DateUnit* unit = nullptr;
  const bool word = s.is(next, w::time) || s.is(next, w::stage) || s.is(next, w::period_word);
  if (word)
    ++next;
  else if (!read_unit(s, next, unit))
    return 0;
  uint32_t of = next;
  if (s.is(of, w::of) || s.is(of, w::in)) ++of;
  if (s.is(of, w::the)) ++of;
  out.same_period = true;
  out.unit = Unit::year;
  out.grain = unit != nullptr && unit->unit != Unit::year ? unit->unit : Unit::none;
  if (const auto step = s.match(tables().steps, of); step && s.is(of + step.size, w::year)) {
    out.anchor = anchor_of(*step.row);
    out.steps = step->steps;
    return of + step.size + 1;
  }
  if (s.is(of, w::year) && (s.is(of + 1, w::before) || s.is(of + 1, w::earlier))) {
    out.anchor = Anchor::narrative;
    out.steps = -1;
    return of + 2;
  }
  if ((s.is(next, w::a) || s.is(next, w::one)) && s.is(next + 1, w::year) &&
      (s.is(next + 2, w::ago) || s.is(next + 2, w::earlier) || s.is(next + 2, w::before))) {
    out.anchor = Anchor::narrative;
    out.steps = -1;
    return next + 3;
  }
  int year = 0;
  if (of != next && read_year(s, of, year)) {
    out.anchor = Anchor::stated;
    out.year = year;
    return of;
  }
  if (word) return 0;
  out = Expression{};  // "the same month": step_unit reads it
  return 0;
}

// the year-ago quarter, a year earlier, the previous year period, the prior-year quarter
uint32_t year_ago_period(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) || s.is(at, w::a) ? 1 : 0);
  const bool previous = s.is(next, w::previous) || s.is(next, w::prior) || (next != at && s.is(next, w::last));
  if (previous) {
    ++next;
    if (s.dash(next)) ++next;
    if (!s.is(next, w::year)) return 0;
    ++next;
    if (s.is(next, w::s_clitic)) ++next;
  } else {
    if (!s.is(next, w::year)) return 0;
    ++next;
    if (s.dash(next)) ++next;
    if (!s.is(next, w::ago) && !s.is(next, w::earlier)) return 0;
    ++next;
  }
  const lexicon::DateUnit* unit = nullptr;
  if (s.is(next, w::period_word))
    ++next;
  else if (!read_unit(s, next, unit) || unit->plural)
    return 0;
  out.anchor = Anchor::narrative;
  out.unit = Unit::year;
  out.steps = -1;
  out.same_period = true;
  if (unit != nullptr && unit->unit != Unit::year) out.grain = unit->unit;
  return next;
}

// last week, this year, the following month, the same day
uint32_t step_unit(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto step = s.match(tables().steps, next);
  if (!step) return 0;
  next += step.size;
  if (s.is(next, w::fiscal) || s.is(next, w::financial)) out.fiscal = true, ++next;
  if (s.is(next, w::calendar)) ++next;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || unit->plural || is_clock(unit->unit) || unit->times != 1) return 0;
  // "that year" is a date, "that day" too; "the past year" is a duration (span_of_units took it)
  out.anchor = anchor_of(*step.row);
  out.unit = unit->unit;
  out.steps = step->steps;
  // "the next day" and "the next year" of a story follow what was told
  if (s.is(at, w::the) && step->from == From::span) out.anchor = Anchor::narrative;
  return next;
}

// last Friday, next June, this summer, the previous March
uint32_t step_name(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto step = s.match(tables().steps, next);
  if (!step) return 0;
  const bool may_join = s.is(next, w::that) && s.joins_clauses(next);
  next += step.size;
  uint8_t month = 0;
  if (const auto season = s.match(tables().seasons, next)) {
    out.season = season->month;
    next += season.size;
  } else if (read_holiday(s, next, out.holiday)) {
  } else if (read_weekday(s, next, out.weekday)) {
    if (const auto part = s.match(tables().day_parts, next); part && part->code.size() == 2) {
      out.type = DateType::time;
      out.part = part->code;
      next += part.size;
    }
  } else if (read_month(s, next, month, true)) {
    out.month = month;
    Day31 day;
    uint32_t after = next;
    if (read_day(s, after, day)) {
      out.day = day.day;
      next = after;
    }
  } else {
    return 0;
  }
  if (may_join && (s.verb(next) || s.auxiliary(next))) return 0;  // "he knew that December was warm"
  out.steps = step->steps;
  out.step_name = true;
  out.direction = step->steps < 0 ? Direction::past : step->steps > 0 ? Direction::future : Direction::unknown;
  out.anchor = anchor_of(*step.row);
  return next;
}

// the quarter; the year|month|week|day after a word that leads to it
uint32_t the_unit(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + 1;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || unit->plural || is_clock(unit->unit) || unit->times != 1) return 0;
  if (unit->unit == Unit::century || unit->unit == Unit::decade || s.has(at + 1, kCapital))
    return 0;  // Fight of the Year
  if (s.dash(next) || s.glued(next)) {
    if (!s.is(next, w::s_clitic) && s.token(next).is_word()) return 0;
    if (s.dash(next)) return 0;
  }
  if (s.is(next, w::of) || s.is(next, w::when) || s.is(next, w::that) || s.is(next, w::before) || s.is(next, w::after))
    return 0;
  const WordId before = s.word(at - 1);
  if (at == s.first()) return 0;
  const bool day = unit->unit == Unit::day;  // "throughout the day" is any day, "the index ended the day" is that one
  const bool led = day ? before == w::earlier || before == w::later || before == w::end_ || before == w::ended ||
                             before == w::ending || before == w::finished || before == w::closed ||
                             (before == w::for_ && s.is(next, w::comma))
                       : before == w::in || before == w::during || before == w::for_ || before == w::over ||
                             before == w::on || before == w::through || before == w::throughout ||
                             before == w::earlier || before == w::later;
  const bool edge = before == w::of;
  if (!led && !edge) return 0;
  if (edge && day) return 0;
  out.anchor = Anchor::narrative;
  out.unit = unit->unit;
  out.current = true;
  return next;
}

}  // namespace keyline::dates
