// Sentence after sentence, the one that adds most to what the summary is worth (worth.hpp): as long as it fits into the
// budget, says something new, does not lean on a sentence that was left out, and is worth the time that it takes to
// read.
#include "summary/summary.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "summary/candidates.hpp"
#include "summary/content.hpp"
#include "summary/openings.hpp"

namespace keyline::summary {
namespace {

constexpr size_t kWeighed = 80;          // the best so many are weighed against each other
constexpr double kMostRepetition = 0.5;  // share of content words that two chosen sentences may have in common
constexpr double kUnit = 100000;         // of worth, for one point of F1

class Summary {
 public:
  Summary(const Reading& reading, const Weights& weights)
      : document_(reading.document),
        budget_(reading.summary_words),
        content_(document_),
        candidates_(candidates(document_)) {
    weigh(reading, weights);
  }

  std::vector<SummarySentence> run() {
    while (add_best()) {
    }
    if (chosen_.empty() && !order_.empty()) chosen_.push_back(best_that_stands());
    std::sort(chosen_.begin(), chosen_.end());
    std::vector<SummarySentence> out;
    for (const uint32_t c : chosen_) {
      const Sentence& sentence = document_.sentences[candidates_[c].sentence];
      out.push_back({{document_.article, document_.span(sentence)}, alone_[c] / kUnit});
    }
    return out;
  }

 private:
  // What each term and each candidate is worth, and the candidates that are worth most by themselves.
  void weigh(const Reading& reading, const Weights& weights) {
    const Observations observations(reading, content_, candidates_);
    for (size_t t = 0; t < content_.count(); ++t)
      of_term_.push_back(worth(observations.of_term(static_cast<Term>(t)), weights, budget_));
    covered_.assign(content_.count(), false);
    for (uint32_t c = 0; c < candidates_.size(); ++c) {
      of_sentence_.push_back(worth(observations.of_candidate(c), weights, budget_));
      leans_.push_back(leans_back(document_, document_.sentences[candidates_[c].sentence]));
      alone_.push_back(gain(c));
    }
    order_.resize(candidates_.size());
    std::iota(order_.begin(), order_.end(), 0);
    const auto better = [&](uint32_t a, uint32_t b) { return alone_[a] != alone_[b] ? alone_[a] > alone_[b] : a < b; };
    const size_t best = std::min(order_.size(), kWeighed);
    std::partial_sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(best), order_.end(), better);
    order_.resize(best);
  }

  // What the summary is worth more with this sentence.
  int gain(uint32_t c) const {
    int sum = of_sentence_[c];
    for (const Term t : content_.terms(candidates_[c].sentence))
      if (!covered_[t]) sum += of_term_[t];
    return sum;
  }

  // False when nothing is left that fits and helps. Half of the budget is filled in any case.
  bool add_best() {
    std::optional<uint32_t> best;
    int most = 0;
    for (const uint32_t c : order_) {
      if (words_ + candidates_[c].words > budget_ || is_chosen(c)) continue;
      const int more = gain(c);
      if ((!best || more > most || (more == most && c < *best)) && stands(c) && !repeats(c)) best = c, most = more;
    }
    if (!best || (most <= 0 && 2 * words_ >= budget_)) return false;
    chosen_.push_back(*best);
    words_ += candidates_[*best].words;
    for (const Term t : content_.terms(candidates_[*best].sentence)) covered_[t] = true;
    return true;
  }

  bool is_chosen(uint32_t c) const { return std::find(chosen_.begin(), chosen_.end(), c) != chosen_.end(); }

  // On its own feet, or after the sentence that it leans on.
  bool stands(uint32_t c) const {
    if (!leans_[c] || c == 0) return true;
    if (!is_chosen(c - 1)) return false;
    uint32_t between = candidates_[c - 1].sentence + 1;  // furniture between the two does not part them
    while (between < candidates_[c].sentence && document_.sentences[between].noise) ++between;
    return between == candidates_[c].sentence;
  }

  bool repeats(uint32_t c) const {
    const auto words = content_.words(candidates_[c].sentence);
    return std::any_of(chosen_.begin(), chosen_.end(), [&](uint32_t other) {
      return overlap(words, content_.words(candidates_[other].sentence)) > kMostRepetition;
    });
  }

  // Every sentence is longer than the budget: the best one that stands by itself is given all the same.
  uint32_t best_that_stands() const {
    const auto found = std::find_if(order_.begin(), order_.end(), [&](uint32_t c) { return !leans_[c]; });
    return found == order_.end() ? order_.front() : *found;
  }

  const Document& document_;
  const uint32_t budget_;
  Content content_;
  const std::vector<Candidate> candidates_;
  std::vector<int> of_term_;  // worth, by term
  std::vector<bool> covered_;
  std::vector<int> of_sentence_, alone_;  // by candidate; alone: with all its terms
  std::vector<bool> leans_;
  std::vector<uint32_t> order_;   // candidates, the best first
  std::vector<uint32_t> chosen_;  // in the order of choice
  uint32_t words_ = 0;            // in them
};

}  // namespace

std::vector<SummarySentence> choose(const Reading& reading, const Weights& weights) {
  return Summary(reading, weights).run();
}

}  // namespace keyline::summary
