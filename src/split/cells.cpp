#include "split/cells.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace keyline::split {
namespace {

constexpr std::string_view kBorders = "|\t";
constexpr uint32_t kLongestRow = 256;  // tokens

}  // namespace

bool is_row(const Block& block) { return block.kind == BlockKind::row && block.size() <= kLongestRow; }

const Block* row_of(const Document& document, uint32_t token) {
  const auto after = std::upper_bound(document.blocks.begin(), document.blocks.end(), token,
                                      [](uint32_t at, const Block& block) { return at < block.first; });
  if (after == document.blocks.begin() || !is_row(*(after - 1))) return nullptr;
  return &*(after - 1);
}

uint32_t column_of(const Document& document, TokenRange row, uint32_t begin) {
  uint32_t first = document.span(row).begin;
  while (first > 0 && (document.text[first - 1] == '\t' || document.text[first - 1] == ' ')) --first;
  const std::string_view before = document.text.substr(first, begin - first);
  return static_cast<uint32_t>(
      std::count_if(before.begin(), before.end(), [](char c) { return kBorders.find(c) != std::string_view::npos; }));
}

uint32_t head_column(const Document& document, TokenRange row) {
  return row.size() != 0 && document.slice(document.tokens[row.first]) == "|" ? 1 : 0;
}

TokenRange head_of(const Document& document, TokenRange row) {
  const uint32_t column = head_column(document, row);
  const uint32_t first = row.first + column;
  uint32_t last = first;
  while (last < row.last && document.slice(document.tokens[last]) != "|" &&
         column_of(document, row, document.tokens[last].begin) == column)
    ++last;
  return {first, last};
}

bool parted(const Document& document, Span a, Span b) {
  if (b.begin < a.begin) std::swap(a, b);
  return a.end < b.begin && document.slice(Span{a.end, b.begin}).find_first_of(kBorders) != std::string_view::npos;
}

bool fill_cell(const Document& document, TokenRange row, TokenRange tokens) {
  const auto border = [&](uint32_t at) {
    if (at <= row.first || at >= row.last) return at == row.last;
    const Span gap{document.tokens[at - 1].begin, document.tokens[at].end};
    return document.slice(gap).find_first_of(kBorders) != std::string_view::npos;
  };
  return border(tokens.first) && border(tokens.last);
}

}  // namespace keyline::split
