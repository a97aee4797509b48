#include "words/tag.hpp"

#include "words/tag_features.hpp"
#include "words/tag_model.hpp"

namespace keyline::words {
namespace {

uint8_t class_of(uint32_t hash) {
  const auto check = model::word_check(hash);
  for (uint32_t at = model::word_slot(hash); model::kWordChecks[at] != 0; at = (at + 1) % model::kWordSlots)
    if (model::kWordChecks[at] == check) return model::kWordClasses[at];
  return 0;
}

class SentenceTagger {
 public:
  SentenceTagger(const Document& document, TokenRange sentence, std::vector<Pos>& out)
      : document_(document), sentence_(sentence), out_(out) {}

  void run() {
    std::array<WordTraits, 5> window{kBeforeSentence, kBeforeSentence, kBeforeSentence, kBeforeSentence,
                                     kBeforeSentence};
    std::array<uint32_t, 3> known{};  // of the middle word and the two after it
    for (uint32_t at = sentence_.first; at < sentence_.last + 2; ++at) {
      for (size_t i = 0; i < 4; ++i) window[i] = window[i + 1];
      known = {known[1], known[2], 0};
      window[4] = at < sentence_.last ? look_up(at, known[2]) : kAfterSentence;
      if (at >= sentence_.first + 2) decide(at - 2, window, known[0]);
    }
  }

 private:
  WordTraits look_up(uint32_t at, uint32_t& known) const {
    const Token& token = document_.tokens[at];
    WordTraits traits = describe(document_.slice(token));
    const uint8_t found = class_of(traits.hash);
    if (found != 0) {
      known = model::kClasses[found].tags;
      traits.form = traits.hash;
      traits.klass = model::kClasses[found].feature;
    }
    return traits;
  }

  void decide(uint32_t at, const std::array<WordTraits, 5>& window, uint32_t known) {
    const bool first = at == sentence_.first;
    const uint32_t tags = candidates(window[2], document_.tokens[at].kind, first, known);
    const Pos pos = (tags & (tags - 1)) == 0 ? only(tags) : best(tags, window, first);
    out_[at] = pos;
    history_.add(pos);
  }

  static Pos only(uint32_t tags) {
    int tag = 0;
    while ((tags >> tag & 1) == 0) ++tag;
    return static_cast<Pos>(tag);
  }

  Pos best(uint32_t tags, const std::array<WordTraits, 5>& window, bool first) const {
    Features found;
    features(window, history_, first, found);
    int best = -1, best_score = 0;
    for (int tag = 0; tag < kPosCount; ++tag) {
      if ((tags >> tag & 1) == 0) continue;
      const int score = score_of(found, tag);
      if (best < 0 || score > best_score) best = tag, best_score = score;
    }
    return static_cast<Pos>(best);
  }

  static int score_of(const Features& found, int tag) {
    int score = 0;
    for (const uint32_t feature : found) {
      const WeightSlot at = slot_of(feature, tag);
      const int cell = model::kWeights[at.slot];
      score += cell >> 4 == static_cast<int>(at.check) ? model::kLevels[cell & 15] : 0;
    }
    return score;
  }

  const Document& document_;
  TokenRange sentence_;
  std::vector<Pos>& out_;
  TagHistory history_;
};

}  // namespace

std::vector<Pos> tag(const Document& document) {
  std::vector<Pos> out(document.tokens.size(), Pos::x);
  for (const Sentence& sentence : document.sentences) SentenceTagger(document, sentence, out).run();
  return out;
}

}  // namespace keyline::words
