// Test the command as a process: arguments, files, streams, exit status.
#include "support/command.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "keyline.hpp"
#include "output/json.hpp"
#include "support/generate.hpp"
#include "support/schema.hpp"
#include "text/utf8.hpp"

using namespace keyline;
using namespace std::string_literals;
using nlohmann::json;
using test::run_command;

namespace {

bool one_line(const std::string& text) {
  return !text.empty() && text.rfind("keyline: ", 0) == 0 && std::count(text.begin(), text.end(), '\n') == 1 &&
         text.back() == '\n';
}

std::vector<json> records(const std::string& out) {
  std::vector<json> found;
  for (size_t at = 0, end; (end = out.find('\n', at)) != out.npos; at = end + 1) {
    found.push_back(json::parse(out.substr(at, end - at), nullptr, false));
    CHECK_FALSE(found.back().is_discarded());
  }
  return found;
}

const std::string kText = "Ferry tolls rose 4% to €2.1bn in May.\n";

}  // namespace

TEST_CASE("a file, standard input and the library give the same report") {
  const test::Folder folder;
  const std::string path = folder.file("article.txt", kText);
  const Article article{.text = kText, .published = "2025-06-12", .title = {}};
  const std::string report = to_json(analyze({&article, 1})) + "\n";
  for (const auto& [arguments, input] : {std::pair{"--json --published 2025-06-12 " + path, ""s},
                                         {"--json --published=2025-06-12", kText},
                                         {"--published 2025-06-12 --json -", kText}}) {
    const auto outcome = run_command(arguments, input);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == report);
    CHECK(outcome.err == "");
  }
}

TEST_CASE("several files are one report") {
  const test::Folder folder;
  const auto outcome = run_command("--json " + folder.file("one.txt", kText) + " " + folder.file("two.txt", ""));
  CHECK(outcome.status == 0);
  CHECK(test::schema_error(outcome.out) == "");
  CHECK(json::parse(outcome.out)["articles"].size() == 2);
  CHECK(run_command(folder.path("one.txt") + " " + folder.path("two.txt")).out.rfind("# 2 articles\n", 0) == 0);
}

TEST_CASE("help and version go to standard output") {
  CHECK(run_command("--help").status == 0);
  CHECK(run_command("-h").out == run_command("--help").out);
  CHECK(run_command("--help").out.rfind("Usage: keyline", 0) == 0);
  CHECK(run_command("--version").out == "keyline " + std::string(version()) + "\n");
}

TEST_CASE("dumps print a line for each article") {
  const test::Folder folder;
  const std::string path = folder.file("one.txt", "Tolls rose.");
  CHECK(run_command("--dump tokens " + path + " " + path).out == "Tolls | rose | .\nTolls | rose | .\n");
  CHECK(run_command("--dump agreements " + path).out == "\n");
}

