#include "summary/content.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::summary {
namespace {

constexpr uint32_t kSlots = 1u << 14;
constexpr size_t kMostWords = 60;  // of one sentence

bool is_content(const Document& document, uint32_t at) {
  const Token& token = document.tokens[at];
  if (token.is_number()) return true;
  if (!token.is_word() || token.size() < 2) return false;
  const auto match = lexicon::lexicon().stopwords.match(document.tokens, at, at + 1);
  return !match || match->language != lexicon::Language::english;
}

// Lower case (ASCII), without a plural's s.
uint32_t hash_of(std::string_view word) {
  if (word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's') word.remove_suffix(1);
  uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c)) * 16777619u;
  return hash;
}

uint32_t hash_of(uint32_t a, uint32_t b) { return (a * 31 ^ b) * 2654435769u; }

void sort_out(std::vector<Term>& terms, size_t from) {
  const auto begin = terms.begin() + static_cast<std::ptrdiff_t>(from);
  std::sort(begin, terms.end());
  terms.erase(std::unique(begin, terms.end()), terms.end());
}

}  // namespace

Content::Content(const Document& document) : document_(document), slots_(kSlots) {
  terms_.reserve(document.tokens.size());
  starts_.reserve(2 * document.sentences.size() + 1);
  for (const Sentence& sentence : document.sentences) {
    const auto start = static_cast<uint32_t>(terms_.size());
    starts_.push_back(start);
    if (!sentence.noise) {
      read(sentence);
      terms_.insert(terms_.end(), in_order_.begin(), in_order_.end());
    }
    sort_out(terms_, start);
    const auto pairs = static_cast<uint32_t>(terms_.size());
    starts_.push_back(pairs);
    if (!sentence.noise)
      for (size_t i = 1; i < hashes_.size(); ++i)
        terms_.push_back(number_of(hash_of(hashes_[i - 1], hashes_[i]), true));
    sort_out(terms_, pairs);
    for (size_t i = start; i < terms_.size(); ++i) ++frequency_[terms_[i]];
  }
  starts_.push_back(static_cast<uint32_t>(terms_.size()));
}

void Content::read(TokenRange range) {
  in_order_.clear();
  hashes_.clear();
  for (uint32_t i = range.first; i < range.last && in_order_.size() < kMostWords; ++i) {
    if (!is_content(document_, i)) continue;
    const Token& token = document_.tokens[i];
    hashes_.push_back(hash_of(document_.slice(token)));
    in_order_.push_back(number_of(hashes_.back(), false));
  }
}

Term Content::number_of(uint32_t hash, bool is_pair) {
  // Words and pairs have each a half of the slots.
  const uint32_t half = kSlots / 2;
  Term& slot = slots_[(hash ^ hash >> 13) % half + (is_pair ? half : 0)];
  if (slot == 0) {
    frequency_.push_back(0);
    is_pair_.push_back(is_pair);
    slot = static_cast<Term>(frequency_.size());
  }
  return static_cast<Term>(slot - 1);
}

std::vector<Term> Content::words_of(TokenRange range) {
  read(range);
  std::vector<Term> out = in_order_;
  sort_out(out, 0);
  return out;
}

double overlap(std::span<const Term> a, std::span<const Term> b) {
  if (a.empty() || b.empty()) return 0;
  size_t common = 0;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    common += a[i] == b[k];
    const bool step = a[i] <= b[k];
    k += a[i] >= b[k];
    i += step;
  }
  return static_cast<double>(common) / static_cast<double>(std::min(a.size(), b.size()));
}

}  // namespace keyline::summary
