#include "lexicon/phrases.hpp"

#include "words/tokenise.hpp"

namespace keyline::lexicon {

void Phrases::add(Vocabulary& vocabulary, std::string_view phrase, uint16_t row) {
  Entry entry;
  entry.row = row;
  for (const Token& token : words::tokenise(phrase)) {
    if (entry.size == kLongest) return;  // a test reads every row back, so a phrase that is too long is noticed
    entry.words[entry.size++] = vocabulary.add(phrase.substr(token.begin, token.size()));
  }
  if (entry.size == 0) return;
  const auto index = static_cast<uint16_t>(entries_.size());
  // Chains are kept longest first; equals keep the order of the table.
  const auto link = [&](std::vector<uint16_t>& chains, WordId word, uint16_t Entry::*next) {
    if (chains.size() <= word) chains.resize(word + size_t{1});
    uint16_t* at = &chains[word];
    while (*at != 0 && entries_[*at].size >= entry.size) at = &(entries_[*at].*next);
    entry.*next = *at;
    *at = index;
  };
  link(heads_, entry.words[0], &Entry::next);
  link(tails_, entry.words[entry.size - 1], &Entry::next_before);
  entries_.push_back(entry);
}

Phrases::Match Phrases::longest(const Token* from, uint32_t count) const {
  for (uint16_t i = heads_[from->word]; i != 0; i = entries_[i].next) {
    const Entry& entry = entries_[i];
    if (entry.size > count) continue;
    uint32_t k = 1;
    while (k < entry.size && from[k].word == entry.words[k]) ++k;
    if (k == entry.size) return {entry.row, entry.size};
  }
  return {};
}

Phrases::Match Phrases::match_before(const std::vector<Token>& tokens, uint32_t end, uint32_t first) const {
  if (end <= first || end > tokens.size() || tokens[end - 1].word >= tails_.size()) return {};
  for (uint16_t i = tails_[tokens[end - 1].word]; i != 0; i = entries_[i].next_before) {
    const Entry& entry = entries_[i];
    if (entry.size > end - first) continue;
    uint32_t k = 0;
    while (k < entry.size && tokens[end - entry.size + k].word == entry.words[k]) ++k;
    if (k == entry.size) return {entry.row, entry.size};
  }
  return {};
}

}  // namespace keyline::lexicon
