// What the reader knows and a text leaves open: it settles what would otherwise be decided by the text alone.
#pragma once
#include <optional>
#include <string_view>

namespace keyline {

struct Settled {
  std::string_view currencies;    // ISO 4217 codes "AUD NOK": what a sign or name that several currencies share means
  std::optional<bool> day_first;  // whether 03/04/2025 is the third of April
};

}  // namespace keyline
