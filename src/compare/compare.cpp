#include "compare/compare.hpp"

namespace keyline::compare {

std::vector<Agreement> agreements(const Report&) { return {}; }

}  // namespace keyline::compare
