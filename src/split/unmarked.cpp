#include "split/unmarked.hpp"

#include <utility>

#include "lexicon/vocabulary.hpp"
#include "split/unmarked_features.hpp"
#include "split/unmarked_model.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kTokensPerSure = 400;  // a block with fewer sure places is edited prose

int weight(uint32_t feature) {
  const uint32_t check = model::check_of(feature);
  for (uint32_t slot = model::slot_of(feature); model::kCells[slot] != 0; slot = (slot + 1) % model::kSlots)
    if (model::kCells[slot] >> model::kWeightBits == check)
      return (model::kCells[slot] & ((1 << model::kWeightBits) - 1)) - model::kZero;
  return 0;
}

template <size_t N>
int sum(const std::array<uint32_t, N>& features) {
  int out = 0;
  for (const uint32_t feature : features) out += weight(feature);
  return out;
}

// Does a sentence begin at `place`?
bool begins(const UnmarkedPlace& place, const model::Threshold& threshold) {
  std::array<uint32_t, kQuickFeatures> quick;
  quick_features(place, quick);
  const int score = sum(quick);
  if (score < threshold.quick) return false;
  std::array<uint32_t, kFeatures - kQuickFeatures> more;
  more_features(place, more);
  return score + sum(more) > threshold.score;
}

class Cutter {
 public:
  Cutter(const Document& document, std::vector<Sentence>& out) : document_(document), out_(out) {}

  // The sentences of one block, cut where the score passes the threshold. Returns the number of cuts.
  uint32_t cut(std::span<const Sentence> sentences, const model::Threshold& threshold, bool colons) {
    const Block& block = document_.blocks[sentences.front().block];
    uint32_t cuts = 0;
    for (Sentence open : sentences) {
      const uint32_t last = open.last;
      for (uint32_t at = open.first + 1; at < last; ++at) {
        if (!may_begin(document_, at) || (!colons && goes_on(at - 1))) continue;
        if (!begins({&document_, block, open.first, at}, threshold)) continue;
        open.last = at;
        out_.push_back(open);
        open.first = at;
        open.last = last;
        ++cuts;
      }
      out_.push_back(open);
    }
    return cuts;
  }

 private:
  // "Ask yourself: Can it?", "Dear Ada, Thank you": in edited prose the sentence goes on.
  bool goes_on(uint32_t at) const {
    const WordId word = document_.tokens[at].word;
    return word == w::colon || word == w::comma || word == w::semicolon || word == w::hyphen || word == w::en_dash ||
           word == w::em_dash;
  }

  const Document& document_;
  std::vector<Sentence>& out_;
};

}  // namespace

void split_unmarked(const Document& document, std::vector<Sentence>& sentences) {
  std::vector<Sentence> out;
  out.reserve(sentences.size() + sentences.size() / 8 + 8);
  Cutter cutter(document, out);
  for (size_t first = 0; first < sentences.size();) {
    size_t last = first;
    while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
    const std::span<const Sentence> block(&sentences[first], last - first);
    const size_t before = out.size();
    first = last;
    if (document.blocks[block.front().block].kind != BlockKind::prose) {
      out.insert(out.end(), block.begin(), block.end());
      continue;
    }
    const uint32_t size = block.back().last - block.front().first;
    const uint32_t sure = cutter.cut(block, model::kSure, false);
    if (sure == 0 || sure * kTokensPerSure < size) continue;
    out.resize(before);
    cutter.cut(block, model::kLikely, true);
  }
  sentences = std::move(out);
}

}  // namespace keyline::split
