// The period that later sentences go on speaking of.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// Remembers the date at `at` where it is one that a story goes on with, and forgets all where it lies ahead: what
// follows a plan is of no time that was spoken of.
void remember_period(Scope& scope, uint32_t at);

// The remembered period for a figure whose sentence names none.
void infer_period(const Scope& scope, uint32_t figure);

// Is it a plan, a deadline, a date behind `now`, the day of the article?
bool lies_ahead(const Date& date, const std::string& now);

}  // namespace keyline::link
