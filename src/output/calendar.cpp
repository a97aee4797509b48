#include "output/calendar.hpp"

#include <array>
#include <cstdio>

namespace keyline::output {

std::string iso(Minute minute, bool clock) {
  using namespace std::chrono;
  const auto day = floor<days>(minute);
  const year_month_day date{day};
  const int year = static_cast<int>(date.year());
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), year < 0 || year > 9999 ? "%+05d-%02u-%02u" : "%04d-%02u-%02u", year,
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  std::string out = buffer.data();
  if (!clock) return out;
  const auto minutes = static_cast<int>((minute - day).count());
  std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d", minutes / 60, minutes % 60);
  return out + buffer.data();
}

}  // namespace keyline::output
