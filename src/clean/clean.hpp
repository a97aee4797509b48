// Finds what is not the article: advertising, navigation, bylines, captions, sign-up lines. Leaves `document.noise` in
// text order, and its index on each sentence and on each block that is furniture as a whole. `keep`: stretches (bytes)
// to leave alone.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::clean {

void find_noise(Document& document, const std::vector<Span>& keep);

}  // namespace keyline::clean
