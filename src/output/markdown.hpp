// The report for people: Markdown that reads well in a terminal and rendered. Sections without content are left out.
#pragma once
#include <string>

#include "model/report.hpp"

namespace keyline {

std::string to_markdown(const Report& report);

}  // namespace keyline
