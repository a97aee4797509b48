#include "figures/table_units.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "figures/cues.hpp"
#include "figures/money.hpp"
#include "figures/units.hpp"
#include "split/cells.hpp"

namespace keyline::figures {
namespace {

constexpr uint32_t kColumns = 16;
constexpr uint32_t kLongestCaption = 24;  // tokens

// What a head says of the cells that it is the head of.
struct Measure {
  Amount amount;  // its currency or unit
  int power = 0;  // of ten

  explicit operator bool() const { return amount.currency != nullptr || amount.unit != nullptr || power != 0; }
};

// "000", "'000", "000s": three noughts for thousands.
uint32_t noughts(const Context& in, uint32_t at) {
  if (in.is(at, w::apostrophe)) ++at;
  if (!in.is_number(at) || in.slice(at) != "000") return 0;
  return in.is_word(at + 1) && in.glued(at + 1) && in.slice(at + 1) == "s" ? at + 2 : at + 1;
}

// One word of a measure: a currency, a scale, a unit. The token behind it, `at` where it is none.
uint32_t read_part(const Context& in, uint32_t at, Measure& out) {
  if (out.amount.currency == nullptr) {
    Amount money;
    if (const uint32_t next = read_currency(in, at, money); next != at) {
      out.amount.currency = money.currency;
      out.amount.minor = money.minor;
      out.power += money.code_power;
      return next;
    }
  }
  if (out.power == 0) {
    if (const uint32_t next = noughts(in, at)) return out.power = 3, next;
    const auto scale = in.lexicon.scales.match(in.tokens, at, in.last);
    if (scale && (scale->form == lexicon::Scale::word || out.amount.currency != nullptr))
      return out.power = scale->power, at + scale.size;
  }
  if (out.amount.currency == nullptr && out.amount.unit == nullptr) {
    const UnitMatch unit = unit_at(in, at);
    out.amount.unit = unit.unit;
    return at + (unit.unit != nullptr ? unit.size : 0);
  }
  return at;
}

// The measure that stands alone between `at` and a bracket, a comma or the end: "£m", "in millions of euros", "%".
Measure read_measure(const Context& in, uint32_t at) {
  Measure out;
  while (in.inside(at)) {
    if (in.is(at, w::in) || (out && in.is(at, w::of))) {
      ++at;
      continue;
    }
    const uint32_t next = read_part(in, at, out);
    if (next == at) break;
    at = next;
  }
  const bool alone = !in.inside(at) || in.is(at, w::close_paren) || in.is(at, w::comma) || in.is(at, w::semicolon);
  return alone ? out : Measure{};
}

// In brackets, behind a comma or as all there is: "Revenue (£m)", "Revenue, £m", "£m". The last one counts.
Measure measure_of_head(const Context& in) {
  for (uint32_t at = in.last; at-- > in.first;)
    if (in.is(at, w::open_paren) || in.is(at, w::comma))
      if (const Measure measure = read_measure(in, at + 1)) return measure;
  const bool letter = in.last == in.first + 1 && in.is_word(in.first) && in.tokens[in.first].size() == 1;
  if (letter) return {};  // "W", "L" over a table of wins and losses
  const Measure measure = read_measure(in, in.first);
  const bool time = measure.amount.unit != nullptr && measure.amount.unit->kind == FigureKind::duration;
  return time ? Measure{} : measure;  // "Year", "Month": the column of dates
}

// A caption may say more: "Figures in millions of euros".
Measure measure_of_caption(const Context& in) {
  if (in.last - in.first > kLongestCaption) return {};
  if (const Measure measure = measure_of_head(in)) return measure;
  for (uint32_t at = in.first; at < in.last; ++at)
    if (in.is(at, w::in))
      if (const Measure measure = read_measure(in, at); measure.power != 0) return measure;
  return {};
}

// What is counted by heads, parts and shares is in no currency: "Stores", "Number of employees", "Earnings per share".
bool counted_apart(const Context& in) {
  for (uint32_t at = in.first; at < in.last; ++at)
    if (is_cue(in, at, lexicon::Cue::apart) || in.is(at, w::number) || in.is(at, w::average)) return true;
  return false;
}

// Reads the cell again with the measure, so that 412.7 million is 412700000 and not a product of doubles.
void set(const Context& in, const Measure& measure, Found& found) {
  Figure& f = found.figure;
  std::optional<Amount> amount = read_amount(in, f.first_token);
  if (!amount) return;
  amount->number.scale(measure.power);
  amount->minor = measure.amount.minor;
  f.value = value_of(*amount);
  f.last_digit = last_digit_of(*amount);
  f.inferred |= kInferredUnit;
  if (f.kind == FigureKind::money) return;
  found.unitless = false;
  if (measure.amount.currency != nullptr) {
    f.kind = FigureKind::money;
    f.unit = measure.amount.currency->code;
    found.group = measure.amount.currency->group;
  } else if (measure.amount.unit != nullptr) {
    f.kind = measure.amount.unit->kind;
    f.unit = measure.amount.unit->name;
  }
}

// Walks over the rows of the article's tables.
class Tables {
 public:
  Tables(const Document& document, std::vector<Found>& found) : document_(document), found_(found) {}

