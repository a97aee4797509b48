// Words of change and of comparison: is "rise" a verb, a noun, an adjective or a part of another word where it stands?
#include "link/cutter.hpp"

namespace keyline::link {
namespace {

using lexicon::ChangeForm;
namespace w = lexicon::w;

}  // namespace

uint32_t Cutter::change(const lexicon::ChangeWord& row, uint32_t size) {
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
uint32_t Cutter::change_adverb(const lexicon::ChangeWord& row, uint32_t size) {
  const uint32_t next = at_ + size;
  const WordId after = next < range_.last ? tokens_[next].word : WordId{w::none};
  const bool beside = figure_follows(next) || last_is(PieceKind::figure) || after == w::from || after == w::to ||
                      after == w::by || after == w::on || after == w::than;
  if (!beside || verb_particle()) {
    close_noun();
    return next;
  }
  Piece& piece = add(PieceKind::change, size);
  piece.change = &row;
  piece.use = ChangeUse::adverb;
  return next;
}

// "picked up 14 people" takes them in; "growth picked up 4%" and "picked up to 5%" move a number.
bool Cutter::picks_up(uint32_t size) const {
  if (tokens_[at_].word != w::picked || !figure_at(at_ + size)) return false;
  for (uint32_t i = figures_.first; i < figures_.last && i < figures_.first + 2; ++i)
    if (r_.figures[i].span.begin == tokens_[at_ + size].begin) return r_.figures[i].kind != FigureKind::percent;
  return false;
}

// "make up 40%", "set up 12 firms": behind a verb that neither is, measures nor moves, the adverb is part of the verb.
bool Cutter::verb_particle() const {
  if (at_ == range_.first || (tokens_[at_].word != w::up && tokens_[at_].word != w::down)) return false;
  if (!out_.empty() && !noun_open_ && out_.back().tokens.last == at_) {
    const Piece& before = out_.back();
    if (before.kind == PieceKind::verb) {
      const WordId word = before.word;
      const bool market =
          word == w::closed || word == w::ended || word == w::finished || word == w::traded || word == w::opened;
      if (market && figure_follows(at_ + 1)) return false;  // "the shares closed up 2%"
      return before.verb == nullptr || before.verb->type != lexicon::VerbClass::measure;
    }
    if (before.kind != PieceKind::noun) return false;
  }
  return is_verb(r_.document.tags[at_ - 1]);
}

// "rising prices", "the increased charge": a form in -ing or -ed before a noun, not after one.
bool Cutter::adjective_use(const lexicon::ChangeWord& row, uint32_t next) const {
  if (row.form != ChangeForm::verb) return false;
  const std::string_view last = spelling(next - 1);
  if (!ends_with(last, "ing") && !ends_with(last, "ed")) return false;
  const bool after_noun = noun_open_ || last_is(PieceKind::pronoun) || last_is(PieceKind::verb) ||
                          last_is(PieceKind::relative) || last_is(PieceKind::auxiliary) || last_is(PieceKind::date);
  return !after_noun && content_at(next) && (determiner_ || at_ == range_.first || last_is(PieceKind::preposition)) &&
         !(ends_with(last, "ing") && last_is(PieceKind::preposition));
}

// Is "rise", "cut", "increase" a noun here?
bool Cutter::noun_use(uint32_t next) const {
  if (determiner_) return true;
  if (determiner_at(next)) return false;  // "boost its profits"
  if (noun_open_) {                       // "a price rise", "the exports rise 4%", "exports rise to"
    const bool plural = ends_with(spelling(noun_.tokens.last - 1), "s");
    const WordId after = next < range_.last ? tokens_[next].word : WordId{w::none};
    if (figure_follows(next)) return false;
    return noun_.determiner || (!out_.empty() && out_.back().kind == PieceKind::figure) ||
           !(plural && (after == w::to || after == w::by || after == w::from));
  }
  if (out_.empty()) return true;
  const Piece& before = out_.back();
  if (before.kind == PieceKind::preposition) return before.word != w::to;
  return before.kind != PieceKind::auxiliary && before.kind != PieceKind::pronoun &&
         before.kind != PieceKind::negation && before.kind != PieceKind::relative && !is_auxiliary(before.word);
}

// "expected" compares only right before a figure; "annually" is no pace inside a name.
bool Cutter::comparison_fits(lexicon::ComparisonKind kind, uint32_t size) const {
  if (kind != lexicon::ComparisonKind::base) return true;
  const WordId last = tokens_[at_ + size - 1].word;
  const bool open_ended = last == w::with || last == w::to || last == w::from || last == w::than || last == w::the;
  return open_ended || size > 1 || figure_follows(at_ + size) || last == w::against ||
         (at_ + size < range_.last && tokens_[at_ + size].word == w::the);
}

}  // namespace keyline::link
