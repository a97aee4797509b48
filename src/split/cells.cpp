#include "split/cells.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace keyline::split {
namespace {

constexpr uint32_t kLongestRow = 256;  // tokens
constexpr uint32_t kWideGap = 3;       // spaces

// The borders of cells in `text`: bars, tabs, and gaps of spaces alone.
uint32_t borders(std::string_view text) {
  uint32_t count = 0;
  for (size_t at = 0; (at = text.find_first_of("|\t ", at)) != text.npos;) {
    const size_t end = std::min(text.find_first_not_of("|\t ", at), text.size());
    const std::string_view gap = text.substr(at, end - at);
    const auto marks = static_cast<uint32_t>(std::count_if(gap.begin(), gap.end(), [](char c) { return c != ' '; }));
    count += marks != 0 ? marks : gap.size() >= kWideGap;
    at = end;
  }
  return count;
}

}  // namespace

bool parts_cells(std::string_view gap) { return borders(gap) != 0; }

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
  return borders(document.text.substr(first, begin - first));
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
  return a.end < b.begin && borders(document.slice(Span{a.end, b.begin})) != 0;
}

bool fill_cell(const Document& document, TokenRange row, TokenRange tokens) {
  const auto border = [&](uint32_t at) {
    if (at <= row.first || at >= row.last) return at == row.last;
    return borders(document.slice(Span{document.tokens[at - 1].begin, document.tokens[at].end})) != 0;
  };
  return border(tokens.first) && border(tokens.last);
}

}  // namespace keyline::split
