#pragma once
#include <string_view>

#include "model/report.hpp"

namespace keyline::lexicon {

// Words that make what follows them a plan or an expectation.
struct Intention {
  std::string_view spellings;
  EventStatus status;
};

inline constexpr Intention kIntentions[] = {
#define INTENTION(spellings, status, example, found) {spellings, EventStatus::status},
#include "lexicon/intentions.def"
#undef INTENTION
};

}  // namespace keyline::lexicon
