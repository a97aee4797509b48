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
  const Date& date = s.date(at);
  if (date.type == DateType::duration && date.interval && date.text.find(" to ") != std::string_view::npos)
    return {{}, date.span};  // "the year to May 31" is no year of the calendar
  if (date.value == "P1Y") return {{}, date.span};
  return {date.value, date.span};
}

}  // namespace keyline::link
