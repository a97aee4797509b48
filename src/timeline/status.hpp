// Whether a dated clause tells what happened, what is planned or what is expected.
#pragma once
#include <optional>

#include "model/reading.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// The first minute after the day, month or year of publication; none where it is unknown.
std::optional<Minute> end_of_publication(const Reading& reading);

// `groups` are those of the clause's sentence. None where what is told as done would lie after the publication: then
// the date is not that of what was done ("signed him for the 2031 season").
std::optional<EventStatus> status(const Reading& reading, const words::Clause& clause,
                                  const std::vector<words::VerbGroup>& groups, const Date& date);

}  // namespace keyline::timeline
