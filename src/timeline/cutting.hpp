// What a headline is cut from: the words about one dated clause. A sentence with two events is shared between them.
#pragma once
#include <algorithm>
#include <vector>

#include "model/document.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

struct Cutting {
  const Document& document;
  TokenRange sentence;
  TokenRange room;  // within the sentence, no part of another headline
  const std::vector<words::VerbGroup>& groups;
  const std::vector<words::Clause>& clauses;  // of the sentence
  size_t index;                               // of the dated clause; its verb lies in the room
  TokenRange date;
  uint32_t left;  // the end of the headline before, or the sentence's beginning: a noun may be fetched from there

  const words::Clause& clause() const { return clauses[index]; }
  const words::VerbGroup& verb() const { return groups[*clause().verb]; }
  bool shared() const { return room.first > sentence.first || room.last < sentence.last; }

  // From the verb to the date or from the date to the verb: what a headline holds, as far as the room goes. A date
  // before the room is the dateline's.
  TokenRange core() const {
    if (date.last <= room.first) return verb();
    return {std::max(room.first, std::min(verb().first, date.first)),
            std::min(room.last, std::max(verb().last, date.last))};
  }

  // Does the room hold the clause's verb?
  bool holds_verb() const { return room.first <= verb().first && verb().last <= room.last; }
};

}  // namespace keyline::timeline
