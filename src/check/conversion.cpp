// Amounts in two currencies imply an exchange rate; within one article the rates must be the same. Rates of different
// days differ, so between amounts of different times a rate that is only somewhat off says nothing; one that no market
// allows is a slip.
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr double kMarket = 1.25;   // no major rate moves by more within the time that one story speaks of
constexpr double kOneTime = 1.06;  // nor by more between two amounts of one period

struct Pair {
  uint32_t original, converted;
};

Bounds rate(const Reading& r, const Pair& p, Bounds (*bounds)(const Figure&)) {
  return bounds(r.figures[p.original]) / bounds(r.figures[p.converted]);
}

bool one_time(const Reading& r, const Pair& a, const Pair& b) {
  return r.figures[a.original].period == r.figures[b.original].period;
}

// "116bn yuan / $16.2bn = 7.16"
std::string equation(const Reading& r, const Pair& p) {
  const Figure &a = r.figures[p.original], &b = r.figures[p.converted];
  Figure plain;
  return printed(a) + " / " + printed(b) + " = " + written(a.value / b.value, plain);
}

Check compare(const Reading& r, const Pair& first, const Pair& second, Verdict verdict) {
  const Bounds a = rate(r, first, tight), b = rate(r, second, tight);
  Check check{
      CheckRule::conversion, verdict, {second.converted, second.original, first.converted, first.original}, 0, 0,
      a.half() + b.half(),   {}};
  check.stated = (b.low + b.high) / 2;
  check.computed = (a.low + a.high) / 2;
  check.message = equation(r, first) + ", " + equation(r, second) + ' ' + r.figures[first.original].unit + " per " +
                  r.figures[first.converted].unit;
  return check;
}

}  // namespace

void conversion(const Reading& r, std::vector<Check>& out) {
  std::unordered_map<std::string, Pair> first;  // by the two units
  for (uint32_t i = 0; i < r.figures.size(); ++i) {
    const Figure& f = r.figures[i];
    if (!f.conversion_of || f.noise || f.value2 || f.value <= 0) continue;
    const Figure& original = r.figures[*f.conversion_of];
    if (original.value2 || original.value <= 0) continue;
    const Pair pair{*f.conversion_of, i};
    const auto [known, fresh] = first.emplace(original.unit + '/' + f.unit, pair);
    if (fresh) continue;
    const Bounds a = rate(r, known->second, loose), b = rate(r, pair, loose);
    if (a.low <= 0 || b.low <= 0) continue;
    const double apart = one_time(r, known->second, pair) ? kOneTime : kMarket;
    if (rate(r, known->second, tight).overlaps(rate(r, pair, tight)))
      out.push_back(compare(r, known->second, pair, Verdict::agrees));
    else if (a.low > b.high * apart || b.low > a.high * apart)
      out.push_back(compare(r, known->second, pair, Verdict::disagrees));
  }
}

}  // namespace keyline::check
