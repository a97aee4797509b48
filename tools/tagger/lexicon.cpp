#include "lexicon.hpp"

#include <algorithm>
#include <bit>

#include "words/tag_model.hpp"

namespace keyline::tagger {
namespace {

constexpr int kLeastWord = 2;           // a word seen less often is not in the lexicon
constexpr int kCommonWord = 10;         // a word seen that often is judged without a look at its spelling
constexpr double kLeastShare = 0.004;   // of a word's uses that a tag needs to be one of its tags
constexpr double kClassShare = 0.02;    // the same, for the class that features see
constexpr double kCertainShare = 0.98;  // a word with one tag that often has only that one
constexpr int kCertainCount = 10;       // and is that frequent
constexpr size_t kMostClasses = 255;

}  // namespace

Lexicon::Lexicon(const std::vector<Example>& set) {
  for (const Example& e : set)
    for (size_t i = 0; i < e.traits.size(); ++i) {
      Count& count = words_[e.traits[i].hash];
      ++count.all;
      ++count.tags[static_cast<size_t>(e.gold[i])];
    }
  std::map<Key, int> frequency;
  for (const auto& [hash, count] : words_)
    if (count.all >= kLeastWord) frequency[key_of(count)] += count.all;
  for (const auto& [key, n] : frequency) keys_.push_back(key);
  std::stable_sort(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) { return frequency[a] > frequency[b]; });
  keys_.resize(std::min(keys_.size(), kMostClasses));
  for (size_t i = 0; i < keys_.size(); ++i) ids_.emplace(keys_[i], static_cast<uint8_t>(i + 1));
  for (const Key& key : keys_)
    features_.emplace(std::pair(key.common_tags, key.best), static_cast<uint8_t>(features_.size() + 1));
}

Lexicon::Key Lexicon::key_of(const Count& count) {
  Key out{};
  for (uint32_t t = 0; t < kPosCount; ++t) {
    const int n = count.tags[t];
    if (n > 0 && n >= kLeastShare * count.all) out.tags |= 1u << t;
    if (n > 0 && n >= kClassShare * count.all) out.common_tags |= 1u << t;
    if (n > count.tags[out.best]) out.best = t;
  }
  if (count.all >= kCertainCount && count.tags[out.best] >= kCertainShare * count.all) out.tags = 1u << out.best;
  out.common = count.all >= kCommonWord && (out.tags & (out.tags - 1)) != 0;
  return out;
}

// A class too rare to have a number is counted to the most like it: the same best tag, the fewest tags apart.
uint8_t Lexicon::class_of(const Count& count) const {
  const Key key = key_of(count);
  if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
  int least = 1000;
  uint8_t nearest = 1;
  for (const auto& [other, id] : ids_) {
    const int missing = std::popcount(key.tags & ~other.tags), extra = std::popcount(other.tags & ~key.tags);
    const int apart = 4 * missing + 2 * extra + 8 * (key.best != other.best) + (key.common != other.common) +
                      std::popcount(key.common_tags ^ other.common_tags);
    if (apart < least) least = apart, nearest = id;
  }
  return nearest;
}

std::vector<words::WordClass> Lexicon::classes() const {
  std::vector<words::WordClass> out(256);
  for (size_t i = 0; i < keys_.size(); ++i)
    out[i + 1] = {keys_[i].tags, features_.at({keys_[i].common_tags, keys_[i].best}), keys_[i].common};
  return out;
}

void Lexicon::look_up(Example& e, bool own) const {
  const std::vector<words::WordClass> classes = this->classes();
  for (size_t i = 0; i < e.traits.size(); ++i) {
    const auto found = words_.find(e.traits[i].hash);
    if (found == words_.end()) continue;
    Count count = found->second;
    if (own) --count.all, --count.tags[static_cast<size_t>(e.gold[i])];
    if (count.all >= kLeastWord) words::classify(e.traits[i], classes[class_of(count)]);
  }
}

// Frequent words first: they stand where they are looked for.
std::vector<uint16_t> Lexicon::table() const {
  namespace model = words::model;
  std::vector<std::pair<int, uint32_t>> order;
  for (const auto& [hash, count] : words_)
    if (count.all >= kLeastWord) order.push_back({-count.all, hash});
  std::sort(order.begin(), order.end());
  std::vector<uint16_t> out(model::kWordSlots);
  for (const auto& [n, hash] : order) {
    uint32_t at = model::word_slot(hash);
    while (out[at] != 0) at = (at + 1) % model::kWordSlots;
    out[at] = static_cast<uint16_t>(model::word_check(hash) << 8 | class_of(words_.at(hash)));
  }
  return out;
}

}  // namespace keyline::tagger
