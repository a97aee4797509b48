// Words around a counted number: nouns whose plural is irregular, words that end the noun phrase, phrases and labels
// that make a number no figure.
#pragma once
#include <cstdint>
#include <string_view>

namespace keyline::lexicon {

struct Noun {
  std::string_view spellings;  // plurals
  std::string_view singular;
};

inline constexpr Noun kNouns[] = {
#define NOUN(spellings, singular, example, found) {spellings, singular},
#include "lexicon/nouns.def"
#undef NOUN
};

struct PerNoun {
  std::string_view spellings;
  std::string_view singular;  // empty = as it stands
};

inline constexpr PerNoun kPerNouns[] = {
#define PER(spellings, singular, example, found) {spellings, singular},
#include "lexicon/per.def"
#undef PER
};

// What a word beside a number says of it.
struct Cue {
  enum Kind : uint8_t {
    length,
    height,
    weight,
    payment,
    person,
    tally,
    reaching,
    taking,
    fate,
    apart,
    statistic,
    aged,
    foretold,
    placing
  };
  std::string_view spellings;
  Kind kind;
};

inline constexpr Cue kCues[] = {
#define CUE(kind, spellings, example, found) {spellings, Cue::kind},
#include "lexicon/cues.def"
#undef CUE
};

struct Phrasing {
  std::string_view spellings;
};

inline constexpr Phrasing kBreaks[] = {
#define BREAK(spellings, example, found) {spellings},
#include "lexicon/breaks.def"
#undef BREAK
};

inline constexpr Phrasing kRefused[] = {
#define REFUSED(spellings, example, found) {spellings},
#include "lexicon/refused.def"
#undef REFUSED
};

inline constexpr Phrasing kLabels[] = {
#define LABEL(spellings, example, found) {spellings},
#include "lexicon/labels.def"
#undef LABEL
};

}  // namespace keyline::lexicon
