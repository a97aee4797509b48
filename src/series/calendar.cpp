#include "series/calendar.hpp"

namespace keyline::series {
namespace {

bool digits(std::string_view s) {
  for (const char c : s)
    if (c < '0' || c > '9') return false;
  return !s.empty();
}

int number(std::string_view s) {
  int out = 0;
  for (const char c : s) out = out * 10 + (c - '0');
  return out;
}

std::string padded(int value, size_t width) {
  std::string out = std::to_string(value);
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

}  // namespace

Granularity granularity(std::string_view p) {
  if (p.size() < 4 || !digits(p.substr(0, 4))) return Granularity::none;
  if (p.size() == 4) return Granularity::year;
  if (p[4] != '-') return Granularity::none;
  const std::string_view rest = p.substr(5);
  if (rest.size() == 2 && rest[0] == 'Q' && digits(rest.substr(1))) return Granularity::quarter;
  if (rest.size() == 2 && rest[0] == 'H' && digits(rest.substr(1))) return Granularity::half;
  if (rest.size() == 3 && rest[0] == 'W' && digits(rest.substr(1))) return Granularity::week;
  if (rest.size() == 2 && digits(rest)) return Granularity::month;
  if (rest.size() == 5 && digits(rest.substr(0, 2)) && rest[2] == '-' && digits(rest.substr(3)))
    return Granularity::day;
  return Granularity::none;
}

std::string year_before(std::string_view p) {
  if (granularity(p) == Granularity::none || number(p.substr(0, 4)) == 0) return {};
  return padded(number(p.substr(0, 4)) - 1, 4) + std::string(p.substr(4));
}

std::string step_before(std::string_view p, Granularity step) {
  if (step == Granularity::none || granularity(p) != step) return {};
  if (step == Granularity::year) return year_before(p);
  const int year = number(p.substr(0, 4));
  if (step == Granularity::quarter || step == Granularity::half) {
    const int last = step == Granularity::quarter ? 4 : 2, part = p[6] - '0';
    return padded(part > 1 ? year : year - 1, 4) + "-" + p[5] + std::to_string(part > 1 ? part - 1 : last);
  }
  if (step != Granularity::month) return {};
  const int month = number(p.substr(5, 2));
  return padded(month > 1 ? year : year - 1, 4) + "-" + padded(month > 1 ? month - 1 : 12, 2);
}

}  // namespace keyline::series
