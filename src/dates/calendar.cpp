#include "dates/calendar.hpp"

#include <algorithm>

namespace keyline::dates {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

namespace {

year_month_day ymd(Day day) { return year_month_day{day}; }

Day day_of(int year, unsigned month, unsigned day) {
  return Day{std::chrono::year{std::clamp(year, kFirstYear, kLastYear)} / std::chrono::month{month} /
             std::chrono::day{day}};
}

// The first year of its decade or century: 1990 of 1997; before Christ the largest number, 479 BC of 472 BC.
int first_year(int year, int step) {
  if (year > 0) return year - year % step;
  const int number = 1 - year;
  return 1 - (number - number % step + step - 1);
}

std::string padded(unsigned number, int width) {
  std::string digits = std::to_string(number);
  if (digits.size() < static_cast<size_t>(width)) digits.insert(0, static_cast<size_t>(width) - digits.size(), '0');
  return digits;
}

// The year's own digits, `drop` of them cut off for a decade (1) or a century (2).
std::string year_value(int year, unsigned drop) {
  const bool before_christ = year <= 0;
  unsigned number = static_cast<unsigned>(before_christ ? 1 - year : year);
  for (unsigned i = 0; i < drop; ++i) number /= 10;
  return (before_christ ? "BC" : "") + padded(number, 4 - static_cast<int>(drop));
}

std::string week_value(Day monday) {
  const int year = year_of(monday + days{3});  // the ISO year is that of its Thursday
  const auto nth = (monday + days{3} - day_of(year, 1, 1)).count() / 7 + 1;
  return year_value(year, 0) + "-W" + padded(static_cast<unsigned>(nth), 2);
}

Day add_months(Day day, int n) {
  const year_month_day date = ymd(day);
  const auto month = std::chrono::year_month{date.year(), date.month()} + months{n};
  const auto last = std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}}.day();
  return day_of(static_cast<int>(month.year()), static_cast<unsigned>(month.month()),
                std::min(static_cast<unsigned>(date.day()), static_cast<unsigned>(last)));
}

int months_in(Unit unit) {
  switch (unit) {
    case Unit::month:
      return 1;
    case Unit::quarter:
    case Unit::season:
      return 3;
    case Unit::half:
      return 6;
    case Unit::year:
      return 12;
    case Unit::decade:
      return 120;
    case Unit::century:
      return 1200;
    default:
      return 0;
  }
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < kFirstYear || year > kLastYear || !date.ok()) return std::nullopt;
  return Day{date};
}

int year_of(Day day) { return static_cast<int>(ymd(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(ymd(day).month()); }
unsigned day_of_month(Day day) { return static_cast<unsigned>(ymd(day).day()); }
unsigned weekday_of(Day day) { return std::chrono::weekday{day}.iso_encoding(); }

Period around(Day day, Unit grain) {
  const int year = year_of(day);
  const unsigned month = month_of(day);
  switch (grain) {
    case Unit::week:
      return {grain, day - days{weekday_of(day) - 1}};
    case Unit::weekend:
      return {grain, day - days{weekday_of(day) - 1} + days{5}};
    case Unit::month:
      return {grain, day_of(year, month, 1)};
    case Unit::quarter:
      return {grain, day_of(year, (month - 1) / 3 * 3 + 1, 1)};
    case Unit::season:
      return {grain, month < 3 ? day_of(year - 1, 12, 1) : day_of(year, month / 3 * 3, 1)};
    case Unit::half:
      return {grain, day_of(year, month < 7 ? 1 : 7, 1)};
    case Unit::year:
      return {grain, day_of(year, 1, 1)};
    case Unit::decade:
      return {grain, day_of(first_year(year, 10), 1, 1)};
    case Unit::century:
      return {grain, day_of(first_year(year, 100), 1, 1)};
    default:
      return {Unit::day, day};
  }
}

Period shift(Period period, Unit unit, int n) {
  n = std::clamp(n, -100000, 100000);
  if (const int m = months_in(unit)) {
    const int limit = 12 * (kLastYear - kFirstYear);
    period.start = add_months(period.start, std::clamp(n, -limit / m, limit / m) * m);
  } else if (unit == Unit::week || unit == Unit::weekend) {
    period.start += days{7 * n};
  } else if (unit == Unit::day) {
    period.start += days{n};
  }
  const int year = year_of(period.start);
  if (year < kFirstYear || year > kLastYear) period.start = day_of(year, 1, 1);
  return around(period.start, period.grain);
}

Day end(Period period) {
  if (const int m = months_in(period.grain)) return add_months(period.start, m);
  return period.start + days{period.grain == Unit::week ? 7 : period.grain == Unit::weekend ? 2 : 1};
}

bool contains(Period outer, Day day) { return outer.start <= day && day < end(outer); }

std::string value(Period period) {
  const year_month_day date = ymd(period.start);
  const int year = static_cast<int>(date.year());
  const unsigned month = static_cast<unsigned>(date.month());
  constexpr std::string_view kSeasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
  switch (period.grain) {
    case Unit::none:
      return {};
    case Unit::week:
      return week_value(period.start);
    case Unit::weekend:
      return week_value(period.start - days{5}) + "-WE";
    case Unit::month:
      return year_value(year, 0) + '-' + padded(month, 2);
    case Unit::quarter:
      return year_value(year, 0) + "-Q" + std::to_string((month + 2) / 3);
    case Unit::season:
      return year_value(year, 0).append(kSeasons[month / 3]);
    case Unit::half:
      return year_value(year, 0) + (month < 7 ? "-H1" : "-H2");
    case Unit::year:
      return year_value(year, 0);
    case Unit::decade:
      return year_value(year, 1);
    case Unit::century:
      return year_value(year, 2);
    default:
      return year_value(year, 0) + '-' + padded(month, 2) + '-' + padded(static_cast<unsigned>(date.day()), 2);
  }
}

Interval interval(Period period) { return {period.start, end(period), false}; }

std::string_view letters(Unit unit) {
  constexpr std::string_view kLetters[] = {"", "S", "M", "H", "D", "WE", "W", "M", "Q", "", "", "Y", "DE", "CE"};
  return kLetters[static_cast<size_t>(unit)];
}

Period nth_in(Period period, Unit unit, unsigned iso_weekday, int n) {
  const int step = unit == Unit::day && iso_weekday == 0 ? 1 : 7;
  Day day = n > 0 ? period.start : end(period) - days{1};
  if (iso_weekday != 0) {
    const unsigned today = weekday_of(day);
    day += n > 0 ? days{(iso_weekday + 7 - today) % 7} : -days{(today + 7 - iso_weekday) % 7};
  }
  day += days{step * (n > 0 ? n - 1 : n + 1)};
  return contains(period, day) ? around(day, unit) : Period{};
}

// The anonymous Gregorian algorithm (Meeus, Jones and Butcher).
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_of(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

Day nth_weekday(int year, unsigned month, unsigned iso_weekday, int n) {
  const Day first = day_of(year, month, 1);
  if (n < 0) {
    const Day last = add_months(first, 1) - days{1};
    return last - days{(weekday_of(last) + 7 - iso_weekday) % 7} + days{7 * (n + 1)};
  }
  return first + days{(iso_weekday + 7 - weekday_of(first)) % 7} + days{7 * (n - 1)};
}

}  // namespace keyline::dates
