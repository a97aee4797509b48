#include "output/calendar.hpp"

#include <cstdlib>

namespace keyline::output {
namespace {

std::string padded(unsigned number, size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? digits.insert(0, width - digits.size(), '0') : digits;
}

}  // namespace

std::string iso(Minute minute, bool clock) {
  using namespace std::chrono;
  const auto day = floor<days>(minute);
  const year_month_day date{day};
  const int year = static_cast<int>(date.year());
  std::string out = year < 0 ? "-" : year > 9999 ? "+" : "";
  out += padded(static_cast<unsigned>(std::abs(year)), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
  if (!clock) return out;
  const auto minutes = static_cast<unsigned>((minute - day).count());
  return out + "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

}  // namespace keyline::output
