// Bytes in and out of the command: files and standard input as text, standard output, and the one line that says why
// it stopped.
#pragma once
#include <string>
#include <string_view>

namespace keyline::cli {

constexpr int kFailed = 2;  // exit status of everything that goes wrong

// Prints "keyline: message" to standard error.
void complain(std::string_view message);

// Reads a whole file ("-" = standard input) into `text`. UTF-16 with a byte-order mark becomes UTF-8; everything else
// is left as it is. On failure says why and returns false.
bool read_text(const std::string& path, std::string& text);

// Writes everything to standard output and flushes it. On failure says why and returns false.
bool write_all(std::string_view out);

}  // namespace keyline::cli
