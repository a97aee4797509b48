// Three passes: over each sentence (clean/sentence_features.hpp), over the blocks, and once more to tell each what its
// neighbours are.
#include "clean/features.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "clean/sentence_features.hpp"

namespace keyline::clean {
namespace {

using enum Feature;

constexpr auto kWeights = [] {  // zero for what has not been trained yet: the trainer itself needs to be built
  std::array<int, static_cast<size_t>(Feature::count)> weights{};
#define WEIGHT(name, weight) weights[static_cast<size_t>(name)] = weight;
#include "clean/weights.def"
#undef WEIGHT
  return weights;
}();

constexpr uint32_t kMenu = 6;  // blocks of at most kMenuWords in a row make a menu
constexpr uint32_t kMenuWords = 5;
constexpr uint32_t kMostSkipped = 3;  // lines of furniture that part no neighbours
constexpr uint32_t kCallBlock = 40;   // words: an advertisement is a block of its own
constexpr uint32_t kPage = 8;         // blocks; in fewer, places and neighbours say nothing
constexpr uint32_t kMarkerReach = 3;  // blocks that "Related stories" speaks for

struct BlockFacts {
  uint32_t words = 0;
  uint32_t strong = 0;  // sentences with a strong phrase
  bool prose = false;   // holds a whole sentence with its function words
  bool furniture = false;
  bool marker = false;  // opens a list of other stories, the comments, the small print
  bool repeated = false;
  uint32_t run = 0;  // blocks of a few words in a row, this one among them
};

class Observer {
 public:
  explicit Observer(const Document& document)
      : document_(document), tokens_(document.tokens), facts_(document.blocks.size()) {}

  std::vector<Observation> run() {
    out_.resize(document_.sentences.size());
    for (uint32_t i = 0; i < out_.size(); ++i) {
      const SentenceFacts facts = observe_sentence(document_, document_.sentences[i], out_[i]);
      BlockFacts& block = facts_[document_.sentences[i].block];
      block.words += facts.words;
      block.strong += facts.strong;
      block.prose |= facts.prose;
      block.furniture |= facts.furniture;
    }
    find_repeats();
    find_runs();
    for (uint32_t i = 0; i < out_.size(); ++i) observe_block(document_.sentences[i].block, out_[i]);
    observe_places();
    return std::move(out_);
  }

 private:
  // Lines that stood before: "Advertisement", "Share", a headline among the links.
  void find_repeats() {
    std::unordered_map<std::string_view, uint32_t> seen;
    for (uint32_t b = 0; b < facts_.size(); ++b)
      if (facts_[b].words <= 30)
        facts_[b].repeated = !seen.emplace(document_.slice(document_.span(document_.blocks[b])), b).second;
  }

  void find_runs() {
    for (size_t b = 0, end = 0; b < facts_.size(); b = end) {
      for (end = b; end < facts_.size() && facts_[end].words <= kMenuWords;) ++end;
      for (size_t k = b; k < end; ++k) facts_[k].run = static_cast<uint32_t>(end - b);
      end = std::max(end, b + 1);
    }
  }

  void observe_block(uint32_t b, Observation& o) {
    const BlockFacts& facts = facts_[b];
    const bool own = o.has(start_strong) || o.has(within_strong);
    o.set(block_5, facts.words <= 5);
    o.set(block_12, facts.words > 5 && facts.words <= 12);
    o.set(block_25, facts.words > 12 && facts.words <= 25);
    o.set(block_long, facts.words > 60);
    o.set(call, o.has(call) && facts.words <= kCallBlock);
    o.set(block_strong, facts.strong > own);
    o.set(item, document_.blocks[b].kind == BlockKind::item);
    o.set(row, document_.blocks[b].kind == BlockKind::row);
    o.set(repeated, facts.repeated);
    const bool opens = (o.has(furniture) || o.has(strong_short)) && facts.words <= 8 && o.reason && marks(*o.reason);
    facts_[b].marker |= opens;
  }

  static bool marks(NoiseReason reason) { return reason == NoiseReason::related || reason == NoiseReason::legal; }

