// Part of speech of a token: the Universal Dependencies tags (UPOS), with the verb split by its form, because tense and
// finiteness hang on it.
#pragma once
#include <cstdint>

namespace keyline {

enum class Pos : uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  x,
  verb_base,        // "raise": infinitive, imperative
  verb_past,        // "raised", "rose": finite
  verb_present,     // "raises", "they raise": finite
  verb_participle,  // "raised", "risen"
  verb_gerund,      // "raising"
};

inline constexpr int kPosCount = static_cast<int>(Pos::verb_gerund) + 1;

inline bool is_verb(Pos pos) { return pos >= Pos::verb_base; }

}  // namespace keyline
