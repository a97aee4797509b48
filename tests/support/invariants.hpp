// What must hold for the report of any text whatever.
#pragma once
#include <string>
#include <vector>

#include "keyline.hpp"

namespace keyline::test {

// One line for everything that does not hold; `summary_words` is the budget that the report was made with.
std::vector<std::string> broken_invariants(const Report& report, uint32_t summary_words = Options{}.summary_words);

}  // namespace keyline::test
