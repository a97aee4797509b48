// Numbers as JSON and people write them, the same on every host and in every locale.
#pragma once
#include <string>

namespace keyline::output {

// Appends the shortest decimal form that reads back as the same double: "2018000", "26.4", "0.6666666666666666",
// "1e+21". Not a number and infinities cannot be written in JSON: they read "null".
void append_number(std::string& out, double value);

std::string number(double value);

}  // namespace keyline::output
