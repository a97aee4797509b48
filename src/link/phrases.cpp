// The walk over a sentence: which piece begins at each token. Figures and dates come first, then lexicons, then tags.
#include "link/cutter.hpp"

namespace keyline::link {
namespace {

using lexicon::FunctionClass;
namespace w = lexicon::w;

}  // namespace

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

void Cutter::run() {
  for (at_ = range_.first; at_ < range_.last;) {
    if (const uint32_t next = step(); next > at_)
      at_ = next;
    else
      ++at_;
  }
  close_noun();
  number_clauses(out_);
}

// Recognises what stands at at_; the token after it, or at_ itself where the token is only passed over.
uint32_t Cutter::step() {
  if (const uint32_t next = found(); next != at_) return next;
  if (const uint32_t next = hedge(); next != at_) return next;
  const Token& token = tokens_[at_];
  if (noun_open_ && tab_before(at_)) close_noun();  // a cell ends
  if (token.kind == TokenKind::punct || token.kind == TokenKind::symbol) return mark(token);
  if (noun_open_ && hyphen_before(at_) && token.glued()) {  // "follow-up calls", "a return-to-office order"
    content();
    return at_ + 1;
  }
  const auto& lex = lexicon::lexicon();
  if (const auto m = lex.comparisons.match(tokens_, at_, range_.last); m && comparison_fits(m.row->kind, m.size)) {
    const bool base = m.row->kind == lexicon::ComparisonKind::base;
    Piece& piece = add(base ? PieceKind::comparison : PieceKind::pace, m.size);
    piece.comparison = m.row;
    return at_ + m.size;
  }
  const auto verb = lex.verbs.match(tokens_, at_, range_.last);
  const auto moved = lex.change_words.match(tokens_, at_, range_.last);
  if (moved && !(verb && verb.size > moved.size) && !picks_up(moved.size)) return change(*moved.row, moved.size);
  if (const auto m = verb; m && !inside_noun_phrase(m.size)) {
    add(PieceKind::verb, m.size).verb = m.row;
    out_.back().participle = ends_with(spelling(at_ + m.size - 1), "ing");
    return at_ + m.size;
  }
  if (const auto m = lex.function_words.match(tokens_, at_, range_.last)) return function(m.row->type, m.size);
  if (open_verb(at_)) {
    add(PieceKind::verb, 1).participle = ends_with(spelling(at_), "ing");
    return at_ + 1;
  }
  const bool joined =
      at_ + 1 < range_.last && tokens_[at_ + 1].word == w::hyphen && tokens_[at_ + 1].glued();  // "Pre-"
  if (r_.document.tags[at_] == Pos::adv && !hyphen_before(at_) && !joined) {
    close_noun();
    return at_ + 1;
  }
  content();
  return at_ + 1;
}

// A figure or a date that begins here. A date that holds a figure ("the past three years") stands for both.
uint32_t Cutter::found() {
  const uint32_t begin = tokens_[at_].begin;
  while (dates_.first < dates_.last && r_.dates[dates_.first].span.begin < begin) ++dates_.first;
  while (figures_.first < figures_.last && r_.figures[figures_.first].span.begin < begin) ++figures_.first;
  const bool date = dates_.first < dates_.last && r_.dates[dates_.first].span.begin == begin;
  const bool figure = figures_.first < figures_.last && r_.figures[figures_.first].span.begin == begin;
  const bool longer = date && figure && r_.figures[figures_.first].span.end < r_.dates[dates_.first].span.end;
  if (date && !figure && last_is(PieceKind::figure) && out_.back().tokens.last == at_) than_date();
  if (date && (!figure || longer)) return place(PieceKind::date, dates_.first, r_.dates[dates_.first].span.end);
  if (figure) {
    const uint32_t next = place(PieceKind::figure, figures_.first, r_.figures[figures_.first].span.end);
    factor(next);
    return past_dimension(next, r_.figures[figures_.first].kind);
  }
  return at_;
}

// "5% | more | than | two years ago": behind a figure the words before the date compare.
void Cutter::than_date() {
  const auto moved = lexicon::lexicon().change_words.match(tokens_, at_, range_.last);
  if (!moved || moved.size != 1 || moved->form != lexicon::ChangeForm::adverb) return;
  if (at_ + 2 >= range_.last || tokens_[at_ + 1].word != w::than) return;
  Piece& piece = add(PieceKind::change, 1);
  piece.change = moved.row;
  piece.use = ChangeUse::adverb;
  ++at_;
  add(PieceKind::preposition, 1);
  ++at_;
}

// "Six metres | high", "a 38-metre|-high | dam": the way in which the figure measures.
uint32_t Cutter::past_dimension(uint32_t next, FigureKind kind) const {
  if (kind != FigureKind::quantity && kind != FigureKind::duration) return next;
  const bool hyphen = next + 1 < range_.last && tokens_[next].word == w::hyphen && tokens_[next + 1].glued();
  const uint32_t word = next + (hyphen ? 1 : 0);
  if (word >= range_.last || (tokens_[word].word == w::high && kind == FigureKind::duration))
    return next;  // "52-week high"
  if (word + 1 < range_.last && tokens_[word + 1].word == w::hyphen && tokens_[word + 1].glued()) return next;
  for (const WordId id : {w::high, w::tall, w::long_, w::wide, w::deep, w::thick, w::old})
    if (tokens_[word].word == id) return word + 1;
  return next;
}

// "Doubled", "halving" are a figure and a word of change at once; the change follows its figure.
void Cutter::factor(uint32_t next) {
  const auto m = lexicon::lexicon().change_words.match(tokens_, at_, next);
  if (!m || at_ + m.size != next) return;
  add(PieceKind::change, m.size).change = m.row;
}

uint32_t Cutter::place(PieceKind kind, uint32_t index, uint32_t end) {
  uint32_t size = 0;
  while (at_ + size < range_.last && tokens_[at_ + size].begin < end) ++size;
  add(kind, size).index = index;
  return at_ + size;
}

// Words like "more than" before a figure belong to its hedge, not to the grammar.
uint32_t Cutter::hedge() const {
  const auto m = lexicon::lexicon().hedges.match(tokens_, at_, range_.last);
  if (!m || figures_.first >= figures_.last) return at_;
  uint32_t next = figures_.first;
  while (next < figures_.last && r_.figures[next].span.begin < tokens_[at_].begin) ++next;
  if (next == figures_.last || at_ + m.size >= range_.last) return at_;
  return tokens_[at_ + m.size].begin == r_.figures[next].span.begin ? at_ + m.size : at_;
}

uint32_t Cutter::mark(const Token& token) {
  switch (token.word) {
    case w::comma:
      add(PieceKind::comma, 1);
      break;
    case w::semicolon:
    case w::colon:
    case w::en_dash:
    case w::em_dash:
    case w::ellipsis:
      add(PieceKind::stop, 1);
      break;
    case w::open_paren:
    case w::open_bracket:
      add(PieceKind::open, 1);
      break;
    case w::close_paren:
    case w::close_bracket:
      add(PieceKind::close, 1);
      break;
    case w::hyphen:
      if (at_ + 1 < range_.last && tokens_[at_ + 1].word == w::hyphen && tokens_[at_ + 1].glued()) {  // a typed dash
        add(PieceKind::stop, 2);
        return at_ + 2;
      }
      if (token.glued() && noun_open_)
        content();
      else if (!token.glued() && at_ + 1 < range_.last && !tokens_[at_ + 1].glued())
        add(PieceKind::stop, 1);
      break;
    case w::ampersand:
    case w::slash:
      if (noun_open_) content();
      break;
    case w::bar:
      close_noun();  // a cell ends
      break;
    default:
      break;  // quotation marks and signs
  }
  return at_ + 1;
}

// "profit | before tax", "earnings | per share": what makes the noun another measure. The token behind it.
uint32_t Cutter::measure_tail() {
  if (!noun_open_) return at_;
  const auto& metrics = lexicon::lexicon().metrics;
  const auto m = metrics.match(tokens_, at_, range_.last);
  const auto whole = metrics.match(tokens_, at_ - 1, range_.last);  // "return | on equity"
  const uint32_t first = at_, end = m ? at_ + m.size : whole && whole.size > 1 ? at_ - 1 + whole.size : at_;
  for (; at_ < end; ++at_) content();
  at_ = first;
  return end;
}

uint32_t Cutter::function(lexicon::FunctionClass type, uint32_t size) {
  switch (type) {
    case FunctionClass::determiner:
      close_noun();
      determiner_ = true;
      return at_ + size;
    case FunctionClass::adverb:
      if (noun_open_) close_noun();
      return at_ + size;
    case FunctionClass::preposition:
      if (tokens_[at_].word == w::between && figure_at(at_ + 1)) {  // belongs to the range
        close_noun();
        return at_ + size;
      }
      if (const uint32_t next = measure_tail(); next != at_) return next;
      add(PieceKind::preposition, size);
      break;
    case FunctionClass::conjunction:
      if (joins_nouns()) {
        content();
        return at_ + size;
      }
      add(PieceKind::conjunction, size);
      break;
    case FunctionClass::subordinator:
      add(PieceKind::subordinator, size);
      break;
    case FunctionClass::relative:
      if (tokens_[at_].word == w::that && !noun_open_ && !last_is(PieceKind::comma) && !last_is(PieceKind::verb) &&
          !(last_is(PieceKind::date) && at_ + 1 < range_.last && is_verb(r_.document.tags[at_ + 1]))) {
        close_noun();
        determiner_ = true;
        return at_ + size;
      }
      add(PieceKind::relative, size);
      break;
    case FunctionClass::pronoun:
      add(PieceKind::pronoun, size);
      break;
    case FunctionClass::auxiliary:
      add(PieceKind::auxiliary, size);
      break;
    case FunctionClass::negation:
      add(PieceKind::negation, size);
      break;
  }
  return at_ + size;
}

Piece& Cutter::add(PieceKind kind, uint32_t size) {
  close_noun();
  Piece piece;
  piece.kind = kind;
  piece.tokens = {at_, at_ + size};
  piece.word = tokens_[at_ + size - 1].word;
  piece.determiner = determiner_;
  determiner_ = false;
  out_.push_back(piece);
  return out_.back();
}

void Cutter::content() {
  const Token& token = tokens_[at_];
  if (token.word == w::s_clitic || token.word == w::apostrophe) {
    if (noun_open_) {
      noun_.possessive = true;
      close_noun();
      determiner_ = true;
    }
    return;
  }
  if (!noun_open_) {
    noun_ = Piece{};
    noun_.tokens.first = at_;
    noun_.determiner = determiner_;
    determiner_ = false;
    noun_open_ = true;
  }
  noun_.tokens.last = at_ + 1;
  noun_.word = token.word;
}

void Cutter::close_noun() {
  if (noun_open_) out_.push_back(noun_);
  noun_open_ = false;
}

void cut(const Reading& reading, uint32_t sentence, IndexRange figures, IndexRange dates, Pieces& out) {
  out.clear();
  Cutter(reading, reading.document.sentences[sentence], figures, dates, out).run();
}

}  // namespace keyline::link
