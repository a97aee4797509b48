#include "split/stops.hpp"

#include <algorithm>

namespace keyline::split {
namespace {

namespace w = lexicon::w;
using lexicon::AbbreviationKind;
using lexicon::BoundaryKind;

const lexicon::Abbreviation* abbreviation(const OpenSentence& open, uint32_t at) {
  return lexicon::lexicon().abbreviations.match_before(open.tokens(), at + 1, open.first).row;
}

bool applies(const OpenSentence& open, AbbreviationKind kind, uint32_t at) {
  using enum AbbreviationKind;
  const Token& word = open.token(at);
  if (kind == title || kind == calendar || kind == place) return word.has(kCapital);
  if (kind == inner) return !word.has(kCapital) || at == open.first || word.has(kAllCapitals);
  if (kind == unit) return !word.has(kCapital);
  if (kind == inch) return at > open.first && open.token(at - 1).is_number();
  return kind != exclaimed;
}

bool is_roman(std::string_view s) {
  return s.size() <= 5 &&
         std::all_of(s.begin(), s.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L'; });
}

// "No. 5", "Vol. II", "Fig. A", "Ref. No. 5"; but "Is it safe? No. I think ..."
bool is_labelled(const OpenSentence& open, uint32_t at, uint32_t next) {
  const Token& after = open.token(next);
  if (after.is_number()) return true;
  if (!after.is_word() || !after.has(kCapital) || open.word(at) == w::no) return false;
  if (after.has(kAllCapitals)) return is_roman(open.slice(next));
  if (const auto* label = abbreviation(open, next); label != nullptr && open.word(next + 1) == w::period)
    return label->kind == AbbreviationKind::label;
  return open.token(at).has(kCapital) && after.size() == 1 && after.word != w::i && after.word != w::a;
}

// "9 a.m. Friday", "5 p.m. Eastern", "the 6 p.m. Mass".
bool tells_more_of_clock(const OpenSentence& open, uint32_t at, uint32_t next) {
  const auto& dates = lexicon::lexicon().dates;
  if (open.token(next).is_number() || dates.weekdays.match(open.tokens(), next, open.last) ||
      dates.months.match(open.tokens(), next, open.last) || dates.zones.match(open.tokens(), next, open.last))
    return true;
  if (open.is(next, BoundaryKind::zone) || open.word(next + 1) == w::time || open.word(next + 1) == w::open_paren)
    return true;
  const WordId article = at >= open.first + 2 ? open.word(at - 2) : WordId{0};
  return article == w::the || article == w::a || article == w::an;
}

// "Marlow Dr. The driver", "as a Maj. His son": no name follows this title.
bool names_or_counts(const OpenSentence& open, uint32_t at) {
  const WordId word = open.word(at);
  return word == w::a || word == w::an || (open.token(at).has(kCapital) && open.token(at).size() > 2);
}

// "It rose on Mon. Shares fell": a preposition, inside the sentence, and no more of the date.
bool closes_adverbial(const OpenSentence& open, uint32_t at, uint32_t next) {
  const WordId before = at >= open.first + 2 ? open.word(at - 1) : WordId{0};
  if (before != w::on && before != w::in && before != w::since && before != w::until) return false;
  const auto& dates = lexicon::lexicon().dates;
  return !dates.weekdays.match(open.tokens(), next, open.last) && !dates.months.match(open.tokens(), next, open.last);
}

bool ends_after(const OpenSentence& open, AbbreviationKind kind, uint32_t at, uint32_t next) {
  using enum AbbreviationKind;
  const bool begins = open.begins_sentence(next);
  const Token& after = open.token(next);
  if (kind == title) return begins && at > open.first && names_or_counts(open, at - 1);
  if (kind == inner) return false;
  if (kind == label) return !is_labelled(open, at, next);
  if (kind == clock) return begins || !tells_more_of_clock(open, at, next);
  if (open.word(next - 1) == w::open_paren || open.word(next - 1) == w::open_bracket) return begins;
  if (kind == calendar) return begins || (after.is_word() && closes_adverbial(open, at, next));
  if (kind == place && at > open.first && open.word(at - 1) == w::comma && after.is_word()) return true;
  if (after.is_number()) return at == open.first || !open.token(at - 1).is_number();
  return begins || open.opens(next - 1);
}

// A lone capital that is no initial: "AT&T", "50°C", "plan B", "an A", "posted on X".
bool is_lone_letter(const OpenSentence& open, uint32_t at) {
  if (at == open.first) return false;
  const Token& before = open.token(at - 1);
  if (before.is_number() && open.token(at).glued())  // "Apt. 4B"; but "Item 1A. Risk Factors"
    return at < open.first + 2 || !open.token(at - 2).has(kCapital);
  if (open.token(at).glued())
    return !(before.word == w::hyphen || before.word == w::period || open.opens(at - 1) ||
             before.word == w::apostrophe);
  if (open.is(at - 1, BoundaryKind::lettered)) return true;
  if (open.slice(at) == "X" && before.word == w::on) return true;
  return before.word == w::a || before.word == w::an;
}

// "J. Smith", "George W. Bush"; not the pronoun, unless a name stands before it.
bool is_initial(const OpenSentence& open, uint32_t at) {
  const Token& t = open.token(at);
  if (!t.is_word() || t.size() != 1 || !t.has(kCapital) || is_lone_letter(open, at)) return false;
  return t.word != w::i || (at > open.first && open.token(at - 1).has(kCapital));
}

bool ends_after_initial(const OpenSentence& open, uint32_t at, uint32_t next) {
  if (at == open.first) return false;  // "Q. Is it safe?", "A. Holt"
  const WordId after = open.word(next);
  return open.begins_sentence(next) && after != w::will && after != w::may;  // "George F. Will"
}

// "1. The first", "ii. The second", at the start of a block or after its forerunner.
bool is_item_number(const OpenSentence& open, uint32_t at) {
  if (at != open.first) return false;
  const Token& t = open.token(at);
  const std::string_view s = open.slice(at);
  if (t.is_word()) {
    const bool roman =
        s.size() <= 4 && std::all_of(s.begin(), s.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
    return roman || (t.size() == 1 && t.word != w::i);
  }
  if (!t.is_number() || t.size() > 3) return false;
  if (at == open.block_first) return true;
  uint32_t number = 0;
  for (const char c : s) number = c >= '0' && c <= '9' ? 10 * number + static_cast<uint32_t>(c - '0') : 10000;
  return number == open.label + 1;
}

// "2. Bundesliga", "1. FC Marlow".
bool is_ordinal(const OpenSentence& open, uint32_t at, uint32_t next) {
  return open.token(at).is_number() && open.token(at).size() <= 2 && open.is(next, BoundaryKind::ordinal);
}

}  // namespace

bool is_abbreviation(const OpenSentence& open, uint32_t at) {
  const auto* found = abbreviation(open, at);
  return found != nullptr && applies(open, found->kind, at);
}

bool is_exclaimed_name(const OpenSentence& open, uint32_t mark) {
  if (mark == open.first || !open.token(mark - 1).has(kCapital)) return false;
  const auto* found = abbreviation(open, mark - 1);
  return found != nullptr && found->kind == AbbreviationKind::exclaimed;
}

bool stop_ends(const OpenSentence& open, uint32_t mark, uint32_t next, Closed closed) {
  const bool dotted = open.token(mark).is_word();
  const uint32_t at = dotted ? mark : mark - 1;
  if (!dotted && !open.token(mark).glued()) return true;  // " . " parts; an abbreviation keeps its stop close
  if (!dotted && (is_item_number(open, at) || is_ordinal(open, at, next))) return false;
  const bool initial = !dotted && is_initial(open, at);
  const bool address = at > open.first && open.token(at).glued() && open.word(at - 1) == w::period;  // "@lise.v."
  const auto* found = initial || address ? nullptr : abbreviation(open, at);
  if (found != nullptr && !applies(open, found->kind, at)) found = nullptr;
  using enum AbbreviationKind;
  if (closed == Closed::quote) return found == nullptr || (found->kind != title && found->kind != inner);
  if (closed == Closed::bracket) return (found == nullptr && !initial && !dotted) || open.begins_sentence(next);
  if (found != nullptr) return ends_after(open, found->kind, at, next);
  if (initial) return ends_after_initial(open, at, next);
  return !dotted || open.begins_sentence(next);
}

}  // namespace keyline::split
