#include "clean/title.hpp"

#include <algorithm>

namespace keyline::clean {
namespace {

constexpr uint32_t kTopBlocks = 40;   // a title stands among the first blocks, whatever menus come before it
constexpr uint32_t kFewestWords = 3;  // fewer are the name of a section
constexpr uint32_t kMostWords = 30;

uint32_t words(const Document& document, const Block& block) {
  return static_cast<uint32_t>(std::count_if(document.tokens.begin() + block.first,
                                             document.tokens.begin() + block.last,
                                             [](const Token& t) { return t.is_word() || t.is_number(); }));
}

// A line that could be a title: no furniture, no item, as long as titles are, without a full stop at its end.
bool may_be_title(const Document& document, const Block& block) {
  if (block.noise || block.kind == BlockKind::item || block.kind == BlockKind::row) return false;
  const uint32_t n = words(document, block);
  const Token& end = document.tokens[block.last - 1];
  const char mark = document.text[end.end - 1];
  return n >= kFewestWords && n <= kMostWords && mark != '.' && mark != ':';
}

}  // namespace

Phrase find_title(Document& document, const Phrase& given) {
  std::vector<Block>& blocks = document.blocks;
  for (uint32_t b = 0; b < blocks.size() && b < kTopBlocks; ++b) {
    const bool is_given = !given.span.empty() && document.span(blocks[b]).contains(given.span);
    if (!given.empty() && !is_given) continue;
    if (!is_given && !may_be_title(document, blocks[b])) {
      if (blocks[b].kind == BlockKind::prose && !blocks[b].noise) break;  // the text has begun
      continue;
    }
    if (!is_given && b + 1 == blocks.size()) break;  // a line alone is a text, not its title
    if (document.span(blocks[b]) == given.span || given.empty()) blocks[b].kind = BlockKind::title;
    return given.empty() ? document.phrase(blocks[b]) : given;
  }
  return given;
}

}  // namespace keyline::clean
