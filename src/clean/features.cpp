// The first look, in three passes: over each sentence (clean/sentence_features.hpp), over the blocks, and once more to
// tell each what its neighbours are. The second look stands in clean/surroundings.cpp.
#include "clean/features.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <unordered_map>

#include "clean/sentence_features.hpp"

namespace keyline::clean {
namespace {

using enum Feature;

using Weights = std::array<int, static_cast<size_t>(Feature::count)>;

constexpr auto kWeights = [] {       // zero for what has not been trained yet: the trainer itself needs to be built
  std::array<Weights, 2> weights{};  // by look
#define WEIGHT(name, first, second)              \
  weights[0][static_cast<size_t>(name)] = first; \
  weights[1][static_cast<size_t>(name)] = second;
#include "clean/weights.def"
#undef WEIGHT
  return weights;
}();

constexpr uint32_t kLabel = 3;  // words of a label alone, "More on this"
constexpr uint32_t kMenu = 6;   // blocks of at most kMenuWords in a row make a menu
constexpr uint32_t kMenuWords = 5;
constexpr uint32_t kMostSkipped = 3;  // lines of furniture that part no neighbours
constexpr uint32_t kCallWords = 18;
constexpr uint32_t kShortBlock = 40;   // words: an advertisement is a block of its own, and so is a notice
constexpr uint32_t kPage = 8;          // blocks; in fewer, places and neighbours say nothing
constexpr uint32_t kBusy = 4;          // blocks of strong furniture; with fewer no page is full of it
constexpr uint32_t kMarkerReach = 3;   // blocks that "Related stories" speaks for
constexpr uint32_t kNamesBelowBy = 7;  // words at most

struct BlockFacts {
  uint32_t words = 0;
  uint32_t numbers = 0;
  uint32_t strong = 0;  // sentences with a strong phrase
  uint32_t plain = 0;   // plain sentences
  bool prose = false;   // holds a whole sentence with its function words
  bool furniture = false;
  bool marker = false;  // opens a list of other stories, the comments, the small print
  bool repeated = false;
  bool table = false;  // a row of a table that holds numbers
  uint32_t run = 0;    // blocks of a few words in a row, this one among them
};

class Observer {
 public:
  explicit Observer(const Document& document) : document_(document), facts_(document.blocks.size()) {}

