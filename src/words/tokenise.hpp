// The one scan over the text: bytes in, tokens out, in order and disjoint; what lies between two tokens is white space.
//
//   "Xiaomi's 50-year lease: €1.2bn (up 3.1%)"  ->  Xiaomi 's 50 - year lease : € 1.2 bn ( up 3.1 % )
//
// A word is a run of letters; "'s", "'re", "n't" ... are cut off as words of their own, "U.S." and "a.m." stay whole.
// A number is a run of digits with single '.' ',' or ''' between digits, or a '.' before digits where none stands
// before it. Letters and digits that touch are two tokens, the second without kSpaceBefore: "SU7", "1.2bn", "485m2".
#pragma once
#include <string_view>
#include <vector>

#include "lexicon/vocabulary.hpp"
#include "model/token.hpp"

namespace keyline::words {

// `text` is valid UTF-8. With a vocabulary each token carries its word id, without one 0.
std::vector<Token> tokenise(std::string_view text, const lexicon::Vocabulary* vocabulary = nullptr);

}  // namespace keyline::words
