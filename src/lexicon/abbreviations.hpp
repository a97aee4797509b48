// Abbreviations that end in a full stop, by what may follow the stop without a new sentence.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

enum class AbbreviationKind : uint8_t {
  title,     // stands before a name: never ends a sentence
  inner,     // stands inside a phrase: never ends a sentence
  label,     // ends none before a number; before anything else it is an ordinary word
  calendar,  // month or weekday, with a capital: like label, and before a capital that begins no sentence
  suffix,    // ends a sentence only before a word that begins sentences ("The", "It"), not before a name
  place,     // the same, with a capital only
  unit,      // the same
};

struct Abbreviation {
  std::string_view spellings;  // without the stop, except where the tokeniser keeps it ("e.g.")
  AbbreviationKind kind;
};

inline constexpr Abbreviation kAbbreviations[] = {
#define ABBREVIATION(spellings, kind, example, found) {spellings, AbbreviationKind::kind},
#include "lexicon/abbreviations.def"
#undef ABBREVIATION
};

}  // namespace keyline::lexicon
