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

TEST_CASE("a neighbour shows how finely a number is printed") {
  const FigureKind money = FigureKind::money, percent = FigureKind::percent, count = FigureKind::count;
  struct Row {
    const char* what;
    Figure figure, beside;
    double low, high;
  };
  const Row rows[] = {
      {"$400m beside $480m", figure(4e8, 1e6, Hedge::none, money), figure(4.8e8, 1e6, Hedge::none, money), 3.95e8,
       4.05e8},
      {"$90m alone", figure(9e7, 1e6, Hedge::none, money), figure(9e7, 1e6, Hedge::none, money), 8.95e7, 9.05e7},
      {"40 million beside 50 million", figure(4e7, 1e6), figure(5e7, 1e6), 3.5e7, 4.5e7},
      {"2,000 beside 1,753", figure(2000, 1), figure(1753, 1), 1950, 2050},
      {"4m beside 5.4m", figure(4e6, 1e6), figure(5.4e6, 1e5), 3.5e6, 4.5e6},
      {"20% alone", figure(20, 1, Hedge::none, percent), figure(20, 1, Hedge::none, percent), 17.5, 22.5},
      {"50% beside 52%", figure(50, 1, Hedge::none, percent), figure(52, 1, Hedge::none, percent), 49.5, 50.5},
      {"500 beside about 480", figure(500, 1, Hedge::none, count), figure(480, 1, Hedge::about), 450, 550},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const check::Bounds b = check::loose(row.figure, row.beside);
    CHECK(b.low == Approx(row.low));
    CHECK(b.high == Approx(row.high));
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
