#include "summary/worth.hpp"

#include <algorithm>
#include <cmath>

#include "lexicon/vocabulary.hpp"
#include "summary/openings.hpp"

namespace keyline::summary {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kNowhere = 0xFFFFFFFF;
constexpr uint32_t kUsualBudget = 60;  // words; the weights were learnt for it
constexpr uint8_t kTop = 20, kTopmost = 5;

constexpr Weights kWeights = [] {
  Weights weights{};
#define WEIGHT(name, value) weights[static_cast<size_t>(Feature::name)] = value;
#include "summary/weights.def"
#undef WEIGHT
  return weights;
}();

void set(Features& features, Feature feature, double value) { features[static_cast<size_t>(feature)] = value; }

}  // namespace

Observations::Observations(const Reading& reading, Content& content, const std::vector<Candidate>& candidates)
    : document_(reading.document), content_(content), candidates_(candidates) {
  for (const Block& block : document_.blocks)
    if (block.kind == BlockKind::title) title_ = content.words_of(block);
  first_.assign(content.count(), kNowhere);
  for (uint32_t i = 0; i < candidates.size(); ++i)
    for (const Term t : content.terms(candidates[i].sentence)) first_[t] = std::min(first_[t], i);
  if (candidates.size() > 1) second_ = content.words(candidates[1].sentence);
  rank_words();
}

void Observations::rank_words() {
  rank_.assign(content_.count(), kTop);
  std::vector<Term> order;
  for (size_t i = 0; i < content_.count(); ++i)
    if (!content_.is_pair(static_cast<Term>(i)) && content_.frequency(static_cast<Term>(i)) > 0)
      order.push_back(static_cast<Term>(i));
  const size_t top = std::min<size_t>(order.size(), kTop);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(top), order.end(), [&](Term a, Term b) {
    return content_.frequency(a) != content_.frequency(b) ? content_.frequency(a) > content_.frequency(b) : a < b;
  });
  for (size_t i = 0; i < top; ++i) rank_[order[i]] = static_cast<uint8_t>(i);
}

Features Observations::of_term(Term term) const {
  Features out{};
  const bool again = content_.frequency(term) > 1;
  if (content_.is_pair(term)) {
    set(out, Feature::pair_again, again);
    return out;
  }
  set(out, Feature::word, 1);
  set(out, Feature::again, again);
  set(out, Feature::top_20, rank_[term] < kTop);
  set(out, Feature::top_5, rank_[term] < kTopmost);
  set(out, Feature::early, first_[term] == kNowhere ? 0 : 1 / (1.0 + first_[term]));
  set(out, Feature::second, std::binary_search(second_.begin(), second_.end(), term));
  set(out, Feature::title, std::binary_search(title_.begin(), title_.end(), term));
  return out;
}

Features Observations::of_candidate(uint32_t candidate) const {
  Features out{};
  const Candidate& c = candidates_[candidate];
  const Sentence& s = document_.sentences[c.sentence];
  const WordId first = document_.tokens[s.first].word;
  const Token& last = document_.tokens[s.last - 1];
  const bool quotation = first == w::quote || first == w::open_quote || first == w::open_single;
  set(out, Feature::length, c.words);
  set(out, Feature::depth, c.words * (candidate / static_cast<double>(candidates_.size())));
  set(out, Feature::quotation, quotation ? c.words : 0);
  set(out, Feature::question, document_.text[last.end - 1] == '?' ? c.words : 0);
  set(out, Feature::leaning, leans_back(document_, s) ? c.words : 0);
  return out;
}

const Weights& learnt() { return kWeights; }

int worth(const Features& features, const Weights& weights, uint32_t budget) {
  double sum = 0;
  for (size_t i = 0; i < kFeatures; ++i) {
    const bool eases = i == static_cast<size_t>(Feature::length) && budget > kUsualBudget;
    sum += features[i] * weights[i] * (eases ? kUsualBudget / static_cast<double>(budget) : 1);
  }
  return static_cast<int>(std::lround(sum));
}

}  // namespace keyline::summary
