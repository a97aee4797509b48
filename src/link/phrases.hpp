// One sentence cut into pieces: noun phrases, figures, dates, words of change, verbs, and the small words between them.
// The attachments read pieces instead of tokens; how a piece was recognised is known here alone. This is the seam at
// which a part-of-speech tagger can take the place of word lists and neighbours.
//
//   Net income | for | 2004 | was | $3.5bn | - | up | nearly $3bn | from | 2003
//   noun        prep  date   verb  figure   stop change figure     prep  date
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "lexicon/change_words.hpp"
#include "lexicon/comparisons.hpp"
#include "lexicon/verbs.hpp"
#include "model/reading.hpp"

namespace keyline::link {

enum class PieceKind : uint8_t {
  noun,    // content words without determiner: "gross margin"
  figure,  // `index` counts in Reading::figures
  date,    // `index` counts in Reading::dates
  change,  // a word of change, with the metric that it is compounded with: "profit growth"
  verb,
  preposition,
  comparison,  // "compared with", "up from"
  pace,        // "year-on-year"
  conjunction,
  comma,
  open,  // ( or [
  close,
  stop,          // ; : and dashes
  subordinator,  // while, but
  relative,      // which, that
  pronoun,
  auxiliary,
  negation,
};

// How a word of change is used where it stands.
enum class ChangeUse : uint8_t { verb, noun, adverb };

struct Piece {
  PieceKind kind = PieceKind::noun;
  TokenRange tokens;
  uint32_t index = 0;   // of figures and dates
  uint32_t clause = 0;  // pieces of one clause share the number
  WordId word = 0;      // the (last) word of a small piece
  const lexicon::ChangeWord* change = nullptr;
  ChangeUse use = ChangeUse::verb;
  TokenRange compound;                  // of a change noun: the metric in front of it ("profit" of "profit growth")
  const lexicon::Verb* verb = nullptr;  // none on a verb that is in no table
  const lexicon::Comparison* comparison = nullptr;
  bool determiner = false;  // a determiner stands before it
  bool possessive = false;  // a noun that ends in 's
  bool participle = false;  // an -ing form: it lends its clause's subject from the one before
};

using Pieces = std::vector<Piece>;

inline constexpr uint32_t kNone = UINT32_MAX;

// The pieces of sentence `sentence`. `figures` and `dates` are the half-open index ranges that lie in it.
struct IndexRange {
  uint32_t first = 0;
  uint32_t last = 0;
};
void cut(const Reading& reading, uint32_t sentence, IndexRange figures, IndexRange dates, Pieces& out);

}  // namespace keyline::link
