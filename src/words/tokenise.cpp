#include "words/tokenise.hpp"

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/word_key.hpp"

namespace keyline::words {
namespace {

using text::CharacterClass;

constexpr std::string_view kCurlyApostrophe = "’";

class Scanner {
 public:
  Scanner(std::string_view text, const lexicon::Vocabulary* vocabulary) : text_(text), vocabulary_(vocabulary) {
    tokens_.reserve(text.size() / 5 + 8);
  }

  std::vector<Token> scan() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  struct Character {
    CharacterClass kind;
    char32_t value;
    uint32_t size;
  };

  Character character(size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {text::classify(byte), byte, 1};
    const text::CodePoint c = text::decode(text_, at);
    return {text::classify(c.value), c.value, c.size};
  }

  bool digit_at(size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }
  bool letter_at(size_t at) const { return at < text_.size() && character(at).kind == CharacterClass::letter; }

  // Bytes of the apostrophe at `at`, straight or curly; 0 = none.
  uint32_t apostrophe(size_t at) const {
    if (at >= text_.size()) return 0;
    if (text_[at] == '\'') return 1;
    return text_.substr(at, 3) == kCurlyApostrophe ? 3 : 0;
  }

  void step() {
    if (text_[at_] == ' ' && at_ + 1 < text_.size()) ++at_, gap_ |= kSpaceBefore;
    const Character c = character(at_);
    switch (c.kind) {
      case CharacterClass::space:
        gap_ |= kSpaceBefore;
        at_ += c.size;
        break;
      case CharacterClass::line_break:
        line_break(c);
        break;
      case CharacterClass::letter:
        word();
        break;
      case CharacterClass::digit:
        number();
        break;
      case CharacterClass::punct:
        if (c.value == '.' && digit_at(at_ + 1) && (gap_ != 0 || !ends_in_digit()))
          number();
        else if (!clitic())
          emit(TokenKind::punct, at_ + c.size, 0);
        break;
      case CharacterClass::symbol:
        emit(TokenKind::symbol, at_ + c.size, 0);
        break;
    }
  }

