// Mends what the ends of lines have done to a text that was wrapped by hand: mail that was answered has ">" before each
// line, printed pages break words in two. Tokens in, tokens out; where there is nothing to mend the list is left as it
// was, and what is left out stays in the text.
#pragma once
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace keyline::split {

// Leaves out the marks before quoted lines. A line that is quoted more often than the one above begins a paragraph.
void unquote(std::string_view text, std::vector<Token>& tokens);

// Within a block the break of a line is a space like any other. A word that was broken there becomes one token: "lug-"
// and "gage", but not "long-" and "term".
void rejoin_lines(Document& document);

}  // namespace keyline::split
