// Number words, by the grammar of English:
//   below 100     unit | teen | ten [-] [unit]
//   below 1000    [below 100 | "a"] hundred [[and] below 100]
//   number        (below 1000) [scale [[and] smaller number]] ["and a half" [scale]] ["point" digits] | [n] dozen
//   parts         "half a" | "a quarter of a" | "three quarters of a" + scale
#include "figures/number_words.hpp"

namespace keyline::figures {
namespace {

using lexicon::NumberWord;

class WordReader {
 public:
  WordReader(const Context& in, uint32_t at) : in_(in), at_(at) {}

  std::optional<Number> read(uint32_t first) {
    if (!whole()) return std::nullopt;
    Number number;
    number.first = first;
    number.value = {total_, 0};
    number.last_digit = last_digit_;
    number.scaled = scaled_;
    number.last = at_;
    return number;
  }

 private:
  const NumberWord* row(uint32_t at) const {
    if (!in_.is_word(at) || !in_.lexicon.number_words.begins_with(in_.tokens[at].word)) return nullptr;
    return in_.lexicon.number_words.match(in_.tokens, at, in_.last).row;
  }
  const NumberWord* row(uint32_t at, NumberWord::Form form) const {
    const NumberWord* r = row(at);
    return r != nullptr && r->form == form ? r : nullptr;
  }

  // Skips a hyphen glued on both sides; `at` itself where none stands.
  uint32_t over_hyphen(uint32_t at) const {
    return in_.is_hyphen(at) && in_.glued(at) && in_.glued(at + 1) ? at + 1 : at;
  }

  bool below_hundred(uint32_t at, uint64_t& value, uint32_t& end) const {
    const NumberWord* r = row(at);
    if (r == nullptr || r->form > NumberWord::ten) return false;
    value = r->value;
    end = at + 1;
    if (r->form != NumberWord::ten) return true;
    const uint32_t next = over_hyphen(end);
    if (const NumberWord* unit = row(next, NumberWord::unit)) {
      value += unit->value;
      end = next + 1;
    }
    return true;
  }

  // Three digits' worth of words.
  bool below_thousand(uint32_t at, uint64_t& value, uint32_t& end) const {
    uint64_t count = 1;
    uint32_t next = at;
    if (below_hundred(at, count, end))
      next = over_hyphen(end);
    else if (row(at, NumberWord::hundred) == nullptr)
      return false;
    const bool multiplies = row(next, NumberWord::hundred) != nullptr && count > 0;
    if (!multiplies) {
      value = count;
      return end > at;
    }
    value = count * 100;
    end = next + 1;
    const uint32_t rest = over_hyphen(end) + in_.is(end, w::and_);
    uint64_t small = 0;
    uint32_t small_end = 0;
    if (below_hundred(rest, small, small_end) && row(small_end, NumberWord::hundred) == nullptr && !dozen(small_end)) {
      value += small;
      end = small_end;
    }
    return true;
  }

  bool dozen(uint32_t at) const { return row(at, NumberWord::dozen) != nullptr; }

  const lexicon::Scale* scale(uint32_t at) const {
    if (!in_.is_word(at) || !in_.lexicon.scales.begins_with(in_.tokens[at].word)) return nullptr;
    const lexicon::Scale* s = in_.lexicon.scales.match(in_.tokens, at, in_.last).row;
    return s != nullptr && s->form == lexicon::Scale::word ? s : nullptr;
  }

  // Groups in falling order of scale: "two million three hundred thousand and six".
  bool whole() {
    int smallest = 19;  // power of the scale before; what follows has to be smaller
    for (bool more = true; more;) {
      uint64_t value = 0;
      uint32_t end = at_;
      const uint32_t start = smallest == 19 ? at_ : at_ + in_.is(at_, w::and_);
      if (!below_thousand(start, value, end)) break;
      if (dozen(end) && smallest == 19) {
        total_ = value * 12;
        at_ = end + 1;
        return true;
      }
      const uint32_t next = over_hyphen(end);
      const lexicon::Scale* s = scale(next);
      const int power = s != nullptr ? s->power : 0;
      if (power >= smallest) break;
      more = add(value, power);
      at_ = s != nullptr ? next + 1 : end;
      last_digit_ = power;
      smallest = power;
      more = more && power > 0;
      scaled_ = scaled_ || power > 0;
    }
    return smallest != 19;
  }

