#include "split/blocks.hpp"

namespace keyline::split {

std::vector<Block> blocks(const Document& document) {
  std::vector<Block> out;
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].has(kNewLine)) {
      out.emplace_back();
      out.back().first = i;
    }
    out.back().last = i + 1;
  }
  return out;
}

}  // namespace keyline::split
