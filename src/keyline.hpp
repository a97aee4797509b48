// Keyline's whole public interface: one function from articles to a report.
//
//   const keyline::Article article{.text = "Sales rose 4% to $2.1bn in May.", .published = "2025-06-12"};
//   const keyline::Report report = keyline::analyze({&article, 1});
//   std::puts(keyline::to_json(report).c_str());                      // output/json.hpp
//
// Text in:   UTF-8. What is not valid reads as U+FFFD, one for each maximal bad sequence, with a warning; a byte-order
//            mark is kept and counts. Up to 4 GiB an article.
// Spans out: UTF-16 code units of that text, end exclusive, as JavaScript's slice() takes them.
// Errors:    none are thrown. Whatever could not be read is a warning in the report; nothing is dropped silently.
// Time:      linear in the text. No clock, no locale, no network, no global state that changes: safe on any thread.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "model/report.hpp"
#include "model/settled.hpp"

namespace keyline {

struct Article {
  std::string_view text;       // UTF-8; needs to live only for the call
  std::string_view published;  // reference date, ISO 8601 "2025-08-20" (a time of day is ignored); empty = unknown
  std::string_view title;      // empty = look for it in the text
};

struct Options {
  uint32_t summary_words = 60;  // budget of the summary; at least one sentence is always given
  std::vector<Place> keep;      // stretches (UTF-16 code units) that are never treated as noise
  Settled settled;              // what the reader knows and the text leaves open
};

Report analyze(std::span<const Article> articles, const Options& options = {});

// "0.1.0": the version that the report carries as `engine`.
std::string_view version();

}  // namespace keyline
