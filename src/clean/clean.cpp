#include "clean/clean.hpp"

namespace keyline::clean {

void find_noise(Document&, const std::vector<Span>&) {  }

}  // namespace keyline::clean
