#include "lexicon/lexicon.hpp"

namespace keyline::lexicon {

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

}  // namespace keyline::lexicon
