// Cuts one sentence into the pieces of phrases.hpp, from left to right. Internal to phrases.cpp (the walk),
// change_use.cpp (words of change), verb_use.cpp (verbs) and cutter_sight.cpp (what stands around a token).
#pragma once
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "link/phrases.hpp"

namespace keyline::link {

bool ends_with(std::string_view word, std::string_view tail);  // with two more letters at least before the tail

class Cutter {
 public:
  Cutter(const Reading& reading, TokenRange sentence, IndexRange figures, IndexRange dates, Pieces& out)
      : r_(reading), tokens_(reading.document.tokens), range_(sentence), figures_(figures), dates_(dates), out_(out) {}

  void run();

 private:
  // The walk: what stands at at_; the token after it, or at_ itself where the token is only passed over.
  uint32_t step();
  uint32_t found();
  void factor(uint32_t next);
  void than_date();
  bool ends_noun(const Token& token) const;
  uint32_t past_dimension(uint32_t next, FigureKind kind) const;
  uint32_t place(PieceKind kind, uint32_t index, uint32_t end);
  uint32_t hedge() const;
  uint32_t mark(const Token& token);
  uint32_t measure_tail();
  uint32_t function(lexicon::FunctionClass type, uint32_t size);

  // Pieces
  Piece& add(PieceKind kind, uint32_t size);
  void content();
  void close_noun();

  // Words of change
  uint32_t change(const lexicon::ChangeWord& row, uint32_t size);
  uint32_t change_adverb(const lexicon::ChangeWord& row, uint32_t size);
  bool picks_up(uint32_t size) const;
  bool verb_particle() const;
  bool adjective_use(const lexicon::ChangeWord& row, uint32_t next) const;
  bool noun_use(uint32_t next) const;
  bool comparison_fits(lexicon::ComparisonKind kind, uint32_t size) const;

  // Verbs
  bool inside_noun_phrase(uint32_t size) const;
  bool open_verb(uint32_t at) const;
  bool after_subject() const;
  bool noun_by_form() const;
  bool after_adjective() const;

  // Sight
  bool figure_at(uint32_t at) const;
  bool figure_follows(uint32_t at) const;
  bool content_at(uint32_t at) const;
  uint32_t next_found(uint32_t at) const;
  bool tab_before(uint32_t at) const;
  bool noun_follows(uint32_t at) const;
  bool determiner_at(uint32_t at) const;
  bool joins_nouns() const;

  std::string_view spelling(uint32_t at) const { return r_.document.slice(tokens_[at]); }
  bool last_is(PieceKind kind) const { return !noun_open_ && !out_.empty() && out_.back().kind == kind; }
  bool hyphen_before(uint32_t at) const { return at > range_.first && tokens_[at - 1].word == lexicon::w::hyphen; }

  const Reading& r_;
  const std::vector<Token>& tokens_;
  TokenRange range_;
  IndexRange figures_, dates_;
  Pieces& out_;
  uint32_t at_ = 0;  // the token that is looked at
  Piece noun_;       // the noun phrase that is being gathered
  bool noun_open_ = false;
  bool determiner_ = false;  // a determiner stands before what comes
};

bool is_auxiliary(WordId word);

// Gives the pieces their clauses' numbers.
void number_clauses(Pieces& pieces);

}  // namespace keyline::link
