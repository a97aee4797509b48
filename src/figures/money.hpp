// The currency of an amount, before or after its number, and the scale letters that only money or a glued number
// allows.
#pragma once
#include "figures/amount.hpp"

namespace keyline::figures {

// Matches a currency sign or code at `at` that a number may follow; returns where the number begins, `at` if there is
// none.
uint32_t read_currency_before(const Context& in, uint32_t at, Amount& out);

// Scale letters and a currency behind the number; true when the amount is money. Moves `out.last`.
bool read_currency_after(const Context& in, Amount& out);

// A currency without a number, as the head of a column has it: "£", "EUR", "euros", "NOKm", "pence". Fills its
// currency, `minor` and `code_power`; returns the token behind it, `at` where none stands there.
uint32_t read_currency(const Context& in, uint32_t at, Amount& out);

}  // namespace keyline::figures
