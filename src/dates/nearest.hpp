// Which of the many Junes, Fridays, third quarters? The nearest one on the side that the sentence tells.
#pragma once
#include "dates/found.hpp"
#include "dates/narrative.hpp"

namespace keyline::dates {

// A name without its year ("June", "5 July", "Friday", "the third quarter"), told on `now` (a reference of any grain).
Period nearest(const Expression& e, Direction direction, Period now);

// The same inside a story, told right after `latest`.
Period nearest_in_story(const Expression& e, Period latest);

// "last June" (-1), "this June" (0), "next June" (1), counted from `now`.
Period stepped(const Expression& e, Period now);

// The first such period at or after the beginning of `first`: the end of "from May to March".
Period next_from(const Expression& e, Period first);

}  // namespace keyline::dates
