#include "clean/language.hpp"

namespace keyline::clean {

bool is_english(const Document&) { return true; }

}  // namespace keyline::clean
