// Verb groups of a sentence: an auxiliary chain with its main verb, and what it says of time, aspect, modality,
// negation.
//
//   "will not have been sold"  ->  future, perfect, passive, negated, modality will
#pragma once
#include <cstdint>
#include <vector>

#include "model/document.hpp"

namespace keyline::words {

enum class VerbForm : uint8_t { finite, infinitive, participle, gerund };
enum class Tense : uint8_t { none, past, present, future };  // none: the form is not finite
enum class Modality : uint8_t { none, will, would, can, could, may, might, must, shall, should };

// From its first to its last word; adverbs and "not" between them included, the particle of "to raise" too.
struct VerbGroup : TokenRange {
  uint32_t head = 0;  // the main verb, or the copula where there is none
  VerbForm form = VerbForm::finite;
  Tense tense = Tense::none;
  Modality modality = Modality::none;
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool negated = false;

  bool finite() const { return form == VerbForm::finite; }
};

// In text order, disjoint.
std::vector<VerbGroup> verb_groups(const Document& document, TokenRange sentence);

}  // namespace keyline::words
