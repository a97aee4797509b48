// The second look: where a sentence stands, judged by what the first look made of everything around it.
#include <algorithm>

#include "clean/features.hpp"
#include "lexicon/lexicon.hpp"
#include "text/word_key.hpp"

namespace keyline::clean {
namespace {

using enum Feature;

constexpr uint32_t kReach = 4;  // blocks above and below that are asked
constexpr uint32_t kFar = 12;
constexpr uint32_t kHeadWords = 7;
constexpr uint32_t kAboutWords = 7;
constexpr uint32_t kIntroduces = 4;    // words of a sentence that introduces a list; fewer are a label
constexpr uint32_t kLeadReach = 40;    // blocks: a menu or a list of topics may come between title and text
constexpr int kSure = 150;             // hundredths of a logit
constexpr uint32_t kLongest = 40;      // words; a longer sentence has no more say
constexpr uint32_t kContentBytes = 4;  // shorter words are function words, numbers, initials

// A block as the first look judged it.
struct Judged {
  int64_t sum = 0;  // of scores times words
  uint32_t words = 0;
};

// Which words the article's own prose uses, block by block: what a line shares with the prose around it speaks for it.
class ProseWords {
 public:
  ProseWords(const Document& document, const std::vector<Observation>& seen) : document_(document) {
    size_t size = 2048;
    while (size < document.tokens.size()) size *= 2;
    first_block_.resize(size);
    for (size_t i = 0; i < seen.size(); ++i)
      if (seen[i].has(plain)) add(document.sentences[i]);
  }

  // Content words of the sentence, and how many of them the prose of other blocks uses.
  std::pair<uint32_t, uint32_t> shared(const Sentence& sentence) const {
    uint32_t words = 0, shared = 0;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& t = document_.tokens[i];
      if (!is_content(t)) continue;
      ++words;
      const uint32_t entry = first_block_[slot(t)];
      shared += entry == kSeveral || (entry != 0 && entry != sentence.block + 1);
    }
    return {words, shared};
  }

 private:
  static constexpr uint32_t kSeveral = UINT32_MAX;

  bool is_content(const Token& t) const { return t.is_word() && t.size() >= kContentBytes; }

  void add(const Sentence& sentence) {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& t = document_.tokens[i];
      if (!is_content(t)) continue;
      uint32_t& entry = first_block_[slot(t)];
      if (entry == 0)
        entry = sentence.block + 1;
      else if (entry != sentence.block + 1)
        entry = kSeveral;
    }
  }

  // By the first six bytes: inflected forms of a word fall together, which is welcome.
  size_t slot(const Token& t) const {
    const uint64_t bytes =
        text::first_bytes(text::eight_bytes(document_.text, t.begin), std::min<uint32_t>(t.size(), 6));
    return text::mix_key(0, bytes | 0x20 * text::kEachByte) >> 16 & (first_block_.size() - 1);
  }

  const Document& document_;
  std::vector<uint32_t> first_block_;  // block + 1; 0 = unused word
};

class Surroundings {
 public:
  Surroundings(const Document& document, const std::vector<int>& scores, std::vector<Observation>& seen)
      : document_(document), scores_(scores), seen_(seen), prose_(document, seen), blocks_(document.blocks.size()) {}

  void run() {
    for (size_t i = 0; i < seen_.size(); ++i) {
      Judged& block = blocks_[document_.sentences[i].block];
      const int64_t words = std::min(seen_[i].words, kLongest);
      block.sum += std::clamp(scores_[i], -400, 400) * words;
      block.words += static_cast<uint32_t>(words);
    }
    find_body();
    find_distances();
    find_company();
    for (size_t i = 0; i < seen_.size(); ++i) {
      observe_place(document_.sentences[i].block, i, seen_[i]);
      observe_words(document_.sentences[i], seen_[i]);
    }
    find_title();
    find_lists();
  }

