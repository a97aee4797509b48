#include "link/link.hpp"

namespace keyline::link {

void attach(Reading&) {  }

}  // namespace keyline::link
