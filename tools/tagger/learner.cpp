#include "learner.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

#include "words/tag_model.hpp"

namespace keyline::tagger {
namespace {

namespace model = words::model;
using words::Features;
using words::TagHistory;

constexpr int kEpochs = 4;
constexpr uint32_t kShuffles = 2;   // trainings of which the mean is taken
constexpr int kLeastFeature = 2;    // a feature seen less often has no weight in the first training
constexpr size_t kWeights = 40000;  // that are kept
constexpr float kRate = 0.5f;       // of AdaGrad
constexpr float kDecay = 1e-5f;     // of weights that are not used
constexpr float kSettled = 0.004f;  // an error that is not worth a step
constexpr double kUnit = 1.0 / 16;  // of a weight, in terms of which its levels are given
constexpr uint32_t kCells = (model::kWeightSlots + kPosCount) * 16;

// A weight by its slot and check.
uint32_t cell(uint32_t feature, int tag) {
  return (model::weight_slot(feature) + static_cast<uint32_t>(tag)) * 16 + (model::weight_check(feature) >> 4);
}

// e^x for x <= 0, the same on every machine.
float exponential(float x) {
  if (x < -30) return 0;
  float out = 1 + x / 256;
  for (int i = 0; i < 8; ++i) out *= out;
  return out;
}

void features_at(const Example& e, size_t i, const TagHistory& history, Features& out) {
  const auto at = [&](size_t k) -> const words::WordTraits& {
    return i + k < 2                     ? words::kBeforeSentence
           : i + k - 2 < e.traits.size() ? e.traits[i + k - 2]
                                         : words::kAfterSentence;
  };
  words::features({at(0), at(1), at(2), at(3), at(4)}, history, i == 0, out);
}

uint32_t tags_at(const Example& e, size_t i) { return words::candidates(e.traits[i], e.tokens[i].kind, i == 0); }

template <class Work>
void for_each_tag(uint32_t tags, Work work) {
  for (; tags != 0; tags &= tags - 1) work(std::countr_zero(tags));
}

class Learner {
 public:
  explicit Learner(const std::vector<Example>& set) : set_(set) {}

  std::vector<uint8_t> run() {
    count_features();
    owned_.assign(kCells, 1);
    train();
    choose_owners();
    frequent_.clear();
    train();
    return pack();
  }

 private:
  void count_features() {
    frequent_.assign(1u << 22, 0);
    Features found;
    for (const Example& e : set_) {
      TagHistory history;
      for (size_t i = 0; i < e.tokens.size(); ++i) {
        features_at(e, i, history, found);
        for (uint32_t f = 0; f < found.count; ++f) {
          uint8_t& n = frequent_[found.values[f] >> 10];
          if (n < 255) ++n;
        }
        history.add(e.gold[i]);
      }
    }
  }

  bool counts(uint32_t feature) const { return frequent_.empty() || frequent_[feature >> 10] >= kLeastFeature; }

  // AdaGrad over shuffled sentences, tagged as the runtime would; leaves the average of the weights in weights_.
  void train() {
    std::vector<float> mean(kCells);
    for (uint32_t seed = 1; seed <= kShuffles; ++seed) {
      train(seed);
      for (uint32_t x = 0; x < kCells; ++x) mean[x] += weights_[x] / kShuffles;
    }
    weights_ = mean;
  }

  void train(uint32_t seed) {
    weights_.assign(kCells, 0);
    sums_.assign(kCells, 0);
    squares_.assign(kCells, 0);
    since_.assign(kCells, 0);
    now_ = 0;
    std::mt19937 random(seed);
    std::vector<size_t> order(set_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const size_t s : order) learn(set_[s]);
    }
    for (uint32_t x = 0; x < kCells; ++x) settle(x), weights_[x] = sums_[x] / static_cast<float>(now_);
  }

  void learn(const Example& e) {
    TagHistory history;
    Features found;
    for (size_t i = 0; i < e.tokens.size(); ++i) {
      const uint32_t tags = tags_at(e, i);
      if (std::has_single_bit(tags)) {
        history.add(static_cast<Pos>(std::countr_zero(tags)));
        continue;
      }
      ++now_;
      features_at(e, i, history, found);
      history.add(static_cast<Pos>(learn(found, tags, static_cast<int>(e.gold[i]))));
    }
  }

