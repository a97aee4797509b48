// A figure as a rule leaves it, with what later steps have to know; and the helpers that fill one from an amount.
#pragma once
#include <optional>
#include <span>

#include "figures/amount.hpp"
#include "figures/context.hpp"
#include "model/figure.hpp"

namespace keyline::figures {

struct Found {
  Figure figure;
  lexicon::CurrencyGroup group = lexicon::CurrencyGroup::none;  // a sign that several currencies share
  bool minor = false;                                           // cents
  bool weighs = false;    // "40 pounds" in words that nothing beside it calls money: the article decides
  bool unitless = false;  // a bare number: its unit may be told elsewhere in the sentence
  bool scaled = false;    // ... and it has a scale
  uint32_t noun_end = 0;  // of a count: the token after its noun; 0 = no noun
};

// What a rule is asked: the sentence, the token, the amount that begins there, if any, and the sentence's figures
// before it.
struct Question {
  const Context& in;
  uint32_t at;
  const std::optional<Amount>& amount;
  std::span<const Found> earlier;
};

// Value, kind, unit and tokens of `figure` from an amount that has a unit, or that is bare (a count).
void fill(Found& found, const Amount& amount);

double value_of(const Amount& amount);
double last_digit_of(const Amount& amount);

}  // namespace keyline::figures
