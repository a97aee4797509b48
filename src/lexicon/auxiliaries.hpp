#pragma once
#include <cstdint>
#include <string_view>

namespace keyline::lexicon {

enum class AuxiliaryVerb : uint8_t { be, have, do_, modal };
enum class AuxiliaryForm : uint8_t { base, present, past, participle, gerund };

struct Auxiliary {
  std::string_view spellings;
  AuxiliaryVerb verb;
  AuxiliaryForm form;
};

inline constexpr Auxiliary kAuxiliaries[] = {
#define AUXILIARY(spellings, verb, form, example, found) {spellings, AuxiliaryVerb::verb, AuxiliaryForm::form},
#include "lexicon/auxiliaries.def"
#undef AUXILIARY
};

}  // namespace keyline::lexicon
