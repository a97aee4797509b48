// An expression with its place in the text: what recognition hands to resolution.
#pragma once
#include "dates/expression.hpp"
#include "model/document.hpp"

namespace keyline::dates {

struct Found {
  TokenRange tokens;
  uint32_t sentence = 0;
  std::string_view rule;
  Direction tense = Direction::unknown;  // of its clause; asked only where it matters
  bool by = false;                       // "by 2027"
  bool name = false;                     // "the November 27 accord", "the 2024 elections": says which, not when
  bool part_of_report = false;           // "third-quarter results": told when the quarter is over or nearly so
  bool compared = false;                 // "up from 2019", "than in 2019": not where the story is
  bool since = false;                    // "since 2019": where something began, not where the story is
  bool spoken = false;                   // "said on Monday": not where the story is
  bool adds = false;                     // in a clause that hangs on another: the story goes on without it
  bool within = false;                   // "within two weeks": a length that is not passed
  bool to = false;                       // "to May": ends what the expression before it began
  Expression expression;
};

// The period that the expression's own fields state ("July 2025", "5 July 2025"), no grain where they leave some open.
Period stated_period(const Expression& e);

// The period of the named fields in a given year (a weekday has none).
Period period_in_year(const Expression& e, int year);

}  // namespace keyline::dates
