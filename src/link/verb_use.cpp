// Verbs: which words of the table are none where they stand, and which words outside it are.
#include "link/cutter.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

}  // namespace

// "A net worth of": before a preposition, the last word of a phrase that a determiner opened.
bool Cutter::ends_noun(const Token& token) const {
  if (!noun_open_ || !noun_.determiner || at_ + 1 >= range_.last || r_.document.tags[at_ + 1] != Pos::adp) return false;
  const bool plural = r_.document.slice(token).back() == 's';  // "the fossil measures around" is a verb
  return !plural && r_.document.tags[at_] == Pos::noun;
}

// Words of the verb table that are nouns or adjectives inside a phrase: "the owned stores", "cost of sales".
bool Cutter::inside_noun_phrase(uint32_t size) const {
  const Token& token = tokens_[at_];
  if (size > 1) return false;
  if (hyphen_before(at_) && noun_open_ && token.glued()) return true;  // "Chinese-made"
  if (token.has(kCapital) && noun_open_ && at_ > range_.first) return true;
  const WordId word = token.word;
  if (is_auxiliary(word)) return false;
  if (word == w::cost || word == w::costs) return !figure_follows(at_ + 1);  // "the mill cost $5m"
  const bool form = ends_with(spelling(at_), "ing") || ends_with(spelling(at_), "ed");
  if (ends_noun(token)) return true;
  if (determiner_ || (out_.empty() && !noun_open_ && !form)) return true;  // "Forecasts were"
  return last_is(PieceKind::figure) && content_at(at_ + 1);
}

// A verb that is in no table, by its tag; a participle by its ending and its neighbours.
bool Cutter::open_verb(uint32_t at) const {
  const std::string_view word = spelling(at);
  if (tokens_[at].has(kCapital)) return false;
  const Pos pos = r_.document.tags[at];
  const bool finite = pos == Pos::verb_past || pos == Pos::verb_present || pos == Pos::verb_base;
  if (finite && at + 1 < range_.last && r_.document.tags[at + 1] == Pos::aux) return false;  // "that costs would rise"
  if (finite && !(at == at_ && noun_by_form()))
    return !determiner_ && !hyphen_before(at) && (at != at_ || after_subject());
  const bool after_noun = at == at_ ? noun_open_ || last_is(PieceKind::pronoun) || last_is(PieceKind::relative) ||
                                          last_is(PieceKind::auxiliary) || last_is(PieceKind::date)
                                    : true;
  if (ends_with(word, "ed"))  // "a cruising speed" is none
    return pos != Pos::noun && (!finite || at != at_) && after_noun && !determiner_ && !hyphen_before(at) &&
           !(at == at_ && after_adjective() && content_at(at + 1));
  if (at + 1 < range_.last && r_.document.tags[at + 1] == Pos::adp &&  // "spending on dams was cut"
      lexicon::lexicon().metrics.match(tokens_, at, range_.last))
    return false;
  if (ends_with(word, "ing"))  // "operating profit" is none
    return !lexicon::lexicon().metrics.match(tokens_, at + 1, range_.last) && !determiner_ &&
           (last_is(PieceKind::comma) || last_is(PieceKind::verb) || last_is(PieceKind::auxiliary) ||
            (last_is(PieceKind::preposition) && figure_follows(at + 1))) &&  // "before closing 2% higher"
           at == at_;
  return false;
}

// "Paid | rides", "main | exported goods".
bool Cutter::after_adjective() const {
  if (!noun_open_ || noun_.tokens.last != at_ || tokens_[at_ - 1].has(kCapital)) return false;
  const Pos before = r_.document.tags[at_ - 1];
  return before == Pos::adj || before == Pos::verb_participle;
}

// "A cruising speed", "the town's water use", "speed of": where one thing owns the word or "of" follows, the plain form
// is a noun whatever its tag.
bool Cutter::noun_by_form() const {
  if (r_.document.tags[at_] == Pos::verb_past) return false;
  if (at_ + 1 < range_.last && tokens_[at_ + 1].word == w::of) return true;
  if (!noun_open_) return false;
  if (after_adjective()) return true;
  return noun_.determiner && spelling(at_).back() != 's' && !ends_with(spelling(noun_.tokens.last - 1), "s") &&
         tokens_[noun_.tokens.last - 1].word != w::people;
}

// Can a finite verb or an infinitive stand here?
bool Cutter::after_subject() const {
  if (noun_open_) return true;
  if (out_.empty()) return false;
  switch (out_.back().kind) {
    case PieceKind::noun:
    case PieceKind::pronoun:
    case PieceKind::auxiliary:
    case PieceKind::negation:
    case PieceKind::date:
    case PieceKind::close:
      return true;
    case PieceKind::relative:  // "it said that export prices": a clause begins with its subject
      return out_.size() < 2 || out_.back().word != w::that || out_[out_.size() - 2].kind != PieceKind::verb;
    case PieceKind::figure:  // "of those, 12 died"; not "12 registered nurses", "19 wins"
      return !content_at(at_ + 1) && spelling(at_).back() != 's' &&
             r_.figures[out_.back().index].kind != FigureKind::rank;
    case PieceKind::preposition:
      return out_.back().word == w::to;
    default:
      return false;
  }
}

}  // namespace keyline::link