  void observe_places() {
    const auto blocks = static_cast<uint32_t>(facts_.size());
    const auto prose = [&](int64_t b) { return b >= 0 && b < blocks && facts_[static_cast<size_t>(b)].prose; };
    const auto furnished = [&](int64_t b) { return b >= 0 && b < blocks && facts_[static_cast<size_t>(b)].furniture; };
    uint32_t first = 0, last = blocks;
    while (first < blocks && !facts_[first].prose) ++first;
    while (last > 0 && !facts_[last - 1].prose) --last;
    const auto strong = static_cast<uint32_t>(
        std::count_if(facts_.begin(), facts_.end(), [](const BlockFacts& f) { return f.furniture; }));
    uint32_t marker = blocks;  // the last one seen, blocks = none
    bool late = false;
    const bool page = blocks >= kPage;
    const uint32_t title = find_title_line(first);
    uint32_t i = 0;
    for (uint32_t b = 0; b < blocks; ++b) {
      for (; i < out_.size() && document_.sentences[i].block == b; ++i) {
        Observation& o = out_[i];
        const int64_t above = neighbour(b, -1), below = neighbour(b, +1);
        const bool before = prose(above), after = prose(below);
        o.set(after_prose, before);
        o.set(before_prose, after);
        o.set(alone, page && !before && !after);
        o.set(far, page && !before && !after && !prose(above - 1) && !prose(below + 1));
        o.set(after_furniture, furnished(int64_t{b} - 1));
        o.set(before_furniture, furnished(int64_t{b} + 1));
        o.set(head, page && b <= first && !facts_[b].prose);
        o.set(tail, page && b >= last);
        o.set(after_marker, marker != blocks && b - marker <= kMarkerReach);
        o.set(late_marker, late);
        o.set(plain_here, o.has(plain) && !late && !o.has(after_marker));
        o.set(title_line, i == title);
        o.set(section_head, after && facts_[b].words <= 12 && o.has(open_end) && !facts_[b].furniture && !o.reason);
        o.set(menu, facts_[b].run >= kMenu);
        o.set(call_near, near_call(i, -1) || near_call(i, +1));
        o.set(calm, 50 * strong <= blocks && !speaks_for_itself(o));
        o.set(busy, page && 8 * strong > blocks);
      }
      if (!facts_[b].marker) continue;
      marker = b;
      late |= 2 * b > blocks;
    }
  }

  static bool speaks_for_itself(const Observation& o) {
    return o.has(call) || o.has(call_near) || o.has(byline) || o.has(stamp) || o.has(furniture) ||
           o.has(start_strong) || o.has(within_strong);
  }

  // The next block in a direction, past a few short lines of furniture: an advertisement between two paragraphs does
  // not part them.
  int64_t neighbour(uint32_t b, int step) const {
    int64_t at = int64_t{b} + step;
    for (uint32_t skipped = 0; skipped < kMostSkipped && at >= 0 && at < static_cast<int64_t>(facts_.size());
         ++skipped, at += step)
      if (!facts_[static_cast<size_t>(at)].furniture || facts_[static_cast<size_t>(at)].words > kMenuWords) break;
    return at;
  }

  // The first sentence above the first block of prose that could be a title; the number of sentences = none.
  uint32_t find_title_line(uint32_t first_prose) const {
    uint32_t i = 0;
    for (; i < out_.size() && document_.sentences[i].block < first_prose; ++i) {
      const uint32_t words = facts_[document_.sentences[i].block].words;
      const Observation& o = out_[i];
      if (words >= 4 && words <= 20 && o.has(open_end) && !o.reason && !o.has(lower_start) && !o.has(sections))
        return i;
    }
    return static_cast<uint32_t>(out_.size());
  }

  // Is the sentence part of the advertisement whose call stands one or two sentences further? What stands between
  // them has to address the reader.
  bool near_call(uint32_t i, int step) const {
    if (!could_advertise(out_[i])) return false;
    for (int64_t at = int64_t{i} + step, end = int64_t{i} + 3 * step; at != end; at += step) {
      if (at < 0 || at >= static_cast<int64_t>(out_.size())) return false;
      const Observation& o = out_[static_cast<size_t>(at)];
      if (o.has(call)) return true;
      if (!could_advertise(o) || !(o.has(you) || o.has(offer) || o.has(pitch))) return false;
    }
    return false;
  }

  // Long sentences, plain ones and speech beside a call are rather the article that it interrupts.
  static bool could_advertise(const Observation& o) {
    const bool addresses = o.has(you) || o.has(we) || o.has(offer) || o.has(pitch);
    const bool is_short = o.has(words_2) || o.has(words_5) || o.has(words_9) || o.has(words_14);
    return (addresses || (is_short && !o.has(plain))) && !o.has(says) && !o.has(quotation);
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<BlockFacts> facts_;
  std::vector<Observation> out_;
};

}  // namespace

std::vector<Observation> observe(const Document& document) { return Observer(document).run(); }

int score(const Observation& observation) {
  int sum = 0;
  for (size_t i = 0; i < std::size(kWeights); ++i)
    if ((observation.bits >> i & 1) != 0) sum += kWeights[i];
  return sum;
}

}  // namespace keyline::clean
