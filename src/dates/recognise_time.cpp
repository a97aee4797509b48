// Clock times and parts of the day.
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
  if (next != at) {
    if (!s.is(next + match.size, w::close_paren)) return;
    next += 1;
  }
  out.utc = s.is(next, w::utc) || s.is(next, w::gmt) || s.is(next, w::z);
  at = next + match.size;
}

// A date that follows without a preposition: "10 a.m. Friday", "6pm today".
uint32_t date_after(const Source& s, uint32_t at, Expression& out) {
  Expression date;
  const uint32_t end = s.has(at, kNewLine) || s.number(at) ? 0 : point(s, at, date);
  if (end == 0 || !date.fixed.empty() || date.type != DateType::date || (!date.day && !date.weekday && date.unit != Unit::day)) return at;
  date.type = DateType::time;
  date.hour = out.hour;
  date.minute = out.minute;
  date.utc = out.utc;
  out = date;
  return end;
}

}  // namespace

// 14:05, 6pm, 6.30 p.m., 0800 GMT, noon, five o'clock
uint32_t clock_time(const Source& s, uint32_t at, Expression& out) {
  out.type = DateType::time;
  out.anchor = Anchor::narrative;
  out.unit = Unit::day;
  if (const auto part = s.match(tables().day_parts, at); part && part->code.size() > 2) {
    out.hour = static_cast<int8_t>(part->code[0] == '2' ? 24 : 12);
    out.minute = 0;
    uint32_t next = at + part.size;
    zone(s, next, out);
    return next;
  }
  if (s.glued(at) && !s.is(at - 1, w::open_paren) && !s.is(at - 1, w::t) && !s.dash(at - 1)) return 0;
  int hour = s.plain(at), minute = -1;
  uint32_t next = at + 1;
  const std::string_view text = s.text(at);
  if (hour < 0) {
    const auto numeral = s.match(lexicon::lexicon().number_words, at);
    if (numeral && numeral->value >= 1 && numeral->value <= 12) {
      if (!(s.is(at + 1, w::o) && s.is(at + 2, w::apostrophe) && s.is(at + 3, w::clock)) && !meridiem(s, at + 1).size)
        return 0;
      hour = static_cast<int>(numeral->value);
    } else if (const size_t stop = text.find('.'); s.number(at) && text.size() - stop == 3 && stop > 0 && stop < 3 && meridiem(s, at + 1).size) {
      hour = stop == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : text[0] - '0';
      minute = (text[stop + 1] - '0') * 10 + (text[stop + 2] - '0');
    } else {
      return 0;
    }
  }
  bool told = false;
  const uint32_t digits = next;
  if (s.is(next, w::colon) && s.glued(next) && s.glued(next + 1) && s.number(next + 1) && s.token(next + 1).size() == 2 && s.token(at).size() <= 2) {
    minute = s.plain(next + 1);
    told = true;
    next += 2;
    if (s.is(next, w::colon) && s.glued(next) && s.glued(next + 1) && s.number(next + 1)) next += 2;
    if (s.glued(next) && (s.number(next) || s.is(next, w::colon))) return 0;
  }
  if (s.is(next, w::o) && s.is(next + 1, w::apostrophe) && s.is(next + 2, w::clock)) told = true, next += 3;
  if (const Meridiem m = meridiem(s, next); m.size != 0) {
    if (hour < 1 || hour > 12) return 0;
    hour = hour % 12 + (m.afternoon ? 12 : 0);
    told = true;
    next += m.size;
  } else if (!told && text.size() == 4 && hour <= 2400) {  // 0800 GMT, 1800 hours
    if (!s.is(next, w::utc) && !s.is(next, w::gmt) && !s.is(next, w::hrs) && !(s.is(next, w::hours) && text[0] < '3')) return 0;
    if (s.is(next, w::hrs) || s.is(next, w::hours)) ++next;
    minute = hour % 100;
    hour /= 100;
    told = true;
  }
  if (!told || hour > 24 || minute > 59) return 0;
  out.hour = static_cast<int8_t>(hour);
  out.minute = static_cast<int8_t>(minute < 0 ? 0 : minute);
  const uint32_t bare = next;
  zone(s, next, out);
  // "05:39" at the head of a line, with nothing to say that it is a time, is the length of a film or a score
  if (next == bare && bare == digits + 2 && s.is(digits, w::colon) && s.has(at, kNewLine)) return 0;
  return date_after(s, next, out);
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
  if (the ? !s.is(at - 1, w::in) && !s.is(at - 1, w::during) : !(night && (s.is(at - 1, w::at) || s.is(at - 1, w::by)))) return 0;
  out.type = DateType::time;
  out.anchor = Anchor::narrative;
  out.unit = Unit::day;
  out.part = part->code;
  return at + the + part.size;
}

}  // namespace keyline::dates
