#include "dates/nearest.hpp"

#include <cstdlib>

namespace keyline::dates {
namespace {

using std::chrono::days;

// The last day of the reference: "2025-07" was written by its end.
Day today(Period now) { return end(now) - days{1}; }

Day weekday_on_or_before(Day day, unsigned weekday) { return day - days{(weekday_of(day) + 7 - weekday) % 7}; }
Day weekday_on_or_after(Day day, unsigned weekday) { return day + days{(weekday + 7 - weekday_of(day)) % 7}; }

// Where nothing tells which is meant, news speaks of what was rather than of what will be: twos of nearness.
constexpr int kDoubt = 5;
constexpr int kAgainstPast = 12;

bool is_business_part(const Expression& e) { return e.quarter != 0 || e.half != 0; }

auto distance(Period p, Day day) {
  const auto middle = p.start + (end(p) - p.start) / 2;
  return std::abs((middle - day).count());
}

Period nearest_named(const Expression& e, Direction direction, Period now) {
  if (e.weekday != 0 && e.month == 0) {
    if (now.grain != Unit::day) return {};
    const bool future = direction == Direction::future;
    return {Unit::day, future ? weekday_on_or_after(now.start, e.weekday) : weekday_on_or_before(now.start, e.weekday)};
  }
  const Day day = today(now);
  const bool by_day =
      e.day != 0 && now.grain == Unit::day;  // "payable on November 17": a year apart, tense says little
  Period best;
  bool best_fits = false;
  for (int year = year_of(day) - 1; year <= year_of(day) + 1; ++year) {
    const Period p = period_in_year(e, year);
    if (!p) continue;
    const bool fits = e.on != 0 && weekday_of(p.start) == e.on;
    if (fits && !best_fits) best = {}, best_fits = true;
    if (best_fits && !fits) continue;
    const bool over = is_business_part(e) ? end(p) <= day + days{1} : p.start <= day + days{1};
    const bool wrong = direction == Direction::future ? end(p) <= day : direction == Direction::past && !over;
    if (!fits && wrong && !by_day) continue;
    if (direction == Direction::unknown && is_business_part(e) && !over) continue;
    const auto far = [&](Period q) {
      const bool ahead = q.start > day;
      if (direction == Direction::unknown) return distance(q, day) * (ahead ? kDoubt : 2);
      return distance(q, day) * (ahead == (direction == Direction::future) ? 2 : ahead ? kAgainstPast : kDoubt);
    };
    if (!best || far(p) < far(best)) best = p;
  }
  return best;
}

// "the 26th": of this month, the last or the next one, on the weekday that is named where one is.
Period nearest_day_of_month(const Expression& e, Direction direction, Period now) {
  if (now.grain > Unit::month) return {};
  const Day day = today(now);
  const int reach = e.on != 0 ? 6 : 1;
  Period best;
  for (int n = -reach; n <= reach; ++n) {
    const Day month = shift(around(day, Unit::month), Unit::month, n).start;
    const auto at = make_day(year_of(month), month_of(month), e.day);
    if (!at || (e.on != 0 && weekday_of(*at) != e.on)) continue;
    if (direction == Direction::future ? *at < day : direction == Direction::past && *at > day) continue;
    if (!best || std::abs((*at - day).count()) < std::abs((best.start - day).count())) best = {Unit::day, *at};
  }
  return best;
}

}  // namespace

Period next_from(const Expression& e, Period first) {
  if (e.weekday != 0)
    return first.grain == Unit::day ? Period{Unit::day, weekday_on_or_after(first.start, e.weekday)} : Period{};
  const int year = year_of(first.start);
  const Period same = period_in_year(e, year);
  return same && end(same) <= first.start ? period_in_year(e, year + 1) : same;
}

Period nearest(const Expression& e, Direction direction, Period now) {
  if (e.day != 0 && e.month == 0) return nearest_day_of_month(e, direction, now);
  return nearest_named(e, direction, now);
}

Period nearest_in_story(const Expression& e, Period latest) {
  if (e.weekday != 0 && e.month == 0) {
    if (latest.grain != Unit::day) return {};
    return {Unit::day, weekday_on_or_after(latest.start, e.weekday)};
  }
  const int year = year_of(latest.start);
  const Period same = period_in_year(e, year);
  // A story runs on over New Year: January after November is the next one.
  if (latest.grain < Unit::year && same && latest.start - same.start > days{240}) return period_in_year(e, year + 1);
  return same;
}

Period stepped(const Expression& e, Period now) {
  if (e.weekday != 0) {
    if (now.grain != Unit::day) return {};
    const Day day = now.start;
    if (e.steps < 0) return {Unit::day, weekday_on_or_before(day - days{1}, e.weekday)};
    if (e.steps > 0) return {Unit::day, weekday_on_or_after(day + days{1}, e.weekday)};
    return {Unit::day, around(day, Unit::week).start + days{e.weekday - 1}};
  }
  const int year = year_of(now.start);
  if (e.steps == 0) {
    const Period inside = e.season != 0 ? around(now.start, Unit::season) : Period{};
    if (inside && month_of(inside.start) == e.season) return inside;
    return period_in_year(e, year);
  }
  Period best;
  for (int y = year - 2; y <= year + 2; ++y) {
    const Period p = period_in_year(e, y);
    if (!p) continue;
    if (e.steps < 0 && end(p) <= now.start && (!best || p.start > best.start)) best = p;
    if (e.steps > 0 && p.start >= end(now) && (!best || p.start < best.start)) best = p;
  }
  return best;
}

}  // namespace keyline::dates