 private:
  // The stretch of blocks in which the article outweighs its furniture by most.
  void find_body() {
    int64_t best = 0, sum = 0;
    uint32_t begin = 0;
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      if (sum <= 0) sum = 0, begin = b;
      sum -= blocks_[b].sum;
      if (sum > best) best = sum, body_begin_ = begin, body_end_ = b + 1;
    }
  }

  void find_distances() {
    const auto n = static_cast<uint32_t>(blocks_.size());
    std::vector<bool> prose(n);
    plain_left_.resize(n + 1);
    for (size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i].has(plain) && scores_[i] < 0) ++plain_left_[document_.sentences[i].block], ++total_;
    uint32_t left = 0;
    for (uint32_t b = n; b-- > 0;) {
      const uint32_t own = plain_left_[b];
      plain_left_[b] = left;
      left += own;
    }
    for (size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i].has(plain) && blocks_[document_.sentences[i].block].sum < 0)
        prose[document_.sentences[i].block] = true;
    above_.resize(n), below_.resize(n), prose_left_.resize(n);
    for (uint32_t b = 0; b < n; ++b) above_[b] = prose[b] ? 1 : b == 0 ? kFar + 1 : above_[b - 1] + 1;
    for (uint32_t b = n; b-- > 0;) {
      below_[b] = prose[b] ? 1 : b + 1 == n ? kFar + 1 : below_[b + 1] + 1;
      prose_left_[b] = (b + 1 == n ? 0 : prose_left_[b + 1] + prose[b + 1]);
    }
  }

  void observe_place(uint32_t b, size_t i, Observation& o) const {
    o.set(before_body, b < body_begin_);
    o.set(after_body, b >= body_end_);
    Judged above, below;
    for (uint32_t k = b > kReach ? b - kReach : 0; k < b; ++k) add(above, blocks_[k]);
    for (uint32_t k = b + 1; k < blocks_.size() && k <= b + kReach; ++k) add(below, blocks_[k]);
    const int64_t up = mean(above), down = mean(below);
    o.set(above_article, above.words > 0 && up < -kSure);
    o.set(above_rather_article, above.words > 0 && up >= -kSure && up < 0);
    o.set(above_furniture, above.words > 0 && up > kSure);
    o.set(below_article, below.words > 0 && down < -kSure);
    o.set(below_rather_article, below.words > 0 && down >= -kSure && down < 0);
    o.set(below_furniture, below.words > 0 && down > kSure);
    o.set(enclosed, !o.has(plain) && b > 0 && above_[b - 1] <= kFar && b + 1 < blocks_.size() && below_[b + 1] <= kFar);
    o.set(begins, 10 * (total_ - plain_left_[b]) < total_);
    o.set(ends_soon, plain_left_[b] > 0 && 10 * plain_left_[b] < total_);
    o.set(ended, plain_left_[b] == 0 && total_ > 0);
    o.set(head_inside, o.has(section_head) && !o.has(about_company) && b + 1 >= body_begin_ && b < body_end_ &&
                           o.words <= kHeadWords && !o.has(names_only));
    o.set(author_after, (o.has(about_author) || o.has(near_author)) && prose_left_[b] <= 3);
    const Judged& own = blocks_[b];
    const int64_t words = std::min(seen_[i].words, kLongest);
    const Judged rest{own.sum - std::clamp(scores_[i], -400, 400) * words, own.words - static_cast<uint32_t>(words)};
    o.set(block_article, rest.words > 0 && mean(rest) < 0);
    o.set(block_furniture, rest.words > 0 && mean(rest) >= 0);
  }

  static void add(Judged& sum, const Judged& block) { sum.sum += block.sum, sum.words += block.words; }
  static int64_t mean(const Judged& j) { return j.words == 0 ? 0 : j.sum / j.words; }

  // Titles say what the text says; below stand what is told of it in a sentence or two, and the first words of the
  // text.
  void find_title() {
    size_t best = seen_.size();
    uint32_t most = 0;
    for (size_t i = 0; i < seen_.size(); ++i) {
      const Observation& o = seen_[i];
      if (o.has(plain) && scores_[i] < 0 && document_.sentences[i].block >= body_begin_) break;
      if (o.words < 4 || o.words > 25 || !could_be_title(o)) continue;
      const auto [words, shared] = prose_.shared(document_.sentences[i]);
      if (2 * shared < words || shared < 2 || !stands_alone(i)) continue;
      const uint32_t worth = 16 * shared * shared / words;
      if (worth <= most) continue;
      most = worth;
      best = i;
    }
    if (best == seen_.size()) return;
    seen_[best].set(best_title);
    const uint32_t block = document_.sentences[best].block;
    bool lead_found = false;
    for (size_t i = best + 1; i < seen_.size() && document_.sentences[i].block <= block + kLeadReach && !lead_found;
         ++i) {
      if (document_.sentences[i].block <= block + 2 && seen_[i].words >= 8) seen_[i].set(under_title);
      lead_found = could_lead(seen_[i]);
      if (lead_found) seen_[i].set(lead);
    }
  }

  static bool could_lead(const Observation& o) {
    return o.has(plain) && !o.has(near_picture) && !o.has(full_date) && !o.has(near_author) && !o.has(cut_short) &&
           !o.has(label) && (o.has(shares_half) || o.has(shares_most));
  }

  // "She was charged with:" and what she was charged with.
  void find_lists() {
    bool open = false;
    for (size_t i = 0; i < seen_.size(); ++i) {
      Observation& o = seen_[i];
      const bool line = o.has(open_end) && !o.has(colon_end);
      o.set(listed, open && line);
      open = (open && line) || (o.has(colon_end) && o.words >= kIntroduces);
    }
  }

  // "About Marlow Mills", at the end of what a company has sent out, and what it says of itself.
  void find_company() {
    for (size_t i = 0; i < seen_.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      const bool about = document_.tokens[sentence.first].word == lexicon::w::about && seen_[i].words >= 2 &&
                         seen_[i].words <= kAboutWords && seen_[i].has(open_end) && stands_alone(i) &&
                         document_.tokens[sentence.first + 1].has(kCapital);
      if (!about || prose_left_[sentence.block] > 3) continue;
      for (size_t k = i; k < seen_.size() && document_.sentences[k].block <= sentence.block + 1; ++k)
        seen_[k].set(about_company);
    }
  }

  bool stands_alone(size_t i) const {
    const uint32_t b = document_.sentences[i].block;
    if (document_.blocks[b].kind == BlockKind::item || document_.blocks[b].kind == BlockKind::row) return false;
    return (i == 0 || document_.sentences[i - 1].block != b) &&
           (i + 1 == seen_.size() || document_.sentences[i + 1].block != b);
  }

  void observe_words(const Sentence& sentence, Observation& o) const {
    const auto [words, shared] = prose_.shared(sentence);
    o.set(shares_none, words >= 2 && shared == 0);
    o.set(shares_some, shared > 0 && 3 * shared < words);
    o.set(shares_half, 3 * shared >= words && 3 * shared < 2 * words);
    o.set(shares_most, words > 0 && 3 * shared >= 2 * words);
    const bool many = words > 0 && 2 * shared >= words;
    o.set(enclosed_shares, o.has(enclosed) && many);
    o.set(after_shares, o.has(after_body) && many);
    o.set(after_plain, o.has(after_body) && o.has(plain));
  }

  const Document& document_;
  const std::vector<int>& scores_;
  std::vector<Observation>& seen_;
  ProseWords prose_;
  std::vector<Judged> blocks_;
  std::vector<uint32_t> above_, below_, prose_left_, plain_left_;
  uint32_t total_ = 0;
  uint32_t body_begin_ = 0, body_end_ = 0;
};

}  // namespace

void observe_surroundings(const Document& document, const std::vector<int>& scores, std::vector<Observation>& seen) {
  Surroundings(document, scores, seen).run();
}

}  // namespace keyline::clean
