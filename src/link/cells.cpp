#include "link/cells.hpp"

#include <algorithm>
#include <cmath>

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"
#include "link/period_date.hpp"
#include "split/cells.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

TokenRange row(const Scope& s) { return s.document().sentences[s.sentence]; }

uint32_t column(const Scope& s, Span span) { return split::column_of(s.document(), row(s), span.begin); }

constexpr uint32_t kNameTokens = 8;  // a longer first cell is prose

bool ends_name(const Token& token) {
  return token.word == w::open_paren || token.word == w::comma || token.word == w::colon ||
         (token.is_number() && !token.glued());
}

// What the first cell names, without what follows a bracket, a comma or a number: "Like-for-like sales (%)".
TokenRange name_of_row(const Scope& s) {
  if (s.is(0, PieceKind::figure) || s.is(0, PieceKind::date)) return {};
  TokenRange head = split::head_of(s.document(), row(s));
  for (uint32_t t = head.first; t < head.last; ++t)
    if (ends_name(s.document().tokens[t])) head.last = t;
  if (head.size() <= kNameTokens) return head;
  return s.is(0, PieceKind::noun) ? phrase_of(s, 0) : TokenRange{};
}

// What the head of a row names is measured by each of its cells that holds no measure of its own.
void measure_by_head(Scope& s) {
  const TokenRange head = name_of_row(s);
  if (head.size() == 0) return;
  const Phrase metric = s.document().phrase(head);
  const TokenRange cell = split::head_of(s.document(), row(s));
  const uint32_t end = cell.size() != 0 ? s.document().tokens[cell.last - 1].end : metric.span.end;
  for (const Piece& p : s.pieces) {
    if (p.kind != PieceKind::figure) continue;
    Figure& f = s.reading.figures[p.index];
    const bool own = !f.metric.empty() && !split::parted(s.document(), f.metric.span, f.span);
    if (f.span.begin >= end && !own) f.metric = metric;
  }
}

// "Change", "% growth", "y/y"
bool tells_change(const Piece& p) {
  return p.kind == PieceKind::change || p.kind == PieceKind::pace ||
         (p.kind == PieceKind::noun && (p.word == w::change || p.word == w::variance));
}

constexpr uint32_t kHeadTokens = 6;  // of a head, on the average of its row: a cell of prose heads nothing

void remember_heads(Scope& s) {
  const auto is_mark = [](const Piece& p) { return p.kind == PieceKind::stop; };
  if (std::all_of(s.pieces.begin(), s.pieces.end(), is_mark)) return;  // "|---|---|" under the heads
  std::vector<Head>& heads = s.memory.heads;
  heads.clear();
  if (row(s).size() > kHeadTokens * (1 + column(s, s.document().span(s.pieces.back().tokens)))) return;
  for (uint32_t at = 0; at < s.size(); ++at) {
    const uint32_t cell = column(s, s.document().span(s.pieces[at].tokens));
    if (usable(s, at))
      heads.push_back({cell, s.pieces[at].index, false, {}});
    else if (tells_change(s.pieces[at]))
      heads.push_back({cell, kNone, true, {}});
    else if (s.is(at, PieceKind::noun) && (heads.empty() || heads.back().column != cell))
      heads.push_back({cell, kNone, false, phrase_of(s, at)});
  }
}

void set_period(const Scope& s, Figure& f, uint32_t date) {
  f.period = s.reading.dates[date].value;
  f.period_text = s.document().phrase(s.reading.dates[date].span);
}

// `dated`: the row tells of the time in its first cell, so its columns tell of what.
void read_heads(const Scope& s, Figure& f, bool dated) {
  const uint32_t cell = column(s, f.span);
  if (dated && cell != split::head_column(s.document(), row(s))) set_period(s, f, s.pieces[0].index);
  for (const Head& head : s.memory.heads) {
    if (head.column != cell) continue;
    if (head.change) {
      f.role = Role::change;
      f.direction = f.value < 0 ? Direction::down : Direction::up;
      f.value = std::abs(f.value);
    } else if (head.date != kNone) {
      set_period(s, f, head.date);
    } else if (dated && f.metric.empty() && head.name.size() != 0) {
      f.metric = s.document().phrase(head.name);
    }
  }
}

}  // namespace

bool in_row(const Scope& s) { return split::row_of(s.document(), row(s).first) != nullptr; }

void attach_cells(Scope& s) {
  if (!in_row(s)) return;
  const bool figures =
      std::any_of(s.pieces.begin(), s.pieces.end(), [](const Piece& p) { return p.kind == PieceKind::figure; });
  if (!figures) return remember_heads(s);
  measure_by_head(s);
  for (uint32_t at = 0; at < s.size(); ++at)
    if (s.is(at, PieceKind::figure)) read_heads(s, s.figure(at), usable(s, 0));
}

}  // namespace keyline::link
