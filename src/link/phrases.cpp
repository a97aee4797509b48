#include "link/phrases.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::link {
namespace {

using lexicon::ChangeForm;
using lexicon::FunctionClass;
namespace w = lexicon::w;

constexpr uint32_t kLookAhead = 10;  // pieces that the search for a clause's verb may read

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 2 && word.substr(word.size() - tail.size()) == tail;
}

class Cutter {
 public:
  Cutter(const Reading& reading, TokenRange sentence, IndexRange figures, IndexRange dates, Pieces& out)
      : r_(reading), tokens_(reading.document.tokens), range_(sentence), figures_(figures), dates_(dates), out_(out) {}

  void run() {
    for (at_ = range_.first; at_ < range_.last;) {
      if (const uint32_t next = step(); next > at_) at_ = next;
      else ++at_;
    }
    close_noun();
    number_clauses();
  }

 private:
  // Recognises what stands at at_; the token after it, or at_ itself where the token is only passed over.
  uint32_t step() {
    if (const uint32_t next = found(); next != at_) return next;
    if (const uint32_t next = hedge(); next != at_) return next;
    const Token& token = tokens_[at_];
    if (token.kind == TokenKind::punct || token.kind == TokenKind::symbol) return mark(token);
    const auto& lex = lexicon::lexicon();
    if (const auto m = lex.comparisons.match(tokens_, at_, range_.last); m && comparison_fits(m.row->kind, m.size)) {
      const bool base = m.row->kind == lexicon::ComparisonKind::base;
      Piece& piece = add(base ? PieceKind::comparison : PieceKind::pace, m.size);
      piece.comparison = m.row;
      return at_ + m.size;
    }
    if (const auto m = lex.change_words.match(tokens_, at_, range_.last)) return change(*m.row, m.size);
    if (const auto m = lex.verbs.match(tokens_, at_, range_.last); m && !inside_noun_phrase(m.size)) {
      add(PieceKind::verb, m.size).verb = m.row;
      out_.back().participle = ends_with(spelling(at_ + m.size - 1), "ing");
      return at_ + m.size;
    }
    if (const auto m = lex.function_words.match(tokens_, at_, range_.last)) return function(m.row->type, m.size);
    if (open_verb(at_)) {
      add(PieceKind::verb, 1).participle = ends_with(spelling(at_), "ing");
      return at_ + 1;
    }
    if (r_.document.tags[at_] == Pos::adv && !hyphen_before(at_)) {
      close_noun();
      return at_ + 1;
    }
    content();
    return at_ + 1;
  }

  std::string_view spelling(uint32_t at) const { return r_.document.slice(tokens_[at]); }
  bool last_is(PieceKind kind) const { return !noun_open_ && !out_.empty() && out_.back().kind == kind; }

  // A figure or a date that begins here. A date that holds a figure ("the past three years") stands for both.
  uint32_t found() {
    const uint32_t begin = tokens_[at_].begin;
    while (dates_.first < dates_.last && r_.dates[dates_.first].span.begin < begin) ++dates_.first;
    while (figures_.first < figures_.last && r_.figures[figures_.first].span.begin < begin) ++figures_.first;
    const bool date = dates_.first < dates_.last && r_.dates[dates_.first].span.begin == begin;
    const bool figure = figures_.first < figures_.last && r_.figures[figures_.first].span.begin == begin;
    const bool longer = date && figure && r_.figures[figures_.first].span.end < r_.dates[dates_.first].span.end;
    if (date && (!figure || longer))
      return place(PieceKind::date, dates_.first, r_.dates[dates_.first].span.end);
    if (figure) {
      const uint32_t next = place(PieceKind::figure, figures_.first, r_.figures[figures_.first].span.end);
      factor(next);
      return next;
    }
    return at_;
  }

  // "Doubled", "halving" are a figure and a word of change at once; the change follows its figure.
  void factor(uint32_t next) {
    const auto m = lexicon::lexicon().change_words.match(tokens_, at_, next);
    if (!m || at_ + m.size != next) return;
    add(PieceKind::change, m.size).change = m.row;
  }

  uint32_t place(PieceKind kind, uint32_t index, uint32_t end) {
    uint32_t size = 0;
    while (at_ + size < range_.last && tokens_[at_ + size].begin < end) ++size;
    add(kind, size).index = index;
    return at_ + size;
  }

