// Test cli/record.cpp: what a line of NDJSON means, and what is wrong with it.
#include "cli/record.hpp"

#include "catch.hpp"

using namespace keyline::cli;
using namespace std::string_literals;

namespace {

// "id code: message" of what is wrong, or "id" and "[published] title| text" of each article.
std::string read(std::string line) {
  const Record record = read_record(line, {"", "2001-02-03", ""}, {});
  if (record.failure) return record.id + " " + record.failure->code + ": " + record.failure->message;
  std::string out = record.id;
  for (const OwnedArticle& a : record.request.articles)
    out += " [" + a.published + "] " + (a.title.empty() ? "" : a.title + "| ") + a.text;
  return out;
}

Record record(std::string line) { return read_record(line, {}, {}); }

}  // namespace

TEST_CASE("records are read") {
  const struct {
    std::string line, found;
  } rows[] = {
      {R"({"id":"a","text":"x"})", R"("a" [2001-02-03] x)"},
      {R"({"text":"x"})", "null [2001-02-03] x"},
      {R"({"id":null,"text":"","title":null,"published":null,"words":null,"keep":null})", "null [2001-02-03] "},
      {R"( {"text" : "x" } )"
       "\r",
       "null [2001-02-03] x"},
      {"\xEF\xBB\xBF"
       R"({"text":"x"})",
       "null [2001-02-03] x"},
      {R"({"id":12345678901234567890,"text":"x"})", "12345678901234567890 [2001-02-03] x"},
      {R"({"id":-5,"text":"x"})", "-5 [2001-02-03] x"},
      {R"({"id":"say \"é\" \u20ac\n","text":"x"})", R"("say \"é\" €\n" [2001-02-03] x)"},
      {R"({"text":"x","published":"2025-08-20","title":"T"})", "null [2025-08-20] T| x"},
      {R"({"text":"x","published":"2025-08-20T10:00:00Z"})", "null [2025-08-20] x"},
      {R"({"text":"x","published":""})", "null [2001-02-03] x"},
      {R"({"articles":[{"text":"x"},{"text":"y","published":"2024-02-29","title":"T"}]})",
       "null [2001-02-03] x [2024-02-29] T| y"},
      {R"({"published":"2020-01-01","articles":[{"text":"x"},{"text":"y","published":"2024-02-29"}]})",
       "null [2020-01-01] x [2024-02-29] y"},
      {R"({"text":"x","text":"y"})", "null [2001-02-03] y"},                        // the last counts
      {R"({"text":"x","more":{"deep":[[[[{"er":1}]]]]}})", "null [2001-02-03] x"},  // unknown keys
      {R"({"text":"a\u0000b"})", "null [2001-02-03] a\0b"s},
  };
  for (const auto& row : rows) CHECK(read(row.line) == row.found);
}

TEST_CASE("characters that are none read as U+FFFD, one for one") {
  const struct {
    std::string json, text;
  } rows[] = {
      {R"(\ud83d\ude00)", "😀"},
      {R"(\uD83D\uDE00)", "😀"},
      {R"(a\ud800b)", "a\uFFFDb"},
      {R"(a\udc00b)", "a\uFFFDb"},
      {R"(\ud800\ud800)", "\uFFFD\uFFFD"},
      {R"(\udc00\ud800)", "\uFFFD\uFFFD"},
      {R"(\ud800\ud83d\ude00)", "\uFFFD😀"},
      {R"(\ud800\u0041)", "\uFFFDA"},
      {R"(\ud800\n)", "\uFFFD\n"},
      {R"(\\ud800)", "\\ud800"},  // a backslash, and letters
      {R"(\\\ud800)", "\\\uFFFD"},
      {R"(\\\\ud800\\)", "\\\\ud800\\"},
      {"\xFF", "\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xE2\x82", "\uFFFD"},
  };
  for (const auto& row : rows) CHECK(read(R"({"text":")" + row.json + R"("})") == "null [2001-02-03] " + row.text);
}

