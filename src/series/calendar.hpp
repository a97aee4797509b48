// Periods of the calendar as TIMEX3 values: how fine they are, and the period one step before.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace keyline::series {

enum class Granularity : char { none = '-', year = 'y', half = 'h', quarter = 'q', month = 'm', week = 'w', day = 'd' };

// Of "2025", "2025-H1", "2025-Q2", "2025-07", "2025-W07", "2025-07-05"; of anything else none.
Granularity granularity(std::string_view period);

// The same period of the year before ("2025-Q2" -> "2024-Q2"), or the quarter or month before; empty where there is
// none.
std::string year_before(std::string_view period);
std::string step_before(std::string_view period, Granularity step);

}  // namespace keyline::series
