// The unit behind the number of an amount: measures, time, percent, and rates made of two units.
#pragma once
#include "figures/amount.hpp"

namespace keyline::figures {

// A unit in words or as a symbol, and how many tokens it takes; null = none.
struct UnitMatch {
  const lexicon::Unit* unit = nullptr;
  uint32_t size = 0;
};
UnitMatch unit_at(const Context& in, uint32_t at);

// Reads scale letters and a unit behind a number that is no money. Moves `out.last` and may scale the number.
void read_unit(const Context& in, Amount& out);

// Joins the lesser unit behind an amount in feet or pounds, and a half behind any unit: "5ft 2in", "a year and a half".
void read_lesser_unit(const Context& in, Amount& out);

// 6’7″: reads the marks of feet and inches behind a number; false where none stand there.
bool read_marked_feet(const Context& in, Amount& out);

// "per hour", "an hour", "a day", "/day" at `at`: the token of the unit of time or measure, 0 = none.
uint32_t per_unit_at(const Context& in, uint32_t at);

}  // namespace keyline::figures