TEST_CASE("whatever cannot be done is one line and status 2, with nothing on standard output") {
  const test::Folder folder;
  const std::string good = folder.file("good.txt", kText);
  const std::string rows[] = {
      "--json " + folder.path("missing.txt"),
      "--json " + good + " " + folder.path("missing.txt"),
      "/",
      "--json ''",
      "--published yesterday " + good,
      "--published 2025-02-29 " + good,
      "--published",
      "--words 0 " + good,
      "--words many " + good,
      "--words 5x " + good,
      "--words -3 " + good,
      "--dump nothing " + good,
      "--unknown " + good,
      "-x " + good,
      "--json=1 " + good,
      "--ndjson " + good,
  };
  for (const std::string& arguments : rows) {
    CAPTURE(arguments);
    const auto outcome = run_command(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(one_line(outcome.err));
  }
  CHECK(run_command("--ndjson </").status == 2);
  CHECK(one_line(run_command("--ndjson </").err));
}

TEST_CASE("a full disk is said") {
  if (::access("/dev/full", W_OK) != 0) return;
  for (const char* arguments : {"--json >/dev/full", "--ndjson >/dev/full", "--help >/dev/full"}) {
    const auto outcome = run_command(arguments, R"({"text":"x"})");
    CHECK(outcome.status == 2);
    CHECK(one_line(outcome.err));
  }
}

TEST_CASE("files of any bytes are read") {
  const test::Folder folder;
  const struct {
    std::string bytes;
    uint32_t length;
  } rows[] = {
      {"", 0},
      {"\0\0\0"s, 3},
      {"a\xFF"
       "b",
       3},
      {"\xEF\xBB\xBFx", 2},
      {"\xFF\xFEx\0€"s + "\0", 5},  // an odd number of bytes is no UTF-16
      {"\xFF\xFE"
       "5\0%\0"s,
       3},  // UTF-16, its mark included
      {"\xFE\xFF\0"
       "5\0%\xD8\x3D\xDE\x00"s,
       5},
      {"\x7F"
       "ELF\x02\x01\x01\0"s,
       8},
  };
  for (const auto& row : rows) {
    const auto outcome = run_command("--json " + folder.file("bytes", row.bytes));
    CHECK(outcome.status == 0);
    CHECK(test::schema_error(outcome.out) == "");
    CHECK(json::parse(outcome.out)["articles"][0]["length"] == row.length);
  }
  test::Generator generate;
  for (int i = 0; i < 10; ++i) {
    const std::string bytes = "x" + generate.bytes(400);
    const auto outcome = run_command("--json", bytes);
    CHECK(outcome.status == 0);
    CHECK(json::parse(outcome.out)["articles"][0]["length"] == text::Utf16Index(text::validate(bytes).text).length());
  }
}

TEST_CASE("NDJSON answers every line in its place") {
  const std::string input = R"({"id":"a","text":"Tolls rose 4%."})"
                            "\n"
                            "\n"
                            R"({"id":"b","text":5})"
                            "\n"
                            "no JSON\n"
                            R"({"id":7,"articles":[{"text":"x"},{"text":"\ud800"}]})"
                            "\r\n"
                            R"({"text":"last, without a line feed"})";
  const auto outcome = run_command("--ndjson", input);
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  const auto found = records(outcome.out);
  REQUIRE(found.size() == 6);
  CHECK(found[1] ==
        json::parse(R"({"id":null,"line":2,"error":{"code":"bad_json","message":"this line is not valid JSON"}})"));
  CHECK(found[2] ==
        json::parse(R"({"id":"b","line":3,"error":{"code":"bad_input","message":"text: a string is expected"}})"));
  CHECK(found[3]["line"] == 4);
  CHECK(found[4]["id"] == 7);
  CHECK(found[4]["articles"].size() == 2);
  CHECK(found[5]["id"].is_null());
  const Article article{.text = "Tolls rose 4%.", .published = {}, .title = {}};
  CHECK(outcome.out.substr(0, outcome.out.find('\n')) == R"({"id":"a",)" + to_json(analyze({&article, 1})).substr(1));
}

TEST_CASE("options before NDJSON serve the records without their own") {
  const auto found = records(run_command("--ndjson --published 2020-01-02",
                                         "{\"text\":\"x\"}\n{\"text\":\"x\",\"published\":\"2021-03-04\"}\n")
                                 .out);
  REQUIRE(found.size() == 2);
  CHECK(found[0]["articles"][0]["published"] == "2020-01-02");
  CHECK(found[1]["articles"][0]["published"] == "2021-03-04");
}

TEST_CASE("NDJSON without input gives none") {
  CHECK(run_command("--ndjson").status == 0);
  CHECK(run_command("--ndjson").out == "");
}

TEST_CASE("NDJSON answers a line before the next is there, and ends quietly when nobody listens") {
  int in[2], out[2];
  REQUIRE(::pipe(in) == 0);
  REQUIRE(::pipe(out) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    for (int end : {in[0], in[1], out[0], out[1]}) ::close(end);
    ::execl(KEYLINE_COMMAND, "keyline", "--ndjson", nullptr);
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  for (int i = 0; i < 3; ++i) {
    const std::string line = "{\"id\":" + std::to_string(i) + ",\"text\":\"x\"}\n";
    REQUIRE(::write(in[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
    std::string answer;
    for (char c = 0; c != '\n' && ::read(out[0], &c, 1) == 1;) answer += c;
    CHECK(answer.rfind("{\"id\":" + std::to_string(i) + ",", 0) == 0);
  }
  ::close(out[0]);
  const std::string line = "{\"text\":\"x\"}\n";
  CHECK(::write(in[1], line.data(), line.size()) > 0);
  int status = 0;
  CHECK(::waitpid(child, &status, 0) == child);  // although its input is still open
  ::close(in[1]);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGPIPE);
}
