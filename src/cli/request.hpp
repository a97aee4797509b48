// What the command hands to the core: articles that own their text, and options.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "keyline.hpp"

namespace keyline::cli {

constexpr uint64_t kMaxBytes = std::numeric_limits<uint32_t>::max();  // of one text or one line: 4 GiB - 1

struct OwnedArticle {
  std::string text;
  std::string published;  // ISO date; empty = unknown
  std::string title;
};

struct Request {
  std::vector<OwnedArticle> articles;
  Options options;
};

// A machine-readable code and one line for a person.
struct Failure {
  std::string code;
  std::string message;
};

Report analyze(const Request& request);

// The day of "2025-08-20" or "2025-08-20T14:05": ten characters. None when there is no such day.
std::optional<std::string> parse_day(std::string_view date);

}  // namespace keyline::cli
