#include "support/generate.hpp"

#include <iterator>

namespace keyline::test {
namespace {

constexpr unsigned char kOddBytes[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE2,
                                       0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 'a',  '5',  ' ',  '.',  0x82, 0xAC};

constexpr const char* kPieces[] = {" ",
                                   " ",
                                   " ",
                                   " ",
                                   " ",
                                   " ",
                                   "\n",
                                   "\n\n",
                                   "\t",
                                   "\r\n",
                                   ". ",
                                   ", ",
                                   "; ",
                                   ": ",
                                   "! ",
                                   "? ",
                                   "(",
                                   ")",
                                   "\"",
                                   "“",
                                   "”",
                                   "'",
                                   "’s",
                                   "-",
                                   "–",
                                   "—",
                                   "…",
                                   "/",
                                   "%",
                                   "$",
                                   "€",
                                   "£",
                                   "¥",
                                   "US$",
                                   "bn",
                                   "m",
                                   "k",
                                   " million",
                                   " billion",
                                   " per cent",
                                   "1",
                                   "5",
                                   "12",
                                   "2.4",
                                   "81,302",
                                   "0.5",
                                   "2024",
                                   "2025",
                                   "1,",
                                   "1/2",
                                   "½",
                                   "Q2",
                                   "FY25",
                                   "H1",
                                   "Sales",
                                   "profit",
                                   "rose",
                                   "fell",
                                   "to",
                                   "from",
                                   "by",
                                   "in",
                                   "of",
                                   "the",
                                   "a",
                                   "and",
                                   "or",
                                   "between",
                                   "compared with",
                                   "last year",
                                   "May",
                                   "March",
                                   "on Friday",
                                   "July 5",
                                   "5 July 2025",
                                   "2025-07-05",
                                   "14:05",
                                   "three",
                                   "twenty-one",
                                   "dozens",
                                   "half",
                                   "quarter",
                                   "year",
                                   "km",
                                   "kg",
                                   "°C",
                                   "m2",
                                   "cars",
                                   "people",
                                   "per share",
                                   "about",
                                   "more than",
                                   "up to",
                                   "said",
                                   "he",
                                   "Acme Corp.",
                                   "U.S.",
                                   "Read more",
                                   "Sign up",
                                   "Advertisement",
                                   "By Jane Doe",
                                   "©",
                                   "| ",
                                   "* ",
                                   "# ",
                                   "😀",
                                   "👩‍🚀",
                                   "漢字",
                                   "é",
                                   "e\u0301",
                                   "\u00A0",
                                   "\u200B",
                                   "\uFEFF",
                                   "\u202E",
                                   "\uFFFD",
                                   "\x01",
                                   "ß",
                                   "Ω",
                                   "\U0010FFFF"};

}  // namespace

uint32_t Generator::below(uint32_t limit) {
  state_ ^= state_ << 13, state_ ^= state_ >> 7, state_ ^= state_ << 17;
  return static_cast<uint32_t>((state_ >> 32) * limit >> 32);
}

std::string Generator::bytes(size_t size) {
  std::string out;
  for (size_t left = below(static_cast<uint32_t>(size) + 1); left > 0; --left)
    out += static_cast<char>(below(4) == 0 ? below(256) : kOddBytes[below(std::size(kOddBytes))]);
  return out;
}

std::string Generator::text(size_t pieces) {
  std::string out;
  for (size_t left = below(static_cast<uint32_t>(pieces) + 1); left > 0; --left) {
    out += kPieces[below(std::size(kPieces))];
    if (below(2) == 0) out += ' ';
  }
  return out;
}

}  // namespace keyline::test
