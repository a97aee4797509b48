// Paragraphs, headings, list items and table rows: what no sentence crosses.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::split {

std::vector<Block> blocks(const Document& document);

}  // namespace keyline::split
