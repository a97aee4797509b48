#include "stages.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "compare/compare.hpp"
#include "keyline.hpp"
#include "merge.hpp"
#include "output/json.hpp"
#include "pipeline.hpp"
#include "text/utf8.hpp"

namespace keyline::bench {

std::vector<StageTime> time_stages(std::string_view text, std::string_view published) {
  using Clock = std::chrono::steady_clock;
  std::vector<StageTime> times;
  Clock::time_point before = Clock::now();
  const auto took = [&](std::string_view name) {
    const Clock::time_point now = Clock::now();
    times.push_back({name, std::chrono::duration<double, std::milli>(now - before).count()});
    before = Clock::now();
  };

  std::vector<std::unique_ptr<const std::string>> texts;
  texts.push_back(std::make_unique<const std::string>(text::validate(text).text));
  std::vector<Reading> readings;
  readings.push_back(begin_reading(*texts.back(), {.text = text, .published = published, .title = {}}, 0, {}));
  took("validate");
  for (const Stage& stage : stages()) {
    stage.run(readings.back());
    took(stage.name);
  }
  Report report = merge(std::move(readings), std::move(texts));
  report.agreements = compare::agreements(report);
  took("merge");
  to_utf16(report);
  took("utf16");
  const std::string json = to_json(report);
  took("json");
  return times;
}

}  // namespace keyline::bench
