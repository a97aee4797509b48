// Tokens in, a part of speech for each out. A greedy logistic regression, left to right within a sentence; words that
// can have one tag only are looked up. Linear: a fixed number of features a token, no look beyond two tokens.
//
// Trained on UD English EWT (see NOTICE and docs/decisions.md); tools/train_tagger.cpp says how, and how well it tags.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::words {

// One tag for each token. Tokens outside the sentences are Pos::x.
std::vector<Pos> tag(const Document& document);

// The tags that the tagger's lexicon has for the word with this key (text/word_key.hpp), bit n = Pos n; 0 = unknown.
uint32_t known_tags(uint64_t key);

}  // namespace keyline::words
