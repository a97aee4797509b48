// One line of NDJSON as a request:
//
//   {"id": "a1", "text": "...", "published": "2025-08-20", "title": "...", "words": 80}
//   {"id": "a2", "articles": [{"text": "...", "published": "..."}, {"text": "..."}],
//    "keep": [{"article": 1, "begin": 0, "end": 40}]}
//
// Only `text` or `articles` is required; null is the same as absent, of a key given twice the last counts, and keys
// that are not known are ignored. `published` beside `articles` serves those without one of their own. Offsets count
// UTF-16 code units. Invalid UTF-8 and lone surrogates, raw or as \uD800, read as U+FFFD.
#pragma once
#include <optional>
#include <string>

#include "cli/request.hpp"

namespace keyline::cli {

struct Record {
  std::string id = "null";  // as JSON
  Request request;
  std::optional<Failure> failure;  // bad_json, bad_input or bad_option; then the request means nothing
};

// `line` is repaired in place. `defaults` are used where the record says nothing.
Record read_record(std::string& line, const OwnedArticle& defaults, const Options& options);

}  // namespace keyline::cli
