#include "check/check.hpp"

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr void (*kRules[])(const Reading&, std::vector<Check>&) = {percent_change, factor,     table, difference, sum,
                                                                   share,          conversion, range, age};

}  // namespace

std::vector<Check> run(const Reading& reading) {
  std::vector<Check> out;
  for (const auto rule : kRules) rule(reading, out);
  return out;
}

}  // namespace keyline::check
