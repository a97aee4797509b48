// What stands before a date and cuts a part off it: "early 2024", "the end of May", "the last Sunday of March".
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// "But at the end of the day, it is a game": no hour is meant.
bool is_all_in_all(const Source& s, uint32_t at, uint32_t after) {
  if (!s.is(at - 1, w::at) || !s.is(after, w::comma)) return false;
  const uint32_t before = at - 2;
  return !s.verb(before) && !s.noun(before) && !s.name(before) && !s.adjective(before) && !s.number(before);
}

// [the] year's end: the one that is spoken of
uint32_t end_of_unit(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  const lexicon::DateUnit* unit = nullptr;
  if (!read_unit(s, next, unit) || unit->plural || is_clock(unit->unit) || unit->unit == Unit::day || unit->times != 1)
    return 0;
  if (!s.is(next, w::s_clitic) || !s.is(next + 1, w::end_)) return 0;
  out.anchor = Anchor::narrative;
  out.unit = unit->unit;
  out.current = true;
  out.mod = DateMod::end;
  return next + 2;
}

}  // namespace

// [the] early|mid|late 2024, mid-May, the early 1990s, the late 19th century
uint32_t early(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto part = s.match(tables().parts, next);
  if (!part) return 0;
  next += part.size;
  if (s.is(next, w::in)) return 0;  // edge reads "late in 2024"
  if (s.is(next, w::the)) {         // "early the next morning"
    const uint32_t end = step_day_part(s, next, out);
    if (end != 0) out.mod = part->mod;
    return end;
  }
  const uint32_t end = point(s, next, out);
  if (end == 0) {
    const auto day_part = s.match(tables().day_parts, next);
    if (!day_part || day_part->code.size() != 2 || s.is(next + 1, w::of)) return 0;
    out = Expression{};
    out.type = DateType::time;
    out.anchor = Anchor::narrative;
    out.unit = Unit::day;
    out.part = day_part->code;
    out.mod = part->mod;
    return next + day_part.size;
  }
  if (!out.fixed.empty() || out.type != DateType::date) return 0;
  out.mod = part->mod;
  return end;
}

// the end of [May 2024], at the start of this year, earlier this month, late in 1942, year's end
uint32_t edge(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const auto edge = s.match(tables().edges, next);
  if (!edge) return end_of_unit(s, next, out);
  next += edge.size;
  const bool in = s.is(next - 1, w::in);
  const bool of = s.is(next - 1, w::of);
  uint32_t end = 0;
  const bool the = s.is(next, w::the);
  if (of || (in && the)) {
    // "the end of the year", "the end of year": the one that is spoken of
    const lexicon::DateUnit* unit = nullptr;
    uint32_t after = next + the;
    if (read_unit(s, after, unit) && !unit->plural && (the || (unit->unit >= Unit::month && !s.number(after))) &&
        !is_clock(unit->unit) && unit->times == 1 && !s.is(after, w::of) && unit->unit != Unit::century &&
        !s.dash(after)) {
      out.refused = unit->unit == Unit::day && is_all_in_all(s, at, after);
      out.anchor = Anchor::narrative;
      out.unit = unit->unit;
      out.current = true;
      end = after;
    }
  }
  if (end == 0 && of) {  // "by the end of April", "at the end of March 2026", "the end of next year"
    end = point(s, next, out);
  } else if (end == 0) {  // "earlier this month", "later in 2025", "later on Friday" is two
    if (!in && !starts_of(s.token(std::min(next, s.last() - 1)))) return 0;
    const bool step =
        static_cast<bool>(s.match(tables().steps, next)) || s.is(next, w::that) || s.match(tables().words, next);
    if (!in && !step) return 0;
    end = point(s, next, out);
  }
  if (end == 0 || out.type == DateType::duration || out.type == DateType::set) return 0;
  if (!out.fixed.empty()) return 0;
  out.mod = out.grain_is_day() && !of ? DateMod::none : edge->mod;
  return end;
}

// the last Sunday of March, the first week of June 2024, the final day of the month
uint32_t nth_of(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  int n = -1;
  if (s.is(next, w::last) || s.is(next, w::final_))
    ++next;
  else if (!read_ordinal(s, next, n) || n > 31)
    return 0;
  uint8_t weekday = 0;
  const lexicon::DateUnit* unit = nullptr;
  const bool named = read_weekday(s, next, weekday, true);
  if (!named && (!read_unit(s, next, unit) || unit->plural || (unit->unit != Unit::day && unit->unit != Unit::week)))
    return 0;
  if (!s.is(next, w::of) && !s.is(next, w::in)) return 0;
  const uint32_t end = point(s, next + 1, out);
  const bool whole =
      out.day == 0 && out.weekday == 0 && out.holiday == nullptr && out.unit != Unit::day && out.unit != Unit::week;
  if (end == 0 || out.type != DateType::date || !out.fixed.empty() || !whole) return 0;
  out.nth = static_cast<int8_t>(n);
  out.nth_unit = named ? Unit::day : unit->unit;
  out.nth_weekday = weekday;
  return end;
}

}  // namespace keyline::dates
