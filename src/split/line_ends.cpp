#include "split/line_ends.hpp"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.hpp"
#include "text/word_key.hpp"
#include "words/tag.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kQuotedWidth = 40;  // bytes: a menu's lines have a ">" too, but no such length

bool is_quote_mark(std::string_view text, const Token& token) {
  return token.size() == 1 && text[token.begin] == '>' && token.has(kNewLine);
}

// A run of lines, none of them empty, that begin with ">".
struct Quotation : TokenRange {
  uint32_t lines = 0;
  uint32_t widest = 0;  // bytes
};

class Unquoter {
 public:
  Unquoter(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    for (uint32_t i = 0; i < tokens_.size();) {
      if (!is_quote_mark(text_, tokens_[i])) {
        keep(i++);
        continue;
      }
      const Quotation quotation = quotation_at(i);
      const bool quoted = quotation.lines > 1 && quotation.widest >= kQuotedWidth;
      for (uint32_t depth = 0; i < quotation.last;)
        if (quoted && is_quote_mark(text_, tokens_[i]))
          i = leave_out_marks(i, depth);
        else
          keep(i++);
    }
    tokens_.resize(kept_);
  }

 private:
  void keep(uint32_t i) { tokens_[kept_++] = tokens_[i]; }

  Quotation quotation_at(uint32_t at) const {
    Quotation out;
    out.first = out.last = at;
    while (out.last < tokens_.size() && is_quote_mark(text_, tokens_[out.last])) {
      const uint32_t line = out.last;
      for (++out.last; out.last < tokens_.size() && !tokens_[out.last].has(kNewLine);) ++out.last;
      ++out.lines;
      out.widest = std::max(out.widest, tokens_[out.last - 1].end - tokens_[line].begin);
    }
    return out;
  }

  // The token after the marks begins the line; one after a change of depth or an empty quoted line, a paragraph.
  uint32_t leave_out_marks(uint32_t at, uint32_t& depth) {
    int flags = 0;
    uint32_t marks = 0;
    for (; at < tokens_.size() && tokens_[at].size() == 1 && text_[tokens_[at].begin] == '>'; ++at) {
      if (tokens_[at].has(kNewLine) && marks > 0) flags |= kBlankLine, marks = 0;
      flags |= tokens_[at].flags & (kSpaceBefore | kNewLine | kBlankLine);
      ++marks;
    }
    if (marks != depth) flags |= kBlankLine;
    depth = marks;
    if (at < tokens_.size()) tokens_[at].flags |= static_cast<uint8_t>(flags);
    return at;
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  uint32_t kept_ = 0;
};

// The key of the two pieces as one word; 0 = too long.
uint64_t joined_key(std::string_view head, std::string_view tail) {
  std::array<char, text::kLongestKey> word{};
  if (head.size() + tail.size() > word.size()) return 0;
  std::copy(tail.begin(), tail.end(), std::copy(head.begin(), head.end(), word.begin()));
  return text::word_key({word.data(), head.size() + tail.size()});
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// Is this the hyphen of a word that goes on in the next line?
bool breaks_word(const Document& document, uint32_t hyphen) {
  const Token& head = document.tokens[hyphen - 1];
  const Token& tail = document.tokens[hyphen + 1];
  return document.tokens[hyphen].word == w::hyphen && document.tokens[hyphen].glued() && tail.has(kNewLine) &&
         !tail.has(kBlankLine) && (head.is_word() || head.is_number()) && tail.is_word() &&
         is_lower(document.text[tail.begin]);
}

// What stands by itself on either side was one of two parts before: "long-term", "12-year".
bool is_compound(const Document& document, uint64_t joined, const Token& head, const Token& tail) {
  if (head.is_number()) return true;
  const auto knows = [](uint64_t key) {
    return lexicon::lexicon().vocabulary.find(key) != 0 || words::known_tags(key) != 0;
  };
  const auto key = [&](const Token& t) { return text::word_key(document.slice(t)); };
  return !knows(joined) && knows(key(head)) && knows(key(tail));
}

}  // namespace

void unquote(std::string_view text, std::vector<Token>& tokens) {
  const auto mark = [&](const Token& t) { return is_quote_mark(text, t); };
  if (std::any_of(tokens.begin(), tokens.end(), mark)) Unquoter(text, tokens).run();
}

void rejoin_lines(Document& document) {
  std::vector<Token>& tokens = document.tokens;
  uint32_t kept = 0;
  for (Block& block : document.blocks) {
    const uint32_t first = block.first, last = block.last;
    block.first = kept;
    for (uint32_t i = first; i < last; ++i) {
      Token& token = tokens[kept++] = tokens[i];
      if (i > first) token.flags &= static_cast<uint8_t>(~(kNewLine | kBlankLine));
      if (i + 2 >= last || !breaks_word(document, i + 1)) continue;
      Token& tail = tokens[i + 2];
      const uint64_t joined = joined_key(document.slice(token), document.slice(tail));
      if (is_compound(document, joined, token, tail)) {
        tail.flags &= static_cast<uint8_t>(~(kSpaceBefore | kNewLine | kBlankLine));
        continue;
      }
      token.end = tail.end;
      token.word = lexicon::lexicon().vocabulary.find(joined);
      token.flags |= tail.flags & kNonAscii;
      i += 2;
    }
    block.last = kept;
  }
  tokens.resize(kept);
}

}  // namespace keyline::split
