// keyline_bench ROUNDS FILE: times the yardstick, every stage and the whole over one text, all in this process, round
// after round in turn. Prints one line of JSON a round, {"name": milliseconds, ...}; scripts/bench.mjs makes the table.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "keyline.hpp"
#include "output/json.hpp"
#include "stages.hpp"

namespace {

constexpr std::string_view kPublished = "2025-08-20";

struct Table {
  uint32_t values[256];
};

// What any reader of the text has to do at least: touch each byte once.
[[gnu::noinline]] uint64_t yardstick(const std::string& text, const Table& table) {
  uint64_t sum = 0;
  for (const char c : text) sum += table.values[static_cast<unsigned char>(c)];
  return sum;
}

template <typename Work>
double milliseconds(Work&& work) {
  const auto before = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count();
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 3) return std::fputs("usage: keyline_bench ROUNDS FILE\n", stderr), 2;
  std::ifstream file(argv[2], std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string text = content.str();
  if (text.empty()) return std::fprintf(stderr, "keyline_bench: cannot read %s\n", argv[2]), 2;

  Table table;
  for (uint32_t i = 0; i < 256; ++i) table.values[i] = (i * 37) & 255;
  uint64_t sum = 0;
  size_t bytes_out = 0;
  for (int round = std::atoi(argv[1]); round > 0; --round) {
    std::printf("{\"yardstick\":%.6f", milliseconds([&] { sum += yardstick(text, table); }));
    for (const auto& [name, took] : keyline::bench::time_stages(text, kPublished))
      std::printf(",\"%.*s\":%.6f", static_cast<int>(name.size()), name.data(), took);
    std::printf(",\"whole\":%.6f}\n", milliseconds([&] {
                  const keyline::Article article{.text = text, .published = kPublished, .title = {}};
                  bytes_out += keyline::to_json(keyline::analyze({&article, 1})).size();
                }));
  }
  // Printed so that no compiler may leave the work out.
  std::fprintf(stderr, "native: yardstick's sum %llu, %zu bytes of JSON\n", static_cast<unsigned long long>(sum),
               bytes_out);
}
