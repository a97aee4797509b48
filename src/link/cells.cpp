#include "link/cells.hpp"

#include <algorithm>
#include <utility>

#include "link/nouns.hpp"
#include "link/period_date.hpp"

namespace keyline::link {
namespace {

// Bars and tabs between the row's start and `begin`; an empty first cell leaves its tab before the first word.
uint32_t column(const Scope& s, uint32_t begin) {
  uint32_t first = s.document().span(s.document().sentences[s.sentence]).begin;
  while (first > 0 && (s.document().text[first - 1] == '\t' || s.document().text[first - 1] == ' ')) --first;
  const std::string_view before = std::string_view(s.document().text).substr(first, begin - first);
  return static_cast<uint32_t>(
      std::count_if(before.begin(), before.end(), [](char c) { return c == '|' || c == '\t'; }));
}

}  // namespace

bool in_row(const Scope& s) {
  const auto& blocks = s.document().blocks;
  const uint32_t token = s.document().sentences[s.sentence].first;
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), token,
                                      [](uint32_t at, const Block& block) { return at < block.first; });
  return after != blocks.begin() && (after - 1)->kind == BlockKind::row;
}

// Is there a bar or a tab between the two?
bool parted(const Scope& s, Span a, Span b) {
  if (b.begin < a.begin) std::swap(a, b);
  return a.end < b.begin && s.document().slice(Span{a.end, b.begin}).find_first_of("|\t") != std::string_view::npos;
}

// What the head of a row names is measured by each of its cells that holds no measure of its own.
void measure_by_head(Scope& s) {
  const TokenRange head = s.is(0, PieceKind::noun) ? phrase_of(s, 0) : TokenRange{};
  if (head.size() == 0) return;
  const Phrase metric = s.document().phrase(head);
  const size_t end = s.document().text.find_first_of("|\t", metric.span.end);
  for (const Piece& p : s.pieces) {
    if (p.kind != PieceKind::figure) continue;
    Figure& f = s.reading.figures[p.index];
    if (f.span.begin > end && (f.metric.empty() || parted(s, f.metric.span, f.span))) f.metric = metric;
  }
}

void attach_cells(Scope& s) {
  std::vector<Head>& heads = s.memory.heads;
  if (!in_row(s)) return heads.clear();
  const bool figures =
      std::any_of(s.pieces.begin(), s.pieces.end(), [](const Piece& p) { return p.kind == PieceKind::figure; });
  if (!figures) heads.clear();
  measure_by_head(s);
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!figures && usable(s, at)) heads.push_back({column(s, s.date(at).span.begin), s.pieces[at].index});
    if (!s.is(at, PieceKind::figure)) continue;
    Figure& f = s.figure(at);
    const uint32_t cell = column(s, f.span.begin);
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.column == cell; });
    if (head == heads.end()) continue;
    f.period = s.reading.dates[head->date].value;
    f.period_text = s.document().phrase(s.reading.dates[head->date].span);
  }
}

}  // namespace keyline::link