  void run() {
    for (uint32_t b = 0; b < document_.blocks.size(); ++b) {
      const Block& block = document_.blocks[b];
      if (!split::is_row(block)) {
        in_table_ = false;
        continue;
      }
      if (!in_table_) begin(b);
      while (next_ < found_.size() && found_[next_].figure.first_token < block.first) ++next_;
      if (next_ < found_.size() && found_[next_].figure.first_token < block.last)
        cells(block);
      else
        heads(block);
    }
  }

 private:
  Context context(TokenRange range) const {
    return {document_, document_.tokens, lexicon::lexicon(), range.first, range.last};
  }

  void begin(uint32_t block) {
    in_table_ = true;
    table_ = {};
    columns_ = {};
    if (block > 0) table_ = measure_of_caption(context(document_.blocks[block - 1]));
  }

  // A row without a figure is the head of what follows.
  void heads(TokenRange row) {
    const auto bar = [&](uint32_t at) { return document_.tokens[at].word == w::bar; };
    const auto column_of = [&](uint32_t at) { return split::column_of(document_, row, document_.tokens[at].begin); };
    for (uint32_t at = row.first; at < row.last;) {
      if (bar(at)) {
        ++at;
        continue;
      }
      const uint32_t column = column_of(at);
      uint32_t end = at;
      while (end < row.last && !bar(end) && column_of(end) == column) ++end;
      if (const Measure measure = measure_of_head(context({at, end}))) {
        if (column == split::head_column(document_, row))
          table_ = measure;
        else if (column < kColumns)
          columns_[column] = measure;
      }
      at = end;
    }
  }

  void cells(TokenRange row) {
    const Context head = context(split::head_of(document_, row));
    Measure own = head.first == head.last ? Measure{} : measure_of_head(head);
    if (own.amount.minor && table_.amount.currency != nullptr) own.amount.currency = table_.amount.currency;  // cents
    const bool apart = counted_apart(head);
    for (; next_ < found_.size() && found_[next_].figure.first_token < row.last; ++next_) {
      Found& found = found_[next_];
      const Figure& f = found.figure;
      if (f.first_token < head.last || !split::fill_cell(document_, row, {f.first_token, f.last_token})) continue;
      const bool bare = f.kind == FigureKind::count && !found.scaled;
      const uint32_t column = split::column_of(document_, row, f.span.begin);
      const Measure& over = column < kColumns && columns_[column] ? columns_[column] : table_;
      if (own && bare)
        set(context(row), own, found);
      else if (over && !own && !apart && (bare || (f.kind == FigureKind::money && !found.scaled && !found.minor)))
        set(context(row), over, found);
    }
  }

  const Document& document_;
  std::vector<Found>& found_;
  size_t next_ = 0;  // the first figure that lies in no row before
  bool in_table_ = false;
  Measure table_;
  std::array<Measure, kColumns> columns_{};
};

}  // namespace

void measure_tables(const Document& document, std::vector<Found>& found) { Tables(document, found).run(); }

}  // namespace keyline::figures
