// An age against a year of birth in the same sentence, counted at the article's date or at any other year of the
// sentence: "born in 1933, died in 1990 aged 57".
#include <algorithm>
#include <charconv>

#include "check/rules.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

namespace w = lexicon::w;

int year_of(std::string_view value) {
  int year = 0;
  if (value.size() < 4) return 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + 4, year);
  return error == std::errc{} && end == value.data() + 4 ? year : 0;
}

// Is the figure an age: "36-year-old", "aged 36"?
bool is_age(const Document& d, const Figure& f) {
  if (f.kind != FigureKind::duration || f.unit != "year" || f.value2 || f.approx != Approx::none) return false;
  for (uint32_t t = f.first_token; t < d.tokens.size() && t < f.last_token + 2; ++t)
    if (d.tokens[t].word == w::old) return true;
  const WordId before = f.first_token > 0 ? d.tokens[f.first_token - 1].word : WordId{w::none};
  return before == w::aged || (before == w::of && f.first_token > 1 && d.tokens[f.first_token - 2].word == w::age);
}

// A number alone that can only be an age: "Ana Berg, 66, was".
bool is_bare_age(const Figure& f) {
  return f.rule == "age" && f.unit == "year" && !f.value2 && f.approx == Approx::none;
}

// A bare age has but its place to say whose it is: "Ana Berg, 66, was born in 1961", "born in 1961, is 66". Elsewhere
// the year may be another's.
bool beside(const Document& d, const Figure& f, const Date& date) {
  const auto before = [](const Token& t, uint32_t byte) { return t.begin < byte; };
  const auto token = [&](uint32_t byte) {
    return static_cast<uint32_t>(std::lower_bound(d.tokens.begin(), d.tokens.end(), byte, before) - d.tokens.begin());
  };
  const bool behind = date.span.begin > f.span.begin;
  const uint32_t first = behind ? f.last_token : token(date.span.end);
  const uint32_t last = behind ? token(date.span.begin) : f.first_token;
  constexpr uint32_t kMost = 5;
  if (last - first > kMost) return false;
  for (uint32_t t = first; t < last; ++t) {
    const WordId id = d.tokens[t].word;
    const bool small = id == w::comma || id == w::born || id == w::in || id == w::on || id == w::who || id == w::is ||
                       (behind && id == w::was);
    if (id == 0 || !small) return false;
  }
  return true;
}

// Does "born" or "founded" stand right before the date, so that the age counts from it?
bool begins_life(const Document& d, const Date& date) {
  const auto before = [](const Token& t, uint32_t byte) { return t.begin < byte; };
  auto at = static_cast<uint32_t>(std::lower_bound(d.tokens.begin(), d.tokens.end(), date.span.begin, before) -
                                  d.tokens.begin());
  for (uint32_t n = 0; n < 3 && at-- > 0; ++n)
    if (d.tokens[at].word == w::born) return true;
  return false;
}

// The year at which somebody born in `born` is of that age: the article's, or a later one that the sentence names; 0 =
// none.
int fitting_year(const Reading& r, Span sentence, size_t first, int now, int born, double age) {
  const auto fits = [&](int year) { return age == year - born || age == year - born - 1; };
  if (fits(now)) return now;
  for (size_t k = first; k < r.dates.size() && r.dates[k].span.begin < sentence.end; ++k) {
    const int year = year_of(r.dates[k].value);
    if (year > born && fits(year)) return year;
  }
  return 0;
}

}  // namespace

void age(const Reading& r, std::vector<Check>& out) {
  const int now = year_of(r.reference.value);
  if (now == 0) return;
  size_t next = 0;
  for (uint32_t i = 0; i < r.figures.size(); ++i) {
    const Figure& f = r.figures[i];
    const bool told = is_age(r.document, f), bare = !told && is_bare_age(f);
    if (f.noise || (!told && !bare)) continue;
    const Span sentence = r.document.span(r.document.sentences[f.sentence]);
    while (next < r.dates.size() && r.dates[next].span.end <= sentence.begin) ++next;
    for (size_t k = next; k < r.dates.size() && r.dates[k].span.begin < sentence.end; ++k) {
      const int born = year_of(r.dates[k].value);
      if (born == 0 || !begins_life(r.document, r.dates[k])) continue;
      if (bare && !beside(r.document, f, r.dates[k])) continue;
      const int fitting = fitting_year(r, sentence, next, now, born, f.value);
      const int year = fitting != 0 ? fitting : now;
      Check check{CheckRule::age,
                  fitting != 0 ? Verdict::agrees : Verdict::disagrees,
                  {i},
                  f.value,
                  1.0 * (year - born),
                  1,
                  {}};
      check.message = std::to_string(year) + " - " + std::to_string(born) + " = " + std::to_string(year - born) +
                      " or one less, stated " + printed(f);
      out.push_back(std::move(check));
      break;
    }
  }
}

}  // namespace keyline::check