  std::vector<Observation> run() {
    out_.resize(document_.sentences.size());
    for (uint32_t i = 0; i < out_.size(); ++i) {
      const SentenceFacts facts = observe_sentence(document_, document_.sentences[i], out_[i]);
      out_[i].words = facts.words;
      BlockFacts& block = facts_[document_.sentences[i].block];
      block.words += facts.words;
      block.numbers += facts.numbers;
      block.strong += facts.strong;
      block.plain += out_[i].has(plain);
      block.prose |= facts.prose;
      block.furniture |= facts.furniture;
    }
    find_repeats();
    find_menus();
    find_tables();
    for (uint32_t i = 0; i < out_.size(); ++i) observe_block(document_.sentences[i].block, out_[i]);
    observe_page();
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

  void find_menus() {
    for (size_t b = 0, end = 0; b < facts_.size(); b = end) {
      for (end = b; end < facts_.size() && facts_[end].words <= kMenuWords;) ++end;
      for (size_t k = b; k < end; ++k) facts_[k].run = static_cast<uint32_t>(end - b);
      end = std::max(end, b + 1);
    }
  }

  // Rows in a row, at least half of which hold numbers: figures of the article, whatever their form. (A menu of links
  // parted by bars holds none.)
  void find_tables() {
    for (size_t b = 0, end = 0; b < facts_.size(); b = std::max(end, b + 1)) {
      uint32_t rows = 0, numbered = 0;
      for (end = b; end < facts_.size() && document_.blocks[end].kind == BlockKind::row; ++end) {
        rows += facts_[end].words + facts_[end].numbers > 0;  // not the line of dashes below the head
        numbered += facts_[end].numbers > 0;
      }
      for (size_t k = b; k < end; ++k) facts_[k].table = rows > 1 && 2 * numbered >= rows;
    }
  }

  void observe_block(uint32_t b, Observation& o) {
    const BlockFacts& facts = facts_[b];
    const bool own = o.has(start_strong) || o.has(within_strong);
    const uint32_t others = facts.plain - o.has(plain);
    o.set(block_5, facts.words <= 5);
    o.set(block_12, facts.words > 5 && facts.words <= 12);
    o.set(block_25, facts.words > 12 && facts.words <= 25);
    o.set(block_plain, others == 1 || others == 2);
    o.set(block_plain_3, others > 2);
    o.set(call, is_call(o) && !facts.table && facts.words <= kShortBlock);
    o.set(block_strong, facts.strong > own && facts.words <= kShortBlock);
    o.set(item, document_.blocks[b].kind == BlockKind::item);
    o.set(row, document_.blocks[b].kind == BlockKind::row);
    o.set(table, facts.table);
    o.set(repeated, facts.repeated);
    const bool link = o.has(strong_label) && facts.words > kLabel;  // "Read more: Mill at Marlow to close"
    const bool opens =
        (o.has(furniture) || o.has(strong_short)) && !link && facts.words <= 8 && o.reason && marks(*o.reason);
    facts_[b].marker |= opens;
  }

  // One sign of advertising is prose's as well; two or three in a short sentence that nobody speaks are not.
  static bool is_call(const Observation& o) {
    if (o.words > kCallWords || o.has(says) || o.has(quotation) || !(o.has(pitch) || o.has(offer))) return false;
    return 2 * o.has(pitch) + o.has(offer) + o.has(you) + o.has(money) + o.has(urgent) >= 3;
  }

  static bool marks(NoiseReason reason) { return reason == NoiseReason::related || reason == NoiseReason::legal; }

  void observe_page() {
    const auto blocks = static_cast<uint32_t>(facts_.size());
    uint32_t first = 0, last = blocks, all = 0, strong = 0;
    while (first < blocks && !facts_[first].prose) ++first;
    while (last > 0 && !facts_[last - 1].prose) --last;
    for (const BlockFacts& facts : facts_) all += facts.plain, strong += facts.furniture;
    uint32_t marker = blocks;  // the last one seen, blocks = none
    uint32_t read = 0;         // plain sentences so far
    bool late = false;
    const bool page = blocks >= kPage;
    const uint32_t title = find_title_line(first);
    for (uint32_t b = 0, i = 0; b < blocks; ++b) {
      for (; i < out_.size() && document_.sentences[i].block == b; ++i) {
        Observation& o = out_[i];
        o.set(head, page && b <= first && !facts_[b].prose);
        o.set(tail, page && b >= last);
        o.set(after_marker, marker != blocks && b - marker <= kMarkerReach);
        o.set(late_marker, late);
        o.set(plain_here, o.has(plain) && !late);
        o.set(title_line, i == title);
        observe_neighbours(b, i, o);
        o.set(calm, 50 * strong <= blocks && !speaks_for_itself(o));
        o.set(busy, strong >= kBusy && 8 * strong > blocks);
      }
      read += facts_[b].plain;
      if (!facts_[b].marker) continue;
      marker = b;
      late |= 2 * read > all;
    }
  }

  void observe_neighbours(uint32_t b, uint32_t i, Observation& o) const {
    const int64_t above = neighbour(b, -1), below = neighbour(b, +1);
    const bool before = prose(above), after = prose(below);
    const bool lonely = facts_.size() >= kPage && !o.has(block_plain_3) && !before && !after;
    o.set(after_prose, before);
    o.set(before_prose, after);
    o.set(alone, lonely);
    o.set(far, lonely && !prose(above - 1) && !prose(below + 1));
    o.set(after_furniture, b > 0 && facts_[b - 1].furniture);
    o.set(before_furniture, b + 1 < facts_.size() && facts_[b + 1].furniture);
    const bool list = b + 1 < facts_.size() && document_.blocks[b + 1].kind == BlockKind::item;
    o.set(section_head, (after || list) && document_.blocks[b].kind == BlockKind::heading && facts_[b].words <= 12 &&
                            o.has(open_end) && !facts_[b].furniture && !o.reason);
    o.set(menu, facts_[b].run >= kMenu);
    o.set(call_near, near_call(i, -1) || near_call(i, +1));
    o.set(near_author, beside(i, [](const Observation& x) { return x.has(about_author); }));
    o.set(near_picture, beside(i, [](const Observation& x) { return x.has(about_picture) || x.has(credit); }));
    if (!is_name_below_by(i)) return;
    o.set(names_by);
    o.reason = NoiseReason::byline;
  }

  bool prose(int64_t b) const {
    return b >= 0 && b < static_cast<int64_t>(facts_.size()) && facts_[static_cast<size_t>(b)].prose;
  }

  template <typename Sign>
  bool beside(uint32_t i, Sign&& sign) const {
    return (i > 0 && sign(out_[i - 1])) || (i + 1 < out_.size() && sign(out_[i + 1]));
  }

  // "By", a line break or what a program made of it, "Ada Holt", "and Harlan Press".
  bool is_name_below_by(uint32_t i) const {
    if (i == 0 || out_[i].words > kNamesBelowBy || !(out_[i].has(names_only) || out_[i].has(title_case))) return false;
    const Observation& above = out_[i - 1];
    return above.has(names_by) || (above.has(byline) && above.words == 1);
  }

  static bool speaks_for_itself(const Observation& o) {
    return o.has(call) || o.has(call_near) || o.has(byline) || o.has(names_by) || o.has(stamp) || o.has(furniture) ||
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
      if (words >= 4 && words <= 20 && could_be_title(out_[i])) return i;
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
  std::vector<BlockFacts> facts_;
  std::vector<Observation> out_;
};

}  // namespace

bool could_be_title(const Observation& o) {
  const bool ends_well = o.has(open_end) || o.has(question) || o.has(urgent);
  const bool furnished = o.has(furniture) || o.has(sections) || o.has(start_strong) || o.has(within_strong);
  return ends_well && !furnished && !o.has(byline) && !o.has(stamped) && !o.has(stamp) && !o.has(lower_start);
}

std::vector<Observation> observe(const Document& document) { return Observer(document).run(); }

int score(const Observation& observation, Look look) {
  const Weights& weights = kWeights[static_cast<size_t>(look)];
  int sum = 0;
  for (size_t word = 0; word < observation.bits.size(); ++word)
    for (uint64_t bits = observation.bits[word]; bits != 0; bits &= bits - 1)
      sum += weights[64 * word + static_cast<size_t>(std::countr_zero(bits))];
  return sum;
}

}  // namespace keyline::clean
