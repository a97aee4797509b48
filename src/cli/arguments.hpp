// The command line as a value.
#pragma once
#include <string>
#include <vector>

#include "cli/request.hpp"

namespace keyline::cli {

enum class Mode { markdown, json, ndjson, dump, help, version };

struct Arguments {
  Mode mode = Mode::markdown;
  std::string stage;      // of --dump
  std::string published;  // ISO date; empty = not given
  Options options;
  std::vector<std::string> files;
  std::string error;  // one line; not empty = the arguments make no sense
};

// Calls getopt_long, which keeps its state in globals: once a process.
Arguments parse_arguments(int argc, char** argv);

std::string help();

}  // namespace keyline::cli
