// The one serialiser: every host returns exactly these bytes.
#pragma once
#include <string>

#include "model/report.hpp"

namespace keyline {

// The report as one JSON object in one line of UTF-8, fields in the documented order.
std::string to_json(const Report& report);

}  // namespace keyline
