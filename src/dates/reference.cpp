#include "dates/reference.hpp"

#include <algorithm>
#include <string>

#include "lexicon/lexicon.hpp"

namespace keyline::dates {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kHeadTokens = 400;  // a dateline stands within the first of them
constexpr uint32_t kShortLine = 16;    // tokens of a line that is nothing but a date and its surroundings

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) {
  int value = 0;
  for (char c : text) value = 10 * value + (c - '0');
  return value;
}

bool full_date(const Found& f) {
  return f.expression.anchor == Anchor::stated && stated_period(f.expression).grain == Unit::day;
}

// "Published", "Updated", "Posted", "Date", with a colon or "on" or the time between.
bool announced(const Document& d, uint32_t at, uint32_t line) {
  for (uint32_t back = 1; back <= 6 && at >= line + back; ++back) {
    switch (d.tokens[at - back].word) {
      case w::published: case w::updated: case w::posted: case w::dated: case w::modified: case w::date: return true;
      default: break;
    }
  }
  return false;
}

// "LONDON, Jan 14, 2024 (Agency) -", "Jan 14, 2024 -": a line that opens with a date and a dash.
bool opens_dateline(const Document& d, const Found& f, const Block& block) {
  if (f.tokens.first > block.first + 6) return false;
  uint32_t at = f.tokens.last;
  const uint32_t stop = std::min(block.last, at + 8);
  if (at < stop && d.tokens[at].word == w::open_paren)
    while (at < stop && d.tokens[at].word != w::close_paren) ++at;
  for (uint32_t i = at; i < std::min(stop, at + 3); ++i) {
    const WordId id = d.tokens[i].word;
    if (id == w::em_dash || ((id == w::hyphen || id == w::en_dash) && !d.tokens[i].glued())) return true;
    if (id == w::slash && i + 1 < d.tokens.size() && d.tokens[i + 1].word == w::slash) return true;
  }
  return false;
}

bool states_publication(const Document& d, const Found& f, const Block& block) {
  if (announced(d, f.tokens.first, block.first)) return f.tokens.first < kHeadTokens || block.size() <= kShortLine;
  if (f.tokens.first >= kHeadTokens) return false;
  return opens_dateline(d, f, block) || (block.size() <= kShortLine && 3 * f.tokens.size() >= block.size());
}

Period stated_reference(const Document& d, const std::vector<Found>& found) {
  for (const Found& f : found) {
    if (!full_date(f)) continue;
    const Block& block = d.blocks[d.sentences[f.sentence].block];
    if (states_publication(d, f, block)) return stated_period(f.expression);
  }
  return {};
}

// The period that an expression says something of the publication by, if it does: it was over, or nearly, when the
// text was written. A quarter or year is told of once it is over, and only a verb of the past tells of it: plans name
// quarters and years too.
Period told(const Found& f) {
  if (f.expression.anchor != Anchor::stated || f.by || f.tense == Direction::future || f.expression.fiscal) return {};
  const Period p = stated_period(f.expression);
  if (!p || p.grain > Unit::year) return {};
  const bool long_period = p.grain == Unit::quarter || p.grain == Unit::half || p.grain == Unit::season;
  if ((long_period || p.grain == Unit::year) && f.tense != Direction::past) return {};
  return long_period ? around(end(p) - std::chrono::days{1}, Unit::month) : p;
}

// The latest date that the text tells of. Bare years count only where nothing finer is told: "revealed that it wants to
// open in 2027" beside "in the second quarter of 2025" was written in 2025.
Period inferred_reference(const std::vector<Found>& found) {
  Period latest, latest_year;
  for (const Found& f : found) {
    const Period p = told(f);
    if (!p) continue;
    Period& to = p.grain == Unit::year ? latest_year : latest;
    if (!to || end(p) > end(to) || (end(p) == end(to) && p.grain < to.grain)) to = p;
  }
  return latest ? latest : latest_year;
}

}  // namespace

Period parse_reference(std::string_view iso) {
  if (iso.size() < 4 || !digits(iso.substr(0, 4))) return {};
  const int year = number(iso.substr(0, 4));
  const auto part = [&](size_t at) {
    return iso.size() >= at + 3 && iso[at] == '-' && digits(iso.substr(at + 1, 2)) ? number(iso.substr(at + 1, 2)) : -1;
  };
  const int month = iso.size() == 4 ? 1 : part(4), day = iso.size() <= 7 ? 1 : part(7);
  if (month < 1 || day < 1 || year < 1000) return {};
  const auto start = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  const bool ends = iso.size() == 4 || iso.size() == 7 || iso.size() == 10 || iso[10] == 'T' || iso[10] == ' ';
  if (!start || !ends) return {};
  return {iso.size() == 4 ? Unit::year : iso.size() == 7 ? Unit::month : Unit::day, *start};
}

Period find_reference(const Document& document, const std::vector<Found>& found, ReferenceDate& reference,
                      std::vector<Warning>& warnings) {
  if (!reference.value.empty()) {
    if (const Period given = parse_reference(reference.value)) {
      reference = {value(given), PublishedFrom::given};
      return given;
    }
    warnings.push_back({"bad_reference_date", "\"" + reference.value + "\" is no ISO date; it was not used.", {document.article, {}}});
  }
  reference = {};
  Period period = stated_reference(document, found);
  if (period) {
    reference = {value(period), PublishedFrom::stated};
  } else if ((period = inferred_reference(found))) {
    reference = {value(period), PublishedFrom::inferred};
  }
  return period;
}

}  // namespace keyline::dates
