#pragma once
#include <string_view>

namespace keyline::lexicon {

// How words tie a total to its parts.
enum class PartForm : unsigned char {
  all,    // the parts behind are all of the total before: "consists of"
  some,   // the parts behind are some of it, or all: "of which"
  total,  // the total behind is all of the parts before: "a total of"
};

struct PartWord {
  std::string_view spellings;
  PartForm form;
};

inline constexpr PartWord kPartWords[] = {
#define PARTS(spellings, form, example, found) {spellings, PartForm::form},
#include "lexicon/part_words.def"
#undef PARTS
};

}  // namespace keyline::lexicon