  // Words like "more than" before a figure belong to its hedge, not to the grammar.
  uint32_t hedge() const {
    const auto m = lexicon::lexicon().hedges.match(tokens_, at_, range_.last);
    if (!m || figures_.first >= figures_.last) return at_;
    uint32_t next = figures_.first;
    while (next < figures_.last && r_.figures[next].span.begin < tokens_[at_].begin) ++next;
    if (next == figures_.last || at_ + m.size >= range_.last) return at_;
    return tokens_[at_ + m.size].begin == r_.figures[next].span.begin ? at_ + m.size : at_;
  }

  uint32_t mark(const Token& token) {
    switch (token.word) {
      case w::comma: add(PieceKind::comma, 1); break;
      case w::semicolon: case w::colon: case w::en_dash: case w::em_dash: case w::ellipsis:
        add(PieceKind::stop, 1);
        break;
      case w::open_paren: case w::open_bracket: add(PieceKind::open, 1); break;
      case w::close_paren: case w::close_bracket: add(PieceKind::close, 1); break;
      case w::hyphen:
        if (token.glued() && noun_open_) content();
        else if (!token.glued() && at_ + 1 < range_.last && !tokens_[at_ + 1].glued()) add(PieceKind::stop, 1);
        break;
      case w::ampersand: case w::slash:
        if (noun_open_) content();
        break;
      default: break;  // quotation marks and signs
    }
    return at_ + 1;
  }

  bool figure_at(uint32_t at) const {
    for (uint32_t i = figures_.first; i < figures_.last && i < figures_.first + 2; ++i)
      if (at < range_.last && r_.figures[i].span.begin == tokens_[at].begin) return true;
    return false;
  }

  // Is the next thing, past a hedge or "by", a figure?
  bool figure_follows(uint32_t at) const {
    if (at < range_.last && tokens_[at].word == w::by) ++at;
    if (const auto m = lexicon::lexicon().hedges.match(tokens_, at, range_.last)) at += m.size;
    return figure_at(at);
  }

  // "expected" compares only right before a figure; "annually" is no pace inside a name.
  bool comparison_fits(lexicon::ComparisonKind kind, uint32_t size) const {
    if (kind != lexicon::ComparisonKind::base) return true;
    const WordId last = tokens_[at_ + size - 1].word;
    const bool open_ended = last == w::with || last == w::to || last == w::from || last == w::than || last == w::the;
    return open_ended || size > 1 || figure_follows(at_ + size) || last == w::against ||
           (at_ + size < range_.last && tokens_[at_ + size].word == w::the);
  }

  // ---- words of change

  uint32_t change(const lexicon::ChangeWord& row, uint32_t size) {
    const uint32_t next = at_ + size;
    if (row.form == ChangeForm::adverb) return change_adverb(row, size);
    if (adjective_use(row, next)) {
      content();
      return next;
    }
    const bool noun = row.form == ChangeForm::noun || (row.form == ChangeForm::ambiguous && noun_use(next));
    if (noun && noun_follows(next)) {  // "growth target": a compound of which this is no head
      for (uint32_t i = 0; i < size; ++i, ++at_) content();
      at_ -= size;
      return next;
    }
    TokenRange compound;
    bool determiner = determiner_;
    if (noun && noun_open_) {
      compound = noun_.tokens;
      determiner = noun_.determiner;
      noun_open_ = false;
    }
    Piece& piece = add(PieceKind::change, size);
    piece.change = &row;
    piece.use = noun ? ChangeUse::noun : ChangeUse::verb;
    piece.compound = compound;
    piece.determiner = determiner;
    piece.participle = !noun && ends_with(spelling(at_), "ing");
    return next;
  }

  // "up", "lower", "more" count beside a figure or before "from", "to", "on", else they are words of their phrase.
  uint32_t change_adverb(const lexicon::ChangeWord& row, uint32_t size) {
    const uint32_t next = at_ + size;
    const WordId after = next < range_.last ? tokens_[next].word : WordId{w::none};
    const bool beside = figure_follows(next) || last_is(PieceKind::figure) || after == w::from || after == w::to ||
                        after == w::by || after == w::on || after == w::than;
    if (!beside) {
      close_noun();
      return next;
    }
    Piece& piece = add(PieceKind::change, size);
    piece.change = &row;
    piece.use = ChangeUse::adverb;
    return next;
  }

  bool content_at(uint32_t at) const {
    if (at >= range_.last || !tokens_[at].is_word()) return false;
    if (tokens_[at].begin >= next_found(at)) return false;
    const auto& lex = lexicon::lexicon();
    return !lex.function_words.match(tokens_, at, range_.last) && !lex.comparisons.match(tokens_, at, range_.last) &&
           !lex.change_words.match(tokens_, at, range_.last);
  }

