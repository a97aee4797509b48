// Clock times and parts of the day.
#include <algorithm>

#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

struct Meridiem {
  bool afternoon = false;
  uint32_t size = 0;
};

// "am", "a.m.", "p.m", "pm" after the hour; "a" and "p" alone are no such words.
Meridiem meridiem(const Source& s, uint32_t at) {
  const WordId id = s.word(at);
  if (id == w::am || id == w::am_dotted) return {false, 1};
  if (id == w::pm || id == w::pm_dotted) return {true, 1};
  return {};
}

void zone(const Source& s, uint32_t& at, Expression& out) {
  uint32_t next = at + (s.is(at, w::open_paren) ? 1 : 0);
  const auto match = s.match(tables().zones, next);
  if (!match || !(s.has(next, kCapital) || match.size > 1)) return;
  const bool bracket = next != at;
  uint32_t end = next + match.size;
  const bool world = s.is(next, w::utc) || s.is(next, w::gmt);
  const bool offset = world && (s.is(end, w::plus) || s.dash(end)) && s.glued(end + 1) && s.plain(end + 1) >= 0 &&
                      s.plain(end + 1) <= 14;  // "GMT +8": an hour of that place
  if (offset) end += 2;
  if (bracket && !s.is(end, w::close_paren)) return;
  out.utc = !offset && (world || s.is(next, w::z));
  at = end + bracket;
}

// A date that follows without a preposition: "10 a.m. Friday", "6pm today".
uint32_t date_after(const Source& s, uint32_t at, Expression& out) {
  Expression date;
  const uint32_t end = s.has(at, kNewLine) || s.number(at) ? 0 : point(s, at, date);
  if (end == 0 || !date.fixed.empty() || date.type != DateType::date ||
      (!date.day && !date.weekday && date.unit != Unit::day))
    return at;
  date.type = DateType::time;
  date.hour = out.hour;
  date.minute = out.minute;
  date.utc = out.utc;
  date.half_told = out.half_told;
  out = date;
  return end;
}

struct Clock {
  int hour = -1;
  int minute = -1;
  bool half_told = false;
  bool lap = false;  // "2:19:44": how long a race took
};

// Does a word before the hour lead to it? "at 4 in the morning", "from 9 to 11:30"
bool led_to_hour(const Source& s, uint32_t at) {
  switch (s.word(at - 1)) {
    case w::at:
    case w::around:
    case w::about:
    case w::until:
    case w::till:
    case w::by:
    case w::before:
    case w::after:
    case w::from:
    case w::between:
      return at > s.first();
    default:
      return false;
  }
}

// "in the afternoon", "at night" behind an hour: the part of the day, `at` moved past it.
const lexicon::DayPart* part_behind(const Source& s, uint32_t& at) {
  uint32_t next = at + 1;
  if (s.is(at, w::in))
    next += s.is(next, w::the);
  else if (!s.is(at, w::at) || !s.is(next, w::night))
    return nullptr;
  const auto part = s.match(tables().day_parts, next);
  if (!part || part->code.size() != 2) return nullptr;
  at = next + part.size;
  return part.row;
}

bool oclock(const Source& s, uint32_t at) {
  return s.is(at, w::o) && s.is(at + 1, w::apostrophe) && s.is(at + 2, w::clock);
}

// The digits or the word of the hour; "6.30" only before "p.m.".
bool read_hour(const Source& s, uint32_t& at, Clock& clock) {
  const std::string_view text = s.text(at);
  clock.hour = s.plain(at);
  if (clock.hour < 0) {
    uint32_t behind = at + 1;
    const bool marked =
        oclock(s, behind) || meridiem(s, behind).size != 0 || (led_to_hour(s, at) && part_behind(s, behind) != nullptr);
    const auto numeral = s.match(lexicon::lexicon().number_words, at);
    const size_t stop = text.find('.');
    if (!marked) return false;
    if (numeral && numeral->value >= 1 && numeral->value <= 12) {
      clock.hour = static_cast<int>(numeral->value);
    } else if (s.number(at) && (stop == 1 || stop == 2) && text.size() == stop + 3) {
      clock.hour = stop == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text[0] - '0';
      clock.minute = (text[stop + 1] - '0') * 10 + (text[stop + 2] - '0');
    } else {
      return false;
    }
  }
  ++at;
  return true;
}

// "3-4pm", "3:30 to six p.m.": the first hour stands in the half of the day of the second, or in the one before. "from
// 9 to 11:30": the minutes of the second make an hour of the first.
bool borrow_from_second(const Source& s, uint32_t first, uint32_t at, Clock& clock) {
  if (!to_link(s, at) && !s.is(at, w::and_)) return false;
  uint32_t next = at + 1;
  Clock until;
  if (!read_hour(s, next, until) || until.hour < 1 || until.hour > 12 || clock.hour < 1 || clock.hour > 12)
    return false;
  const bool minutes = s.is(next, w::colon) && s.glued(next) && s.glued(next + 1) && s.number(next + 1);
  if (minutes) next += 2;
  const Meridiem m = meridiem(s, next);
  if (m.size == 0) return minutes && clock.minute < 0 && led_to_hour(s, first);
  const bool same_half = clock.hour % 12 <= until.hour % 12;
  clock.hour = clock.hour % 12 + (m.afternoon == same_half ? 12 : 0);
  clock.half_told = true;
  return true;
}

// "4 in the morning", "3:20 in the afternoon"
bool read_part_of_day(const Source& s, uint32_t& at, Clock& clock) {
  uint32_t next = at;
  if (clock.hour < 1 || clock.hour > 12) return false;
  const lexicon::DayPart* part = part_behind(s, next);
  if (part == nullptr) return false;
  const bool morning = part->code == "MO" || (part->code == "NI" && clock.hour < 6);
  clock.hour = clock.hour % 12 + (morning || (part->code == "NI" && clock.hour == 12) ? 0 : 12);
  clock.half_told = true;
  at = next;
  return true;
}

