// One walk over each block. Every mark that may end a sentence is judged by the word before it (an abbreviation? an
// initial? a number?) and by what follows (a capital? a word that begins sentences? nothing but a space?).
#include "split/sentences.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;
using lexicon::AbbreviationKind;
using lexicon::Language;

constexpr uint32_t kLongest = 400;  // tokens; longer runs are cut, so that later stages stay linear on hostile text
constexpr uint32_t kClosers = 4;    // quotes and brackets that may follow the mark

class Splitter {
 public:
  explicit Splitter(const Document& document) : document_(document), tokens_(document.tokens) {
    sentences_.reserve(tokens_.size() / 24 + document.blocks.size());
  }

  std::vector<Sentence> run() {
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) split(document_.blocks[block_]);
    return std::move(sentences_);
  }

 private:
  void split(const Block& block) {
    first_ = block.first;
    last_ = block.last;
    for (uint32_t i = first_; i < last_; ++i) {
      const uint32_t end = std::max(sentence_end(i), byline_end(i));
      if (end != 0)
        close(end);
      else if (i + 1 - first_ >= kLongest)
        close(i + 1);
      i = std::max(i, first_ == 0 ? i : first_ - 1);
    }
    close(last_);
  }

  void close(uint32_t end) {
    if (end <= first_) return;
    Sentence sentence;
    static_cast<TokenRange&>(sentence) = {first_, end};
    sentence.block = block_;
    sentences_.push_back(sentence);
    first_ = end;
  }

  // The end of the sentence that the mark at `i` ends, closers included; 0 = it ends none, or the block ends here.
  uint32_t sentence_end(uint32_t i) const {
    if (!may_end(i)) return 0;
    uint32_t next = i + 1;
    while (next < last_ && next <= i + kClosers && (is_mark(next) || closes(next))) ++next;
    if (next >= last_ || next == i + 1 + kClosers) return 0;
    const bool closed = closes(next - 1);
    return ends(i, next, closed) ? next : 0;
  }

  bool is_mark(uint32_t i) const {
    const WordId word = tokens_[i].word;
    return word == w::period || word == w::question || word == w::exclamation || word == w::ellipsis;
  }

  // A mark, the last of a run of them ("?!", "..."), or initials that bring their stop along ("U.S.").
  bool may_end(uint32_t i) const {
    if (is_mark(i)) return i > first_ && (i + 1 >= last_ || !is_mark(i + 1) || tokens_[i + 1].has(kSpaceBefore));
    return tokens_[i].is_word() && document_.text[tokens_[i].end - 1] == '.';
  }

  // A closing quote or bracket, glued to what it closes.
  bool closes(uint32_t i) const {
    const WordId word = tokens_[i].word;
    if (word == w::close_paren || word == w::close_bracket || word == w::close_quote) return true;
    if (word != w::quote && word != w::apostrophe) return false;
    const bool opens = tokens_[i].has(kSpaceBefore) && i + 1 < last_ && !tokens_[i + 1].has(kSpaceBefore);
    return !opens;
  }

  bool opens(uint32_t i) const {
    const WordId word = tokens_[i].word;
    return word == w::quote || word == w::open_quote || word == w::apostrophe || word == w::open_single ||
           word == w::open_paren || word == w::open_bracket;
  }

  // Does a sentence end between the mark at `mark` (closers follow it, if `closed`) and the token at `next`?
  bool ends(uint32_t mark, uint32_t next, bool closed) const {
    uint32_t word = next;
    while (word < last_ && word < next + 3 && (opens(word) || tokens_[word].word == w::ellipsis)) ++word;
    if (word >= last_) return false;
    const Token& after = tokens_[word];
    if (!tokens_[next].has(kSpaceBefore)) return !closed_tight(mark, next, word) && glued_end(mark, next, word);
    if (after.kind == TokenKind::punct && !is_dash(after.word)) return false;
    if (after.is_word() && !after.has(kCapital)) return !closed && word == next && lower_case_follows(mark);
    if (is_dash(after.word)) return false;
    const uint32_t before = tokens_[mark].is_word() ? mark : mark - 1;
    if (!is_stop(mark)) return true;
    return closed || stop_ends(before, mark, word);
  }

  bool is_dash(WordId word) const { return word == w::hyphen || word == w::en_dash || word == w::em_dash; }

  // A full stop alone: neither "?" nor "..." nor "U.S." cut short by a closer.
  bool is_stop(uint32_t mark) const {
    if (tokens_[mark].is_word()) return true;
    return tokens_[mark].word == w::period && !(mark > first_ && is_mark(mark - 1));
  }

  // "e.g. this", "the firm. it": a lower-case word begins a sentence only after an ordinary word and a plain full stop.
  bool lower_case_follows(uint32_t mark) const {
    if (!is_stop(mark) || tokens_[mark].is_word() || mark == first_) return false;
    const Token& before = tokens_[mark - 1];
    return before.is_word() && before.size() > 2 && !before.has(kCapital) && tokens_[mark].glued() &&
           !lexicon::lexicon().abbreviations.match(tokens_, mark - 1, mark);
  }

  // A quote or bracket stands tight on both sides: 'so-called."The' is read as a missing space, "(U.S.)-based" is not.
  bool closed_tight(uint32_t mark, uint32_t next, uint32_t word) const {
    return next > mark + 1 && word == next && !tokens_[next].has(kCapital);
  }

  // A missing space: "rose.The", "in 2024.The". Addresses and versions ("Booking.com", "v2.Beta") are none.
  bool glued_end(uint32_t mark, uint32_t next, uint32_t word) const {
    const Token& after = tokens_[word];
    if (!after.is_word() || !after.has(kCapital) || after.has(kAllCapitals) || tokens_[mark].is_word()) return false;
    const bool address = word + 1 < last_ && tokens_[word + 1].glued() && joins(tokens_[word + 1].word);
    if (address || mark == first_) return false;
    if (mark >= first_ + 2 && tokens_[mark - 1].glued() && joins(tokens_[mark - 2].word)) return false;
    if (!is_stop(mark) || next > mark + 1) return true;
    const Token& before = tokens_[mark - 1];
    if (begins_sentence(word)) return before.is_number() || before.size() > 1;
    return before.is_word() && before.size() > 2 && !before.has(kCapital) && after.size() > 1;
  }

  // What glues the pieces of an address together.
  bool joins(WordId word) const {
    return word == w::period || word == w::slash || word == w::at_sign || word == w::hyphen || word == w::hash;
  }

  // A full stop at `mark` after the word `before`; `next` begins with a capital, a digit or a sign.
  bool stop_ends(uint32_t before, uint32_t mark, uint32_t next) const {
    const Token& word = tokens_[before];
    if (before < mark && !tokens_[mark].glued()) return true;  // " . " parts; an abbreviation keeps its stop close
    if (is_list_number(before)) return false;
    if (before == mark || !is_initial(before))
      if (const auto abbreviation = lexicon::lexicon().abbreviations.match(tokens_, before, before + 1); abbreviation)
        if (applies(abbreviation->kind, word)) return abbreviation_ends(abbreviation->kind, next);
    if (before == mark || is_initial(before)) return begins_sentence(next);
    return true;
  }

  // "1. The first" at the start of an item.
  bool is_list_number(uint32_t before) const {
    const Token& t = tokens_[before];
    return before == document_.blocks[block_].first &&
           (t.is_number() ? t.size() <= 3 : t.size() == 1 && t.word != w::i);
  }

  bool applies(AbbreviationKind kind, const Token& word) const {
    using enum AbbreviationKind;
    if (kind == title || kind == calendar || kind == place) return word.has(kCapital);
    if (kind == inner || kind == unit) return !word.has(kCapital);
    return true;
  }

  bool abbreviation_ends(AbbreviationKind kind, uint32_t next) const {
    using enum AbbreviationKind;
    if (kind == title || kind == inner) return false;
    if (kind == label) return !tokens_[next].is_number();
    if (kind == calendar && tokens_[next].is_number()) return false;
    return begins_sentence(next) || tokens_[next].is_number() || opens(next - 1);
  }

  // "J. Smith", "George W. Bush"; not the pronoun, unless a name stands before it.
  bool is_initial(uint32_t at) const {
    const Token& t = tokens_[at];
    if (!t.is_word() || t.size() != 1 || !t.has(kCapital)) return false;
    return t.word != w::i || (at > first_ && tokens_[at - 1].has(kCapital));
  }

  bool begins_sentence(uint32_t next) const {
    const auto match = lexicon::lexicon().stopwords.match(tokens_, next, next + 1);
    return match && match->language == Language::english && tokens_[next].has(kCapital);
  }

  // The end of a byline glued to the text by a paste: "By Ada Marlow" + "The mill shut." (split/unglue.hpp parted
  // them.)
  uint32_t byline_end(uint32_t i) const {
    const uint32_t start = document_.blocks[block_].first;
    if (first_ != start || tokens_[start].word != w::by || i + 1 >= last_ || i == start) return 0;
    const Token& next = tokens_[i + 1];
    return next.glued() && next.is_word() && next.has(kCapital) && tokens_[i].is_word() ? i + 1 : 0;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<Sentence> sentences_;
  uint32_t block_ = 0, first_ = 0, last_ = 0;  // the block, the open sentence's first token, the block's end
};

}  // namespace

std::vector<Sentence> sentences(const Document& document) { return Splitter(document).run(); }

}  // namespace keyline::split