  // Where the next figure or date begins, as a byte.
  uint32_t next_found(uint32_t at) const {
    uint32_t out = UINT32_MAX;
    const uint32_t byte = tokens_[at].begin;
    for (uint32_t i = figures_.first; i < figures_.last && i < figures_.first + 2; ++i)
      if (r_.figures[i].span.end > byte) out = std::min(out, r_.figures[i].span.begin);
    for (uint32_t i = dates_.first; i < dates_.last && i < dates_.first + 2; ++i)
      if (r_.dates[i].span.end > byte) out = std::min(out, r_.dates[i].span.begin);
    return out;
  }

  // Does a noun go on right here, so that the word before is only its modifier?
  bool noun_follows(uint32_t at) const {
    return content_at(at) && !lexicon::lexicon().verbs.match(tokens_, at, range_.last) && !open_verb(at);
  }

  // "rising prices", "the increased charge": a form in -ing or -ed before a noun, not after one.
  bool adjective_use(const lexicon::ChangeWord& row, uint32_t next) const {
    if (row.form != ChangeForm::verb) return false;
    const std::string_view last = spelling(next - 1);
    if (!ends_with(last, "ing") && !ends_with(last, "ed")) return false;
    const bool after_noun = noun_open_ || last_is(PieceKind::pronoun) || last_is(PieceKind::verb) ||
                            last_is(PieceKind::relative) || last_is(PieceKind::auxiliary) || last_is(PieceKind::date);
    return !after_noun && content_at(next) && (determiner_ || at_ == range_.first || last_is(PieceKind::preposition)) &&
           !(ends_with(last, "ing") && last_is(PieceKind::preposition));
  }

  // Is "rise", "cut", "increase" a noun here?
  bool noun_use(uint32_t next) const {
    if (determiner_) return true;
    if (determiner_at(next)) return false;  // "boost its profits"
    if (noun_open_) {  // "a price rise", "the exports rise 4%", "exports rise to"
      const bool plural = ends_with(spelling(noun_.tokens.last - 1), "s");
      const WordId after = next < range_.last ? tokens_[next].word : WordId{w::none};
      if (figure_follows(next)) return false;
      return noun_.determiner || last_figure_before_noun() || !(plural && (after == w::to || after == w::by || after == w::from));
    }
    if (out_.empty()) return true;
    const Piece& before = out_.back();
    if (before.kind == PieceKind::preposition) return before.word != w::to;
    return before.kind != PieceKind::auxiliary && before.kind != PieceKind::pronoun && before.kind != PieceKind::negation &&
           before.kind != PieceKind::relative && !is_auxiliary(before.word);
  }

  bool determiner_at(uint32_t at) const {
    const auto m = lexicon::lexicon().function_words.match(tokens_, at, range_.last);
    return m && m.row->type == FunctionClass::determiner;
  }

  bool last_figure_before_noun() const { return !out_.empty() && out_.back().kind == PieceKind::figure; }

  static bool is_auxiliary(WordId word) {
    return word == w::is || word == w::are || word == w::was || word == w::were || word == w::be || word == w::been ||
           word == w::has || word == w::had || word == w::have;
  }

  // ---- verbs and small words

  // Words of the verb table that are nouns or adjectives inside a phrase: "the owned stores", "cost of sales".
  bool inside_noun_phrase(uint32_t size) const {
    const Token& token = tokens_[at_];
    if (size > 1) return false;
    if (hyphen_before(at_) && noun_open_ && token.glued()) return true;  // "Chinese-made"
    if (token.has(kCapital) && noun_open_ && at_ > range_.first) return true;
    const WordId word = token.word;
    if (is_auxiliary(word)) return false;
    if (word == w::cost || word == w::costs) return !figure_follows(at_ + 1);  // "the mill cost $5m"
    const bool form = ends_with(spelling(at_), "ing") || ends_with(spelling(at_), "ed");
    if (determiner_ || (out_.empty() && !noun_open_ && !form)) return true;  // "Forecasts were"
    return last_is(PieceKind::figure) && content_at(at_ + 1);
  }

