// The native command as a process.
#pragma once
#include <string>
#include <string_view>

namespace keyline::test {

struct Outcome {
  int status = -1;  // exit status; 128 + n when signal n ended it
  std::string out;
  std::string err;
};

// Runs the command with these arguments, written as for a shell (which may redirect), and this input.
Outcome run_command(const std::string& arguments, std::string_view input = {});

// A folder of its own for the files of one test, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  // Writes a file and returns its path.
  std::string file(const std::string& name, std::string_view content) const;
  std::string path(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace keyline::test
