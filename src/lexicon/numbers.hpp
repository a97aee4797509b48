// Numbers in words: scales, cardinals, ordinals, multipliers.
#pragma once
#include <cstdint>
#include <string_view>

namespace keyline::lexicon {

struct Scale {
  enum Form : uint8_t { word, letter };
  std::string_view spellings;
  int power;  // of ten
  Form form;
};

inline constexpr Scale kScales[] = {
#define SCALE(spellings, power, form, example, found) {spellings, power, Scale::form},
#include "lexicon/scales.def"
#undef SCALE
};

struct NumberWord {
  enum Form : uint8_t { unit, teen, ten, hundred, dozen };
  std::string_view spellings;
  uint32_t value;
  Form form;
};

inline constexpr NumberWord kNumberWords[] = {
#define NUMBER_WORD(spellings, value, form, example, found) {spellings, value, NumberWord::form},
#include "lexicon/number_words.def"
#undef NUMBER_WORD
};

struct Ordinal {
  std::string_view spellings;
  uint32_t value;
};

inline constexpr Ordinal kOrdinals[] = {
#define ORDINAL(spellings, value, example, found) {spellings, value},
#include "lexicon/ordinals.def"
#undef ORDINAL
};

struct Multiplier {
  std::string_view spellings;
  double value;
};

inline constexpr Multiplier kMultipliers[] = {
#define MULTIPLIER(spellings, value, example, found) {spellings, value},
#include "lexicon/multipliers.def"
#undef MULTIPLIER
};

}  // namespace keyline::lexicon
