// A stream of records: one JSON object a line in, exactly one line out, in the same order, each written before the next
// is read. A line that cannot be used is answered with an error, an empty one too, and the run goes on.
#pragma once
#include "cli/request.hpp"

namespace keyline::cli {

// From standard input to standard output; returns the exit status. Defaults serve records that say nothing themselves.
int run_ndjson(const OwnedArticle& defaults, const Options& options);

}  // namespace keyline::cli
