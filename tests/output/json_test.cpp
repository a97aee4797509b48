// Test output/json.cpp and json_writer.cpp: escapes, the exact bytes of a report made by hand, and the documented form.
#include "output/json.hpp"

#include "catch.hpp"
#include "keyline.hpp"
#include "output/json_writer.hpp"
#include "support/sample.hpp"
#include "support/schema.hpp"

using namespace keyline;
using namespace std::string_literals;

TEST_CASE("strings are escaped where JSON, terminals and line readers need it") {
  const struct {
    std::string text, json;
  } rows[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {"say \"no\" to C:\\", R"("say \"no\" to C:\\")"},
      {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
      {"\0\x01\x1F\x7F"s, R"("\u0000\u0001\u001f\u007f")"},
      {"\x1B[31mred", R"("\u001b[31mred")"},
      {"a\u2028b\u2029", R"("a\u2028b\u2029")"},
      {"\u2027\u202A€é漢😀", "\"\u2027\u202A€é漢😀\""},
      {"</script>", R"("</script>")"},
      {"\xE2\x80", "\"\xE2\x80\""},  // not valid, but it must not be read beyond its end
  };
  for (const auto& row : rows) {
    std::string out;
    output::JsonWriter(out).string(row.text);
    CHECK(out == row.json);
  }
}

TEST_CASE("commas stand between values and nowhere else") {
  std::string out;
  {
    output::JsonWriter w(out);
    w.open('{');
    w.key("empty");
    w.open('[');
    w.close(']');
    w.field("text", "is no bool");
    w.key("list");
    w.open('[');
    w.integer(1);
    w.open('{');
    w.close('}');
    w.null();
    w.boolean(false);
    w.real(0.5);
    w.close(']');
    w.field_or_null("none", "");
    w.close('}');
  }
  CHECK(out == R"({"empty":[],"text":"is no bool","list":[1,{},null,false,0.5],"none":null})");
}

TEST_CASE("a report made by hand is written field by field") {
  const std::string json = to_json(test::sample_report());
  CHECK(test::schema_error(json) == "");
  const auto holds = [&](std::string_view part) {
    INFO(part);
    CHECK(json.find(part) != json.npos);
  };
  CHECK(json.rfind(R"({"schema":1,"engine":")" + std::string(version()) + R"(","articles":[)", 0) == 0);
  CHECK(json.back() == '}');
  holds(
      R"([{"title":{"text":"Harbour tolls rise","begin":0,"end":18},"published":"2025-01-31","published_from":"given",)"
      R"("length":174}])");
  holds(
      R"({"article":0,"begin":36,"end":42,"text":"€1.2bn","kind":"money","value":1200000000,"value2":null,"unit":"EUR",)"
      R"("per":null,"approx":null,"role":"level","direction":"up","base":2,"bases":[],"conversion_of":null,)"
      R"("metric":{"text":"Tolls","begin":19,"end":24},"subject":{"text":"the port","begin":85,"end":93},)"
      R"("period":"2024","period_text":{"text":"2024","begin":55,"end":59},)"
      R"("attribution":{"text":"the port","begin":85,"end":93},"salience":0.9877,"certainty":"stated","inferred":[],)"
      R"("rule":"money","noise":null})");
  holds(R"("role":"base","direction":null,)");
  holds(R"("certainty":"inferred","inferred":["period","subject"])");
  holds(R"("value":9,"value2":9.5,"unit":"USD","per":"month","approx":"up_to")");
  holds(R"("metric":null,"subject":null,"period":null,"period_text":null,"attribution":null)");
  holds(R"("rule":"money","noise":0}])");
  holds(R"("conversion_of":0,)");
  holds(
      R"("text":"2024","type":"DATE","value":"2024","mod":null,"from":"2024-01-01","until":"2025-01-01","fiscal":false,)"
      R"("certainty":"stated","rule":"year","noise":null})");
  holds(
      R"("type":"TIME","value":"2026-05-05T14:05","mod":"ON_OR_AFTER","from":"2026-05-05T14:05","until":"2026-05-05T14:06",)"
      R"("fiscal":true)");
  holds(R"({"when":"2024","from":"2024-01-01","until":"2025-01-01","date":0,"article":0,"begin":19,"end":99,)"
        R"("headline":{"text":"Tolls brought in €1.2bn","begin":19,"end":42},"figures":[0,1],"status":"happened",)"
        R"("sources":[{"article":0,"begin":19,"end":99}]})");
  holds(R"("unit":"EUR","points":[{"period":"2023","value":1100000000,"figure":2,"derived":false},)"
        R"({"period":"2024","value":1200000000,"figure":0,"derived":true}]}])");
  holds(R"({"rule":"conversion","verdict":"agrees","figures":[1,0],"stated":1300000000,"computed":1250000000,)"
        R"("tolerance":50000000,"message":"1.2bn * 1.04 = 1.25bn"})");
  holds(R"("period":"2024","verdict":"agree_rounded","figures":[0,1]})");
  holds(R"("summary":[{"article":0,"begin":19,"end":99,"score":0.5}])");
  holds(R"("key_points":[{"figures":[0,2],"spans":[{"article":0,"begin":19,"end":42},)");
  holds(R"("reason":"sign_up"}])");
  holds(R"([{"code":"ambiguous_currency","message":"\"$\" was read as USD.","article":0,"begin":)");
}

TEST_CASE("an empty report has every list") {
  CHECK(to_json(Report{}) == R"({"schema":1,"engine":")" + std::string(version()) +
                                 R"(","articles":[],"figures":[],"dates":[],"events":[],"series":[],"checks":[],)"
                                 R"("agreements":[],"summary":[],"key_points":[],"noise":[],"warnings":[]})");
}

TEST_CASE("the reader of the documented form refuses what is not documented") {
  const std::string json = to_json(test::sample_report());
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string other = json;
    return other.replace(other.find(from), from.size(), to);
  };
  CHECK(test::schema_error(changed(R"("schema":1)", R"("schema":"1")")) != "");
  CHECK(test::schema_error(changed(R"("kind":"money")", R"("kind":"cash")")) != "");
  CHECK(test::schema_error(changed(R"("bases":[],)", "")) != "");
  CHECK(test::schema_error(changed(R"("value2":null,"unit":"EUR")", R"("unit":"EUR","value2":null)")) != "");
  CHECK(test::schema_error(changed(R"("noise":null)", R"("noise":false)")) != "");
  CHECK(test::schema_error(changed(R"("from":"2024-01-01")", R"("from":"2024")")) != "");
  CHECK(test::schema_error(json.substr(1)) == "no JSON");
}
