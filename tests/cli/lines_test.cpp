// Test cli/lines.cpp: lines of any length, out of a pipe.
#include "cli/lines.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <vector>

#include "catch.hpp"

using keyline::cli::LineReader;
using namespace std::string_literals;

namespace {

std::vector<std::string> lines_of(const std::string& input) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  std::thread writer([&] {
    for (size_t at = 0; at < input.size();) {
      const ssize_t size = ::write(ends[1], input.data() + at, input.size() - at);
      if (size <= 0) break;
      at += static_cast<size_t>(size);
    }
    ::close(ends[1]);
  });
  LineReader reader(ends[0]);
  std::vector<std::string> lines;
  for (std::string line; reader.next(line);) lines.push_back(line);
  writer.join();
  ::close(ends[0]);
  CHECK(reader.error() == 0);
  CHECK_FALSE(reader.too_long());
  return lines;
}

}  // namespace

TEST_CASE("lines end with a line feed, the last one may lack it") {
  using Lines = std::vector<std::string>;
  const std::string longest(200000, 'x');  // several buffers
  const struct {
    std::string input;
    Lines lines;
  } rows[] = {
      {"", {}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"a\nb", {"a", "b"}},
      {"\n\n", {"", ""}},
      {"a\r\n\0\n"s, {"a\r", "\0"s}},
      {longest + "\n" + longest, {longest, longest}},
      {std::string(65535, 'y') + "\nz", {std::string(65535, 'y'), "z"}},
      {std::string(65536, 'y') + "\n", {std::string(65536, 'y')}},
  };
  for (const auto& row : rows) CHECK(lines_of(row.input) == row.lines);
}

TEST_CASE("what cannot be read is an error, not an end") {
  const int folder = ::open("/", O_RDONLY);
  LineReader reader(folder);
  std::string line;
  CHECK_FALSE(reader.next(line));
  CHECK(reader.error() == EISDIR);
  ::close(folder);
}
