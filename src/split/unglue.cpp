#include "split/unglue.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;
using lexicon::Language;

constexpr uint32_t kBylineWords = 8;  // tokens after "By" in which the seam may lie

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Where "PressThe" falls apart: the start of its last capitalised piece, if that piece begins sentences; 0 = nowhere.
uint32_t seam(std::string_view word, const lexicon::Lexicon& lexicon) {
  size_t at = word.size();
  while (at > 1 && !is_capital(word[at - 1])) --at;
  if (at < 4 || !is_lower(word[at - 2])) return 0;
  const std::string_view tail = word.substr(at - 1);
  const bool begins = tail.size() > 1 && lexicon.is_function_word(lexicon.vocabulary.find(tail));
  return begins ? static_cast<uint32_t>(at - 1) : 0;
}

}  // namespace

void unglue(std::string_view text, std::vector<Token>& tokens) {
  const lexicon::Lexicon& lexicon = lexicon::lexicon();
  std::vector<Token> out;
  uint32_t copied = 0, byline = kBylineWords + 1;  // tokens since "By" at the start of a line
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.has(kNewLine))
      byline = token.word == w::by && token.has(kCapital) ? 0 : kBylineWords + 1;
    else if (byline <= kBylineWords)
      ++byline;
    if (byline == 0 || byline > kBylineWords) continue;  // nearly every token
    const bool candidate = token.is_word() && token.has(kCapital) && token.size() > 5;
    const bool prose_follows = i + 2 < tokens.size() && !tokens[i + 1].has(kNewLine) && !tokens[i + 2].has(kNewLine);
    if (!candidate || !prose_follows) continue;
    const uint32_t at = seam(text.substr(token.begin, token.size()), lexicon);
    if (at == 0) continue;
    out.insert(out.end(), tokens.begin() + copied, tokens.begin() + i);
    Token head = token, tail = token;
    head.end = tail.begin = token.begin + at;
    head.word = lexicon.vocabulary.find(text.substr(head.begin, head.size()));
    tail.word = lexicon.vocabulary.find(text.substr(tail.begin, tail.size()));
    tail.flags = kCapital;
    out.push_back(head);
    out.push_back(tail);
    copied = i + 1;
    byline = kBylineWords + 1;
  }
  if (copied == 0) return;
  out.insert(out.end(), tokens.begin() + copied, tokens.end());
  tokens = std::move(out);
}

}  // namespace keyline::split
