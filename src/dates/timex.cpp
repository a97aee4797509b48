#include "dates/timex.hpp"

namespace keyline::dates {
namespace {

std::string two(int n) {
  std::string out(2, '0');
  out[0] = static_cast<char>('0' + n / 10 % 10);
  out[1] = static_cast<char>('0' + n % 10);
  return out;
}

// 3 -> "3", 2.5 -> "2.5", 1.25 -> "1.25".
std::string decimal(double n) {
  const auto hundredths = static_cast<int64_t>(n * 100 + 0.5);
  std::string out = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return out;
  out += '.' + two(static_cast<int>(hundredths % 100));
  if (out.back() == '0') out.pop_back();
  return out;
}

// A half or quarters of a unit are told in the next finer one: half an hour is PT30M. Empty where they are not.
std::string fraction_value(Unit unit, double count) {
  const auto quarters = static_cast<int>(count * 4);
  if (quarters < 1 || quarters > 3 || quarters != count * 4) return {};
  switch (unit) {
    case Unit::minute:
      return "PT" + std::to_string(15 * quarters) + "S";
    case Unit::hour:
      return "PT" + std::to_string(15 * quarters) + "M";
    case Unit::day:
      return "PT" + std::to_string(6 * quarters) + "H";
    case Unit::year:
      return "P" + std::to_string(3 * quarters) + "M";
    case Unit::decade:
      return quarters == 2 ? "P5Y" : "";
    case Unit::century:
      return "P" + std::to_string(25 * quarters) + "Y";
    default:
      return {};
  }
}

}  // namespace

std::string time_value(const Expression& e) {
  std::string out(1, 'T');
  if (!e.part.empty()) return out.append(e.part);
  return out.append(two(e.hour)).append(1, ':').append(two(e.minute)).append(e.utc ? "Z" : "");
}

std::optional<Interval> time_interval(const Expression& e, Day day) {
  using std::chrono::hours;
  if (e.part.empty()) {
    const Minute at = day + hours{e.hour} + std::chrono::minutes{e.minute};
    return Interval{at, at + std::chrono::minutes{1}, true};
  }
  for (const lexicon::DayPart& part : lexicon::kDayParts)
    if (part.code == e.part)
      return Interval{day + hours{part.from}, day + hours{part.to <= part.from ? part.to + 24 : part.to}, true};
  return std::nullopt;
}

std::string duration_value(Unit unit, double count) {
  if (count == 0) return (is_clock(unit) ? "PTX" : "PX") + std::string(letters(unit));
  if (const std::string fraction = fraction_value(unit, count); !fraction.empty()) return fraction;
  return (is_clock(unit) ? "PT" : "P") + decimal(count) + std::string(letters(unit));
}

std::string length_value(const Expression& e) {
  std::string out = duration_value(e.unit, e.count);
  if (e.second_unit == Unit::none) return out;
  const std::string rest = duration_value(e.second_unit, e.second_count);
  const bool clock_only = is_clock(e.unit);
  return out.append(rest, clock_only ? 2 : 1);
}

std::string set_value(const Expression& e) {
  if (e.month != 0 || e.season != 0) return unresolved_value(e);
  std::string day = e.weekday != 0 ? unresolved_value(e) : std::string("XXXX-XX-XX");
  if (!e.part.empty()) return day.append(1, 'T').append(e.part);
  return e.weekday != 0 ? day : length_value(e);
}

std::string unresolved_value(const Expression& e) {
  constexpr std::string_view kSeasonCodes[] = {"", "SP", "SU", "FA", "WI"};
  std::string out = "XXXX-";
  if (e.month != 0 && e.day != 0) return out.append(two(e.month)).append(1, '-').append(two(e.day));
  if (e.month != 0) return out.append(two(e.month));
  if (e.weekday != 0) return out.append("WXX-").append(std::to_string(e.weekday));
  if (e.quarter != 0) return out.append(1, 'Q').append(std::to_string(e.quarter));
  if (e.half != 0) return out.append(1, 'H').append(std::to_string(e.half));
  if (e.season != 0) return out.append(kSeasonCodes[e.season / 3]);
  return {};
}

}  // namespace keyline::dates
