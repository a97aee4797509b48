// Paragraphs, headings, list items and table rows: what no sentence crosses.
//
// A line of the paste is a block, but for text that was wrapped by hand (mail, PDF): there a line that was broken only
// because it was full continues in the next one, and so does a line that goes on in lower case.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::split {

std::vector<Block> blocks(const Document& document);

}  // namespace keyline::split
