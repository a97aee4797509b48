// TIMEX3 values of what is no period of the calendar: times, durations, sets, and names whose year is not known.
#pragma once
#include <optional>
#include <string>

#include "dates/expression.hpp"

namespace keyline::dates {

std::string time_value(const Expression& e);  // "T14:05", "T18:00Z", "TMO"; goes behind a day
std::optional<Interval> time_interval(const Expression& e, Day day);
std::string duration_value(Unit unit, double count);  // "P3Y", "PT30M", "PXM" where the count is 0
std::string length_value(const Expression& e);        // with its finer rest: "PT1H30M"
std::string set_value(const Expression& e);           // "P1D", "XXXX-WXX-5"
std::string unresolved_value(const Expression& e);    // "XXXX-06", "XXXX-WXX-5"; empty where nothing is known

}  // namespace keyline::dates
