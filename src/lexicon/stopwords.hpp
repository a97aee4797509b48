// Function words of English and of its neighbours.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

enum class Language : uint8_t { english, german, french, spanish, italian, portuguese, dutch, nordic, polish, count };

struct Stopwords {
  std::string_view spellings;
  Language language;
};

inline constexpr Stopwords kStopwords[] = {
#define STOPWORDS(language, words, example, found) {words, Language::language},
#include "lexicon/stopwords.def"
#undef STOPWORDS
};

}  // namespace keyline::lexicon
