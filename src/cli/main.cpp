// The native command: arguments and files in, a report on standard output.
#include <cstdio>
#include <new>
#include <string>

#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/ndjson.hpp"
#include "output/dump.hpp"
#include "output/json.hpp"
#include "output/markdown.hpp"
#include "pipeline.hpp"
#include "text/utf8.hpp"

namespace {

using namespace keyline;
using namespace keyline::cli;

// One line an article; agreements belong to all of them.
std::string dump(const Request& request, std::string_view stage) {
  if (stage == "agreements") return output::dump_agreements(cli::analyze(request)) + '\n';
  std::string out;
  for (const OwnedArticle& owned : request.articles) {
    const text::ValidText valid = text::validate(owned.text);
    const Article article{.text = valid.text, .published = owned.published, .title = owned.title};
    Reading reading = begin_reading(valid.text, article, 0, request.options);
    for (const Stage& s : stages()) s.run(reading);
    out += output::dump(reading, stage).value_or("") + '\n';
  }
  return out;
}

int print(std::string_view out) { return write_all(out) ? 0 : kFailed; }

int run_report(const Arguments& arguments) {
  Request request;
  request.options = arguments.options;
  std::vector<std::string> files = arguments.files;
  if (files.empty()) files.emplace_back("-");
  for (const std::string& file : files) {
    OwnedArticle& article = request.articles.emplace_back();
    article.published = arguments.published;
    if (!read_text(file, article.text)) return kFailed;
  }
  if (arguments.mode == Mode::dump) return print(dump(request, arguments.stage));
  const Report report = cli::analyze(request);
  return print(arguments.mode == Mode::json ? to_json(report) + '\n' : to_markdown(report));
}

int run(const Arguments& arguments) {
  switch (arguments.mode) {
    case Mode::help:
      return print(help());
    case Mode::version:
      return print("keyline " + std::string(version()) + '\n');
    case Mode::ndjson:
      return run_ndjson({.text = {}, .published = arguments.published, .title = {}}, arguments.options);
    default:
      return run_report(arguments);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = parse_arguments(argc, argv);
  if (!arguments.error.empty()) {
    complain(arguments.error);
    return kFailed;
  }
  try {
    return run(arguments);
  } catch (const std::bad_alloc&) {
    complain("not enough memory");
    return kFailed;
  }
}
