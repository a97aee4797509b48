// The period that later sentences go on speaking of.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// Remembers the date at `at`, where it is one that a story goes on with.
void remember_period(Scope& scope, uint32_t at);

// Does the date lie ahead of the article? Plans set no time for the figures that follow.
bool lies_ahead(const Scope& scope, uint32_t at);

// The remembered period for a figure whose sentence names none.
void infer_period(const Scope& scope, Figure& figure);

}  // namespace keyline::link
