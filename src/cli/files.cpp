#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/request.hpp"
#include "text/utf16.hpp"

namespace keyline::cli {
namespace {

bool fail(const std::string& path, std::string_view why) {
  complain((path == "-" ? "standard input" : path) + ": " + std::string(why));
  return false;
}

// Until the end of the file; 0 or an errno.
int read_bytes(int descriptor, std::string& bytes) {
  constexpr size_t kChunk = 1 << 16;
  while (bytes.size() <= kMaxBytes) {
    const size_t size = bytes.size();
    bytes.resize(size + kChunk);
    const ssize_t got = ::read(descriptor, bytes.data() + size, kChunk);
    bytes.resize(size + (got > 0 ? static_cast<size_t>(got) : 0));
    if (got == 0) return 0;
    if (got < 0 && errno != EINTR) return errno;
  }
  return EFBIG;
}

}  // namespace

void complain(std::string_view message) {
  std::fprintf(stderr, "keyline: %.*s\n", static_cast<int>(message.size()), message.data());
}

bool read_text(const std::string& path, std::string& text) {
  const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fail(path, std::strerror(errno));
  text.clear();
  const int error = read_bytes(descriptor, text);
  if (path != "-") ::close(descriptor);
  if (error == EFBIG) return fail(path, "too large, 4 GiB is the limit");
  if (error != 0) return fail(path, std::strerror(error));
  if (text::is_utf16(text)) text = text::from_utf16(text);
  return true;
}

bool write_all(std::string_view out) {
  if (std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0) return true;
  complain(std::string("cannot write: ") + std::strerror(errno));
  return false;
}

}  // namespace keyline::cli
