// Parts words that a paste has run together. A web page's layout puts a byline and the first paragraph side by side;
// the clipboard drops what stood between: "By Harlan PressThe mill shut." Tokens in, tokens out; where nothing is glued
// the list is left as it was.
#pragma once
#include <string_view>
#include <vector>

#include "model/token.hpp"

namespace keyline::split {

void unglue(std::string_view text, std::vector<Token>& tokens);

}  // namespace keyline::split
