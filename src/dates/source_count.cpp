// Counts before and behind a unit of time: "three", "two and a half", "a couple of", "a quarter of an", "and a half".
#include "dates/source.hpp"

namespace keyline::dates {

using lexicon::NumberWord;

namespace {

// "of an" hour
bool of_one(const Source& s, uint32_t at) { return s.is(at, w::of) && (s.is(at + 1, w::a) || s.is(at + 1, w::an)); }

// "twenty", "twenty-five", "nine", "two hundred".
bool read_cardinal(const Source& s, uint32_t& at, double& count) {
  const auto& words = lexicon::lexicon().number_words;
  const auto match = s.match(words, at);
  if (!match || match->value == 0) return false;
  count = match->value;
  at += 1;
  if (match->form == NumberWord::ten) {
    const uint32_t ones = at + (s.dash(at) ? 1 : 0);
    const auto unit = s.match(words, ones);
    if (!unit || unit->form != NumberWord::unit) return true;
    count += unit->value;
    at = ones + 1;
  } else if (const auto hundred = s.match(words, at); hundred && hundred->form == NumberWord::hundred) {
    count *= 100;
    at += 1;
  }
  return true;
}

bool read_digits(const Source& s, uint32_t& at, double& count) {
  if (!s.number(at) || s.token(at).size() > 9) return false;
  double value = 0, place = 0;
  for (char c : s.text(at)) {
    if (c == '.') {
      if (place != 0) return false;
      place = 1;
    } else if (c >= '0' && c <= '9') {
      value = 10 * value + (c - '0');
      place *= 10;
    } else if (c != ',') {
      return false;
    }
  }
  count = place != 0 ? value / place : value;
  ++at;
  return true;
}

}  // namespace

double read_fraction_behind(const Source& s, uint32_t& at) {
  uint32_t next = at;
  const auto skip_dash = [&] { next += s.dash(next); };
  skip_dash();
  if (!s.is(next, w::and_)) return 0;
  ++next;
  skip_dash();
  if (s.is(next, w::a) || s.is(next, w::an)) {
    ++next;
    skip_dash();
  }
  const bool half = s.is(next, w::half), quarter = s.is(next, w::quarter) && s.is(next - 1, w::a);
  if (!half && !quarter) return 0;
  at = next + 1;
  return half ? 0.5 : 0.25;
}

bool read_count(const Source& s, uint32_t& at, double& count) {
  uint32_t next = at;
  const WordId id = s.word(at);
  if (read_digits(s, next, count) || read_cardinal(s, next, count)) {
    const uint32_t quarters = next + s.dash(next);
    if (count == 3 && s.is(quarters, w::quarters) && of_one(s, quarters + 1)) {
      count = 0.75;
      next = quarters + 3;
    } else {
      count += read_fraction_behind(s, next);  // "two and a half", "two-and-a-half"
    }
  } else if (id == w::several || id == w::many || id == w::few) {
    count = 0;
    next = at + 1;
  } else if (id == w::a || id == w::an || id == w::another) {
    next = at + 1;
    count = 1;
    if (s.is(next, w::few))
      count = 0, ++next;
    else if (s.is(next, w::couple))
      count = 2, next += s.is(next + 1, w::of) ? 2 : 1;
    else if (s.is(next, w::dozen))
      count = 12, ++next;
    else if (s.is(next, w::half))
      count = 0.5, ++next;
    else if (s.is(next, w::single))
      ++next;
    else if (s.is(next, w::quarter) && of_one(s, next + 1))
      count = 0.25, next += 3;
    else if (s.is(next, w::quarter) && s.is(next + 1 + s.dash(next + 1), w::century))
      count = 0.25, next += 1 + s.dash(next + 1);
  } else if (id == w::half) {
    count = 0.5;
    next = at + 1;
    if (s.is(next, w::a) || s.is(next, w::an))
      ++next;
    else if (s.dash(next))
      ++next;
  } else {
    return false;
  }
  at = next;
  return true;
}

}  // namespace keyline::dates
