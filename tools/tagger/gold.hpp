// UD English EWT as the trainer of the tagger reads it: sentences of words with their parts of speech, from lines of
// tab-separated form, UPOS, XPOS, head, deprel, space after; a blank line ends a sentence.
#pragma once
#include <string>
#include <vector>

#include "model/token.hpp"
#include "words/tag_features.hpp"

namespace keyline::tagger {

// A sentence as the tagger sees it, and what it should say.
struct Example {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Pos> gold;
  std::vector<words::WordTraits> traits;  // with their classes once a lexicon has looked at them
};

// The sentences of a file in its own tokens. Ends the program where it cannot be read.
std::vector<Example> load(const std::string& path);

// The same sentence cut by our tokeniser: a piece of a gold token has its tag, a stop or hyphen within one is
// punctuation.
Example in_own_tokens(const Example& gold);

}  // namespace keyline::tagger
