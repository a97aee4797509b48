// What kind of character a code point is, as far as reading English prose needs it.
#pragma once
#include <cstdint>

namespace keyline::text {

enum class CharacterClass : uint8_t { space, line_break, letter, digit, punct, symbol };

CharacterClass classify(char32_t c);
bool is_upper(char32_t c);

}  // namespace keyline::text
