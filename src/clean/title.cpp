#include "clean/title.hpp"

#include <algorithm>
#include <initializer_list>

#include "lexicon/vocabulary.hpp"

namespace keyline::clean {
namespace {

constexpr uint32_t kTopBlocks = 40;   // a title stands among the first blocks, whatever menus come before it
constexpr uint32_t kMailHeaders = 8;  // lines at the top of a mail
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

// "Subject: Re: Tolls for June" names what a mail is about; empty where the block is no such line.
TokenRange subject_line(const Document& document, const Block& block) {
  namespace w = lexicon::w;
  TokenRange out = block;
  const auto label = [&](std::initializer_list<WordId> names) {
    const bool is = out.size() > 2 && document.tokens[out.first].has(kCapital) &&
                    document.tokens[out.first + 1].word == w::colon &&
                    std::find(names.begin(), names.end(), document.tokens[out.first].word) != names.end();
    if (is) out.first += 2;
    return is;
  };
  if (!label({w::subject})) return {};
  while (label({w::re, w::fw, w::fwd})) continue;
  return out;
}

}  // namespace

Phrase find_title(Document& document, const Phrase& given) {
  std::vector<Block>& blocks = document.blocks;
  for (uint32_t b = 0; given.empty() && b < blocks.size() && b < kMailHeaders; ++b)
    if (const TokenRange subject = subject_line(document, blocks[b]); subject.size() > 0)
      return document.phrase(subject);
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
