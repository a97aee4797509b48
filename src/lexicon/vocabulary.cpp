#include "lexicon/vocabulary.hpp"

#include <array>
#include <cstring>

namespace keyline::lexicon {
namespace {

constexpr size_t kLongestWord = 40;  // bytes; longer tokens are names, addresses or noise
constexpr std::string_view kCurlyApostrophe = "’";

constexpr const char* kSpellings[] = {"",
#define WORD(name, spelling) spelling,
#include "lexicon/words.def"
#undef WORD
};

struct Folded {
  std::array<char, kLongestWord> bytes;
  size_t size = 0;
  uint32_t hash = 2166136261u;

  std::string_view view() const { return {bytes.data(), size}; }
  void push(char c) {
    bytes[size++] = c;
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
};

// FNV-1a over the folded bytes. Words that are too long fold to nothing.
Folded fold(std::string_view word) {
  Folded out;
  if (word.size() > kLongestWord) return out;
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == '\xE2' && word.substr(i, 3) == kCurlyApostrophe) {
      out.push('\'');
      i += 2;
    } else {
      out.push(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    }
  }
  return out;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(1024) {
  for (const char* spelling : kSpellings) {
    const Folded folded = fold(spelling);
    spellings_.emplace_back(folded.view());
    hashes_.push_back(folded.hash);
    if (folded.size != 0) slots_[slot(folded.view(), folded.hash)] = static_cast<WordId>(spellings_.size() - 1);
  }
}

size_t Vocabulary::slot(std::string_view folded, uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t at = (hash ^ hash >> 15) & mask;
  while (slots_[at] != 0 && (hashes_[slots_[at]] != hash || spellings_[slots_[at]] != folded)) at = (at + 1) & mask;
  return at;
}

WordId Vocabulary::find(std::string_view word) const {
  const Folded folded = fold(word);
  return folded.size == 0 ? WordId{0} : slots_[slot(folded.view(), folded.hash)];
}

WordId Vocabulary::add(std::string_view word) {
  const Folded folded = fold(word);
  if (folded.size == 0) return 0;
  size_t at = slot(folded.view(), folded.hash);
  if (slots_[at] != 0) return slots_[at];
  if (2 * (spellings_.size() + 1) > slots_.size()) {
    grow();
    at = slot(folded.view(), folded.hash);
  }
  spellings_.emplace_back(folded.view());
  hashes_.push_back(folded.hash);
  return slots_[at] = static_cast<WordId>(spellings_.size() - 1);
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (size_t id = 1; id < spellings_.size(); ++id) slots_[slot(spellings_[id], hashes_[id])] = static_cast<WordId>(id);
}

}  // namespace keyline::lexicon
