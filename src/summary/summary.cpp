// Each sentence of the article's own prose gets a score: where it stands, how much of the title and of the article's
// recurring words it holds, what it measures. Then the best are taken as long as they fit into the budget, say
// something new and do not lean on a sentence that was left out.
#include "summary/summary.hpp"

#include <algorithm>
#include <cmath>

#include "lexicon/vocabulary.hpp"
#include "summary/content.hpp"
#include "summary/openings.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace keyline::summary {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kFewestWords = 5;     // shorter sentences tell nothing by themselves
constexpr size_t kCandidates = 80;       // the best so many are weighed against each other
constexpr double kMostRepetition = 0.5;  // share of content words that two chosen sentences may have in common

struct Weights {
  double position = 1.0;  // 1 for the first sentence, 1/2 for the fifth ...
  double title = 0.35;    // share of the title's content words in the sentence
  double centre = 2.0;    // how many sentences share its words, against the most frequent word
  double figure = 0.05;   // holds a figure that is told, not compared with
  double quotation = -0.25;
  double question = -0.4;
  double leaning = -0.1;  // opens with a pronoun or a connective
  double length = 0.3;  // exponent of the number of words: a budget of words is filled best by sentences of some length
};

constexpr Weights kWeights;

struct Candidate {
  uint32_t sentence = 0;
  uint32_t words = 0;
  double score = 0;
  double value = 0;  // the score, weighed with the length
};

class Summary {
 public:
  explicit Summary(const Reading& reading) : reading_(reading), document_(reading.document), content_(document_) {}

  std::vector<SummarySentence> run() {
    find_candidates();
    std::vector<uint32_t> chosen = choose();
    std::sort(chosen.begin(), chosen.end());
    std::vector<SummarySentence> out;
    for (const uint32_t c : chosen) {
      const Sentence& sentence = document_.sentences[candidates_[c].sentence];
      out.push_back({{document_.article, document_.span(sentence)}, candidates_[c].score});
    }
    return out;
  }

 private:
  void find_candidates() {
    const bool whole = std::any_of(document_.sentences.begin(), document_.sentences.end(),
                                   [&](const Sentence& s) { return is_prose(s) && words(s) >= kFewestWords; });
    for (uint32_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& s = document_.sentences[i];
      const uint32_t n = words(s);
      if (whole ? is_prose(s) && n >= kFewestWords : !s.noise && n > 1) candidates_.push_back({i, n, 0});
    }
    const std::vector<Term> title = title_terms();
    mark_figures();
    uint32_t most = 1;
    for (const Candidate& c : candidates_)
      for (const Term t : content_.of(c.sentence)) most = std::max(most, content_.frequency(t));
    for (uint32_t rank = 0; rank < candidates_.size(); ++rank) {
      Candidate& c = candidates_[rank];
      c.score = score(rank, title, most);
      c.value = c.score * std::pow(c.words, kWeights.length);
    }
  }

  // A whole sentence of the article itself.
  bool is_prose(const Sentence& s) const {
    if (s.noise) return false;
    const BlockKind kind = document_.blocks[s.block].kind;
    if (kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::row) return false;
    uint32_t end = s.last;
    while (end > s.first && end + 3 > s.last && closes(document_.tokens[end - 1].word)) --end;
    if (end == s.first) return false;
    const Token& last = document_.tokens[end - 1];
    const char mark = document_.text[last.end - 1];
    return mark == '.' || mark == '!' || mark == '?' || last.word == w::ellipsis;
  }

  static bool closes(WordId word) {
    return word == w::quote || word == w::close_quote || word == w::apostrophe || word == w::close_paren;
  }

  // As a person counts them: runs between white space that hold a letter or a digit; a lone dash is no word.
  uint32_t words(const TokenRange& range) const {
    const Span span = document_.span(range);
    uint32_t count = 0;
    bool counted = false;
    for (uint32_t at = span.begin; at < span.end;) {
      const auto [value, size] = text::decode(document_.text, at);
      at += static_cast<uint32_t>(size);
      const auto kind = text::classify(value);
      if (kind == text::CharacterClass::space || kind == text::CharacterClass::line_break) counted = false;
      if (counted || (kind != text::CharacterClass::letter && kind != text::CharacterClass::digit)) continue;
      counted = true;
      ++count;
    }
    return count;
  }