  // A verb that is in no table, by its tag; a participle by its ending and its neighbours.
  bool open_verb(uint32_t at) const {
    const std::string_view word = spelling(at);
    if (tokens_[at].has(kCapital)) return false;
    const Pos pos = r_.document.tags[at];
    if (pos == Pos::verb_past || pos == Pos::verb_present || pos == Pos::verb_base)
      return !determiner_ && !hyphen_before(at) && (at != at_ || after_subject());
    const bool after_noun = at == at_ ? noun_open_ || last_is(PieceKind::pronoun) || last_is(PieceKind::relative) ||
                                            last_is(PieceKind::auxiliary) || last_is(PieceKind::date)
                                      : true;
    if (ends_with(word, "ed")) return after_noun && !determiner_ && !hyphen_before(at);
    if (ends_with(word, "ing"))
      return !determiner_ && (last_is(PieceKind::comma) || last_is(PieceKind::verb) || last_is(PieceKind::auxiliary)) && at == at_;
    return false;
  }

  // Can a finite verb or an infinitive stand here?
  bool after_subject() const {
    if (noun_open_) return true;
    if (out_.empty()) return false;
    switch (out_.back().kind) {
      case PieceKind::noun: case PieceKind::pronoun: case PieceKind::relative: case PieceKind::auxiliary:
      case PieceKind::negation: case PieceKind::date: case PieceKind::close: return true;
      case PieceKind::preposition: return out_.back().word == w::to;
      default: return false;
    }
  }

  bool hyphen_before(uint32_t at) const { return at > range_.first && tokens_[at - 1].word == w::hyphen; }

  uint32_t function(FunctionClass type, uint32_t size) {
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
        add(PieceKind::preposition, size);
        break;
      case FunctionClass::conjunction:
        if (joins_nouns()) {
          content();
          return at_ + size;
        }
        add(PieceKind::conjunction, size);
        break;
      case FunctionClass::subordinator: add(PieceKind::subordinator, size); break;
      case FunctionClass::relative:
        if (tokens_[at_].word == w::that && !noun_open_ && !last_is(PieceKind::comma) && !last_is(PieceKind::verb)) {
          close_noun();
          determiner_ = true;
          return at_ + size;
        }
        add(PieceKind::relative, size);
        break;
      case FunctionClass::pronoun: add(PieceKind::pronoun, size); break;
      case FunctionClass::auxiliary: add(PieceKind::auxiliary, size); break;
      case FunctionClass::negation: add(PieceKind::negation, size); break;
    }
    return at_ + size;
  }

  // "general and administrative expense": one word on either side, and a noun phrase that is still open.
  bool joins_nouns() const {
    return noun_open_ && noun_.tokens.size() <= 3 && content_at(at_ + 1) && !lexicon::lexicon().verbs.match(tokens_, at_ + 1, range_.last) &&
           !tokens_[at_ + 1].has(kCapital);
  }

  // ---- building pieces

  Piece& add(PieceKind kind, uint32_t size) {
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

  void content() {
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

  void close_noun() {
    if (noun_open_) out_.push_back(noun_);
    noun_open_ = false;
  }

  // ---- clauses

  // A clause begins at a stop, a subordinator or a relative, and at a comma or conjunction with a subject and a verb of
  // its own behind it.
  void number_clauses() {
    uint32_t clause = 0;
    for (uint32_t i = 0; i < out_.size(); ++i) {
      const PieceKind kind = out_[i].kind;
      const bool hard = kind == PieceKind::stop || kind == PieceKind::subordinator || kind == PieceKind::relative;
      const bool soft = (kind == PieceKind::comma || kind == PieceKind::conjunction) && subject_and_verb(i + 1);
      if (i > 0 && (hard || soft)) ++clause;
      out_[i].clause = clause;
    }
  }

  bool subject_and_verb(uint32_t at) const {
    bool subject = false;
    const auto last = std::min<size_t>(out_.size(), at + kLookAhead);
    for (size_t i = at; i < last; ++i) {
      const Piece& p = out_[i];
      switch (p.kind) {
        case PieceKind::noun: case PieceKind::pronoun: subject = true; break;
        case PieceKind::date: case PieceKind::auxiliary: case PieceKind::negation: break;
        case PieceKind::preposition: break;
        case PieceKind::verb: return subject && !p.participle;
        case PieceKind::change:
          if (p.use == ChangeUse::verb) return subject && !p.participle;
          break;
        default: return false;
      }
    }
    return false;
  }

  const Reading& r_;
  const std::vector<Token>& tokens_;
  TokenRange range_;
  IndexRange figures_, dates_;
  Pieces& out_;
  uint32_t at_ = 0;
  Piece noun_;
  bool noun_open_ = false;
  bool determiner_ = false;
};

}  // namespace

void cut(const Reading& reading, uint32_t sentence, IndexRange figures, IndexRange dates, Pieces& out) {
  out.clear();
  Cutter(reading, reading.document.sentences[sentence], figures, dates, out).run();
}

}  // namespace keyline::link
