// The list of rules, most particular first, and the one look at a token that spares nearly all of them.
#include "dates/recognise.hpp"

#include <algorithm>
#include <array>

#include "words/tokenise.hpp"

namespace keyline::dates {
namespace {

// The second word of phrases like "the near future": it goes on within them.
template <class Row>
void mark_second_words(const lexicon::Table<Row>& table, const lexicon::Vocabulary& vocabulary,
                       std::vector<uint32_t>& kinds) {
  for (const Row& row : table.rows()) {
    std::string_view rest = row.spellings;
    while (!rest.empty()) {
      const std::string_view phrase = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
      const std::vector<Token> tokens = words::tokenise(phrase, &vocabulary);
      if (tokens.size() > 1) kinds[tokens[1].word] |= kLink;
    }
  }
}

// Kinds by word id, built from the tables once.
std::vector<uint32_t> kinds_of_words() {
  const auto& lexicon = lexicon::lexicon();
  const lexicon::DateTables& t = lexicon.dates;
  constexpr uint32_t kTimes = kMonth | kWeekday | kUnit | kSeason | kDayPart | kFrequency | kCode;
  std::vector<uint32_t> kinds(lexicon.vocabulary.size());
  std::vector<Token> alone(1);
  for (size_t id = 1; id < kinds.size(); ++id) {
    const auto word = static_cast<WordId>(id);
    const auto mark = [&](const auto& table, Start start) {
      if (table.begins_with(word)) kinds[id] |= start;
    };
    mark(t.months, kMonth);
    mark(t.weekdays, kWeekday);
    mark(t.units, kUnit);
    mark(t.seasons, kSeason);
    mark(t.holidays, kHoliday);
    mark(t.day_parts, kDayPart);
    mark(t.words, kDateWord);
    mark(t.frequencies, kFrequency);
    mark(t.weekday_sets, kFrequency);
    mark(t.steps, kStep);
    mark(t.parts, kPart);
    mark(t.edges, kPart);
    mark(t.hedges, kHedge);
    mark(t.ordinals, kNumeral);
    mark(lexicon.number_words, kNumeral);
  }
  const auto mark = [&](std::initializer_list<WordId> words, Start start) {
    for (WordId word : words) kinds[word] |= start;
  };
  mark({w::the}, kThe);
  mark({w::a, w::an, w::several, w::few, w::many, w::couple, w::half, w::another, w::apostrophe, w::dozen}, kNumeral);
  mark({w::q, w::h, w::fy, w::fiscal, w::financial, w::final_, w::year}, kCode);
  mark({w::consecutive, w::straight, w::full,    w::more,          w::further,    w::additional, w::successive,
        w::trading,     w::business, w::working, w::long_,         w::calendar,   w::whole,      w::short_,
        w::solid,       w::single,   w::other,   w::corresponding, w::comparable, w::equivalent},
       kLink);
  mark({w::every, w::each, w::per, w::a, w::an, w::once, w::twice}, kRate);
  mark_second_words(t.words, lexicon.vocabulary, kinds);
  mark_second_words(t.steps, lexicon.vocabulary, kinds);
  mark_second_words(t.frequencies, lexicon.vocabulary, kinds);
  kinds[0] = 0;
  mark({w::am, w::pm, w::am_dotted, w::pm_dotted, w::o, w::bc, w::bc_dotted, w::bce, w::ad, w::ad_dotted, w::ce, w::utc,
        w::gmt, w::hrs},
       kSolid);
  for (size_t id = 1; id < kinds.size(); ++id) {
    alone[0].word = static_cast<WordId>(id);
    if ((kinds[id] & kTimes) != 0 || t.words.match(alone, 0, 1) || t.holidays.match(alone, 0, 1)) kinds[id] |= kSolid;
  }
  return kinds;
}

// Sets and rates first, then what is longest and most particular; bare words last.
constexpr Rule kRules[] = {
    {"iso_date", kNumber, iso_date, true},
    {"numeric_date", kNumber, numeric_date, true},
    {"month_slash_year", kNumber, month_slash_year, true},
    {"dotted_date", kNumber, dotted_date, false},
    {"impossible_date", kNumber | kMonth, impossible_date, false},
    {"every", kRate, every, false},
    {"months_to", kNumber | kNumeral | kThe | kCode | kUnit, months_to, false},
    {"units_after_date", kNumber | kNumeral | kUnit | kThe, units_after_date, false},
    {"units_ago", kNumber | kNumeral | kUnit, units_ago, false},
    {"span_of_units", kThe | kStep, span_of_units, false},
    {"date_word", kDateWord | kThe | kStep, date_word, true},
    {"holiday", kHoliday, holiday, true},
    {"same_period", kThe, same_period, false},
    {"year_ago_period", kThe | kNumeral | kUnit | kStep, year_ago_period, false},
    {"unit_before", kThe, unit_before, false},
    {"nth_of", kThe | kNumber | kNumeral | kStep | kCode, nth_of, false},
    {"edge", kThe | kPart | kUnit, edge, false},
    {"early", kThe | kPart, early, false},
    {"day_part_of", kThe | kDayPart, day_part_of, false},
    {"step_day_part", kThe | kStep, step_day_part, false},
    {"lapse", kNumber | kNumeral, lapse, false},
    {"clock_time", kNumber | kNumeral | kDayPart, clock_time, false},
    {"weekdays", kFrequency | kWeekday, weekdays, false},
    {"month_day", kMonth | kWeekday, month_day, true},
    {"day_month", kNumber | kNumeral | kThe | kWeekday, day_month, true},
    {"day_before_day_month", kNumber | kThe | kNumeral, day_before_day_month, false},
    {"day_of_month", kWeekday | kThe, day_of_month, false},
    {"quarter_code", kCode | kNumber, quarter_code, true},
    {"fiscal_year", kCode | kThe, fiscal_year, true},
    {"ordinal_quarter", kThe | kNumber | kNumeral | kCode, ordinal_quarter, true},
    {"month_quarter", kThe | kMonth, month_quarter, true},
    {"step_unit", kThe | kStep, step_unit, true},
    {"step_name", kThe | kStep, step_name, true},
    {"season", kThe | kSeason, season, true},
    {"century", kThe | kNumber | kNumeral, century, true},
    {"decade", kThe | kNumber | kNumeral, decade, true},
    {"year_of_sport", kNumber, year_of_sport, false},
    {"hedged_duration", kHedge | kNumeral, hedged_duration, false},
    {"duration", kNumber | kNumeral, duration, false},
    {"rate", kRate, rate, false},
    {"frequency", kFrequency, frequency, false},
    {"the_unit", kThe, the_unit, true},
    {"month", kMonth, month, true},
    {"weekday", kWeekday, weekday, true},
    {"year", kNumber | kNumeral | kThe | kCode, year, true},
    {"bare_day_part", kDayPart | kThe, bare_day_part, false},
    {"bare_units", kUnit | kThe, bare_units, false},
};

}  // namespace

static_assert(std::size(kRules) <= 64, "a bit each");

std::span<const Rule> rules() { return kRules; }

uint64_t rules_for(uint32_t starts) {
  constexpr int kKinds = 16;
  static constexpr std::array<uint64_t, kKinds> kByKind = [] {
    std::array<uint64_t, kKinds> by_kind{};
    for (size_t rule = 0; rule < std::size(kRules); ++rule)
      for (int kind = 0; kind < kKinds; ++kind)
        if ((kRules[rule].starts >> kind & 1u) != 0) by_kind[static_cast<size_t>(kind)] |= uint64_t{1} << rule;
    return by_kind;
  }();
  uint64_t out = 0;
  for (int kind = 0; kind < kKinds; ++kind)
    if ((starts >> kind & 1u) != 0) out |= kByKind[static_cast<size_t>(kind)];
  return out;
}

std::span<const uint32_t> word_kinds() {
  static const std::vector<uint32_t> kinds = kinds_of_words();
  return kinds;
}

uint32_t starts_of(const Token& token) { return starts_of(token, word_kinds()); }

uint32_t point(const Source& s, uint32_t at, Expression& out) {
  if (!s.inside(at)) return 0;
  const uint32_t starts = starts_of(s.token(at));
  if (starts == 0) return 0;
  for (const Rule& rule : kRules) {
    if (!rule.is_point || (rule.starts & starts) == 0) continue;
    Expression e;
    if (const uint32_t next = rule.recognise(s, at, e)) {
      out = e;
      return next;
    }
  }
  return 0;
}

}  // namespace keyline::dates
