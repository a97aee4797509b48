// The stages' times inside the Wasm build, for scripts/bench.mjs: a module of its own, so that the one that is shipped
// keeps its single call. Returns {"name": milliseconds, ...} as JSON.
#include <emscripten/bind.h>

#include <cstdio>
#include <string>

#include "stages.hpp"

namespace {

std::string time_stages(const std::string& text, const std::string& published) {
  std::string json;
  for (const auto& [name, took] : keyline::bench::time_stages(text, published)) {
    char line[80];
    std::snprintf(line, sizeof line, "%c\"%.*s\":%.6f", json.empty() ? '{' : ',', static_cast<int>(name.size()),
                  name.data(), took);
    json += line;
  }
  return json + "}";
}

}  // namespace

EMSCRIPTEN_BINDINGS(keyline_bench) { emscripten::function("timeStages", &time_stages); }
