#include "words/tag.hpp"

#include <bit>
#include <utility>

#include "words/settle.hpp"
#include "words/tag_features.hpp"
#include "words/tag_model.hpp"

namespace keyline::words {
namespace {

const WordClass& class_of(uint32_t hash) {
  const uint32_t check = model::word_check(hash);
  for (uint32_t at = model::word_slot(hash); model::kWords[at] != 0; at = (at + 1) % model::kWordSlots)
    if (model::kWords[at] >> 8 == check) return model::kClasses[model::kWords[at] & 0xFF];
  return model::kClasses[0];
}

// The best of the tags; the first of equals. `Count` is that of the features, so that the sums need no loop.
template <size_t Count>
Pos best_of(uint32_t tags, const Features& found) {
  std::array<const uint8_t*, Count> weights;  // of each feature, by tag
  std::array<uint32_t, Count> checks;
  for (size_t i = 0; i < Count; ++i) {
    weights[i] = model::kWeights + model::weight_slot(found.values[i]);
    checks[i] = model::weight_check(found.values[i]);
  }
  const auto score_of = [&]<size_t... i>(int tag, std::index_sequence<i...>) {
    return (... + model::kWeightOf[weights[i][tag] ^ checks[i]]);
  };
  int best = -1, best_score = 0;
  for (; tags != 0; tags &= tags - 1) {
    const int tag = std::countr_zero(tags);
    const int score = score_of(tag, std::make_index_sequence<Count>());
    if (best < 0 || score > best_score) best = tag, best_score = score;
  }
  return static_cast<Pos>(best);
}

class SentenceTagger {
 public:
  SentenceTagger(const Document& document, TokenRange sentence, std::vector<Pos>& out)
      : document_(document), sentence_(sentence), out_(out) {}

  void run() {
    traits(0) = traits(1) = kBeforeSentence;
    traits(2) = look_up(sentence_.first);
    traits(3) = look_up(sentence_.first + 1);
    for (uint32_t i = 0; i < sentence_.size(); ++i) {
      traits(i + 4) = look_up(sentence_.first + i + 2);
      const Pos pos = decide(i);
      out_[sentence_.first + i] = pos;
      history_.add(pos);
    }
  }

 private:
  // Of the word two before the i-th; the eight latest are kept.
  WordTraits& traits(uint32_t i) { return traits_[i % traits_.size()]; }

  WordTraits look_up(uint32_t at) const {
    if (at >= sentence_.last) return kAfterSentence;
    const Token& token = document_.tokens[at];
    WordTraits out = describe(document_.text, token.begin, token.end);
    classify(out, class_of(out.hash));
    return out;
  }

  Pos decide(uint32_t i) {
    const WordTraits& word = traits(i + 2);
    const uint32_t tags = candidates(word, document_.tokens[sentence_.first + i].kind, i == 0);
    if ((tags & (tags - 1)) == 0) return static_cast<Pos>(std::countr_zero(tags));
    Features found;
    features({traits(i), traits(i + 1), word, traits(i + 3), traits(i + 4)}, history_, i == 0, found);
    return word.klass.common ? best_of<Features::kContext>(tags, found) : best_of<Features::kAll>(tags, found);
  }

  const Document& document_;
  TokenRange sentence_;
  std::vector<Pos>& out_;
  std::array<WordTraits, 8> traits_;
  TagHistory history_;
};

}  // namespace

uint32_t known_tags(uint64_t key) { return key == 0 ? 0 : class_of(static_cast<uint32_t>(key >> 32)).tags; }

std::vector<Pos> tag(const Document& document) {
  std::vector<Pos> out(document.tokens.size(), Pos::x);
  for (const Sentence& sentence : document.sentences) {
    SentenceTagger(document, sentence, out).run();
    settle_finite_verbs(document, sentence, out);
  }
  return out;
}

}  // namespace keyline::words
