// Which line is the article's title? The given one where there is one; else the best line above the first paragraph
// that is no furniture. Marks its block as title.
#pragma once
#include "model/document.hpp"

namespace keyline::clean {

// `given`: as the caller passed it, possibly empty. Returns it, or a phrase of the text, or nothing.
Phrase find_title(Document& document, const Phrase& given);

}  // namespace keyline::clean
