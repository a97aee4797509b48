// Furniture comes in stretches, and so does prose: the cheapest way through a text that calls each sentence article or
// furniture, where a change of mind costs something, a little between blocks, a lot inside one. (A Viterbi path over
// two states.)
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::clean {

inline constexpr int kNever = -1000000;  // the score of a sentence that must stay

// For each sentence: is it furniture? `scores`: one a sentence, hundredths of a logit, above zero for furniture.
std::vector<bool> cheapest_path(const Document& document, const std::vector<int>& scores);

}  // namespace keyline::clean
