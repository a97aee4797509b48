#include "cli/ndjson.hpp"

#include <unistd.h>

#include <cstring>
#include <new>

#include "cli/files.hpp"
#include "cli/lines.hpp"
#include "cli/record.hpp"
#include "output/json.hpp"
#include "output/json_writer.hpp"

namespace keyline::cli {
namespace {

// {"id":"a7","line":7,"error":{"code":"bad_input","message":"text is missing"}}
std::string error_line(const std::string& id, uint64_t number, const Failure& failure) {
  std::string out = "{\"id\":" + id + ",\"line\":" + std::to_string(number);
  {
    output::JsonWriter w(out);
    w.key("error");
    w.open('{');
    w.field("code", failure.code);
    w.field("message", failure.message);
    w.close('}');
    w.close('}');
  }
  return out + '\n';
}

std::string answer(std::string& line, uint64_t number, const OwnedArticle& defaults, const Options& options) {
  const Record record = read_record(line, defaults, options);
  if (record.failure) return error_line(record.id, number, *record.failure);
  const std::string report = to_json(analyze(record.request));
  std::string out = "{\"id\":" + record.id + ',';
  out.reserve(out.size() + report.size() + 1);
  return out.append(report, 1).append(1, '\n');  // the report's own brace is already there
}

}  // namespace

int run_ndjson(const OwnedArticle& defaults, const Options& options) {
  LineReader lines(STDIN_FILENO);
  std::string line;
  for (uint64_t number = 1; lines.next(line); ++number) {
    std::string out;
    try {
      out = lines.too_long() ? error_line("null", number, {"too_large", "a line of more than 4 GiB"})
                             : answer(line, number, defaults, options);
    } catch (const std::bad_alloc&) {
      out = error_line("null", number, {"too_large", "not enough memory for this line"});
    }
    if (!write_all(out)) return kFailed;
  }
  if (lines.error() == 0) return 0;
  complain(std::string("standard input: ") + std::strerror(lines.error()));
  return kFailed;
}

}  // namespace keyline::cli
