// A report made by hand in which every field has something to say, for the tests of what is written from it.
#pragma once
#include "model/report.hpp"

namespace keyline::test {

Report sample_report();

}  // namespace keyline::test
