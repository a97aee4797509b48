// Standard input line by line: an answer can go out as soon as a line is complete, and no more than one is held.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace keyline::cli {

class LineReader {
 public:
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  // Puts the next line, without its line feed, into `line`; a last line need not have one. False: no more lines.
  bool next(std::string& line);

  bool too_long() const { return too_long_; }  // the line just read was longer than kMaxBytes, and was dropped
  int error() const { return error_; }         // errno of a failed read, which ended the input; 0 = none

 private:
  bool fill();
  void take(std::string& line, std::string_view part);

  int descriptor_;
  std::array<char, 1 << 16> buffer_{};
  std::string_view rest_;  // of the buffer, not yet taken
  bool too_long_ = false;
  int error_ = 0;
};

}  // namespace keyline::cli