// ":05", "o'clock", "p.m.", "GMT" behind 0800: what makes a time of a number. `first` is its token.
bool read_rest(const Source& s, uint32_t first, uint32_t& at, Clock& clock) {
  bool told = false;
  if (s.is(at, w::colon) && s.glued(at) && s.glued(at + 1) && s.number(at + 1) && s.token(at + 1).size() == 2 &&
      s.token(first).size() <= 2) {
    clock.minute = s.plain(at + 1);
    told = true;
    at += 2;
    const bool seconds = s.is(at, w::colon) && s.glued(at) && s.glued(at + 1) && s.number(at + 1);
    if (seconds) at += 2;
    clock.lap = seconds && s.token(first).size() == 1 && !s.is(first - 1, w::at) && meridiem(s, at).size == 0;
    if (s.glued(at) && (s.number(at) || s.is(at, w::colon))) return false;
  }
  if (oclock(s, at)) told = true, at += 3;
  if (borrow_from_second(s, first, at, clock)) return true;
  if (const Meridiem m = meridiem(s, at); m.size != 0) {
    if (clock.hour < 1 || clock.hour > 12) return false;
    clock.hour = clock.hour % 12 + (m.afternoon ? 12 : 0);
    clock.half_told = true;
    at += m.size;
    return true;
  }
  if ((told || led_to_hour(s, first)) && read_part_of_day(s, at, clock)) return true;
  if (!told && s.token(first).size() == 4 && clock.hour <= 2400) {  // 0800 GMT, 1800 hours
    const bool hours = s.is(at, w::hrs) || (s.is(at, w::hours) && s.text(first)[0] < '3');
    if (!hours && !s.is(at, w::utc) && !s.is(at, w::gmt)) return false;
    at += hours;
    clock.minute = clock.hour % 100;
    clock.hour /= 100;
    return true;
  }
  return told;
}

}  // namespace

// 14:05, 6pm, 6.30 p.m., 0800 GMT, noon, five o'clock
uint32_t clock_time(const Source& s, uint32_t at, Expression& out) {
  out.type = DateType::time;
  out.anchor = Anchor::narrative;
  out.unit = Unit::day;
  uint32_t next = at;
  Clock clock;
  if (const auto part = s.match(tables().day_parts, at); part && part->code.size() > 2) {
    clock.hour = part->code[0] == '2' ? 24 : 12;
    next += part.size;
  } else if (s.part_of_name(at) && !s.is(at - 1, w::t)) {
    return 0;
  } else if (!read_hour(s, next, clock) || !read_rest(s, at, next, clock) || clock.hour > 24 || clock.minute > 59) {
    return 0;
  }
  out.refused = clock.lap;
  out.hour = static_cast<int8_t>(clock.hour);
  out.minute = static_cast<int8_t>(std::max(clock.minute, 0));
  out.half_told = clock.half_told || s.text(at)[0] == '0';
  const uint32_t bare = next;
  zone(s, next, out);
  // "05:39" at the head of a line, with nothing to say that it is a time, is the length of a film or a score
  const bool head = next == bare && next == at + 3 && s.is(at + 1, w::colon) && s.has(at, kNewLine);
  const bool range = to_link(s, next) && s.number(next + 1);
  if (head && !range) return 0;
  return date_after(s, next, out);
}

// The second hour of "11:30-1:30" and "1pm to 3:30" is the first one of its figures after the first hour.
void order_hours(const Expression& first, Expression& second) {
  const int from = 60 * first.hour + first.minute, until = 60 * second.hour + second.minute;
  if (second.half_told || first.hour < 0 || second.hour < 0 || second.hour > 11 || until > from) return;
  if (until + 12 * 60 > from) second.hour = static_cast<int8_t>(second.hour + 12);
}

// the morning of 19 April, the night of May 13, early in the morning of ...
uint32_t day_part_of(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto part = s.match(tables().day_parts, next);
  if (!part || part->code.size() != 2 || !s.is(next + part.size, w::of)) return 0;
  const uint32_t end = point(s, next + part.size + 1, out);
  if (end == 0 || out.type != DateType::date || !out.fixed.empty()) return 0;
  out.type = DateType::time;
  out.part = part->code;
  return end;
}

// this morning, that afternoon, the next morning, the previous evening
uint32_t step_day_part(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto step = s.match(tables().steps, next);
  if (!step) return 0;
  const auto part = s.match(tables().day_parts, next + step.size);
  if (!part || part->code.size() != 2) return 0;
  out.type = DateType::time;
  out.anchor = step->from == lexicon::From::narrative || next != at ? Anchor::narrative : Anchor::reference;
  out.unit = Unit::day;
  out.steps = step->steps;
  out.part = part->code;
  return next + step.size + part.size;
}

// "at night", "in the morning", "in the evening"
uint32_t bare_day_part(const Source& s, uint32_t at, Expression& out) {
  const bool the = s.is(at, w::the);
  const auto part = s.match(tables().day_parts, at + the);
  if (!part || part->code.size() != 2 || s.has(at + the, kCapital)) return 0;
  const bool night = s.is(at, w::night);
  if (the ? !s.is(at - 1, w::in) && !s.is(at - 1, w::during) : !(night && (s.is(at - 1, w::at) || s.is(at - 1, w::by))))
    return 0;
  out.type = DateType::time;
  out.anchor = Anchor::narrative;
  out.unit = Unit::day;
  out.part = part->code;
  return at + the + part.size;
}

}  // namespace keyline::dates
