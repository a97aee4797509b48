#include "check/printed.hpp"

#include <cmath>

#include "catch.hpp"

using Hedge = keyline::Approx;
using keyline::Figure;
using keyline::FigureKind;
namespace check = keyline::check;

namespace {

Figure figure(double value, double last_digit, Hedge approx = Hedge::none, FigureKind kind = FigureKind::count) {
  Figure f;
  f.kind = kind;
  f.value = value;
  f.last_digit = last_digit;
  f.approx = approx;
  f.unit = kind == FigureKind::percent ? "percent" : "unit";
  return f;
}

}  // namespace

TEST_CASE("printed digits and hedges say what a number leaves open") {
  struct Row {
    const char* what;
    Figure figure;
    double low, high;              // tight
    double loose_low, loose_high;  // every reading
  };
  const double far = 1e300;
  const Row rows[] = {
      {"2.018 million", figure(2018000, 1000), 2017500, 2018500, 2017500, 2018500},
      {"26.4%", figure(26.4, 0.1), 26.35, 26.45, 26.35, 26.45},
      {"500,000", figure(500000, 1), 499999.5, 500000.5, 450000, 550000},
      {"nearly 15%", figure(15, 1, Hedge::nearly), 14, 15.5, 13, 15.5},
      {"more than 200,000", figure(200000, 1, Hedge::over), 199999.5, 300000, 150000, far},
      {"under 30", figure(30, 1, Hedge::under), 20, 30.5, -far, 35},
      {"about 300m", figure(3e8, 1e6, Hedge::about), 2.5e8, 3.5e8, 1e8, 5e8},
      {"zero", figure(0, 1), -0.5, 0.5, -0.5, 0.5},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const check::Bounds t = check::tight(row.figure), l = check::loose(row.figure);
    CHECK(t.low == Approx(row.low));
    CHECK(t.high == Approx(row.high));
    CHECK(l.low <= row.loose_low + 1e-6 * std::abs(row.loose_low));
    CHECK(l.high >= row.loose_high - 1e-6 * std::abs(row.loose_high));
    if (row.loose_high < far) CHECK(l.high == Approx(row.loose_high));
    if (row.loose_low > -far) CHECK(l.low == Approx(row.loose_low));
  }
}

TEST_CASE("significant digits leave closing zeros out") {
  CHECK(check::significant_digits(figure(2870000000, 1e7)) == 3);
  CHECK(check::significant_digits(figure(500000, 1)) == 1);
  CHECK(check::significant_digits(figure(81302, 1)) == 5);
  CHECK(check::significant_digits(figure(0.5, 0.1)) == 1);
}

TEST_CASE("computed values are written to be read") {
  CHECK(check::written(14.6330, figure(15, 1, Hedge::none, FigureKind::percent)) == "14.6%");
  CHECK(check::written(2593000, figure(1, 1)) == "2,593,000");
  CHECK(check::written(-1234567.8, figure(1, 1)) == "-1,234,568");
  CHECK(check::written(7.1604938, figure(1, 1)) == "7.16");
  CHECK(check::written(999, figure(1, 1)) == "999");
}
