#include "split/sentences.hpp"

#include "lexicon/vocabulary.hpp"

namespace keyline::split {

using namespace lexicon;

std::vector<Sentence> sentences(const Document& document) {
  std::vector<Sentence> out;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    uint32_t first = block.first;
    for (uint32_t i = block.first; i < block.last; ++i) {
      const bool stop = document.tokens[i].word == w::period && i + 1 < block.last && !document.tokens[i + 1].glued() &&
                        document.tokens[i + 1].has(kCapital);
      if (!stop && i + 1 != block.last) continue;
      out.emplace_back();
      static_cast<TokenRange&>(out.back()) = {first, i + 1};
      out.back().block = b;
      out.back().noise = block.noise;
      first = i + 1;
    }
  }
  return out;
}

}  // namespace keyline::split
