// Two units of which the lesser goes on where the greater ends: "5ft 2in", "7lb 8oz", 6’7″, "an hour and a half".
#include "figures/units.hpp"

namespace keyline::figures {
namespace {

using Match = UnitMatch;

Match inch_or_ounce(const Context& in, uint32_t at, uint32_t parts) {
  if (parts == 12 && in.is(at, w::in) && !in.is_number(at + 1)) return {in.lexicon.units.find(w::inch), 1};
  const Match m = unit_at(in, at);
  return m.unit != nullptr && m.unit->name == (parts == 12 ? "inch" : "ounce") ? m : Match{};
}

// "and a half", "and a quarter" behind the unit.
bool add_half(const Context& in, Amount& out) {
  Number& number = out.number;
  if (number.value.power != 0 || number.divisor != 1 || !in.is(out.last + 1, w::a)) return false;
  const bool half = in.is(out.last + 2, w::half);
  if (!half && !in.is(out.last + 2, w::quarter)) return false;
  const uint32_t divisor = half ? 2 : 4;
  number.value.digits = number.value.digits * divisor + 1;
  number.divisor = divisor;
  out.last += 3;
  return true;
}

}  // namespace

// "5ft 2in", "6-foot-11", "5 feet, 2 inches", "7lb 3oz", "two years and a half": the lesser unit joins its greater one.
void read_lesser_unit(const Context& in, Amount& out) {
  if (in.is(out.last, w::and_) && add_half(in, out)) return;
  const uint32_t parts = out.unit->name == "foot" ? 12 : out.unit->name == "pound" ? 16 : 0;
  const Number& number = out.number;
  if (parts == 0 || number.value.power != 0 || number.divisor != 1 || number.scaled || out.rate != nullptr) return;
  uint32_t at = out.last;
  const bool hyphen = in.is_hyphen(at) && in.glued(at) && in.glued(at + 1);
  at += hyphen || in.is(at, w::comma) || in.is(at, w::and_) ? 1u : 0u;
  const auto lesser = in.inside(at) && !in.tokens[at].has(kNewLine) ? read_number(in, at) : std::nullopt;
  if (!lesser || lesser->value.power != 0 || lesser->value.digits >= parts || lesser->scaled || lesser->divisor != 1)
    return;
  const uint32_t behind = lesser->last + (in.is_hyphen(lesser->last) && in.glued(lesser->last) ? 1u : 0u);
  const Match unit = inch_or_ounce(in, behind, parts);
  if (unit.unit == nullptr && !(hyphen && parts == 12)) return;
  out.number.value.digits = number.value.digits * parts + lesser->value.digits;
  out.number.divisor = parts;
  out.last = unit.unit != nullptr ? behind + unit.size : lesser->last;
}

// 6’7″: the marks of feet and inches, each behind its number.
bool read_marked_feet(const Context& in, Amount& out) {
  const uint32_t mark = out.number.last;
  const bool glued = in.glued(mark) && in.glued(mark + 1) && in.glued(mark + 2) && in.is_number(mark + 1);
  if (!glued || !out.number.plain || out.number.value.digits > 9) return false;
  if (in.slice(mark) != "’" && in.slice(mark) != "′") return false;
  if (in.slice(mark + 2) != "″" && in.slice(mark + 2) != "”") return false;
  const auto inches = read_number(in, mark + 1);
  if (!inches || !inches->plain || inches->value.digits > 11) return false;
  out.kind = AmountKind::unit;
  out.unit = in.lexicon.units.find(w::foot);
  out.number.value.digits = out.number.value.digits * 12 + inches->value.digits;
  out.number.divisor = 12;
  out.number.last = inches->last;
  out.last = mark + 3;
  return true;
}

}  // namespace keyline::figures