  // One step; the tag that was best before it.
  int learn(Features& found, uint32_t tags, int gold) {
    found.count = static_cast<uint32_t>(std::remove_if(found.values.begin(), found.values.begin() + found.count,
                                                       [&](uint32_t f) { return !counts(f); }) -
                                        found.values.begin());
    std::array<float, kPosCount> score{};
    int best = -1;
    for_each_tag(tags, [&](int t) {
      float& sum = score[static_cast<size_t>(t)];
      for (uint32_t f = 0; f < found.count; ++f)
        if (const uint32_t x = cell(found.values[f], t); owned_[x]) settle(x), sum += weights_[x];
      if (best < 0 || sum > score[static_cast<size_t>(best)]) best = t;
    });
    if ((tags >> gold & 1) == 0) return best;
    const float top = score[static_cast<size_t>(best)];
    float all = 0;
    for_each_tag(tags, [&](int t) {
      float& share = score[static_cast<size_t>(t)];
      all += share = exponential(share - top);
    });
    for_each_tag(tags, [&](int t) {
      const float error = score[static_cast<size_t>(t)] / all - (t == gold ? 1.0f : 0.0f);
      if (std::fabs(error) < kSettled) return;
      for (uint32_t f = 0; f < found.count; ++f)
        if (const uint32_t x = cell(found.values[f], t); owned_[x]) {
          squares_[x] += error * error;
          weights_[x] -= rate(x) * error;
        }
    });
    return best;
  }

  float rate(uint32_t x) const { return kRate / std::sqrt(squares_[x] + 1); }

  // Brings a weight up to date: its decay and its sum since it was last looked at.
  void settle(uint32_t x) {
    const auto steps = static_cast<float>(now_ - since_[x]);
    if (steps == 0) return;
    since_[x] = now_;
    sums_[x] += steps * weights_[x];
    weights_[x] *= std::max(0.0f, 1 - rate(x) * steps * kDecay);
  }

  void choose_owners() {
    owned_.assign(kCells, 0);
    std::vector<float> sizes;
    std::vector<uint32_t> owners;
    for (uint32_t slot = 0; slot < kCells; slot += 16) {
      uint32_t best = slot;
      for (uint32_t x = slot; x < slot + 16; ++x)
        if (std::fabs(weights_[x]) > std::fabs(weights_[best])) best = x;
      owners.push_back(best);
      sizes.push_back(std::fabs(weights_[best]));
    }
    std::nth_element(sizes.begin(), sizes.begin() + kWeights, sizes.end(), std::greater<float>());
    const float least = sizes[kWeights];
    for (const uint32_t x : owners) owned_[x] = std::fabs(weights_[x]) > least;
  }

  std::vector<uint8_t> pack() const {
    std::vector<uint8_t> out(model::kWeightSlots + kPosCount);
    for (uint32_t x = 0; x < kCells; ++x) {
      if (!owned_[x]) continue;
      const uint32_t level = code(static_cast<double>(weights_[x]) / kUnit);
      if (level != 0) out[x / 16] = static_cast<uint8_t>((x % 16) << 4 | level);
    }
    return out;
  }

  static uint32_t code(double weight) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < 16; ++i)
      if (std::fabs(weight - model::kLevels[i]) < std::fabs(weight - model::kLevels[best])) best = i;
    return best;
  }

  const std::vector<Example>& set_;
  std::vector<uint8_t> frequent_;  // by the upper bits of a feature; empty = all count
  std::vector<uint8_t> owned_;     // by cell: is it learnt?
  std::vector<float> weights_, sums_, squares_;
  std::vector<uint32_t> since_;  // by cell: the step at which it was settled
  uint32_t now_ = 0;
};

}  // namespace

std::vector<uint8_t> learn(const std::vector<Example>& set) { return Learner(set).run(); }

std::vector<Pos> tag_with(const std::vector<uint8_t>& weights, const Example& e) {
  std::vector<Pos> out;
  TagHistory history;
  Features found;
  for (size_t i = 0; i < e.tokens.size(); ++i) {
    features_at(e, i, history, found);
    int best = -1, best_score = 0;
    for_each_tag(tags_at(e, i), [&](int t) {
      int score = 0;
      for (uint32_t f = 0; f < found.count; ++f)
        score += model::kWeightOf[weights[model::weight_slot(found.values[f]) + static_cast<uint32_t>(t)] ^
                                  model::weight_check(found.values[f])];
      if (best < 0 || score > best_score) best = t, best_score = score;
    });
    out.push_back(static_cast<Pos>(best));
    history.add(out.back());
  }
  return out;
}

}  // namespace keyline::tagger
