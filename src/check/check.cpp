#include "check/check.hpp"

namespace keyline::check {

std::vector<Check> run(const Reading&) { return {}; }

}  // namespace keyline::check
