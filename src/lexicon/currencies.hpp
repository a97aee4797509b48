// The ways to write money, in four tables over two files: signs that stand before or after a number, names and minor
// units that stand after it, ISO codes in capitals; and the places that speak for a currency.
#pragma once
#include <cstdint>
#include <string_view>

namespace keyline::lexicon {

// Signs and names shared by several currencies, in the order of ambiguous.def.
enum class CurrencyGroup : uint8_t {
  none,
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) name,
#include "lexicon/ambiguous.def"
#undef AMBIGUOUS
  count
};

struct Currency {
  std::string_view spellings;
  std::string_view code;  // ISO 4217; of a group its first candidate
  CurrencyGroup group = CurrencyGroup::none;
};

// Space-separated ISO codes, the default first; by group.
inline constexpr std::string_view kCurrencyCandidates[] = {
    "",
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) candidates,
#include "lexicon/ambiguous.def"
#undef AMBIGUOUS
};

inline constexpr Currency kCurrencySigns[] = {
#define CURRENCY(code, signs, names, minors, places, example, found) {signs, #code},
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) \
  {signs, std::string_view(candidates).substr(0, 3), CurrencyGroup::name},
#include "lexicon/ambiguous.def"
#include "lexicon/currencies.def"
#undef CURRENCY
#undef AMBIGUOUS
};

inline constexpr Currency kCurrencyNames[] = {
#define CURRENCY(code, signs, names, minors, places, example, found) {names, #code},
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) \
  {names, std::string_view(candidates).substr(0, 3), CurrencyGroup::name},
#include "lexicon/ambiguous.def"
#include "lexicon/currencies.def"
#undef CURRENCY
#undef AMBIGUOUS
};

inline constexpr Currency kCurrencyMinors[] = {
#define CURRENCY(code, signs, names, minors, places, example, found) {minors, #code},
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) \
  {minors, std::string_view(candidates).substr(0, 3), CurrencyGroup::name},
#include "lexicon/ambiguous.def"
#include "lexicon/currencies.def"
#undef CURRENCY
#undef AMBIGUOUS
};

inline constexpr Currency kCurrencyCodes[] = {
#define CURRENCY(code, signs, names, minors, places, example, found) {#code, #code},
#include "lexicon/currencies.def"
#undef CURRENCY
};

inline constexpr Currency kCurrencyPlaces[] = {
#define CURRENCY(code, signs, names, minors, places, example, found) {places, #code},
#include "lexicon/currencies.def"
#undef CURRENCY
};

}  // namespace keyline::lexicon
