// One walk over each block. Every mark that may end a sentence is judged by the word before it (split/stops.hpp) and by
// what follows: a capital? a word that begins sentences? nothing but a space?
#include "split/sentences.hpp"

#include <algorithm>

#include "split/open_sentence.hpp"
#include "split/stops.hpp"
#include "split/trailers.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;
using lexicon::BoundaryKind;

constexpr uint32_t kLongest = 400;  // tokens; longer runs are cut, so that later stages stay linear on hostile text
constexpr uint32_t kStrokes = 8;    // of a line drawn with hyphens or underscores that are looked at
constexpr uint32_t kSpeaker = 7;    // tokens from a quotation to the verb that says who spoke

class Splitter {
 public:
  explicit Splitter(const Document& document) : document_(document), tokens_(document.tokens) {
    open_.document = &document;
    sentences_.reserve(tokens_.size() / 24 + document.blocks.size());
  }

  std::vector<Sentence> run() {
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) split(document_.blocks[block_]);
    return std::move(sentences_);
  }

 private:
  void split(const Block& block) {
    open_.first = open_.block_first = block.first;
    open_.last = block.last;
    open_.label = 0;
    for (uint32_t i = block.first; i < block.last; ++i) {
      const uint32_t end = std::max(sentence_end(i), byline_end(i));
      if (end != 0)
        close(end);
      else if (i + 1 - open_.first >= kLongest)
        close(i + 1);
      i = std::max(i, open_.first == 0 ? i : open_.first - 1);
    }
    close(block.last);
  }

  void close(uint32_t end) {
    if (end <= open_.first) return;
    Sentence sentence;
    static_cast<TokenRange&>(sentence) = {open_.first, end};
    sentence.block = block_;
    sentences_.push_back(sentence);
    remember_label();
    open_.first = end;
  }

  // "2. Add water." is followed by "3. Bake."
  void remember_label() {
    const Token& t = tokens_[open_.first];
    if (!t.is_number() || t.size() > 3 || open_.word(open_.first + 1) != w::period) return;
    open_.label = 0;
    for (const char c : document_.slice(t)) open_.label = 10 * open_.label + static_cast<uint32_t>(c - '0');
  }

  // The end of the sentence that the mark at `i` ends, with all that follows it closely; 0 = it ends none, or the block
  // ends here.
  uint32_t sentence_end(uint32_t i) const {
    const Token& t = tokens_[i];
    if (t.is_word()) return document_.text[t.end - 1] == '.' ? mark_end(i) : 0;
    if (t.is_number() || i == open_.first) return 0;
    if (open_.is_mark(i)) return !open_.is_mark(i + 1) || open_.spaced(i + 1) ? mark_end(i) : 0;
    if (t.word == w::bullet) return t.has(kSpaceBefore) && open_.spaced(i + 1) ? i : 0;
    return i > open_.first + 1 ? unmarked_end(i) : 0;
  }

  // "It works :)" and “I—” end without a mark.
  uint32_t unmarked_end(uint32_t i) const {
    uint32_t end = skip_emoticons(open_, i);
    if (end == i && open_.is_dash(i) && tokens_[i].glued()) end = skip_closers(open_, i + 1);
    if (end <= i || end == i + (open_.is_dash(i) ? 1 : 0) || end >= open_.last) return 0;
    return tokens_[end].is_word() && tokens_[end].has(kSpaceBefore) && tokens_[end].has(kCapital) ? end : 0;
  }

  uint32_t mark_end(uint32_t mark) const {
    const uint32_t closers = skip_closers(open_, mark + 1);
    if (closers >= open_.last) return 0;
    const uint32_t next = skip_emoticons(open_, skip_notes(open_, mark, closers));
    if (next >= open_.last) return 0;
    return ends(mark, next, closed(mark, closers)) ? next : 0;
  }

  Closed closed(uint32_t mark, uint32_t next) const {
    if (next == mark + 1) return Closed::no;
    const WordId last = tokens_[next - 1].word;
    if (last == w::close_paren || last == w::close_bracket) return Closed::bracket;
    return open_.closes(next - 1) ? Closed::quote : Closed::no;
  }

  // Does a sentence end between the mark at `mark`, with what closes it, and the token at `next`?
  bool ends(uint32_t mark, uint32_t next, Closed closed) const {
    uint32_t word = next;
    while (word < open_.last && word < next + 3 && (open_.opens(word) || open_.word(word) == w::ellipsis)) ++word;
    if (word >= open_.last) return false;
    const Token& after = tokens_[word];
    if (!tokens_[next].has(kSpaceBefore)) return !closed_tight(mark, next, word) && glued_end(mark, next, word);
    if (open_.is_rule(word)) return closed == Closed::no && word == next && rule_follows(mark, word);
    if (after.kind == TokenKind::punct) return false;
    if (after.word == w::hash && !open_.spaced(word + 1)) return false;  // "We won! #mill"
    const bool name = open_.is_lower_name(word) || open_.is_item_label(word);
    if (after.is_word() && !after.has(kCapital) && !name)
      return closed == Closed::no && word == next && lower_case_follows(mark, word);
    return is_stop(mark) ? stop_ends(open_, mark, word, closed) : outcry_ends(mark, word, closed);
  }

  bool is_capital(uint32_t i) const { return i < open_.last && tokens_[i].has(kCapital); }

  // A full stop alone: neither "?" nor "..." nor "U.S." cut short by a closer.
  bool is_stop(uint32_t mark) const {
    if (tokens_[mark].is_word()) return true;
    return tokens_[mark].word == w::period && !(mark > open_.first && open_.is_mark(mark - 1));
  }

  // "?", "!" and "..." before a capital end a sentence unless they belong to a name, to a quotation inside the
  // sentence, to its start, or to somebody who stammers.
  bool outcry_ends(uint32_t mark, uint32_t word, Closed closed) const {
    if (is_exclaimed_name(open_, mark)) return open_.begins_sentence(word);
    if (closed == Closed::quote && tells_who_spoke(word)) return false;
    uint32_t before = mark;
    while (before > open_.first && (open_.is_mark(before) || open_.opens(before))) --before;
    if (open_.is_mark(before) || open_.opens(before)) return false;
    const bool trails_off = tokens_[mark].word == w::period || tokens_[mark].word == w::ellipsis;
    const bool repeats = document_.slice(tokens_[before]) == document_.slice(tokens_[word]);
    return !repeats || (!trails_off && (open_.word(word + 1) != tokens_[mark].word || !chants(before)));
  }

  // "The cry of “Out! Out! Out!” grew": the repeated word at `at` has something before it in its sentence.
  bool chants(uint32_t at) const {
    for (int n = 0; n < 4 && at >= open_.first + 2 && open_.is_mark(at - 1); ++n) {
      if (document_.slice(tokens_[at - 2]) != document_.slice(tokens_[at])) return false;
      at -= 2;
    }
    return at > open_.first && !(at == open_.first + 1 && open_.opens(open_.first));
  }

  // A full stop that no abbreviation brought along.
  bool is_plain(uint32_t mark) const {
    return is_stop(mark) && !tokens_[mark].is_word() && !is_abbreviation(open_, mark - 1);
  }

  // “Why?” Ada Holt asked. “Why?” Holt's lawyer, 45, asked.
  bool tells_who_spoke(uint32_t word) const {
    if (tokens_[word].word != w::i && open_.begins_sentence(word)) return false;
    bool whose = false;
    for (uint32_t i = word; i < open_.last && i < word + kSpeaker; ++i) {
      const Token& t = tokens_[i];
      if (!t.has(kCapital) && i > word && open_.is(i, BoundaryKind::speech)) return true;
      whose |= t.word == w::s_clitic;
      const bool belongs = t.has(kCapital) || t.is_number() || t.word == w::period || t.word == w::comma;
      if (!belongs && !(whose && t.is_word())) return false;
    }
    return false;
  }

  // "It shut. -- Holt", "It shut. ____ Holt": a stroke after a plain stop parts, unless it goes on in lower case.
  bool rule_follows(uint32_t mark, uint32_t at) const {
    uint32_t end = at;
    while (end < open_.last && end < at + kStrokes && open_.is_rule(end)) ++end;
    if (is_stop(mark) && !is_plain(mark)) return false;
    return open_.spaced(end) && (end > at + kStrokes / 2 || is_capital(end));
  }

  // "e.g. this", "the firm. it": a lower-case word begins a sentence only after an ordinary word.
  bool lower_case_follows(uint32_t mark, uint32_t word) const {
    if (tokens_[mark].is_word() || !tokens_[mark].glued()) return false;
    const Token& before = tokens_[mark - 1];
    if (is_stop(mark)) return is_lower_start(before, mark, word);
    const bool asked = tokens_[mark].word == w::question || tokens_[mark].word == w::exclamation;
    return asked && (!before.has(kCapital) || is_pronoun(word)) && before.kind != TokenKind::symbol &&
           !is_exclaimed_name(open_, mark) && !open_.is(mark - 1, BoundaryKind::interjection);
  }

  bool is_lower_start(const Token& before, uint32_t mark, uint32_t word) const {
    if (before.is_number()) return mark - 1 > open_.first && is_pronoun(word);
    if (!before.is_word() || is_abbreviation(open_, mark - 1)) return false;
    if (before.has(kCapital)) return before.size() > 2 && is_pronoun(word);
    return before.size() > 2 || lexicon::lexicon().stopwords.find(before.word) != nullptr;
  }

  bool is_pronoun(uint32_t word) const {
    constexpr WordId kPronouns[] = {w::i, w::we, w::you, w::he, w::she, w::it, w::they};
    return std::find(std::begin(kPronouns), std::end(kPronouns), tokens_[word].word) != std::end(kPronouns);
  }

  // A quote or bracket stands tight on both sides: 'so-called."The' is read as a missing space, "(U.S.)-based" is not.
  bool closed_tight(uint32_t mark, uint32_t next, uint32_t word) const {
    return next > mark + 1 && word == next && !tokens_[next].has(kCapital);
  }

  // A missing space: "rose.The", "in 2024.The". Addresses and versions ("Booking.com", "v2.Beta") are none.
  bool glued_end(uint32_t mark, uint32_t next, uint32_t word) const {
    const Token& after = tokens_[word];
    if (!after.is_word() || !after.has(kCapital) || after.has(kAllCapitals)) return false;
    const bool address = word + 1 < open_.last && tokens_[word + 1].glued() && joins(tokens_[word + 1].word);
    if (address || mark == open_.first) return false;
    const bool begins = open_.begins_sentence(word) && after.size() > 1;
    if (tokens_[mark].is_word()) return begins;
    if (!is_stop(mark) || next > mark + 1) return true;
    if (mark >= open_.first + 2 && tokens_[mark - 1].glued() && joins(tokens_[mark - 2].word)) return false;
    const Token& before = tokens_[mark - 1];
    if (before.word == w::percent_sign || before.word == w::close_paren) return after.size() > 1;
    if (begins) return before.is_number() || before.size() > 1 || before.glued();
    return before.is_word() && before.size() > 2 && !before.has(kCapital) && after.size() > 1;
  }

  // What glues the pieces of an address together.
  bool joins(WordId word) const {
    return word == w::period || word == w::slash || word == w::at_sign || word == w::hyphen || word == w::hash;
  }

  // The end of a byline glued to the text by a paste: "By Ada Marlow" + "The mill shut." (split/unglue.hpp parted
  // them.)
  uint32_t byline_end(uint32_t i) const {
    const uint32_t start = open_.block_first;
    if (open_.first != start || tokens_[start].word != w::by || i + 1 >= open_.last || i == start) return 0;
    const Token& next = tokens_[i + 1];
    return next.glued() && next.is_word() && next.has(kCapital) && tokens_[i].is_word() ? i + 1 : 0;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<Sentence> sentences_;
  OpenSentence open_;
  uint32_t block_ = 0;
};

}  // namespace

std::vector<Sentence> sentences(const Document& document) { return Splitter(document).run(); }

}  // namespace keyline::split
