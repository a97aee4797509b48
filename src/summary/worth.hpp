// What a summary is worth: a sum over the terms that it holds, each counted once, and over its sentences. The features
// stand in features.def, the weights in weights.def.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/reading.hpp"
#include "summary/candidates.hpp"
#include "summary/content.hpp"

namespace keyline::summary {

enum class Feature : uint8_t {
#define TERM(name, meaning) name,
#define SENTENCE(name, meaning) name,
#include "summary/features.def"
#undef TERM
#undef SENTENCE
  count
};

inline constexpr size_t kFeatures = static_cast<size_t>(Feature::count);
using Features = std::array<double, kFeatures>;

// The features of an article's terms and candidates.
class Observations {
 public:
  Observations(const Reading& reading, Content& content, const std::vector<Candidate>& candidates);

  Features of_term(Term term) const;
  Features of_candidate(uint32_t candidate) const;

 private:
  void rank_words();

  const Document& document_;
  const Content& content_;
  const std::vector<Candidate>& candidates_;
  std::vector<uint32_t> first_;   // by term: the first candidate that holds it
  std::vector<uint8_t> rank_;     // by term: how many words stand in more sentences, as far as that is among the first
  std::span<const Term> second_;  // of the second candidate, sorted
  std::vector<Term> title_;       // sorted
};

// In hundred-thousandths of ROUGE's F1: by how much it brings a summary nearer to one that a person would write.
using Weights = std::array<int, kFeatures>;
const Weights& learnt();

// `budget`: of words; a word costs less where the reader asks for more than the usual sixty.
int worth(const Features& features, const Weights& weights, uint32_t budget);

}  // namespace keyline::summary
