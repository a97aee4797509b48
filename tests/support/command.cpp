#include "support/command.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "support/read.hpp"

namespace keyline::test {

Outcome run_command(const std::string& arguments, std::string_view input) {
  const Folder folder;
  const std::string in = folder.file("in", input), out = folder.path("out"), err = folder.path("err");
  const std::string line = std::string(KEYLINE_COMMAND) + " <" + in + " >" + out + " 2>" + err + " " + arguments;
  const int status = std::system(line.c_str());
  Outcome outcome;
  if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
  outcome.out = file(out);
  outcome.err = file(err);
  return outcome;
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "keyline-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder for a test");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::file(const std::string& name, std::string_view content) const {
  std::ofstream(path(name), std::ios::binary) << content;
  return path(name);
}

}  // namespace keyline::test
