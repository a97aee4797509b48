// The rules that recognise figures, tried in order at each token where a figure may begin; the first that speaks is
// heard.
#pragma once
#include <span>
#include <string_view>

#include "figures/found.hpp"

namespace keyline::figures {

using Recognise = bool (*)(const Question&, Found&);

struct Rule {
  enum Begins : uint8_t { with_amount, anyhow };
  std::string_view name;
  Recognise recognise;
  Begins begins;  // with_amount: not asked where no amount begins
};

std::span<const Rule> rules();

// One function a rule; each fills `found` only when it returns true.
bool rank(const Question& q, Found& found);             // "third largest", "No. 1", "#6", "ranked fifth"
bool age(const Question& q, Found& found);              // "36-year-old", "42 years of age", "aged 42", ", 42,"
bool multiplier(const Question& q, Found& found);       // "doubled", "threefold", "2.3x", "three times as"
bool proportion(const Question& q, Found& found);       // "three out of 8", "one in five", "a ratio of 3:1"
bool fraction(const Question& q, Found& found);         // "two-thirds of", "half the", "a quarter of"
bool range(const Question& q, Found& found);            // "$5.1m to $6.4m", "2-3%", "between 3 and 5%", "three or four"
bool money_and_cents(const Question& q, Found& found);  // "3 dollars and 50 cents", "£3 50p"
bool money(const Question& q, Found& found);
bool share(const Question& q, Found& found);  // percent, percentage points, basis points
bool duration(const Question& q, Found& found);
bool measure(const Question& q, Found& found);
bool elided_unit(const Question& q,
                 Found& found);  // the first of "3 and 5 percent", "from 3 to 5%", "$26 and $31 million"
bool count(const Question& q, Found& found);
bool elided_noun(const Question& q, Found& found);  // "killing 12 people and wounding 58", "275, or 10.1%"

}  // namespace keyline::figures
