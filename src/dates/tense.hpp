// Which Friday is meant, the last or the next? The verb that a date hangs on tells, and a word that leads to it
// ("until").
#pragma once
#include <vector>

#include "dates/expression.hpp"
#include "model/document.hpp"
#include "words/clauses.hpp"

namespace keyline::dates {

// The verbs of one sentence, read once for all its dates.
class Tense {
 public:
  Tense(const Document& document, TokenRange sentence);

  // For the date at these tokens of the sentence.
  Direction of(TokenRange date, bool day) const;

  // Does it stand in a clause that only adds to the first: "worth three times what it was in June 2024"?
  bool adds(TokenRange date) const;

  // Does the date at these tokens tell when somebody spoke?
  bool reports(TokenRange date) const;

 private:
  std::optional<uint32_t> governor(const words::Clause& clause, TokenRange date) const;
  bool describes(const words::VerbGroup& g) const;
  Direction leading(uint32_t stop, uint32_t date) const;
  Direction told_by(uint32_t group) const;
  Direction infinitive(uint32_t group) const;
  Direction finite_before(uint32_t group) const;
  bool set_for(const words::VerbGroup& g, TokenRange date) const;

  const Document& document_;
  TokenRange sentence_;
  std::vector<words::VerbGroup> groups_;
  std::vector<words::Clause> clauses_;
};

}  // namespace keyline::dates
