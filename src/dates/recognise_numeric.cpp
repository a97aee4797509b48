// Dates in figures: 2025-07-05, 7/5/2025, 05.07.2025, 06/2004.
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// Five pieces with one mark between them, the last a year of four digits: the other end of "10/1/2018-10/7/2018".
bool ends_in_year(const Source& s, uint32_t at) {
  const WordId mark = s.word(at + 1);
  if ((mark != w::slash && mark != w::hyphen) || s.word(at + 3) != mark || s.plain(at + 4) < 1000) return false;
  for (uint32_t i = at + 1; i < at + 5; ++i)
    if (!s.glued(i)) return false;
  return s.plain(at) >= 1 && s.plain(at) <= 31 && s.plain(at + 2) >= 1 && s.plain(at + 2) <= 31;
}

}  // namespace

// 2025-07-05, 2025/7/5, 2025-07-05T14:05, 2025-07
uint32_t iso_date(const Source& s, uint32_t at, Expression& out) {
  const int year = s.plain(at);
  if (year < 1000 || year > kLastYear || s.token(at).size() != 4) return 0;
  const WordId mark = s.word(at + 1);
  if ((mark != w::hyphen && mark != w::slash) || !s.glued(at + 1) || !s.glued(at + 2)) return 0;
  const int month = s.plain(at + 2);
  if (!month_number(month)) return 0;
  const bool full = s.is(at + 3, mark) && s.glued(at + 3) && s.glued(at + 4);
  if (!full) {  // 2025-07 is a month; 2006-07 and 2006-10 are years
    const bool is_month =
        s.token(at + 2).size() == 2 && month <= year % 100 && !(s.glued(at + 3) && s.token(at + 3).is_word());
    return is_month ? date(out, year, month, 0, at + 3) : 0;
  }
  const int day = s.plain(at + 4);
  if (!make_day(year, static_cast<unsigned>(month), day_number(day) ? static_cast<unsigned>(day) : 0)) return 0;
  uint32_t next = date(out, year, month, day, at + 5);
  if (s.is(next, w::t) && s.glued(next)) {
    Expression time;
    if (const uint32_t end = clock_time(s, next + 1, time); end != 0 && time.minute >= 0) {
      out.type = DateType::time;
      out.hour = time.hour;
      out.minute = time.minute;
      out.utc = time.utc;
      next = end;
    }
  }
  return next;
}

// 06/2004
uint32_t month_slash_year(const Source& s, uint32_t at, Expression& out) {
  const int month = s.plain(at), year = s.plain(at + 2);
  if (!s.is(at + 1, w::slash) || !s.glued(at + 1) || !s.glued(at + 2) || s.token(at + 2).size() != 4) return 0;
  if (s.part_of_name(at) || s.is(at - 1, w::slash) || s.is(at + 3, w::slash) || !month_number(month)) return 0;
  return year >= 1900 && year <= 2100 ? date(out, year, month, 0, at + 3) : 0;
}

// 03/04/2025, 7/8/07, 25-12-2024: which is the month is asked where both could be (resolve: the first, in English).
uint32_t numeric_date(const Source& s, uint32_t at, Expression& out) {
  const int a = s.plain(at), b = s.plain(at + 2);
  const WordId mark = s.word(at + 1);
  if ((mark != w::slash && mark != w::hyphen) || s.word(at + 3) != mark || a < 1 || b < 1 || a > 31 || b > 31) return 0;
  for (uint32_t i = at + 1; i < at + 5; ++i)
    if (!s.glued(i)) return 0;
  int year = s.plain(at + 4);
  const uint32_t size = s.inside(at + 4) ? s.token(at + 4).size() : 0;
  if (year < 0 || (size != 2 && size != 4)) return 0;
  const bool goes_on = s.glued(at + 5) && (s.is(at + 5, mark) || s.number(at + 5));
  if (goes_on && !(s.dash(at + 5) && ends_in_year(s, at + 6))) return 0;
  if (mark == w::hyphen && size == 2 && (s.token(at).size() != 2 || s.token(at + 2).size() != 2)) return 0;
  if (size == 2) year = two_digit_year(year);
  const bool day_first = a > 12;
  const int month = day_first ? b : a, day = day_first ? a : b;
  const bool ends_range = s.dash(at - 1) && at >= s.first() + 6 && ends_in_year(s, at - 6);
  const bool inside_code =
      s.glued(at) && !ends_range && (s.dash(at - 1) || s.is(at - 1, w::slash)) && s.number(at - 2);  // "133-03-03-2020"
  if (inside_code || s.part_of_name(at) || year < 1000 ||
      !make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)))
    return 0;
  out.ambiguous = a <= 12 && b <= 12 && a != b;
  out.day_first = day_first;
  return date(out, year, month, day, at + 5);
}

// 05.07.2025 and 2025.07.05: the tokeniser keeps them whole.
uint32_t dotted_date(const Source& s, uint32_t at, Expression& out) {
  const std::string_view text = s.text(at);
  int part[3] = {0, 0, 0};
  size_t size[3] = {0, 0, 0}, n = 0;
  if (text.size() < 6 || text.size() > 10) return 0;
  for (char c : text) {
    if (c == '.') {
      if (++n > 2) return 0;
    } else if (c < '0' || c > '9' || size[n] == 4) {  // a year is the longest part
      return 0;
    } else {
      if (++size[n] > 4) return 0;
      part[n] = 10 * part[n] + (c - '0');
    }
  }
  if (n != 2 || size[1] > 2) return 0;
  const bool year_first = size[0] == 4;
  if (!year_first && (size[2] != 4 || size[0] > 2)) return 0;
  if (year_first && size[2] > 2) return 0;
  const int year = year_first ? part[0] : part[2], day = year_first ? part[2] : part[0];
  if (year < 1000 || !make_day(year, static_cast<unsigned>(part[1]), static_cast<unsigned>(day))) return 0;
  return date(out, year, part[1], day, at + 1);
}

}  // namespace keyline::dates
