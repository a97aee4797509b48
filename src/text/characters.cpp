#include "text/characters.hpp"

#include <algorithm>

namespace keyline::text {
namespace {

using enum CharacterClass;

struct Range {
  char32_t first, last;
  CharacterClass kind;
};

// Beyond ASCII; whatever no row names is a letter. Ascending, disjoint.
constexpr Range kRanges[] = {
    {0x0080, 0x0084, space},      {0x0085, 0x0085, line_break},                            // C1 controls, NEL
    {0x0086, 0x00A0, space},      {0x00A1, 0x00A1, punct},      {0x00A2, 0x00A6, symbol},  // nbsp ¡ ¢ £ ¤ ¥ ¦
    {0x00A7, 0x00A7, symbol},     {0x00A8, 0x00A9, symbol},     {0x00AB, 0x00AB, punct},   // § ¨ © «
    {0x00AC, 0x00AC, symbol},     {0x00AE, 0x00B4, symbol},     {0x00B6, 0x00B6, symbol},  // ¬ ® ¯ ° ± ² ³ ´ ¶
    {0x00B7, 0x00B7, punct},      {0x00B8, 0x00B9, symbol},     {0x00BB, 0x00BB, punct},   // · ¸ ¹ »
    {0x00BC, 0x00BE, symbol},     {0x00BF, 0x00BF, punct},      {0x00D7, 0x00D7, symbol},  // ¼ ½ ¾ ¿ ×
    {0x00F7, 0x00F7, symbol},     {0x2000, 0x200F, space},      {0x2010, 0x2027, punct},   // ÷ spaces, dashes, quotes
    {0x2028, 0x2029, line_break}, {0x202A, 0x202F, space},      {0x2030, 0x2031, symbol},  // separators, ‰
    {0x2032, 0x205E, punct},      {0x205F, 0x206F, space},      {0x2070, 0x209C, symbol},  // primes, superscripts
    {0x20A0, 0x20CF, symbol},     {0x2100, 0x214F, symbol},     {0x2150, 0x215F, symbol},  // currencies, letterlike, ⅓
    {0x2190, 0x2BFF, symbol},     {0x2E00, 0x2E7F, punct},      {0x3000, 0x3000, space},   // arrows, mathematics
    {0x3001, 0x3003, punct},      {0x3008, 0x3020, punct},      {0xFE00, 0xFE0F, space},   // CJK marks, variants
    {0xFEFF, 0xFEFF, space},      {0xFF01, 0xFF0F, punct},      {0xFF1A, 0xFF20, punct},   // BOM, full-width forms
    {0xFF3B, 0xFF40, punct},      {0xFF5B, 0xFF65, punct},      {0xFFE0, 0xFFE6, symbol},
    {0xFFF0, 0xFFFF, symbol},     {0x1F000, 0x1FAFF, symbol},  // U+FFFD, pictographs
};

}  // namespace

CharacterClass classify_wide(char32_t c) {
  const auto* range = std::lower_bound(std::begin(kRanges), std::end(kRanges), c,
                                       [](const Range& r, char32_t value) { return r.last < value; });
  return range != std::end(kRanges) && range->first <= c ? range->kind : letter;
}

bool is_upper(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z';
  if (c <= 0xDE) return c >= 0xC0 && c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 1;
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

}  // namespace keyline::text
