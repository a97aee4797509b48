// Abbreviations that end in a full stop, by what may follow the stop without a new sentence.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

enum class AbbreviationKind : uint8_t {
  title,      // stands before a name: ends no sentence, except a street's ("Main St. The shop")
  inner,      // stands inside a phrase: never ends a sentence
  label,      // ends none before a number or a letter; before anything else it is an ordinary word
  calendar,   // month or weekday, with a capital: like label, and before a capital that begins no sentence
  clock,      // ends one except before a day, a month or a time zone
  suffix,     // ends a sentence only before a word that begins sentences ("The", "It"), not before a name
  place,      // the same, with a capital only; after a comma ("Gary, Ind.") before any capital
  unit,       // the same, and none before a number after a number ("5 ft. 11 in.")
  inch,       // a unit after a number only, else an ordinary word
  exclaimed,  // a name with "!" or "?" of its own: ends a sentence only before a word that begins sentences
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
