// Everything the stages find in one article, growing from top to bottom as the pipeline runs. Indices count within this
// reading and offsets are bytes; merging the readings into one Report shifts the first and converts the second.
#pragma once
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "model/figure.hpp"
#include "model/report.hpp"

namespace keyline {

// The day from which "last year" and "on Friday" are counted.
struct ReferenceDate {
  std::string value;  // ISO date, or less precise ("2025-07", "2025") where it was inferred; empty = none
  PublishedFrom from = PublishedFrom::none;
};

struct Reading {
  Document document;
  std::vector<Span> keep;  // never treated as noise
  uint32_t summary_words = 60;
  Phrase title;
  ReferenceDate reference;
  std::vector<Date> dates;
  std::vector<Figure> figures;
  std::vector<Event> events;
  std::vector<Series> series;
  std::vector<Check> checks;
  std::vector<SummarySentence> summary;
  std::vector<KeyPoint> key_points;
  std::vector<Warning> warnings;
};

}  // namespace keyline
