// The unit behind the number of an amount: measures, time, percent, and rates made of two units.
#pragma once
#include "figures/amount.hpp"

namespace keyline::figures {

// Reads scale letters and a unit behind a number that is no money. Moves `out.last` and may scale the number.
void read_unit(const Context& in, Amount& out);

// Joins the lesser unit behind an amount in feet or pounds, and a half behind any unit: "5ft 2in", "a year and a half".
void read_lesser_unit(const Context& in, Amount& out);

// "per hour", "an hour", "a day", "/day" at `at`: the token of the unit of time or measure, 0 = none.
uint32_t per_unit_at(const Context& in, uint32_t at);

}  // namespace keyline::figures