  // "\r\n" is one break; a second break with only white space between makes a blank line.
  void line_break(const Character& c) {
    if (c.value == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    at_ += c.size;
    gap_ |= (gap_ & kNewLine) != 0 ? kSpaceBefore | kBlankLine : kSpaceBefore | kNewLine;
  }

  // A number, a word or ')' "." 5 would read a full stop as a decimal point.
  bool ends_in_digit() const {
    return at_ > 0 && (digit_at(at_ - 1) || character(at_ - 1).kind == CharacterClass::letter || text_[at_ - 1] == '.');
  }

  void number() {
    size_t end = at_ + (text_[at_] == '.');
    while (digit_at(end)) {
      ++end;
      const bool separator = end < text_.size() && (text_[end] == '.' || text_[end] == ',' || text_[end] == '\'');
      if (separator && digit_at(end + 1)) ++end;
    }
    emit(TokenKind::number, end, 0);
  }

  // A run of letters. `capital`: begins with one; `capitals`: has no other letters.
  struct Word {
    size_t end = 0;
    size_t letters = 0;
    bool capital = false;
    bool capitals = false;
    bool ascii = true;
    uint64_t key = 0;  // of ASCII words
  };

  // Eight bytes at a time; hands over to wide_word() where the run goes on beyond ASCII.
  Word ascii_word() const {
    constexpr uint64_t kLowerCase = 0x20 * text::kEachByte;
    Word out;
    out.end = at_;
    uint64_t lower = 0;
    for (size_t n = 8; n == 8;) {
      const uint64_t bytes = text::eight_bytes(text_, out.end);
      const uint64_t rest = ~text::bytes_between(bytes | kLowerCase, 'a', 'z') & 0x80 * text::kEachByte;
      n = rest == 0 ? 8 : static_cast<size_t>(std::countr_zero(rest)) / 8;
      if (n == 0) break;
      out.key = text::mix_key(out.key, text::first_bytes(bytes | kLowerCase, n));
      lower |= text::first_bytes(bytes & kLowerCase, n);
      out.end += n;
    }
    const bool wide = out.end < text_.size() && static_cast<unsigned char>(text_[out.end]) >= 0x80;
    if (wide && letter_at(out.end)) return wide_word();
    out.letters = out.end - at_;
    out.capital = (text_[at_] & 0x20) == 0;
    out.capitals = lower == 0;
    if (out.letters > text::kLongestKey) out.key = 0;
    return out;
  }

  Word wide_word() const {
    Word out{.end = at_, .capitals = true, .ascii = false};
    while (out.end < text_.size()) {
      const Character c = character(out.end);
      if (c.kind != CharacterClass::letter) break;
      const bool upper = text::is_upper(c.value);
      if (out.letters++ == 0) out.capital = upper;
      out.capitals = out.capitals && upper;
      out.end += c.size;
    }
    out.key = text::word_key(text_, at_, out.end);
    return out;
  }

  void word() {
    const Word word = ascii_word();
    int flags = (word.capital ? kCapital : 0) | (word.ascii ? 0 : kNonAscii);
    if (word.letters == 1)
      if (const size_t end = dotted_initials(word.end); end != word.end)
        return emit(TokenKind::word, end, flags | (word.capital ? kAllCapitals : 0));
    if (negation(word)) {
      emit(TokenKind::word, word.end - 1, flags);
      return emit(TokenKind::word, at_ + 1 + apostrophe(at_ + 1) + 1, 0);  // "n't"
    }
    if (word.capitals && word.letters > 1) flags |= kAllCapitals;
    emit(TokenKind::word, word.end, flags, word.key);
  }

  // "U.S.", "a.m.", "e.g.": the end of a run of single letters each with its stop; `end` itself where there is none.
  size_t dotted_initials(size_t end) const {
    size_t out = end, at = end;
    for (int n = 0; at < text_.size() && text_[at] == '.'; ++n) {
      ++at;
      if (n > 0) out = at;  // at least two letters with stops
      if (!letter_at(at)) break;
      const uint32_t size = character(at).size;
      if (letter_at(at + size) || digit_at(at + size)) break;
      at += size;
    }
    return out;
  }

  // Does the word end in the n of "n't"?
  bool negation(const Word& word) const {
    const uint32_t mark = apostrophe(word.end);
    if (mark == 0 || (text_[word.end - 1] | 0x20) != 'n' || word.letters == 1) return false;
    const size_t t = word.end + mark;
    return t < text_.size() && (text_[t] | 0x20) == 't' && !letter_at(t + 1) && !digit_at(t + 1);
  }

  // An apostrophe glued between a token and one or two letters: 's 're 've 'll 'd 'm.
  bool clitic() {
    const uint32_t mark = apostrophe(at_);
    if (mark == 0 || gap_ != 0) return false;
    size_t end = at_ + mark;
    while (end < text_.size() && end - at_ - mark < 3 && (text_[end] | 0x20) >= 'a' && (text_[end] | 0x20) <= 'z')
      ++end;
    const size_t letters = end - at_ - mark;
    if (letters == 0 || letters > 2 || digit_at(end)) return false;
    const char first = static_cast<char>(text_[at_ + mark] | 0x20);
    const bool known =
        letters == 1 ? first == 's' || first == 'd' || first == 'm' : first == 'r' || first == 'v' || first == 'l';
    if (!known) return false;
    emit(TokenKind::word, end, 0);
    return true;
  }

  void emit(TokenKind kind, size_t end, int flags) {
    if (end - at_ > 1)
      for (size_t i = at_; i < end; ++i) flags |= static_cast<unsigned char>(text_[i]) < 0x80 ? 0 : kNonAscii;
    emit(kind, end, flags, text::word_key(text_, at_, end));
  }

  void emit(TokenKind kind, size_t end, int flags, uint64_t key) {
    Token token;
    token.begin = static_cast<uint32_t>(at_);
    token.end = static_cast<uint32_t>(end);
    token.kind = kind;
    if (vocabulary_ != nullptr) token.word = vocabulary_->find(key);
    token.flags = static_cast<uint8_t>(flags | gap_);
    tokens_.push_back(token);
    at_ = end;
    gap_ = 0;
  }

  std::string_view text_;
  const lexicon::Vocabulary* vocabulary_;
  std::vector<Token> tokens_;
  size_t at_ = 0;
  // Flags that the white space since the last token gives the next one.
  int gap_ = kSpaceBefore | kNewLine | kBlankLine;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text, const lexicon::Vocabulary* vocabulary) {
  return Scanner(text, vocabulary).scan();
}

}  // namespace keyline::words
