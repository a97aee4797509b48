#include "lexicon/vocabulary.hpp"

namespace keyline::lexicon {
namespace {

constexpr const char* kSpellings[] = {
    "",
#define WORD(name, spelling) spelling,
#include "lexicon/words.def"
#undef WORD
};

}  // namespace

Vocabulary::Vocabulary() : slots_(2048) {
  for (const char* spelling : kSpellings) {
    keys_.push_back(text::word_key(spelling));
    if (keys_.back() != 0) place(static_cast<WordId>(keys_.size() - 1));
  }
}

WordId Vocabulary::add(std::string_view word) {
  const uint64_t key = text::word_key(word);
  if (key == 0) return 0;
  if (const WordId known = find(key); known != 0) return known;
  keys_.push_back(key);
  const auto id = static_cast<WordId>(keys_.size() - 1);
  if (4 * keys_.size() <= slots_.size()) return place(id), id;
  slots_.assign(slots_.size() * 2, {});
  for (size_t i = 1; i < keys_.size(); ++i) place(static_cast<WordId>(i));
  return id;
}

// Into the first free slot from where its key points. Requires a key that is not there yet.
void Vocabulary::place(WordId word) {
  const size_t mask = slots_.size() - 1;
  size_t at = keys_[word] & mask;
  while (slots_[at].word != 0) at = (at + 1) & mask;
  slots_[at] = {word, check_of(keys_[word])};
}

}  // namespace keyline::lexicon
