// One thing told under two names. "Statutory profit before tax" of a sentence and "Profit before tax" of a table are
// the same where one name holds all the words of the other, three digits or more agree at their common periods, and
// none disagrees.
#pragma once
#include <string>
#include <vector>

#include "model/figure.hpp"
#include "model/report.hpp"

namespace keyline::series {

// A series in the making.
struct Line {
  Series series;
  std::string name;   // normalised metric
  std::string owner;  // normalised subject; empty = unknown
  std::string scale;  // what its numbers count in, and how long its periods are: equal for what can be compared
};

// Of a line whose points are in time order, equal periods together: "(702)" of a table is the cost of "£702 million" in
// a sentence, so all of its numbers are told without their brackets.
void drop_brackets(Line& line);

// Moves the points of later lines to the first that is the same; theirs are then empty. In each line every period
// stands once.
void join(const std::vector<Figure>& figures, std::vector<Line>& lines);

}  // namespace keyline::series
