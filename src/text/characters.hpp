// What kind of character a code point is, as far as reading English prose needs it.
#pragma once
#include <array>
#include <cstdint>

namespace keyline::text {

enum class CharacterClass : uint8_t { space, line_break, letter, digit, punct, symbol };

constexpr std::array<CharacterClass, 128> ascii_classes() {
  using enum CharacterClass;
  std::array<CharacterClass, 128> out{};
  for (char32_t c = 0; c < 128; ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    out[c] = c <= ' ' || c == 0x7F ? space : is_letter ? letter : c >= '0' && c <= '9' ? digit : punct;
  }
  out['\n'] = out['\r'] = out['\v'] = out['\f'] = line_break;
  for (char32_t c : {U'$', U'%', U'&', U'+', U'<', U'=', U'>', U'@', U'#', U'^', U'`', U'|', U'~', U'*'})
    out[c] = symbol;
  return out;
}

inline constexpr auto kAsciiClasses = ascii_classes();

CharacterClass classify_wide(char32_t c);  // beyond ASCII
inline CharacterClass classify(char32_t c) { return c < 128 ? kAsciiClasses[c] : classify_wide(c); }
bool is_upper(char32_t c);

}  // namespace keyline::text
