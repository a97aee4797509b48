// An amount: a number with all that belongs into its span, its sign, scale, currency or unit, on whichever side they
// stand. Most rules begin with one; what they make of it differs.
#pragma once
#include <optional>
#include <string_view>

#include "figures/context.hpp"
#include "figures/number.hpp"

namespace keyline::figures {

enum class AmountKind : uint8_t { bare, money, unit };

struct Amount {
  Number number;
  AmountKind kind = AmountKind::bare;
  bool negative = false;
  bool minor = false;  // cents: a hundredth
  const lexicon::Currency* currency = nullptr;
  const lexicon::Unit* unit = nullptr;
  const lexicon::Unit* rate = nullptr;  // "kilometre" per "hour"
  bool hyphenated = false;              // "18-month"
  bool named = false;                   // "pounds" in words: money or a weight, the article tells
  int code_power = 0;                   // of ten, from a code before the number: "MUSD 45"
  bool prefixed = false;                // the currency stands before the number
  uint32_t first = 0;                   // tokens
  uint32_t last = 0;                    // exclusive
};

// The token behind the sign of a margin ("±", "+/-", "plus or minus") that begins at `at`; `at` where none does.
uint32_t over_margin_sign(const Context& in, uint32_t at);

// Does the sign of a margin end before `at`?
bool behind_margin_sign(const Context& in, uint32_t at);

// The longest amount that begins at `at`; none where no number does.
std::optional<Amount> read_amount(const Context& in, uint32_t at);

}  // namespace keyline::figures
