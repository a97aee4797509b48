#include "cli/arguments.hpp"

#include <getopt.h>

#include <charconv>

#include "pipeline.hpp"

namespace keyline::cli {
namespace {

enum OptionId { kJson = 1, kNdjson, kPublished, kWords, kDump, kHelp, kVersion };

constexpr option kOptions[] = {
    {"json", no_argument, nullptr, kJson},
    {"ndjson", no_argument, nullptr, kNdjson},
    {"published", required_argument, nullptr, kPublished},
    {"words", required_argument, nullptr, kWords},
    {"dump", required_argument, nullptr, kDump},
    {"help", no_argument, nullptr, kHelp},
    {"version", no_argument, nullptr, kVersion},
    {nullptr, 0, nullptr, 0},
};

std::string stage_names() {
  std::string out;
  for (const Stage& stage : stages()) out.append(stage.name).append(", ");
  return out + "agreements";
}

bool is_stage(std::string_view name) {
  for (const Stage& stage : stages())
    if (stage.name == name) return true;
  return name == "agreements";
}

void set_published(Arguments& a, std::string_view date) {
  if (const auto day = parse_day(date))
    a.published = *day;
  else
    a.error = "--published: a date like 2025-08-20 is expected, not '" + std::string(date) + "'";
}

void set_words(Arguments& a, std::string_view words) {
  const auto end = words.data() + words.size();
  const auto read = std::from_chars(words.data(), end, a.options.summary_words);
  if (read.ec != std::errc() || read.ptr != end || a.options.summary_words == 0)
    a.error = "--words: a number from 1 is expected, not '" + std::string(words) + "'";
}

void set_stage(Arguments& a, std::string_view stage) {
  a.mode = Mode::dump;
  a.stage = stage;
  if (!is_stage(stage)) a.error = "--dump: there is no stage '" + a.stage + "'; the stages are " + stage_names();
}

void apply(Arguments& a, int id, const char* argument) {
  switch (id) {
    case kJson:
      a.mode = Mode::json;
      break;
    case kNdjson:
      a.mode = Mode::ndjson;
      break;
    case kPublished:
      set_published(a, argument);
      break;
    case kWords:
      set_words(a, argument);
      break;
    case kDump:
      set_stage(a, argument);
      break;
    case kHelp:
      a.mode = Mode::help;
      break;
    case kVersion:
      a.mode = Mode::version;
      break;
    default:
      break;
  }
}

}  // namespace

Arguments parse_arguments(int argc, char** argv) {
  Arguments a;
  opterr = 0;  // we say it ourselves
  for (int id; a.error.empty() && (id = getopt_long(argc, argv, ":h", kOptions, nullptr)) != -1;) {
    const std::string given = argv[optind - 1];
    if (id == '?')
      a.error = "there is no option '" + given + "'; see keyline --help";
    else if (id == ':')
      a.error = given + " needs a value; see keyline --help";
    else
      apply(a, id == 'h' ? kHelp : id, optarg);
    if (a.mode == Mode::help || a.mode == Mode::version) return a;
  }
  a.files.assign(argv + optind, argv + argc);
  if (a.error.empty() && a.mode == Mode::ndjson && !a.files.empty())
    a.error = "--ndjson reads standard input, not files";
  return a;
}

std::string help() {
  return "Usage: keyline [OPTION...] [FILE...]\n"
         "       keyline --ndjson < RECORDS\n"
         "\n"
         "Reads articles, one a FILE or else standard input (also as \"-\"), and prints one report over all of them:\n"
         "key figures, timeline, checks and a short summary, as Markdown.\n"
         "\n"
         "  --json             print the report as one line of JSON\n"
         "  --published DATE   the day from which \"last year\" is counted, such as 2025-08-20; without it the\n"
         "                     article's own date line counts, never today\n"
         "  --words N          at most N words of summary for each article (60); one sentence is always given\n"
         "  --dump STAGE       print what one stage found, one line an article; STAGE is one of\n"
         "                     " +
         stage_names() +
         "\n"
         "  --ndjson           read one JSON object a line from standard input, print one line for each:\n"
         "                       {\"id\": \"a\", \"text\": \"...\", \"published\": \"2025-08-20\"}\n"
         "                       {\"id\": \"b\", \"articles\": [{\"text\": \"...\"}, {\"text\": \"...\", \"title\": "
         "\"...\"}]}\n"
         "                     only text or articles is required; \"words\": N and \"keep\": [{\"article\": 0,\n"
         "                     \"begin\": 0, \"end\": 40}], stretches that are no advertising, are understood too.\n"
         "                     A bad line, an empty one too, is answered {\"id\", \"line\", \"error\": {\"code\", "
         "\"message\"}}\n"
         "  --help, --version\n"
         "\n"
         "Text is UTF-8, or UTF-16 with a byte-order mark, of up to 4 GiB. Offsets count UTF-16 code units.\n"
         "Exit status: 0, or 2 with one line on standard error.\n";
}

}  // namespace keyline::cli