  std::vector<Term> title_terms() const {
    for (const Block& block : document_.blocks)
      if (block.kind == BlockKind::title) return terms(document_, block);
    return {};
  }

  void mark_figures() {
    measured_.assign(document_.sentences.size(), false);
    for (const Figure& f : reading_.figures)
      if (f.role != Role::base && f.sentence < measured_.size()) measured_[f.sentence] = true;
  }

  double score(uint32_t rank, const std::vector<Term>& title, uint32_t most) const {
    const Candidate& c = candidates_[rank];
    const Sentence& s = document_.sentences[c.sentence];
    double sum = kWeights.position * 4 / (4 + rank) + kWeights.title * overlap(title, content_.of(c.sentence));
    sum += kWeights.centre * centre(c.sentence, most);
    if (measured_[c.sentence]) sum += kWeights.figure;
    const WordId first = document_.tokens[s.first].word;
    if (first == w::quote || first == w::open_quote || first == w::open_single) sum += kWeights.quotation;
    if (document_.text[document_.tokens[s.last - 1].end - 1] == '?') sum += kWeights.question;
    if (leans_back(document_, s)) sum += kWeights.leaning;
    return sum;
  }

  double centre(uint32_t sentence, uint32_t most) const {
    const auto terms = content_.of(sentence);
    if (terms.empty()) return 0;
    double sum = 0;
    for (const Term t : terms) sum += content_.frequency(t);
    return sum / static_cast<double>(terms.size()) / most;
  }

  // Indices into candidates_, best first, each on its own feet.
  std::vector<uint32_t> choose() {
    std::vector<uint32_t> order(candidates_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto better = [&](uint32_t a, uint32_t b) {
      return candidates_[a].value != candidates_[b].value ? candidates_[a].value > candidates_[b].value : a < b;
    };
    const size_t best = std::min(order.size(), kCandidates);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(best), order.end(), better);
    order.resize(best);
    std::vector<uint32_t> chosen;
    uint32_t left = reading_.summary_words;
    // Twice: a sentence that leans on its neighbour may follow once the neighbour is in.
    for (int round = 0; round < 2; ++round)
      for (const uint32_t c : order) take(c, left, chosen);
    if (chosen.empty() && !order.empty()) chosen.push_back(first_that_stands(order));
    return chosen;
  }

  void take(uint32_t c, uint32_t& left, std::vector<uint32_t>& chosen) const {
    if (candidates_[c].words > left || std::find(chosen.begin(), chosen.end(), c) != chosen.end()) return;
    const uint32_t sentence = candidates_[c].sentence;
    if (leans_back(document_, document_.sentences[sentence]) && !is_chosen_before(c, chosen) && !opens_article(c))
      return;
    for (const uint32_t other : chosen)
      if (overlap(content_.of(sentence), content_.of(candidates_[other].sentence)) > kMostRepetition) return;
    chosen.push_back(c);
    left -= candidates_[c].words;
  }

  bool opens_article(uint32_t c) const { return c == 0; }

  // Is the sentence before it in the text among the chosen?
  bool is_chosen_before(uint32_t c, const std::vector<uint32_t>& chosen) const {
    if (c == 0 || std::find(chosen.begin(), chosen.end(), c - 1) == chosen.end()) return false;
    uint32_t between = candidates_[c - 1].sentence + 1;  // furniture between the two does not part them
    while (between < candidates_[c].sentence && document_.sentences[between].noise) ++between;
    return between == candidates_[c].sentence;
  }

  // Every sentence is longer than the budget: the best one that stands by itself is given all the same.
  uint32_t first_that_stands(const std::vector<uint32_t>& order) const {
    for (const uint32_t c : order)
      if (!leans_back(document_, document_.sentences[candidates_[c].sentence])) return c;
    return order.front();
  }

  const Reading& reading_;
  const Document& document_;
  Content content_;
  std::vector<bool> measured_;  // by sentence
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<SummarySentence> choose(const Reading& reading) { return Summary(reading).run(); }

}  // namespace keyline::summary
