// Is the article English? Other languages are read all the same, and the report says so.
#pragma once
#include "model/document.hpp"

namespace keyline::clean {

bool is_english(const Document& document);

}  // namespace keyline::clean
