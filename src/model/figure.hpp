// A number that says how much, how many, how long, which share or which place, and what is known of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/certainty.hpp"
#include "model/span.hpp"

namespace keyline {

enum class FigureKind : uint8_t { money, percent, count, quantity, duration, ratio, rank };
enum class Approx : uint8_t { none, about, over, under, nearly, up_to };
enum class Role : uint8_t { level, change, base };
enum class Direction : uint8_t { none, up, down };

// Fields of a figure that may be concluded from outside its sentence; named in the report's `inferred`.
enum InferredField : uint8_t {
  kInferredUnit = 1,
  kInferredPeriod = 2,
  kInferredMetric = 4,
  kInferredSubject = 8,
  kInferredAttribution = 16,
};

struct Figure {
  uint32_t article = 0;
  Span span;  // number + scale + currency, % or unit; of a count the number alone
  std::string_view text;
  FigureKind kind = FigureKind::count;
  double value = 0;              // in the base unit: 2.4bn -> 2400000000, 25 cents -> 0.25, 41 % -> 41
  std::optional<double> value2;  // the other end of a range, same unit
  double last_digit = 1;         // what one step of the last printed digit is worth: 1000 for "2.018 million"
  std::string unit;  // ISO 4217, "percent", "percentage point", "basis point", a singular unit or counted noun
  std::string per;   // "share", "tonne"; empty = none
  Approx approx = Approx::none;
  Role role = Role::level;
  Direction direction = Direction::none;
  std::optional<uint32_t> base;           // index of the comparand in the same sentence
  std::vector<uint32_t> bases;            // further comparands
  std::optional<uint32_t> conversion_of;  // index of the figure whose other currency or unit this is
  Phrase metric;                          // what it measures; empty = unknown
  Phrase subject;                         // whose
  std::string period;                     // TIMEX3 value; empty = unknown
  Phrase period_text;
  Phrase attribution;   // who said it
  double salience = 0;  // 0..1
  Certainty certainty = Certainty::stated;
  uint8_t inferred = 0;           // InferredField bits
  std::string_view rule;          // static: the rule that recognised it
  std::optional<uint32_t> noise;  // index into Report::noise of the stretch around it
  std::string
      against;  // of a change: TIMEX3 period (or words) that it is counted from, where the words say; stays in the core
  uint32_t sentence = 0;     // index into its Document's sentences; stays in the core
  uint32_t first_token = 0;  // tokens [first_token, last_token) of its Document; stay in the core
  uint32_t last_token = 0;
};

}  // namespace keyline
