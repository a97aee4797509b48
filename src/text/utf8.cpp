#include "text/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace keyline::text {
namespace {

constexpr size_t kStride = 64;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// UTF-16 units of the code point that a lead byte begins; a continuation byte adds none.
uint32_t units_of(unsigned char byte) { return (continues(byte) ? 0u : 1u) + (byte >= 0xF0 ? 1u : 0u); }

bool is_ascii(unsigned char byte) { return byte < 0x80; }

// Where the run of ASCII that begins at `at` ends: most of a text, eight bytes at a time.
size_t skip_ascii(std::string_view s, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  for (uint64_t word = 0; at + sizeof word <= s.size(); at += sizeof word) {
    std::memcpy(&word, s.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < s.size() && is_ascii(static_cast<unsigned char>(s[at]))) ++at;
  return at;
}

struct Sequence {
  uint32_t size;  // bytes to take
  bool valid;
};

// The sequence at `at`: a well-formed code point, or the maximal part of one that is not (Unicode, table 3-7).
Sequence sequence(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(at + 1) < low || byte(at + 1) > high) return {1, false};
  for (uint32_t i = 2; i < size; ++i)
    if (!continues(static_cast<unsigned char>(byte(at + i)))) return {i, false};
  return {size, true};
}

}  // namespace

CodePoint decode(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

ValidText validate(std::string_view bytes) {
  ValidText out;
  out.text.reserve(bytes.size());
  size_t copied = 0;
  for (size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
    const Sequence next = sequence(bytes, at);
    if (!next.valid) {
      out.text.append(bytes.substr(copied, at - copied)).append(kReplacement);
      ++out.replaced;
      copied = at + next.size;
    }
    at += next.size;
  }
  out.text.append(bytes.substr(copied));
  return out;
}

Utf16Index::Utf16Index(std::string_view text) : text_(text) {
  if (skip_ascii(text, 0) == text.size()) return;
  marks_.reserve(text.size() / kStride + 1);
  uint32_t units = 0;
  for (size_t block = 0; block < text.size(); block += kStride) {
    marks_.push_back(units);
    for (char c : text.substr(block, kStride)) units += units_of(static_cast<unsigned char>(c));
  }
}

uint32_t Utf16Index::units(uint32_t byte) const {
  byte = std::min(byte, static_cast<uint32_t>(text_.size()));
  if (marks_.empty()) return byte;
  const size_t mark = std::min(byte / kStride, marks_.size() - 1);
  uint32_t units = marks_[mark];
  for (size_t i = mark * kStride; i < byte; ++i) units += units_of(static_cast<unsigned char>(text_[i]));
  return units;
}

uint32_t Utf16Index::bytes(uint32_t unit) const {
  if (marks_.empty()) return std::min(unit, static_cast<uint32_t>(text_.size()));
  const auto above = std::upper_bound(marks_.begin(), marks_.end(), unit);
  const size_t mark = static_cast<size_t>(above - marks_.begin()) - 1;
  uint32_t units = marks_[mark];
  size_t at = mark * kStride;
  while (at < text_.size() && (units < unit || continues(static_cast<unsigned char>(text_[at]))))
    units += units_of(static_cast<unsigned char>(text_[at++]));
  return static_cast<uint32_t>(at);
}

}  // namespace keyline::text
