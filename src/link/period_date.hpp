// What a date of the sentence says about the figures around it.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

bool is_day(const Date& date);

// A calendar year or finer, not a decade or a length of time.
bool resolved(const Date& date);

// Can the piece at `at` say when a figure holds? It is a date, and none of the day on which something was said.
bool usable(const Scope& scope, uint32_t at);

// "A year ago", "the year before": does it point back from the story's time?
bool looks_back(const Scope& scope, uint32_t at);

// The date that a change is counted from: "on a year earlier", "from 2003", "since June".
bool counts_from(const Scope& scope, uint32_t at);

// Does the date tell of another time than the figure's: ", founded by two brothers in 2016," or ", which opened in
// 2016," of a company that the figure outside the commas is about?
bool in_aside(const Scope& scope, uint32_t at, uint32_t figure);

// Does the date stand behind a comparand ("from 3.2% last year to 2.5%", "from $3m in the same month of 2024")? Then it
// is the comparand's own.
bool of_base(const Scope& scope, uint32_t at);

// What a change is counted from, where the words say it: "year-on-year", "from the first quarter", "on a year earlier".
// The words themselves where they lead to no period.
std::string counted_from(const Scope& scope, uint32_t at);

}  // namespace keyline::link
