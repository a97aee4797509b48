#include "link/period_stretch.hpp"

#include "lexicon/lexicon.hpp"
#include "series/calendar.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

// Of "2004-10" and of "XXXX-10".
int month_of(const std::string& value) {
  const bool month = value.size() == 7 && value[4] == '-' && value[5] >= '0' && value[5] <= '1';
  return month ? (value[5] - '0') * 10 + value[6] - '0' : 0;
}

// The quarter, half or year that runs from one month to the end of another; empty where it is none.
std::string period_between(const std::string& from, const std::string& to) {
  const int first = month_of(from), last = month_of(to);
  if (first == 0 || last == 0) return {};
  const std::string year = to.substr(0, 4);  // "October to December 2004": the year stands once
  if (from.substr(0, 4) != year && from.substr(0, 4) != "XXXX") return {};
  if (last - first == 2 && last % 3 == 0) return year + "-Q" + static_cast<char>('0' + last / 3);
  if (last - first == 5 && last % 6 == 0) return year + "-H" + static_cast<char>('0' + last / 6);
  return last - first == 11 ? year : std::string();
}

// "P9M" -> 9; 0 where it is no number of months.
int months_in(const std::string& duration) {
  if (duration.size() < 3 || duration.size() > 4 || duration[0] != 'P' || duration.back() != 'M') return 0;
  int out = 0;
  for (size_t i = 1; i + 1 < duration.size(); ++i) {
    if (duration[i] < '0' || duration[i] > '9') return 0;
    out = out * 10 + duration[i] - '0';
  }
  return out <= 12 ? out : 0;
}

std::string month(const std::string& year, int month) {
  return year + (month < 10 ? "-0" : "-") + std::to_string(month);
}

bool says(const Scope& s, uint32_t at, WordId word) {
  const TokenRange& tokens = s.pieces[at].tokens;
  for (uint32_t t = tokens.first; t < tokens.last; ++t)
    if (s.document().tokens[t].word == word) return true;
  return false;
}

// "the year" that is no number and would only begin behind the day of the article is the one that runs.
std::string year_of(const Scope& s, uint32_t at) {
  const Date& d = s.date(at);
  const std::string& now = s.reading.reference.value;
  const bool runs = says(s, at, w::year) && says(s, at, w::the) && now.size() >= 4 && d.value > now.substr(0, 4);
  return runs ? now.substr(0, 4) : d.value;
}

// "the first nine months of 2025", "the last six months of the year".
std::string months_of_year(const Scope& s, uint32_t months) {
  const int count = months_in(s.date(months).value);
  const uint32_t at = months + 2;
  if (count == 0 || series::granularity(s.date(at).value) != series::Granularity::year) return {};
  const bool first = says(s, months, w::first), last = says(s, months, w::last) || says(s, months, w::final_);
  if (first == last) return {};
  const std::string year = year_of(s, at);
  const int from = first ? 1 : 13 - count, to = first ? count : 12;
  std::string whole = period_between(month(year, from), month(year, to));
  if (!whole.empty()) return whole;
  return count == 1 ? month(year, from) : month(year, from) + '/' + month(year, to);
}

bool is_part(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::date) && s.is_word(at + 1, PieceKind::preposition, w::of) && s.is(at + 2, PieceKind::date);
}

// "between March 2022 and August 2023": both ends are said.
bool between(const Scope& s, uint32_t at) {
  if (at == 0 || !s.is(at, PieceKind::date) || !s.is_word(at - 1, PieceKind::preposition, w::between)) return false;
  if (!s.is_word(at + 1, PieceKind::conjunction, w::and_) || !s.is(at + 2, PieceKind::date)) return false;
  const std::string &from = s.date(at).value, &to = s.date(at + 2).value;
  return series::granularity(from) != series::Granularity::none &&
         series::granularity(from) == series::granularity(to) && from < to;
}

bool joins(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::date) && s.is(at + 2, PieceKind::date) &&
         (s.is_word(at + 1, PieceKind::preposition, w::to) || s.is_word(at + 1, PieceKind::preposition, w::through) ||
          s.is(at + 1, PieceKind::stop));
}

}  // namespace

Stretch stretch_at(const Scope& s, uint32_t at) {
  const uint32_t first = joins(s, at) ? at : at >= 2 && joins(s, at - 2) ? at - 2 : kNone;
  if (first != kNone) {
    const Date &from = s.date(first), &to = s.date(first + 2);
    std::string period = period_between(from.value, to.value);
    if (!period.empty()) return {std::move(period), {from.span.begin, to.span.end}};
  }
  for (const uint32_t part : {at, at - 2})
    if (part < s.size() && is_part(s, part))
      if (std::string period = months_of_year(s, part); !period.empty())
        return {std::move(period), {s.date(part).span.begin, s.date(part + 2).span.end}};
  for (const uint32_t open : {at, at - 2}) {
    if (open >= s.size() || !between(s, open)) continue;
    const Date &from = s.date(open), &to = s.date(open + 2);
    std::string whole = period_between(from.value, to.value);
    return {whole.empty() ? from.value + '/' + to.value : std::move(whole), {from.span.begin, to.span.end}};
  }
  const Date& date = s.date(at);
  if (date.type == DateType::duration && date.interval && date.text.find(" to ") != std::string_view::npos)
    return {{}, date.span};  // "the year to May 31" is no year of the calendar
  if (date.value == "P1Y") return {{}, date.span};
  return {date.value, date.span};
}

}  // namespace keyline::link
