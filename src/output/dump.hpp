// Every stage's result as one line of text, its items parted by " | ". Tests compare these lines, and the command
// prints them with --dump STAGE.
//
//   figures   81,302 count 81302 car | 7.16% percent 7.16 percent
//   link      81,302 level up metric=cars period=2025-Q2 | 7.16% change up metric=cars period=2025-Q2
//   dates     Q2 2025 DATE 2025-Q2 | early May DATE 2025-05 START
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/reading.hpp"
#include "model/report.hpp"

namespace keyline::output {

// The result of one stage of a reading (names as in pipeline.cpp's list); none = no such stage.
std::optional<std::string> dump(const Reading& reading, std::string_view stage);

// Figures set side by side across articles.
std::string dump_agreements(const Report& report);

}  // namespace keyline::output