  bool add(uint64_t value, int power) {
    const auto next = sum({total_, 0}, Decimal{value, power});
    if (!next || next->power != 0) return false;
    total_ = next->digits;
    return true;
  }

  const Context& in_;
  uint32_t at_;
  uint64_t total_ = 0;
  int last_digit_ = 0;
  bool scaled_ = false;
};

Number fraction(const Context&, uint32_t first, uint32_t last, uint64_t digits, int power) {
  Number number;
  number.first = first;
  number.last = last;
  number.value = {digits, power};
  number.last_digit = power;
  return number;
}

// Is a scale word or "dozen" at `at`?
bool multiplies(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return false;
  const auto scale = in.lexicon.scales.match(in.tokens, at, in.last);
  if (scale && scale->form == lexicon::Scale::word) return true;
  const auto word = in.lexicon.number_words.match(in.tokens, at, in.last);
  return word && (word->form == NumberWord::hundred || word->form == NumberWord::dozen);
}

// Multiplies by "hundred" or "dozen"; scale words are read by the caller.
std::optional<Number> times_word(const Context& in, Number number) {
  const auto word = in.lexicon.number_words.match(in.tokens, number.last, in.last);
  if (word && word->form >= NumberWord::hundred) {
    number.value.digits *= word->value;
    ++number.last;
  }
  return number;
}

// "half a million", "a quarter of a million", "three quarters of a billion".
std::optional<Number> part_of_scale(const Context& in, uint32_t at) {
  const Part part = part_at(in, at);
  if (part.denominator == 0) return std::nullopt;
  uint32_t next = part.end + (part.numerator != 1 || part.denominator != 2 ? in.is(part.end, w::of) : 0u);
  next += in.is_hyphen(next) ? 1u : 0u;
  next += in.is(next, w::a) ? 1u : 0u;
  if (!multiplies(in, next)) return std::nullopt;
  if (100 % part.denominator != 0) {
    Number number = fraction(in, at, next, part.numerator, 0);
    number.divisor = part.denominator;
    return times_word(in, number);
  }
  const uint64_t hundredths = part.numerator * 100 / part.denominator;
  return times_word(in, fraction(in, at, next, hundredths == 50 ? 5 : hundredths, hundredths == 50 ? -1 : -2));
}

// May a part of this unit be spoken of without "a": "half-mile", "quarter-inch"? A half-year is a period.
bool has_parts(const lexicon::Unit& unit) {
  return unit.kind != FigureKind::duration || unit.name == "hour" || unit.name == "second" || unit.name == "minute";
}

// "half an hour", "half a percentage point", "a quarter of a mile", "two-thirds of an acre", "half-mile", "one-half
// miles".
std::optional<Number> part_of_unit(const Context& in, uint32_t at) {
  const Part part = part_at(in, at);
  if (part.denominator == 0) return std::nullopt;
  uint32_t next = part.end;
  const bool of = in.is(next, w::of);
  next += of;
  const bool article = in.is(next, w::a) || in.is(next, w::an);
  if (of && !article) return std::nullopt;
  const bool hyphen = !article && in.is_hyphen(next) && in.glued(next) && in.glued(next + 1);
  next += article || hyphen;
  if (!in.is_word(next) || !in.lexicon.units.begins_with(in.tokens[next].word)) return std::nullopt;
  const auto unit = in.lexicon.units.match(in.tokens, next, in.last);
  if (!unit || !(article || has_parts(*unit.row))) return std::nullopt;
  Number number = fraction(in, at, next, part.numerator, 0);
  number.divisor = part.denominator;
  return number;
}

// "an hour and a half": the one before the unit, of which the half is told behind.
std::optional<Number> one_and_part(const Context& in, uint32_t at) {
  if (!in.is(at + 2, w::and_) || !in.is(at + 3, w::a) || !(in.is(at + 4, w::half) || in.is(at + 4, w::quarter)))
    return std::nullopt;
  if (!in.is_word(at + 1) || !in.lexicon.units.begins_with(in.tokens[at + 1].word)) return std::nullopt;
  return fraction(in, at, at + 1, 1, 0);
}

// "and a half", "and three quarters" behind a whole number.
void add_part(const Context& in, Number& number) {
  const uint32_t at = number.last;
  if (!in.is(at, w::and_) || number.value.digits > 1000000) return;
  if (in.is(at + 1, w::a) && in.is(at + 2, w::half)) {
    number.value = {number.value.digits * 10 + 5, -1};
    number.last = at + 3;
  } else if (in.is(at + 1, w::a) && in.is(at + 2, w::quarter)) {
    number.value = {number.value.digits * 100 + 25, -2};
    number.last = at + 3;
  } else if (in.is(at + 1, w::three) && in.is(at + 2, w::quarters)) {
    number.value = {number.value.digits * 100 + 75, -2};
    number.last = at + 3;
  } else {
    return;
  }
  number.last_digit = number.value.power;
}

// "point two five" behind a whole number.
void add_decimals(const Context& in, Number& number) {
  if (!in.is(number.last, w::point)) return;
  uint32_t at = number.last + 1;
  Decimal value = number.value;
  while (in.is_word(at) && value.digits < 1000000000) {
    const auto word = in.lexicon.number_words.match(in.tokens, at, in.last);
    if (!word || word->value > 9 || word->form > NumberWord::teen) break;
    value = {value.digits * 10 + word->value, value.power - 1};
    ++at;
  }
  if (at == number.last + 1) return;
  number.value = value;
  number.last_digit = value.power;
  number.last = at;
}

}  // namespace

Part part_at(const Context& in, uint32_t at) {
  if (in.is(at, w::half)) return {1, 2, at + 1};
  if (in.is(at, w::quarter)) return {1, 4, at + 1};
  uint64_t numerator = in.is(at, w::a) ? 1 : 0;
  if (numerator == 0) {
    if (!in.is_word(at) || !in.lexicon.number_words.begins_with(in.tokens[at].word)) return {};
    const auto word = in.lexicon.number_words.match(in.tokens, at, in.last);
    if (!word || word->form != NumberWord::unit) return {};
    numerator = word->value;
  }
  const uint32_t noun = at + 1 + (in.is_hyphen(at + 1) && in.glued(at + 1) ? 1u : 0u);
  if (numerator == 1 && in.is(noun, w::half)) return {1, 2, noun + 1};
  if (!in.is_word(noun) || !in.lexicon.ordinals.begins_with(in.tokens[noun].word)) return {};
  const auto part = in.lexicon.ordinals.match(in.tokens, noun, in.last);
  const bool plural = in.slice(noun).back() == 's';
  if (!part || part->value < 3 || numerator >= part->value || plural != (numerator > 1)) return {};
  return {numerator, part->value, noun + 1};
}

std::optional<Number> read_number_words(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return std::nullopt;
  if (auto part = part_of_scale(in, at)) return part;
  if (auto part = part_of_unit(in, at)) return part;
  if (in.is(at, w::a) || in.is(at, w::an)) {
    if (auto one = one_and_part(in, at)) return one;
    if (!multiplies(in, at + 1)) return std::nullopt;
    auto number = WordReader(in, at + 1).read(at);
    if (!number) number = times_word(in, fraction(in, at, at + 1, 1, 0));
    number->article = true;
    return number;
  }
  auto number = WordReader(in, at).read(at);
  if (!number && in.is(at, w::dozen)) number = times_word(in, fraction(in, at, at, 1, 0));
  if (number && !number->scaled) {
    add_part(in, *number);
    add_decimals(in, *number);
  }
  return number;
}

}  // namespace keyline::figures
