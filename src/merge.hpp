// The pipeline's last steps: readings of single articles become one Report, and bytes become UTF-16 code units.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "model/reading.hpp"
#include "model/report.hpp"

namespace keyline {

// One list each, article after article; indices are shifted to the joined lists, events put in calendar order.
Report merge(std::vector<Reading> readings, std::vector<std::unique_ptr<const std::string>> texts);

// Turns every span of the report from bytes into UTF-16 code units. Called once, last.
void to_utf16(Report& report);

}  // namespace keyline
