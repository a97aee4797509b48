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

void JsonWriter::flush() {
  out_.append(page_.data(), used_);
  used_ = 0;
}

inline void JsonWriter::put(char byte) {
  if (used_ == page_.size()) flush();
  page_[used_++] = byte;
}

inline void JsonWriter::put(std::string_view bytes) {
  if (bytes.size() > page_.size() - used_) flush();
  if (bytes.size() > page_.size()) {
    out_.append(bytes);
    return;
  }
  char* to = page_.data() + used_;
  for (const char byte : bytes) *to++ = byte;  // mostly a few: cheaper than a call
  used_ += bytes.size();
}

inline void JsonWriter::separate() {
  if (comma_) put(',');
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  put(bracket);
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  constexpr size_t kAround = 4;  // a comma, two quotation marks, a colon
  if (name.size() + kAround > page_.size() - used_) flush();
  char* to = page_.data() + used_;
  if (comma_) *to++ = ',';
  *to++ = '"';
  for (const char byte : name) *to++ = byte;
  *to++ = '"';
  *to++ = ':';
  used_ = static_cast<size_t>(to - page_.data());
  comma_ = false;
}

void JsonWriter::null() {
  separate();
  put("null");
}

void JsonWriter::boolean(bool value) {
  separate();
  put(value ? "true" : "false");
}

void JsonWriter::integer(uint32_t value) {
  separate();
  std::array<char, 12> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  put({buffer.data(), static_cast<size_t>(end.ptr - buffer.data())});
}

void JsonWriter::real(double value) {
  separate();
  std::string digits;  // short enough to need no memory
  append_number(digits, value);
  put(digits);
}

void JsonWriter::string(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  separate();
  put('"');
  size_t copied = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char escape = kEscapes[byte];
    if (escape == 0 || (escape == '?' && !is_separator(text, at))) continue;
    put(text.substr(copied, at - copied));
    if (escape == '?') {
      put("\\u202");
      put(text[at + 2] == '\xA8' ? '8' : '9');
      at += 2;
    } else if (escape == 'u') {
      put("\\u00");
      put(kHex[byte >> 4]);
      put(kHex[byte & 15]);
    } else {
      put('\\');
      put(escape);
    }
    copied = at + 1;
  }
  put(text.substr(copied));
  put('"');
}

}  // namespace keyline::output
