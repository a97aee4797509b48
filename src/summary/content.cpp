#include "summary/content.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::summary {
namespace {

constexpr uint32_t kTerms = 1u << 13;
constexpr size_t kMostTerms = 60;  // of one sentence

bool is_content(const Document& document, uint32_t at) {
  const Token& token = document.tokens[at];
  if (token.is_number()) return true;
  if (!token.is_word() || token.size() < 2) return false;
  const auto match = lexicon::lexicon().stopwords.match(document.tokens, at, at + 1);
  return !match || match->language != lexicon::Language::english;
}

// Lower case (ASCII), without a plural's s.
Term term(std::string_view word) {
  if (word.size() > 4 && word.back() == 's' && word[word.size() - 2] != 's') word.remove_suffix(1);
  uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c)) * 16777619u;
  return static_cast<Term>((hash ^ hash >> 13) % kTerms);
}

// Appends the terms of a run of tokens, sorted, each once.
void append(const Document& document, TokenRange range, std::vector<Term>& to) {
  const size_t start = to.size();
  for (uint32_t i = range.first; i < range.last && to.size() - start < kMostTerms; ++i)
    if (is_content(document, i)) to.push_back(term(document.slice(document.tokens[i])));
  const auto begin = to.begin() + static_cast<std::ptrdiff_t>(start);
  std::sort(begin, to.end());
  to.erase(std::unique(begin, to.end()), to.end());
}

}  // namespace

Content::Content(const Document& document) : frequency_(kTerms) {
  terms_.reserve(document.tokens.size() / 2);
  starts_.reserve(document.sentences.size() + 1);
  for (const Sentence& sentence : document.sentences) {
    starts_.push_back(static_cast<uint32_t>(terms_.size()));
    if (!sentence.noise) append(document, sentence, terms_);
  }
  starts_.push_back(static_cast<uint32_t>(terms_.size()));
  for (const Term t : terms_) ++frequency_[t];
}

std::vector<Term> terms(const Document& document, TokenRange range) {
  std::vector<Term> out;
  append(document, range, out);
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
