// What the attachments of one sentence share: its pieces, what governs each of its figures, and what the article said
// before. Attachments fill Reading::figures in place, in the order of link.cpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "link/phrases.hpp"
#include "model/reading.hpp"

namespace keyline::link {

// The construction in which a figure stands; the metric is looked for where it says.
enum class Construction : uint8_t {
  none,
  conversion,     // "($16.2bn)": `piece` is the figure that it converts
  base,           // "from 23.2%": `piece` is the word of comparison
  change_noun,    // "a 14% rise", "a rise of 14%", "a rise to 5m": `piece` is the word of change
  change_verb,    // "rose 14%", "rose to 5m"
  change_adverb,  // "up 14%", "14% higher"
  measure,        // "stood at 5m": `piece` is the verb
};

struct Governor {
  Construction construction = Construction::none;
  uint32_t piece = kNone;
  bool coordinate = false;  // shares it with the figure before: "4% to 5m", "and 7% ..."
};

// What heads a column of a table: a date, a name, or the word that its cells tell how the row moved.
struct Head {
  uint32_t column = 0;
  uint32_t date = kNone;  // index into Reading::dates
  bool change = false;    // "Change"
  TokenRange name;        // "Revenue"
};

// What earlier sentences leave for those that name no metric, subject or period of their own.
struct Memory {
  Phrase metric;
  Phrase subject;
  std::string period;
  uint32_t period_sentence = 0;
  bool period_heads = false;  // a heading told the period: it holds until another is told
  std::vector<Head> heads;    // of the table whose rows are being read
};

struct Scope {
  Reading& reading;
  uint32_t sentence = 0;
  Pieces pieces;
  std::vector<Governor> governors;  // by piece; of figures only
  Memory memory;

  const Document& document() const { return reading.document; }
  uint32_t size() const { return static_cast<uint32_t>(pieces.size()); }
  bool is(uint32_t at, PieceKind kind) const { return at < pieces.size() && pieces[at].kind == kind; }
  bool is_word(uint32_t at, PieceKind kind, WordId word) const { return is(at, kind) && pieces[at].word == word; }
  bool is_change(uint32_t at, ChangeUse use) const { return is(at, PieceKind::change) && pieces[at].use == use; }
  Figure& figure(uint32_t at) const { return reading.figures[pieces[at].index]; }
  const Date& date(uint32_t at) const { return reading.dates[pieces[at].index]; }

  // The figure piece before `at` in the sentence, or kNone.
  uint32_t figure_before(uint32_t at) const {
    while (at-- > 0)
      if (pieces[at].kind == PieceKind::figure) return at;
    return kNone;
  }
  uint32_t figure_after(uint32_t at) const {
    while (++at < pieces.size())
      if (pieces[at].kind == PieceKind::figure) return at;
    return kNone;
  }
};

inline bool same_measure(const Figure& a, const Figure& b) { return a.kind == b.kind && a.unit == b.unit; }

// "From 3,200 to 9,900 employees", "from 40 employees to 2,900": one of a pair of counts need not name them.
inline bool same_pair(const Figure& from, const Figure& to) {
  return same_measure(from, to) ||
         (from.kind == FigureKind::count && to.kind == FigureKind::count && (from.unit.empty() || to.unit.empty()));
}

}  // namespace keyline::link
