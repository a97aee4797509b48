// A lexicon table: rows of data and the phrases that lead to them. A row spells its phrases in `spellings`, parted by
// '|': "euro|euros|eur|€".
#pragma once
#include <span>
#include <string_view>

#include "lexicon/phrases.hpp"

namespace keyline::lexicon {

template <class Row>
class Table {
 public:
  struct Match {
    const Row* row = nullptr;
    uint32_t size = 0;  // tokens

    explicit operator bool() const { return row != nullptr; }
    const Row* operator->() const { return row; }
  };

  Table(Vocabulary& vocabulary, std::span<const Row> rows) : rows_(rows) {
    for (uint16_t i = 0; i < rows.size(); ++i) {
      std::string_view rest = rows[i].spellings;
      while (!rest.empty()) {
        const size_t bar = rest.find('|');
        phrases_.add(vocabulary, rest.substr(0, bar), i);
        rest = bar == rest.npos ? std::string_view{} : rest.substr(bar + 1);
      }
    }
  }

  // The row of the longest phrase that begins at `tokens[at]` and ends at or before `last`.
  Match match(const std::vector<Token>& tokens, uint32_t at, uint32_t last) const {
    return row(phrases_.match(tokens, at, last));
  }

  // The row whose phrase is this one word; null where none is.
  const Row* find(WordId word) const { return row(phrases_.find(word)).row; }

  // The row of the longest phrase that ends just before `tokens[end]` and begins at or after `first`.
  Match match_before(const std::vector<Token>& tokens, uint32_t end, uint32_t first) const {
    return row(phrases_.match_before(tokens, end, first));
  }

  // Could a phrase begin with this word? One array look-up: the cheap gate before match().
  bool begins_with(WordId word) const { return phrases_.begins_with(word); }

  template <class Visit>
  void visit_beginnings(Visit visit) const {
    phrases_.visit_beginnings(visit);
  }

  std::span<const Row> rows() const { return rows_; }

 private:
  Match row(Phrases::Match match) const { return match ? Match{&rows_[match.row], match.size} : Match{}; }

  std::span<const Row> rows_;
  Phrases phrases_;
};

}  // namespace keyline::lexicon
