// A value is read from left to right: a year, what follows it, a time of day. Whatever is left over makes it no known
// form.
#include "output/calendar_words.hpp"

#include <algorithm>
#include <array>

namespace keyline::output {
namespace {

struct Code {
  std::string_view code, words;
};

constexpr std::array<std::string_view, 13> kMonths = {"",        "January",  "February", "March",  "April",
                                                      "May",     "June",     "July",     "August", "September",
                                                      "October", "November", "December"};
constexpr std::array<std::string_view, 8> kWeekdays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};
constexpr Code kSeasons[] = {{"SP", "spring"}, {"SU", "summer"}, {"FA", "autumn"}, {"WI", "winter"}};
constexpr Code kDayParts[] = {{"MO", "morning"}, {"MI", "midday"}, {"AF", "afternoon"},
                              {"EV", "evening"}, {"NI", "night"},  {"DT", "daytime"}};
constexpr Code kFixed[] = {{"PRESENT_REF", "now"}, {"PAST_REF", "in the past"}, {"FUTURE_REF", "in the future"}};
constexpr Code kUnits[] = {{"Y", "year"},    {"M", "month"},   {"W", "week"},     {"D", "day"},
                           {"Q", "quarter"}, {"DE", "decade"}, {"CE", "century"}, {"WE", "weekend"}};
constexpr Code kClockUnits[] = {{"H", "hour"}, {"M", "minute"}, {"S", "second"}};

template <size_t N>
std::string_view find(const Code (&table)[N], std::string_view code) {
  for (const Code& row : table)
    if (row.code == code) return row.words;
  return {};
}

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Two digits as a number; 0 where there are none.
size_t two(std::string_view text) {
  return text.size() == 2 && digits(text) ? static_cast<size_t>(10 * (text[0] - '0') + text[1] - '0') : 0;
}

std::string joined(std::string words, std::string_view year) {
  if (!year.empty()) words.append(" ").append(year);
  return words;
}

// "P3Y", "PT30M", "PXM".
std::string duration(std::string_view rest) {
  const bool clock = !rest.empty() && rest[0] == 'T';
  if (clock) rest.remove_prefix(1);
  const size_t end = std::min(rest.find_first_not_of("0123456789.X"), rest.size());
  const std::string_view count = rest.substr(0, end), code = rest.substr(end);
  const std::string_view unit = clock ? find(kClockUnits, code) : find(kUnits, code);
  if (count.empty() || unit.empty()) return {};
  std::string out = count == "X" ? "" : std::string(count) + " ";
  if (count == "1") return out.append(unit);
  return unit == "century" ? out + "centuries" : out.append(unit) + "s";
}

// "W51", "W51-WE", "WXX-5".
std::string week(std::string_view rest, std::string_view year) {
  if (rest.size() == 5 && rest.substr(0, 4) == "WXX-" && rest[4] >= '1' && rest[4] <= '7')
    return joined(std::string(kWeekdays[static_cast<size_t>(rest[4] - '0')]), year);
  const size_t number = rest.size() >= 3 ? two(rest.substr(1, 2)) : 0;
  if (number == 0 || year.empty()) return {};
  const std::string words = "week " + std::to_string(number) + " of " + std::string(year);
  if (rest.size() == 3) return words;
  return rest.substr(3) == "-WE" ? "weekend, " + words : "";
}

// "07", "07-05".
std::string month_or_day(std::string_view rest, std::string_view year) {
  const size_t month = two(rest.substr(0, 2));
  if (month == 0 || month >= kMonths.size()) return {};
  if (rest.size() == 2) return joined(std::string(kMonths[month]), year);
  const size_t day = rest.size() == 5 && rest[2] == '-' ? two(rest.substr(3)) : 0;
  if (day == 0 || day > 31) return {};
  return joined(std::to_string(day) + " " + std::string(kMonths[month].substr(0, year.empty() ? std::string::npos : 3)),
                year);
}

// What follows the year: "Q2", "H1", "SP", "W51", "07-05".
std::string within_year(std::string_view rest, std::string_view year) {
  if (const std::string_view season = find(kSeasons, rest); !season.empty()) return joined(std::string(season), year);
  if (rest.size() == 2 && ((rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4') || rest == "H1" || rest == "H2"))
    return joined(std::string(rest), year);
  return !rest.empty() && rest[0] == 'W' ? week(rest, year) : month_or_day(rest, year);
}

std::string date(std::string_view value) {
  if (digits(value) && value.size() < 4)
    return value.size() < 2 ? "" : std::string(value) + (value.size() == 3 ? "0s" : "00s");
  const std::string_view year = value.substr(0, 4), rest = value.substr(std::min<size_t>(4, value.size()));
  const bool known = year.size() == 4 && digits(year);
  if (!known && year != "XXXX") return {};
  if (rest.empty()) return known ? std::string(year) : "";
  if (rest[0] == '/' && known && rest.size() == 5 && digits(rest.substr(1)))
    return std::string(year) + "–" + std::string(rest.substr(1));
  return rest[0] == '-' ? within_year(rest.substr(1), known ? year : std::string_view()) : "";
}

// "2025-01/2025-09": the first and the last of a stretch.
std::string stretch(std::string_view first, std::string_view last) {
  const std::string from = date(first), to = date(last);
  return from.empty() || to.empty() ? "" : from + " – " + to;
}

// "NI", "02:19", "02:19Z".
std::string_view time_of_day(std::string_view time) {
  if (time.size() < 5 || time[2] != ':' || !digits(time.substr(0, 2)) || !digits(time.substr(3, 2)))
    return find(kDayParts, time);
  return time.substr(0, 5);
}

std::string words(std::string_view value) {
  if (value.empty()) return {};
  if (const std::string_view fixed = find(kFixed, value); !fixed.empty()) return std::string(fixed);
  if (value[0] == 'P') return duration(value.substr(1));
  if (const size_t slash = value.find('/'); slash != value.npos && slash != 4)
    return stretch(value.substr(0, slash), value.substr(slash + 1));
  const size_t at = value.find('T');
  if (at == value.npos) return date(value);
  const std::string_view day = value.substr(0, at), time = time_of_day(value.substr(at + 1));
  if (time.empty() || day == "XXXX-XX-XX") return std::string(time);
  const std::string out = date(day);
  return out.empty() ? "" : out + ", " + std::string(time);
}

}  // namespace

std::string calendar_words(std::string_view timex) {
  std::string out = words(timex);
  return out.empty() ? std::string(timex) : out;
}

}  // namespace keyline::output
