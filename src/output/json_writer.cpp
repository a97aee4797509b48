#include "output/json_writer.hpp"

#include <array>
#include <charconv>

#include "output/number.hpp"

namespace keyline::output {
namespace {

// How a byte is written: 0 = as it is, a letter = backslash and that letter, 'u' = \u00XX. '?' = look at what follows.
constexpr std::array<char, 256> escapes() {
  std::array<char, 256> out{};
  for (size_t c = 0; c < 0x20; ++c) out[c] = 'u';
  out['\b'] = 'b', out['\f'] = 'f', out['\n'] = 'n', out['\r'] = 'r', out['\t'] = 't';
  out['"'] = '"', out['\\'] = '\\', out[0x7F] = 'u', out[0xE2] = '?';
  return out;
}

constexpr auto kEscapes = escapes();

// U+2028 and U+2029 end a line of JavaScript, even in a string of older engines and of some line-based readers.
bool is_separator(std::string_view text, size_t at) {
  return at + 2 < text.size() && text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

}  // namespace

void JsonWriter::separate() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
}

void JsonWriter::close(char bracket) { out_ += bracket; }

void JsonWriter::key(std::string_view name) {
  separate();
  out_.append(1, '"').append(name).append("\":");
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::integer(uint32_t value) {
  separate();
  std::array<char, 12> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out_.append(buffer.data(), end.ptr);
}

void JsonWriter::real(double value) {
  separate();
  append_number(out_, value);
}

void JsonWriter::string(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  separate();
  out_ += '"';
  size_t copied = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char escape = kEscapes[byte];
    if (escape == 0 || (escape == '?' && !is_separator(text, at))) continue;
    out_.append(text, copied, at - copied);
    if (escape == '?') {
      out_.append("\\u202").append(1, text[at + 2] == '\xA8' ? '8' : '9');
      at += 2;
    } else if (escape == 'u') {
      out_.append("\\u00").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    } else {
      out_.append(1, '\\').append(1, escape);
    }
    copied = at + 1;
  }
  out_.append(text, copied, text.size() - copied).append(1, '"');
}

}  // namespace keyline::output
