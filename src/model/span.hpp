// A stretch of an article's text, and a phrase cut from it.
//
//   text    The deal cost €1.2bn.
//   bytes   0   4    9    14    22        '€' is three bytes of UTF-8 ...
//   units   0   4    9    14    20        ... and one UTF-16 code unit
//                         [-----)         begin inclusive, end exclusive
//
// Inside the core every offset is a byte of the (valid) UTF-8 text. The pipeline's last step turns all of them into
// UTF-16 code units at once, so a Report that left analyze() speaks the offsets of JavaScript: text.slice(begin, end).
#pragma once
#include <cstdint>
#include <string_view>

namespace keyline {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;  // exclusive

  bool empty() const { return begin >= end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  bool operator==(const Span& other) const { return begin == other.begin && end == other.end; }
};

// Words of the article, shown as they stand there. `text` views the Report's own copy of the article.
struct Phrase {
  std::string_view text;
  Span span;

  bool empty() const { return text.empty(); }
};

}  // namespace keyline
