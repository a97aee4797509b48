// A time expression in the terms of TIMEX3, and the stretch of the calendar that it names.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/certainty.hpp"
#include "model/span.hpp"

namespace keyline {

enum class DateType : uint8_t { date, time, duration, set };

enum class DateMod : uint8_t {
  none,
  approx,
  start,
  mid,
  end,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more
};

using Minute = std::chrono::time_point<std::chrono::system_clock, std::chrono::minutes>;

// Half open: from <= t < until, on the proleptic Gregorian calendar, without a time zone.
struct Interval {
  Minute from;
  Minute until;
  bool clock = false;  // the bounds were given with a time of day, and are printed with it

  bool operator==(const Interval& other) const { return from == other.from && until == other.until; }
};

struct Date {
  uint32_t article = 0;
  Span span;
  std::string_view text;
  DateType type = DateType::date;
  std::string value;  // TIMEX3: "2025-Q2", "2025-07-05", "P3Y", "PRESENT_REF"; empty while it could not be resolved
  DateMod mod = DateMod::none;
  std::optional<Interval> interval;  // none for sets, vague references, unresolved dates
  bool fiscal = false;               // the labelled fiscal year or quarter, not the calendar's
  Certainty certainty = Certainty::stated;
  std::string_view rule;          // static: the rule that recognised it
  std::optional<uint32_t> noise;  // index into Report::noise of the stretch around it
};

}  // namespace keyline
