// What a rule sees: the tokens of one sentence, with the questions that all rules ask. Looking outside the sentence is
// allowed and finds nothing.
#pragma once
#include <optional>
#include <vector>

#include "dates/expression.hpp"
#include "lexicon/lexicon.hpp"
#include "model/document.hpp"

namespace keyline::dates {

using lexicon::Trust;
namespace w = lexicon::w;

class Source {
 public:
  Source(const Document& document, TokenRange range) : document_(document), range_(range) {}

  uint32_t first() const { return range_.first; }
  uint32_t last() const { return range_.last; }
  bool inside(uint32_t at) const { return at >= range_.first && at < range_.last; }
  const std::vector<Token>& tokens() const { return document_.tokens; }
  const Token& token(uint32_t at) const { return document_.tokens[at]; }
  std::string_view text(uint32_t at) const { return inside(at) ? document_.slice(token(at)) : std::string_view{}; }
  WordId word(uint32_t at) const { return inside(at) ? token(at).word : WordId{w::none}; }
  bool is(uint32_t at, WordId id) const { return word(at) == id; }
  bool number(uint32_t at) const { return inside(at) && token(at).is_number(); }
  bool has(uint32_t at, TokenFlag flag) const { return inside(at) && token(at).has(flag); }
  bool glued(uint32_t at) const { return inside(at) && at > range_.first && token(at).glued(); }
  bool dash(uint32_t at) const;          // - or –
  bool part_of_name(uint32_t at) const;  // glued to a word or number: the 7 of "T-7", the "May" of "OMay"
  bool verb(uint32_t at) const { return inside(at) && is_verb(document_.tags[at]); }
  bool noun(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::noun; }
  bool name(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::propn; }
  bool adjective(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::adj; }
  bool joins_clauses(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::sconj; }
  bool preposition(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::adp; }
  bool auxiliary(uint32_t at) const { return inside(at) && document_.tags[at] == Pos::aux; }
  bool sentence_start(uint32_t at) const { return at == range_.first; }

  // The row of a table whose phrase begins here.
  template <class Row>
  typename lexicon::Table<Row>::Match match(const lexicon::Table<Row>& table, uint32_t at) const {
    return inside(at) ? table.match(tokens(), at, range_.last) : typename lexicon::Table<Row>::Match{};
  }

  // Digits alone, at most four of them: the number, else -1.
  int plain(uint32_t at) const;

 private:
  const Document& document_;
  TokenRange range_;
};

inline const lexicon::DateTables& tables() { return lexicon::lexicon().dates; }

// Pieces that several rules are built of. Each reads at `at` and moves it past what it read, or leaves it and says no.
struct Day31 {
  uint8_t day = 0;
  bool ordinal = false;  // "3rd", "third"
};

bool read_month(const Source& s, uint32_t& at, uint8_t& month, bool beside_number = false);
bool read_weekday(const Source& s, uint32_t& at, uint8_t& weekday, bool beside_number = false);
bool read_day(const Source& s, uint32_t& at, Day31& day);
bool read_year(const Source& s, uint32_t& at, int& year);      // 1000..2999, or any with BC or AD
bool read_ordinal(const Source& s, uint32_t& at, int& value);  // "third", "3rd", "twenty-first"
bool read_unit(const Source& s, uint32_t& at, const lexicon::DateUnit*& unit);
bool read_holiday(const Source& s, uint32_t& at, const lexicon::Holiday*& holiday);

// The year that two digits stand for: 25 is 2025, 68 is 1968.
inline int two_digit_year(int n) { return n < 50 ? 2000 + n : 1900 + n; }

// "three", "25", "two and a half", "several", "a couple of"; 0 = some.
bool read_count(const Source& s, uint32_t& at, double& count);

// "and a half", "and a quarter" behind a unit: what they add, `at` moved past it; 0 = nothing.
double read_fraction_behind(const Source& s, uint32_t& at);

// What stands between the ends of a range: "to", "through", "until", a dash.
bool to_link(const Source& s, uint32_t at);

// Does the token before `at` lead to dates ("in", "since", "late", "last", "to")?
bool introduced(const Source& s, uint32_t at);

// A name or a thing counted follows rather than the rest of a sentence: "April Jones", "May 400".
bool name_follows(const Source& s, uint32_t at);

}  // namespace keyline::dates
