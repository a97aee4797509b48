#pragma once
#include <cstdint>
#include <string_view>

#include "model/report.hpp"

namespace keyline::lexicon {

enum class IntentionForm : uint8_t {
  act,       // somebody means to: "plans to open"
  schedule,  // behind a form of "be", whoever means it: "is due to open"
};

// Words that make what follows them a plan or an expectation.
struct Intention {
  std::string_view spellings;
  EventStatus status;
  IntentionForm form;
};

inline constexpr Intention kIntentions[] = {
#define INTENTION(spellings, status, form, example, found) {spellings, EventStatus::status, IntentionForm::form},
#include "lexicon/intentions.def"
#undef INTENTION
};

}  // namespace keyline::lexicon
