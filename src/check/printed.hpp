// What a printed number leaves open: the digits that were rounded away and the words that hedge it. Every tolerance of
// the checks and of the comparison of articles comes from here; none is a fixed percentage.
//
//   2.018 million     tight 2017500..2018500
//   500,000           tight 499999.5..500000.5   loose 450000..550000 (its zeros may be rounded)
//   nearly 15%        tight 14..15.5
//   more than 200,000 tight 200000..300000       loose 200000..infinity
#pragma once
#include <string>

#include "model/figure.hpp"

namespace keyline::check {

// Closed: low <= x <= high.
struct Bounds {
  double low = 0;
  double high = 0;

  bool overlaps(const Bounds& other) const { return low <= other.high && other.low <= high; }
  double half() const { return (high - low) / 2; }
};

// The values that the figure is likely to stand for: what agrees with it.
Bounds tight(const Figure& figure);

// Every value that any reading of it allows: only what lies outside disagrees with it.
Bounds loose(const Figure& figure);

// The same in a sum with `beside`, which may be the figure itself. The finer of the two shows how both are printed:
// next to £480m, £400m stands for 395m..405m. An unhedged sum of money is told to two digits at least, a percentage to
// a multiple of five, a count below 100 exactly.
Bounds loose(const Figure& figure, const Figure& beside);

Bounds operator+(Bounds a, Bounds b);
Bounds operator-(Bounds a, Bounds b);
Bounds operator/(Bounds a, Bounds b);  // of positive numbers

// Digits that are printed and not closing zeros: 3 for "2.87 billion", 1 for "500,000".
int significant_digits(const Figure& figure);

// The figure as it stands in the text, on one line, with its hedge: "nearly 15%".
std::string printed(const Figure& figure);

// A computed value beside a figure of that unit: "14.6%", "2,593,000".
std::string written(double value, const Figure& like);

}  // namespace keyline::check
