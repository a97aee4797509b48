#include "summary/candidates.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"

namespace keyline::summary {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kFewestWords = 5;  // shorter sentences tell nothing by themselves

enum class Form : uint8_t { none, text, prose, whole };  // the later the better

uint32_t count_words(const Document& document, const TokenRange& range) {
  uint32_t count = 0;
  bool counted = false;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = document.tokens[i];
    if (!token.glued()) counted = false;
    if (counted || (!token.is_word() && !token.is_number())) continue;
    counted = true;
    ++count;
  }
  return count;
}

bool closes(WordId word) {
  return word == w::quote || word == w::close_quote || word == w::apostrophe || word == w::close_paren;
}

bool opens(WordId word) {
  return word == w::quote || word == w::open_quote || word == w::open_single || word == w::apostrophe;
}

// Ends in a stop, behind which quotation marks or brackets may close.
bool is_prose(const Document& document, const Sentence& s) {
  const BlockKind kind = document.blocks[s.block].kind;
  if (kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::row) return false;
  uint32_t end = s.last;
  while (end > s.first && end + 3 > s.last && closes(document.tokens[end - 1].word)) --end;
  if (end == s.first) return false;
  const Token& last = document.tokens[end - 1];
  const char mark = document.text[last.end - 1];
  return mark == '.' || mark == '!' || mark == '?' || last.word == w::ellipsis;
}

// "on Monday to open the fair." was cut from something; "iPhone sales rose." was not.
bool begins_inside(const Document& document, const Token& first) {
  if (!first.is_word() || first.has(kCapital) || first.has(kNonAscii)) return false;
  const std::string_view word = document.slice(first);
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

bool is_bullet(WordId word) {
  constexpr WordId kBullets[] = {w::bullet,  w::middle_dot, w::asterisk,    w::hyphen,
                                 w::en_dash, w::em_dash,    w::angle_quote, w::arrow};
  return std::find(std::begin(kBullets), std::end(kBullets), word) != std::end(kBullets);
}

// Half of a quotation or of a bracket is in another sentence.
bool is_halved(const Document& document, const TokenRange& range) {
  int quotes = 0, curly = 0, brackets = 0;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const WordId word = document.tokens[i].word;
    quotes += word == w::quote;
    curly += (word == w::open_quote) - (word == w::close_quote);
    brackets += (word == w::open_paren) - (word == w::close_paren);
  }
  return quotes % 2 != 0 || curly != 0 || brackets != 0;
}

bool has_verb(const Document& document, const TokenRange& range) {
  const auto begin = document.tags.begin() + range.first;
  return std::any_of(begin, begin + range.size(), [](Pos tag) {
    return tag == Pos::aux || tag == Pos::verb_past || tag == Pos::verb_present || tag == Pos::verb_base;
  });
}

// Nothing is torn off it: it begins and ends where somebody began and ended it, and says something.
bool is_whole(const Document& document, const Sentence& s) {
  uint32_t at = s.first;
  while (at + 1 < s.last && opens(document.tokens[at].word)) ++at;
  const Token& first = document.tokens[at];
  if (is_bullet(first.word) || begins_inside(document, first)) return false;
  if (s.size() > 1 && document.tokens[s.last - 2].word == w::colon) return false;  // "The board found three: ."
  return !is_halved(document, s) && (!document.english || has_verb(document, s));
}

Form form_of(const Document& document, const Sentence& s, uint32_t words) {
  if (s.noise || words < 2) return Form::none;
  if (words < kFewestWords || !is_prose(document, s)) return Form::text;
  return is_whole(document, s) ? Form::whole : Form::prose;
}

}  // namespace

std::vector<Candidate> candidates(const Document& document) {
  std::vector<Candidate> out;
  Form best = Form::text;
  for (uint32_t i = 0; i < document.sentences.size(); ++i) {
    const uint32_t words = count_words(document, document.sentences[i]);
    const Form form = form_of(document, document.sentences[i], words);
    if (form < best) continue;
    if (form > best) out.clear();
    best = form;
    out.push_back({i, words});
  }
  return out;
}

}  // namespace keyline::summary
