// Lines that state when the text was published.
#include <algorithm>

#include "dates/publication.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::dates {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kHeadTokens = 400;  // a dateline stands within the first of them
constexpr uint32_t kShortLine = 16;    // tokens of a line that is nothing but a date and its surroundings
constexpr uint32_t kByline = 32;       // tokens of a line that names who wrote and when
constexpr int kFirstPaper = 1700, kLastPaper = 2100;

// A clock that was never set writes the first day of 1970.
bool plausible(Period p) {
  const int year = year_of(p.start);
  return year >= kFirstPaper && year <= kLastPaper && p.start != Day{};
}

bool full_date(const Found& f) {
  const Expression& e = f.expression;
  if (e.anchor != Anchor::stated || e.months_before_end != 0 || e.weeks_before_end != 0) return false;
  const Period p = stated_period(e);
  return p.grain == Unit::day && plausible(p);
}

// "Published", "Updated", "Posted", "Date", with a colon or "on" or the time between.
bool announced(const Document& d, uint32_t at, uint32_t line) {
  for (uint32_t back = 1; back <= kShortLine && at >= line + back; ++back) {
    switch (d.tokens[at - back].word) {
      case w::published:
      case w::updated:
      case w::posted:
      case w::dated:
      case w::modified:
      case w::date:
        return true;
      default:
        break;
    }
  }
  return false;
}

// "LONDON, Jan 14, 2024 (Agency) -", "(Jan 14, 2024) -", "OSLO, Jan. 14, 2024 /Agency/ --": a line that opens with a
// date and a dash.
bool opens_dateline(const Document& d, const Found& f, const Block& block) {
  if (f.tokens.first > block.first + 8) return false;
  uint32_t at = f.tokens.last;
  const uint32_t stop = std::min(block.last, at + 10);
  const auto is = [&](uint32_t i, WordId word) { return i < stop && d.tokens[i].word == word; };
  if (is(at, w::close_paren)) ++at;
  const WordId opening = at < stop ? d.tokens[at].word : WordId{w::none};
  if (opening == w::open_paren || opening == w::slash) {
    const WordId closing = opening == w::slash ? w::slash : w::close_paren;
    uint32_t close = at + 1;
    while (close < stop && d.tokens[close].word != closing) ++close;
    if (close < stop) at = close + 1;
  }
  for (uint32_t i = at; i < std::min(stop, at + 3); ++i) {
    const WordId id = d.tokens[i].word;
    if (id == w::em_dash || ((id == w::hyphen || id == w::en_dash) && !d.tokens[i].glued())) return true;
    if (id == w::slash && is(i + 1, w::slash)) return true;
  }
  return false;
}

// The caption of a picture, the list of other articles and a message that is quoted tell days of their own.
bool of_something_else(const Document& d, const Found& f, const Block& block) {
  const auto noise = d.sentences[f.sentence].noise ? d.sentences[f.sentence].noise : block.noise;
  if (noise) {
    const NoiseReason reason = d.noise[*noise].reason;
    if (reason == NoiseReason::caption || reason == NoiseReason::related || reason == NoiseReason::legal) return true;
  }
  for (uint32_t i = block.first; i < f.tokens.first; ++i)
    if (d.tokens[i].word == w::at_sign) return true;
  return false;
}

bool has_verb(const Document& d, const Block& block) {
  return std::any_of(d.tags.begin() + block.first, d.tags.begin() + block.last,
                     [](Pos tag) { return tag == Pos::verb_past || tag == Pos::verb_present || tag == Pos::aux; });
}

// A line of a name and a day: "By Ada Byrd, 4 March 2024 11:30 am". It has no verb, but the hour or the writer.
bool is_byline(const Document& d, const std::vector<Found>& found, const Found& f, const Block& block) {
  if (block.size() > kByline) return false;
  if (has_verb(d, block)) return false;
  const Found* next = &f + 1;
  const bool hour =
      next < found.data() + found.size() && next->expression.hour >= 0 && next->tokens.first <= f.tokens.last + 2;
  const bool by = d.tokens[block.first].word == w::by;
  return hour || by || f.expression.hour >= 0;
}

// "4 March 2024 The first ship has ...": the day at the head of a paragraph, which then begins anew.
bool opens_paragraph(const Document& d, const Found& f, const Block& block) {
  if (f.tokens.first != block.first || f.tokens.last >= block.last) return false;
  const Token& next = d.tokens[f.tokens.last];
  return next.is_word() && next.has(kCapital) && !next.glued() && d.tags[f.tokens.last] == Pos::det;
}

// "Balance sheet as at 30 June 2026", "Harrow sold its mill on 30 June": the day that is told of.
bool tells_of_day(const Document& d, const Found& f, const Block& block) {
  if (f.tokens.first == block.first) return false;
  switch (d.tokens[f.tokens.first - 1].word) {
    case w::ended:
    case w::ending:
    case w::to:
    case w::until:
    case w::through:
    case w::at:
      return true;
    case w::on:
      return has_verb(d, block);
    case w::of:
      return f.tokens.first >= block.first + 2 && d.tokens[f.tokens.first - 2].word == w::as;
    default:
      return false;
  }
}

bool states_publication(const Document& d, const std::vector<Found>& found, const Found& f) {
  const Block& block = d.blocks[d.sentences[f.sentence].block];
  if (of_something_else(d, f, block)) return false;
  if (announced(d, f.tokens.first, block.first)) return f.tokens.first < kHeadTokens || block.size() <= kShortLine;
  if (f.tokens.first >= kHeadTokens || block.kind == BlockKind::row || tells_of_day(d, f, block)) return false;
  if (opens_dateline(d, f, block) || is_byline(d, found, f, block) || opens_paragraph(d, f, block)) return true;
  return block.size() <= kShortLine && 3 * f.tokens.size() >= block.size();
}

}  // namespace

Period stated_publication(const Document& document, const std::vector<Found>& found) {
  for (const Found& f : found)
    if (full_date(f) && states_publication(document, found, f)) return stated_period(f.expression);
  return {};
}

}  // namespace keyline::dates