TEST_CASE("what is wrong with a line is said, with its id where that could be read") {
  const std::string not_json = "null bad_json: this line is not valid JSON";
  const struct {
    std::string line, found;
  } rows[] = {
      {"", not_json},
      {" ", not_json},
      {"nope", not_json},
      {R"({"id":"a","text":"x")", not_json},
      {R"({"id":"a","text":"x"}})", not_json},
      {R"({"id":"a","text":"x"} {"text":"y"})", not_json},
      {R"({'text':'x'})", not_json},
      {R"({"text":"x",})", not_json},
      {"{\"text\":\"a\tb\"}", not_json},  // a control character, unescaped
      {R"({"text":"\x"})", not_json},
      {R"({"text":"\ud8"})", not_json},
      {R"({"text":"x","n":1e999})", not_json},
      {R"({"text":"x","n":NaN})", not_json},
      {std::string(100000, '['), not_json},
      {"null", "null bad_input: an object is expected"},
      {"[]", "null bad_input: an object is expected"},
      {R"("text")", "null bad_input: an object is expected"},
      {R"([{"text":"x"}])", "null bad_input: an object is expected"},
      {"{}", "null bad_input: text is missing"},
      {R"({"id":"a"})", R"("a" bad_input: text is missing)"},
      {R"({"id":"a","text":null})", R"("a" bad_input: text is missing)"},
      {R"({"id":"a","text":5})", R"("a" bad_input: text: a string is expected)"},
      {R"({"id":"a","text":["x"]})", R"("a" bad_input: text: a string is expected)"},
      {R"({"id":"a","text":"x","title":5})", R"("a" bad_input: title: a string is expected)"},
      {R"({"id":["a"],"text":"x"})", "null bad_input: id: a string is expected"},
      {R"({"id":1.5,"text":"x"})", "null bad_input: id: a string is expected"},
      {R"({"id":"a","articles":[]})", R"("a" bad_input: articles: a list of objects is expected)"},
      {R"({"id":"a","articles":{"text":"x"}})", R"("a" bad_input: articles: a list of objects is expected)"},
      {R"({"id":"a","articles":["x"]})", R"("a" bad_input: articles: a list of objects is expected)"},
      {R"({"id":"a","articles":[{"text":"x"},{}]})", R"("a" bad_input: text is missing)"},
      {R"({"id":"a","text":"x","articles":[{"text":"y"}]})",
       R"("a" bad_input: either text or articles is expected, not both)"},
      {R"({"id":"a","text":"x","published":"yesterday"})",
       R"("a" bad_option: published: a date like 2025-08-20 is expected)"},
      {R"({"id":"a","text":"x","published":20250820})", R"("a" bad_input: published: a string is expected)"},
      {R"({"id":"a","text":"x","words":0})", R"("a" bad_option: words: an integer from 1 is expected)"},
      {R"({"id":"a","text":"x","words":-1})", R"("a" bad_option: words: an integer from 1 is expected)"},
      {R"({"id":"a","text":"x","words":2.0})", R"("a" bad_option: words: an integer from 1 is expected)"},
      {R"({"id":"a","text":"x","words":"9"})", R"("a" bad_option: words: an integer from 1 is expected)"},
      {R"({"id":"a","text":"x","words":4294967296})", R"("a" bad_option: words: an integer from 1 is expected)"},
      {R"({"id":"a","text":"x","keep":{}})", R"("a" bad_option: keep: a list of spans is expected)"},
      {R"({"id":"a","text":"x","keep":[5]})", R"("a" bad_option: keep: spans {article, begin, end} are expected)"},
      {R"({"id":"a","text":"x","keep":[{"begin":1}]})",
       R"("a" bad_option: keep: spans {article, begin, end} are expected)"},
      {R"({"id":"a","text":"x","keep":[{"begin":2,"end":1}]})",
       R"("a" bad_option: end: an integer from 2 is expected)"},
  };
  for (const auto& row : rows) {
    INFO(row.line.substr(0, 100));
    CHECK(read(row.line) == row.found);
  }
}

TEST_CASE("options of a record") {
  const Record given =
      record(R"({"text":"x","words":25,"keep":[{"begin":1,"end":4},{"article":2,"begin":0,"end":0}]})");
  REQUIRE_FALSE(given.failure);
  CHECK(given.request.options.summary_words == 25);
  REQUIRE(given.request.options.keep.size() == 2);
  CHECK(given.request.options.keep[0].article == 0);
  CHECK(given.request.options.keep[0].span == keyline::Span{1, 4});
  CHECK(given.request.options.keep[1].article == 2);
  CHECK(record(R"({"text":"x"})").request.options.summary_words == keyline::Options{}.summary_words);
}

TEST_CASE("days are checked against the calendar") {
  for (const char* day :
       {"2025-08-20", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-08-20T", "2025-08-20 10:00"})
    CHECK(parse_day(day) == std::string(day).substr(0, 10));
  for (const char* no_day :
       {"",           "2025",       "2025-08",    "2025-8-20",      "2025-02-29", "1900-02-29",  "2025-13-01",
        "2025-00-01", "2025-01-00", "2025-01-32", "20250820",       "2025/08/20", "2025-08-201", "-025-08-20",
        "+025-08-20", "2025-+8-20", "2025- 8-20", "20 August 2025", "2025-08-2x", "2025-08-20x"})
    CHECK(parse_day(no_day) == std::nullopt);
}
