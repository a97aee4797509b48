#include "figures/amount.hpp"

#include "figures/money.hpp"
#include "figures/units.hpp"
#include "split/cells.hpp"

namespace keyline::figures {
namespace {

constexpr uint32_t kMarginSign = 3;  // tokens: "plus or minus"

// "-5", "−5", "minus 5", "negative $5": sets the sign, returns where the amount goes on.
uint32_t read_sign(const Context& in, uint32_t at, bool& negative, bool behind_currency = false) {
  const WordId id = in.word(at);
  if (id == 0 || in.is_number(at) || behind_margin_sign(in, at + 1)) return at;
  if (id == w::minus_word || id == w::negative) {
    negative = true;
    return at + 1;
  }
  const bool sign = in.is_dash(at) || id == w::plus;
  if (!sign || !in.glued(at + 1)) return at;
  const bool opens = behind_currency || !in.glued(at) || in.before(at) == w::open_paren || in.before(at) == w::tilde;
  if (!opens) return at;
  negative = id != w::plus;
  return at + 1;
}

// "$(0.24)", "EUR (13)": an accountant's minus sign.
bool in_brackets(const Context& in, uint32_t at) {
  return in.is(at, w::open_paren) && in.is_number(at + 1) && in.is(at + 2, w::close_paren);
}

// "revenue was ($99.99)", "income of (4.2)": brackets that hold an amount alone where one is due are a minus sign.
bool opens_negative(const Context& in, uint32_t at) {
  if (!in.is(at, w::open_paren) || at == in.first || in.glued(at)) return false;
  const WordId before = in.before(at);
  for (const WordId id : {w::is, w::was, w::were, w::of, w::colon, w::to})
    if (before != 0 && before == id) return true;
  return false;
}

// "| (12) |", "| (3.0%) |": the whole cell of a table.
bool opens_negative_cell(const Context& in, uint32_t at) {
  const auto parted = [&](uint32_t i) {  // from the token before it
    if (i == 0 || i >= in.tokens.size()) return i != 0;
    const Span gap{in.tokens[i - 1].end, in.tokens[i].begin};
    return in.before(i) == w::bar || in.is(i, w::bar) || in.tokens[i].has(kNewLine) ||
           (!gap.empty() && split::parts_cells(in.document.slice(gap)));
  };
  if (!in.is(at, w::open_paren) || !in.is_number(at + 1)) return false;
  const uint32_t close = in.inside(at + 2) && in.slice(at + 2) == "%" ? at + 3 : at + 2;
  return in.is(close, w::close_paren) && parted(at) && parted(close + 1) && !in.tokens[at].has(kNewLine);
}

bool finish(const Context& in, Amount& out) {
  out.last = out.number.last;
  if (read_currency_after(in, out)) return true;
  if (out.kind == AmountKind::bare) read_unit(in, out);
  if (out.kind == AmountKind::unit) read_lesser_unit(in, out);
  return true;
}

}  // namespace

uint32_t over_margin_sign(const Context& in, uint32_t at) {
  if (!in.inside(at)) return at;
  if (in.tokens[at].kind == TokenKind::symbol && in.slice(at) == "±") return at + 1;
  const bool plus = in.is(at, w::plus) || in.is(at, w::plus_word);
  if (!plus) return at;
  const bool joined = in.is(at + 1, w::slash) || in.is(at + 1, w::or_) || in.is_hyphen(at + 1);
  const bool minus = in.is(at + 2, w::minus_word) || in.is_dash(at + 2);
  return joined && minus ? at + kMarginSign : at;
}

bool behind_margin_sign(const Context& in, uint32_t at) {
  for (const uint32_t size : {1u, kMarginSign})
    if (at >= in.first + size && over_margin_sign(in, at - size) == at) return true;
  return false;
}

std::optional<Amount> read_amount(const Context& in, uint32_t at) {
  const bool cell = opens_negative_cell(in, at);
  if (cell || opens_negative(in, at)) {
    auto inner = read_amount(in, at + 1);
    const bool note = inner && inner->number.plain && inner->kind == AmountKind::bare;  // "(4)" may be a footnote's
    if (!inner || !in.is(inner->last, w::close_paren) || (note && !cell)) return std::nullopt;
    inner->negative = true;
    inner->first = at;
    ++inner->last;
    return inner;
  }
  Amount out;
  out.first = at;
  uint32_t next = read_sign(in, at, out.negative);
  const uint32_t number_at = read_currency_before(in, next, out);
  out.prefixed = number_at != next;
  next = number_at;
  if (out.prefixed && next != at) next = read_sign(in, next, out.negative, true);  // "$-5"
  const bool brackets = out.prefixed && in_brackets(in, next);
  const auto number = read_number(in, next + brackets);
  if (!number) return std::nullopt;
  out.number = *number;
  if (out.code_power != 0) out.number.scale(out.code_power);
  if (brackets) {
    out.negative = true;
    out.number.last += 1;
    read_scales(in, out.number);
  }
  finish(in, out);
  return out;
}

}  // namespace keyline::figures
