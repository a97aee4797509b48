#include "summary/summary.hpp"

namespace keyline::summary {

std::vector<SummarySentence> choose(const Reading&) { return {}; }

}  // namespace keyline::summary
