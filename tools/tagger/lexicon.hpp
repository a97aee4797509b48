// The words of the training set, each with the class of tags that it can have.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "gold.hpp"

namespace keyline::tagger {

class Lexicon {
 public:
  explicit Lexicon(const std::vector<Example>& set);

  // Gives the words of a sentence their classes. `own` leaves out each word's own use: what the lexicon knows only
  // through the sentence at hand counts as unknown there, so that the model learns what to do with unknown words.
  void look_up(Example& e, bool own) const;

  // The words as the model holds them: 16384 entries of check and class (words/tag_model.hpp), and the 256 classes.
  std::vector<uint16_t> table() const;
  std::vector<words::WordClass> classes() const;

 private:
  // How often a word was met, and how often with each tag.
  struct Count {
    std::array<int, kPosCount> tags{};
    int all = 0;
  };

  // What words of one class have in common: their tags; their commoner tags and the commonest, as features see them.
  struct Key {
    uint32_t tags, common_tags, best;
    bool common;  // met often, with several tags
    auto order() const { return std::array<uint32_t, 4>{common, best, common_tags, tags}; }
    bool operator<(const Key& other) const { return order() < other.order(); }
  };

  static Key key_of(const Count& count);
  uint8_t class_of(const Count& count) const;

  std::map<uint32_t, Count> words_;  // by hash
  std::vector<Key> keys_;            // of class 1, 2 ...
  std::map<Key, uint8_t> ids_;
  std::map<std::pair<uint32_t, uint32_t>, uint8_t> features_;  // by common tags and best
};

}  // namespace keyline::tagger
