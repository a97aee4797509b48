#include "dates/dates.hpp"

namespace keyline::dates {

std::vector<Date> find(const Document&, ReferenceDate&, std::vector<Warning>&) { return {}; }

}  // namespace keyline::dates
