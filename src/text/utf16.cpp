#include "text/utf16.hpp"

namespace keyline::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  const auto rest = [&](int shift) { put(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | c >> 6), rest(0);
  if (c < 0x10000) return put(0xE0 | c >> 12), rest(6), rest(0);
  put(0xF0 | c >> 18), rest(12), rest(6), rest(0);
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  return bytes.size() % 2 == 0 && (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF");
}

std::string from_utf16(std::string_view bytes) {
  const size_t low_byte = bytes[0] == '\xFF' ? 0 : 1;
  const auto unit = [&](size_t i) -> char32_t {
    if (2 * i >= bytes.size()) return 0;
    const auto byte = [&](size_t at) { return static_cast<unsigned char>(bytes[at]); };
    return byte(2 * i + 1 - low_byte) << 8 | byte(2 * i + low_byte);
  };
  std::string out;
  out.reserve(bytes.size());
  for (size_t i = 0; 2 * i < bytes.size(); ++i) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = unit(i + 1);
      const bool pair = c < 0xDC00 && low >= 0xDC00 && low < 0xE000;
      c = pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : kReplacement;
      if (pair) ++i;
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace keyline::text
