// How sure a finding is: read in the text, concluded from it, or taken by default.
#pragma once
#include <cstdint>

namespace keyline {

enum class Certainty : uint8_t { stated, inferred, assumed };

}  // namespace keyline
