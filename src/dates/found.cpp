#include "dates/found.hpp"

#include <algorithm>

namespace keyline::dates {
namespace {

Day holiday_in(const lexicon::Holiday& h, int year) {
  const std::chrono::days later{h.later};
  if (h.month == 0) return easter(year) + std::chrono::days{h.nth} + later;
  if (h.weekday == 0) return *make_day(year, h.month, static_cast<unsigned>(h.nth)) + later;
  return nth_weekday(year, h.month, h.weekday, h.nth) + later;
}

}  // namespace

Period period_in_year(const Expression& e, int year) {
  year = std::clamp(year, kFirstYear, kLastYear);
  const auto month = [&](unsigned m, Unit grain) { return around(*make_day(year, m, 1), grain); };
  if (e.holiday != nullptr) return {Unit::day, holiday_in(*e.holiday, year)};
  if (e.month != 0 && e.day != 0) {
    const auto day = make_day(year, e.month, e.day);
    return day ? Period{Unit::day, *day} : Period{};
  }
  if (e.month != 0) return month(e.month, Unit::month);
  if (e.quarter != 0) return month(3u * e.quarter - 2, Unit::quarter);
  if (e.half != 0) return month(6u * e.half - 5, Unit::half);
  if (e.season != 0) return month(e.season, Unit::season);
  if (e.weekday != 0 || e.day != 0) return {};
  return month(1, e.year_grain);
}

Period stated_period(const Expression& e) { return e.year == kNoYear ? Period{} : period_in_year(e, e.year); }

}  // namespace keyline::dates
