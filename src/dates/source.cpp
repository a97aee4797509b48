#include "dates/source.hpp"

namespace keyline::dates {

using lexicon::NumberWord;

namespace {

// Two letters glued to a number: "3rd".
bool ordinal_suffix(const Source& s, uint32_t at) {
  if (!s.glued(at)) return false;
  const WordId id = s.word(at);
  return id == w::st || id == w::nd || id == w::rd || id == w::th;
}

// Nothing else stands in the line or in the cell of a table.
bool stands_alone(const Source& s, uint32_t at, uint32_t next) {
  const bool begins = s.sentence_start(at) || s.is(at - 1, w::bar);
  return begins && (next == s.last() || s.is(next, w::bar));
}

// "the March report", "Leith's May fair": a month that says which.
bool tells_which(const Source& s, uint32_t at, uint32_t next) {
  const WordId before = s.word(at - 1);
  const bool article = before == w::the || before == w::a || before == w::s_clitic || before == w::his ||
                       before == w::her || before == w::its || before == w::their;
  return article && at > s.first() && s.noun(next) && !s.glued(next);
}

// The spelling's trust against how and where it stands. `beside_number` = the rule itself requires a number next to it.
bool trusted(const Source& s, uint32_t at, uint32_t next, Trust trust, bool beside_number) {
  if (beside_number) return trust == Trust::sure || s.has(at, kCapital);
  if (stands_alone(s, at, next)) return true;
  switch (trust) {
    case Trust::sure:
      return introduced(s, at) || !name_follows(s, next);
    case Trust::capital:
      return s.has(at, kCapital) && (introduced(s, at) || (!s.sentence_start(at) && !name_follows(s, next)));
    case Trust::context:
      return s.has(at, kCapital) && (introduced(s, at) || tells_which(s, at, next)) && !name_follows(s, next);
  }
  return false;
}

}  // namespace

bool Source::part_of_name(uint32_t at) const { return glued(at) && (token(at - 1).is_word() || number(at - 1)); }

bool Source::dash(uint32_t at) const { return is(at, w::hyphen) || is(at, w::en_dash); }

int Source::plain(uint32_t at) const {
  if (!number(at) || token(at).size() > 4) return -1;
  int value = 0;
  for (char c : text(at)) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

bool read_month(const Source& s, uint32_t& at, uint8_t& month, bool beside_number) {
  const auto match = s.match(tables().months, at);
  if (!match || s.part_of_name(at)) return false;
  uint32_t next = at + match.size;
  if (match.size == 2 && !s.glued(next - 1)) --next;  // the full stop of another sentence
  if (!trusted(s, at, next, match->trust, beside_number)) return false;
  month = match->number;
  at = next;
  return true;
}

bool read_weekday(const Source& s, uint32_t& at, uint8_t& weekday, bool beside_number) {
  const auto match = s.match(tables().weekdays, at);
  if (!match || s.part_of_name(at)) return false;
  const bool fits = match->trust == Trust::sure || (s.has(at, kCapital) && (beside_number || introduced(s, at))) ||
                    stands_alone(s, at, at + match.size);
  if (!fits) return false;
  weekday = match->number;
  at += match.size;
  return true;
}

bool read_day(const Source& s, uint32_t& at, Day31& day) {
  int value = s.plain(at);
  uint32_t next = at + 1;
  if (value > 0) {
    day.ordinal = ordinal_suffix(s, next);
    next += day.ordinal;
    if (s.token(at).size() > 2) return false;
  } else {
    next = at;
    if (!read_ordinal(s, next, value)) return false;
    day.ordinal = true;
  }
  if (value < 1 || value > 31) return false;
  day.day = static_cast<uint8_t>(value);
  at = next;
  return true;
}

bool read_year(const Source& s, uint32_t& at, int& year) {
  const int value = s.plain(at);
  if (value <= 0) return false;
  const WordId era = s.word(at + 1);
  const bool before = era == w::bc || era == w::bc_dotted || era == w::bce;
  const bool after = era == w::ad || era == w::ad_dotted || era == w::ce;
  if (before) {
    if (value > -kFirstYear) return false;
    year = 1 - value;
  } else {
    if ((value < 1000 && !after) || value > kLastYear) return false;
    year = value;
  }
  at += before || (after && value < 1000) ? 2u : 1u;
  return true;
}

bool read_ordinal(const Source& s, uint32_t& at, int& value) {
  if (const int n = s.plain(at); n > 0 && ordinal_suffix(s, at + 1)) {
    value = n;
    at += 2;
    return true;
  }
  if (const auto match = s.match(tables().ordinals, at)) {
    value = match->value;
    at += 1;
    return true;
  }
  const auto ten = s.match(lexicon::lexicon().number_words, at);
  if (!ten || ten->form != NumberWord::ten) return false;
  const uint32_t ones = at + (s.dash(at + 1) ? 2 : 1);
  const auto unit = s.match(tables().ordinals, ones);
  if (!unit || unit->value > 9) return false;
  value = static_cast<int>(ten->value) + unit->value;
  at = ones + 1;
  return true;
}

bool read_unit(const Source& s, uint32_t& at, const lexicon::DateUnit*& unit) {
  const auto match = s.match(tables().units, at);
  if (!match) return false;
  unit = match.row;
  at += match.size;
  return true;
}

bool read_holiday(const Source& s, uint32_t& at, const lexicon::Holiday*& holiday) {
  const auto match = s.match(tables().holidays, at);
  if (!match || (match->trust != Trust::sure && !s.has(at, kCapital))) return false;
  holiday = match.row;
  at += match.size;
  return true;
}

bool to_link(const Source& s, uint32_t at) {
  const WordId link = s.word(at);
  return s.dash(at) || link == w::to || link == w::through || link == w::thru || link == w::until || link == w::till;
}

bool introduced(const Source& s, uint32_t at) {
  if (!s.inside(at - 1) || at == s.first()) return false;
  switch (s.word(at - 1)) {
    case w::in:
    case w::on:
    case w::since:
    case w::by:
    case w::of:
    case w::until:
    case w::till:
    case w::from:
    case w::to:
    case w::during:
    case w::before:
    case w::after:
    case w::through:
    case w::between:
    case w::for_:
    case w::and_:
    case w::or_:
    case w::this_:
    case w::last:
    case w::next:
    case w::early:
    case w::late:
    case w::mid:
    case w::each:
    case w::every:
    case w::previous:
    case w::past:
    case w::following:
    case w::slash:
    case w::hyphen:
    case w::en_dash:
    case w::open_paren:
    case w::comma:
    case w::than:
    case w::around:
    case w::about:
    case w::at:
    case w::coming:
      return true;
    default:
      return false;
  }
}

bool name_follows(const Source& s, uint32_t at) {
  if (!s.inside(at) || s.glued(at) || !s.token(at).is_word() || !s.has(at, kCapital) || s.has(at, kNewLine))
    return false;
  const lexicon::DateTables& t = tables();
  return !t.weekdays.begins_with(s.word(at)) && !t.day_parts.begins_with(s.word(at)) &&
         !t.seasons.begins_with(s.word(at));
}

}  // namespace keyline::dates
