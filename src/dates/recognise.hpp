// The rules: one ordered list, each {name, the kinds of token it may begin with, function}. At every token the first
// rule that says yes takes it; its name goes into the report.
#pragma once
#include <span>
#include <string_view>

#include "dates/source.hpp"

namespace keyline::dates {

// Kinds of token that an expression can begin with, a bit each.
enum Start : uint32_t {
  kNumber = 1,
  kMonth = 2,
  kWeekday = 4,
  kUnit = 8,
  kNumeral = 16,  // "third", "several", "a"
  kSeason = 32,
  kHoliday = 64,
  kDateWord = 128,
  kDayPart = 256,
  kThe = 512,
  kStep = 1024,       // "last", "this", "following"
  kPart = 2048,       // "early", "mid", "end"
  kHedge = 4096,      // "about", "more"
  kFrequency = 8192,  // "daily", "Mondays"
  kCode = 16384,      // "Q2", "FY25", "H1", "fiscal"
  kRate = 32768,      // "every", "per", "each"
  kLink = 65536,      // goes on within an expression and begins none: "consecutive", "corresponding"
  kSolid = 131072,  // says by itself that a time is spoken of: a month, a unit, "yesterday"; "last" and "three" do not
};

// The kinds of every word of the vocabulary, by its id.
std::span<const uint32_t> word_kinds();

// Numbers have no word: kNumber stands for them.
inline uint32_t starts_of(const Token& token, std::span<const uint32_t> kinds) {
  return token.is_number() ? uint32_t{kNumber} : token.word < kinds.size() ? kinds[token.word] : 0;
}

uint32_t starts_of(const Token& token);

// Returns the token after the expression that begins at `at`, having filled `out`; 0 = not mine.
using Recognise = uint32_t (*)(const Source& s, uint32_t at, Expression& out);

struct Rule {
  std::string_view name;
  uint32_t starts;
  Recognise recognise;
  bool is_point;  // names a point on the calendar by itself: may stand after "early", "the end of", "two days after"
};

std::span<const Rule> rules();

// A bit for each of them, in their order, that may begin with a token of these kinds.
uint64_t rules_for(uint32_t starts);

inline bool month_number(int n) { return n >= 1 && n <= 12; }
inline bool day_number(int n) { return n >= 1 && n <= 31; }

// A date whose fields are all stated; `day` 0 = the month. Returns `next`, as rules do.
inline uint32_t date(Expression& out, int year, int month, int day, uint32_t next) {
  out.anchor = Anchor::stated;
  out.year = year;
  out.month = static_cast<uint8_t>(month);
  out.day = static_cast<uint8_t>(day);
  return next;
}

// A point on the calendar without a modifier before it: what "early", "the end of" and "two days after" stand before.
uint32_t point(const Source& s, uint32_t at, Expression& out);

// recognise_numeric.cpp
uint32_t iso_date(const Source& s, uint32_t at, Expression& out);
uint32_t month_slash_year(const Source& s, uint32_t at, Expression& out);
uint32_t numeric_date(const Source& s, uint32_t at, Expression& out);
uint32_t dotted_date(const Source& s, uint32_t at, Expression& out);

// recognise_absolute.cpp
uint32_t month_day(const Source& s, uint32_t at, Expression& out);
uint32_t day_month(const Source& s, uint32_t at, Expression& out);
uint32_t day_before_day_month(const Source& s, uint32_t at, Expression& out);
uint32_t day_continued(const Source& s, uint32_t at, const Expression& before, uint32_t& begin, Expression& out);
uint32_t month(const Source& s, uint32_t at, Expression& out);
uint32_t weekday(const Source& s, uint32_t at, Expression& out);

// recognise_year.cpp
uint32_t year_of_sport(const Source& s, uint32_t at, Expression& out);
uint32_t year_continued(const Source& s, uint32_t at, const Expression& before, uint32_t& begin, Expression& out);
uint32_t decade(const Source& s, uint32_t at, Expression& out);
uint32_t century(const Source& s, uint32_t at, Expression& out);
uint32_t year(const Source& s, uint32_t at, Expression& out);

// recognise_odd.cpp
uint32_t impossible_date(const Source& s, uint32_t at, Expression& out);
uint32_t day_of_month(const Source& s, uint32_t at, Expression& out);
uint32_t months_to(const Source& s, uint32_t at, Expression& out);

// recognise_period.cpp
uint32_t quarter_code(const Source& s, uint32_t at, Expression& out);
uint32_t fiscal_year(const Source& s, uint32_t at, Expression& out);
uint32_t ordinal_quarter(const Source& s, uint32_t at, Expression& out);
uint32_t month_quarter(const Source& s, uint32_t at, Expression& out);
uint32_t season(const Source& s, uint32_t at, Expression& out);
uint32_t holiday(const Source& s, uint32_t at, Expression& out);

// recognise_relative.cpp
uint32_t date_word(const Source& s, uint32_t at, Expression& out);
uint32_t same_period(const Source& s, uint32_t at, Expression& out);
uint32_t year_ago_period(const Source& s, uint32_t at, Expression& out);
uint32_t step_unit(const Source& s, uint32_t at, Expression& out);
uint32_t step_name(const Source& s, uint32_t at, Expression& out);
uint32_t the_unit(const Source& s, uint32_t at, Expression& out);

// recognise_counted.cpp
uint32_t units_ago(const Source& s, uint32_t at, Expression& out);
uint32_t unit_before(const Source& s, uint32_t at, Expression& out);
uint32_t units_after_date(const Source& s, uint32_t at, Expression& out);

// recognise_part.cpp
uint32_t early(const Source& s, uint32_t at, Expression& out);
uint32_t edge(const Source& s, uint32_t at, Expression& out);
uint32_t nth_of(const Source& s, uint32_t at, Expression& out);

// recognise_time.cpp
uint32_t clock_time(const Source& s, uint32_t at, Expression& out);
void order_hours(const Expression& first, Expression& second);
uint32_t day_part_of(const Source& s, uint32_t at, Expression& out);
uint32_t step_day_part(const Source& s, uint32_t at, Expression& out);
uint32_t bare_day_part(const Source& s, uint32_t at, Expression& out);

// recognise_duration.cpp
uint32_t span_of_units(const Source& s, uint32_t at, Expression& out);
uint32_t hedged_duration(const Source& s, uint32_t at, Expression& out);
uint32_t duration(const Source& s, uint32_t at, Expression& out);
uint32_t lapse(const Source& s, uint32_t at, Expression& out);
uint32_t bare_units(const Source& s, uint32_t at, Expression& out);

// recognise_set.cpp
uint32_t frequency(const Source& s, uint32_t at, Expression& out);
uint32_t weekdays(const Source& s, uint32_t at, Expression& out);
uint32_t every(const Source& s, uint32_t at, Expression& out);
uint32_t rate(const Source& s, uint32_t at, Expression& out);

}  // namespace keyline::dates
