// What comes again: "daily", "every Friday", "15 a year", "twice a week".
#include "dates/recognise.hpp"

namespace keyline::dates {

uint32_t frequency(const Source& s, uint32_t at, Expression& out) {
  const auto match = s.match(tables().frequencies, at);
  if (!match || (s.has(at, kCapital) && !s.sentence_start(at))) return 0;          // the Daily Mail
  if (s.is(at, w::everyday) && (s.noun(at + 1) || s.adjective(at + 1))) return 0;  // everyday life
  out.type = DateType::set;
  out.fixed = match->value;
  return at + match.size;
}

// every Friday, each June, each year, every two years, per day
uint32_t every(const Source& s, uint32_t at, Expression& out) {
  if (!s.is(at, w::every) && !s.is(at, w::each) && !s.is(at, w::per)) return 0;
  uint32_t next = at + 1;
  out.type = DateType::set;
  if (!s.is(at, w::per) && read_weekday(s, next, out.weekday)) {
    if (const auto part = s.match(tables().day_parts, next); part && part->code.size() == 2) {
      out.part = part->code;
      next += part.size;
    }
    return next;
  }
  if (!s.is(at, w::per) && read_month(s, next, out.month)) return next;
  if (const auto season = s.match(tables().seasons, next); !s.is(at, w::per) && season) {
    out.season = season->month;
    return next + season.size;
  }
  if (const auto part = s.match(tables().day_parts, next); !s.is(at, w::per) && part && part->code.size() == 2) {
    out.part = part->code;
    return next + part.size;
  }
  double n = 1;
  if (!s.is(at, w::per)) read_count(s, next, n);
  if (s.is(next, w::other)) n = 2, ++next;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit)) return 0;
  // "km per hour" is a speed, "per second" too
  if (s.is(at, w::per) && is_clock(unit->unit)) return 0;
  out.unit = unit->unit;
  out.count = n * unit->times;
  return next;
}

namespace {

// "nights", "mornings" behind a weekday; empty = none.
std::string_view parts_of_days(WordId word) {
  switch (word) {
    case w::mornings:
      return "MO";
    case w::afternoons:
      return "AF";
    case w::evenings:
      return "EV";
    case w::nights:
      return "NI";
    default:
      return {};
  }
}

}  // namespace

// on Fridays, on Saturday nights: what comes again on a weekday
uint32_t weekdays(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  const auto match = s.match(tables().weekday_sets, at);
  if (match && s.has(at, kCapital) && !s.part_of_name(at) && introduced(s, at)) {
    out.weekday = match->number;
    ++next;
  } else if (!read_weekday(s, next, out.weekday) || parts_of_days(s.word(next)).empty()) {
    return 0;
  }
  out.part = parts_of_days(s.word(next));
  next += !out.part.empty();
  out.type = DateType::set;
  return next;
}

// "15 a year", "twice a week": a rate after a number, a noun counted or "once"
uint32_t rate(const Source& s, uint32_t at, Expression& out) {
  if (s.is(at, w::once) || s.is(at, w::twice)) {
    if (!s.is(at + 1, w::a) && !s.is(at + 1, w::an) && !s.is(at + 1, w::every) && !s.is(at + 1, w::per)) return 0;
    const uint32_t end = s.is(at + 1, w::every) || s.is(at + 1, w::per) ? every(s, at + 1, out) : 0;
    if (end != 0) return end;
    uint32_t next = at + 2;
    const lexicon::DateUnit* unit = nullptr;
    if (!read_unit(s, next, unit) || unit->plural) return 0;
    out.type = DateType::set;
    out.unit = unit->unit;
    out.count = 1;
    return next;
  }
  if ((!s.is(at, w::a) && !s.is(at, w::an)) || s.sentence_start(at)) return 0;
  uint32_t next = at + 1;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || unit->plural || is_clock(unit->unit) || unit->unit == Unit::quarter) return 0;
  if (s.word(next) == w::ago || s.word(next) == w::later || s.word(next) == w::earlier) return 0;
  // a number stands a few words before: "$4 a month", "15 a year", "20 flights a day"
  bool number = s.is(at - 1, w::times_word);  // "several times a year"
  for (uint32_t back = 1; back <= 6 && at >= s.first() + back && !number; ++back) {
    number = s.number(at - back) || s.is(at - back, w::percent_sign);
    if (s.token(at - back).kind == TokenKind::punct && !s.is(at - back, w::percent_sign)) break;
    number = number || s.match(lexicon::lexicon().number_words, at - back);
  }
  if (!number) return 0;
  out.type = DateType::set;
  out.unit = unit->unit;
  out.count = 1;
  return next;
}

}  // namespace keyline::dates
