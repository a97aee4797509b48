#include "cli/lines.hpp"

#include <unistd.h>

#include <cerrno>

#include "cli/request.hpp"

namespace keyline::cli {

bool LineReader::fill() {
  ssize_t size = 0;
  do size = ::read(descriptor_, buffer_.data(), buffer_.size());
  while (size < 0 && errno == EINTR);
  if (size < 0) error_ = errno;
  rest_ = {buffer_.data(), size > 0 ? static_cast<size_t>(size) : 0};
  return size > 0;
}

void LineReader::take(std::string& line, std::string_view part) {
  if (line.size() + part.size() > kMaxBytes) {
    too_long_ = true;
    std::string().swap(line);  // gives the memory back
  }
  if (!too_long_) line += part;
}

bool LineReader::next(std::string& line) {
  line.clear();
  too_long_ = false;
  bool any = false;
  while (!rest_.empty() || fill()) {
    any = true;
    const size_t feed = rest_.find('\n');
    take(line, rest_.substr(0, feed));
    rest_.remove_prefix(feed == rest_.npos ? rest_.size() : feed + 1);
    if (feed != std::string_view::npos) return true;
  }
  return any && error_ == 0;
}

}  // namespace keyline::cli
