// Tokens in, a part of speech for each out, sentence by sentence.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::words {

std::vector<Pos> tag(const Document& document);

}  // namespace keyline::words
