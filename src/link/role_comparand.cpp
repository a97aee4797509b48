// Which figures are comparands.
#include "lexicon/lexicon.hpp"
#include "link/verdict.hpp"

namespace keyline::link {

namespace w = lexicon::w;

namespace {

// Steps back over the noun of "a loss of", "a previous estimate of" and the date of "last year's".
uint32_t before_noun(const Scope& s, uint32_t at) {
  uint32_t j = at;
  if (j > 1 && preposition(s, j - 1, w::of)) {
    --j;
    if (s.is(j - 1, PieceKind::noun) || s.is_change(j - 1, ChangeUse::noun)) --j;
  }
  while (j > 0 && (s.is(j - 1, PieceKind::date) || (s.is(j - 1, PieceKind::noun) && s.pieces[j - 1].possessive))) --j;
  return j;
}

// Has the comparand `at` a partner in the same unit: a figure before, or the "to" that follows?
bool has_partner(const Scope& s, uint32_t at) {
  const Figure& f = s.figure(at);
  for (uint32_t j = s.figure_before(at); j != kNone; j = s.figure_before(j)) {
    if (at - j > kRoleReach) break;
    if (s.figure(j).role != Role::base && same_pair(s.figure(j), f)) return true;
  }
  const uint32_t next = s.figure_after(at);
  return next != kNone && next - at <= 6 && preposition(s, next - 1, w::to) && same_pair(f, s.figure(next));
}

// Does an open bracket stand before `at`?
bool bracketed(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kRoleReach;) {
    if (s.is(j, PieceKind::close)) return false;
    if (s.is(j, PieceKind::open)) return true;
  }
  return false;
}

bool change_before(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kRoleReach;)
    if (s.pieces[j].kind == PieceKind::change) return true;
  return false;
}

}  // namespace

// "£412.7m (H1 2025: £386.4m)", "9.2% (2024: 9.3%; 2023: 8.8%)", "2.3x (2.1x in 2024)": with a date of its own in a
// bracket.
Verdict bracketed_comparand(const Scope& s, uint32_t at) {
  if (at < 2 || !has_partner(s, at)) return {};
  const uint32_t before = s.is(at - 1, PieceKind::stop) ? at - 2 : at - 1;
  uint32_t date = kNone;
  if (s.is(before, PieceKind::date) && before > 0 &&
      (s.is(before - 1, PieceKind::open) || (s.is(before - 1, PieceKind::stop) && bracketed(s, before))))
    date = before;
  const uint32_t behind = s.is(at + 1, PieceKind::preposition) ? at + 2 : at + 1;
  if (s.is(at - 1, PieceKind::open) && s.is(behind, PieceKind::date) && s.is(behind + 1, PieceKind::close))
    date = behind;
  return date == kNone ? Verdict{} : verdict(Construction::base, date, Role::base, Direction::none);
}

// "below the 3.7% that the bank forecast", "ahead of the £588m expected by analysts": what was foretold.
Verdict foretold(const Scope& s, uint32_t at) {
  if (at == 0 || !s.pieces[at].determiner || !has_partner(s, at)) return {};
  const std::vector<Token>& tokens = s.document().tokens;
  const uint32_t the = s.pieces[at].tokens.first;
  if (the < 2 || tokens[the - 1].word != w::the) return {};
  const WordId off = tokens[the - 2].word;
  if (off != w::below && off != w::above && off != w::of && off != w::than) return {};
  for (uint32_t j = at + 1; j < s.size() && j <= at + 4; ++j)
    if (s.is(j, PieceKind::verb) && s.pieces[j].verb != nullptr && s.pieces[j].verb->type == lexicon::VerbClass::say)
      return verdict(Construction::base, at - 1, Role::base, Direction::none);
  return {};
}

// "compared with 23.2%", "from 23.2%", "on the 7.1bn rise in December".
Verdict comparand(const Scope& s, uint32_t at) {
  if (at == 0) return {};
  const uint32_t j = before_noun(s, at);
  if (j == 0) return {};
  const uint32_t link = j - 1;
  if (s.is(link, PieceKind::comparison) &&
      (s.pieces[link].word == w::with || s.pieces[link].word == w::to || has_partner(s, at)))
    return verdict(Construction::base, link, Role::base, Direction::none);
  const bool from = preposition(s, link, w::from), than = preposition(s, link, w::than);
  const bool on = preposition(s, link, w::on) && j == at && link > 0 && s.is_change(link - 1, ChangeUse::adverb);
  if ((from || than) && has_partner(s, at) && (than || change_before(s, at) || s.figure_before(at) == link - 1))
    return verdict(Construction::base, link, Role::base, Direction::none);
  if (on && has_partner(s, at)) return verdict(Construction::base, link, Role::base, Direction::none);
  const bool known = s.pieces[at].determiner || j < at;  // "up 11% on the $281m of 2024"
  if (known && preposition(s, link, w::on) && link > 0 && s.is(link - 1, PieceKind::figure) &&
      s.figure(link - 1).role == Role::change && s.figure(link - 1).kind != FigureKind::money)
    return verdict(Construction::base, link, Role::base, Direction::none);
  return {};
}

}  // namespace keyline::link
