// Test output/markdown.cpp and markdown_text.cpp.
#include "output/markdown.hpp"

#include "catch.hpp"
#include "output/markdown_text.hpp"
#include "support/sample.hpp"

using namespace keyline;
using namespace std::string_literals;

TEST_CASE("quoted words stay words") {
  const struct {
    std::string text, markdown;
  } rows[] = {
      {"plain, (round) $5m & more: 5% -- x.", "plain, (round) $5m & more: 5% -- x."},
      {"*bold* _it_ `code` ~gone~ a|b", "\\*bold\\* \\_it\\_ \\`code\\` \\~gone\\~ a\\|b"},
      {"[link](http://example.org) ![image](x)", "\\[link\\](http://example.org) !\\[image\\](x)"},
      {"<b>x</b> <5% <!--", "\\<b>x\\</b> <5% \\<!--"},
      {"R&D, AT&T; &amp; &#8364;", "R&D, AT\\&T; \\&amp; \\&#8364;"},
      {"-2.7% # 3. >", "-2.7% # 3. >"},
      {"C:\\temp", "C:\\\\temp"},
      {"two\nlines\tand\r\nmore", "two lines and  more"},
      {"\x1B[31mred\0"s, "␛\\[31mred␀"},
      {"\x7F\u0085\u202Eabc", "␡��abc"},
      {"漢字 😀 €", "漢字 😀 €"},
  };
  for (const auto& row : rows) CHECK(output::escape(row.text) == row.markdown);
}

TEST_CASE("words at the beginning of a line stay words") {
  const struct {
    std::string text, markdown;
  } rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"# no heading # here", "\\# no heading # here"},
      {"- no item - here", "\\- no item - here"},
      {"+", "\\+"},
      {"12. no item 12. here", "12\\. no item 12. here"},
      {"3) no item", "3\\) no item"},
      {"12", "12"},
      {"> no quote", "\\> no quote"},
      {"*", "\\*"},
  };
  for (const auto& row : rows) CHECK(output::escape_line(row.text) == row.markdown);
}

TEST_CASE("long quotations are cut at a space") {
  CHECK(output::shorten("short", 10) == "short");
  CHECK(output::shorten("one two three four", 12) == "one two…");
  CHECK(output::shorten("onetwothreefour", 6) == "onetwo…");
  CHECK(output::shorten("€€€€", 4) == "€€€€");
  CHECK(output::shorten("€€€€", 3) == "€€€…");
}

TEST_CASE("thousands are parted") {
  const struct {
    double value;
    std::string text;
  } rows[] = {
      {0, "0"},
      {999, "999"},
      {1000, "1,000"},
      {-1234567, "-1,234,567"},
      {2.4e9, "2,400,000,000"},
      {1234.5678, "1,234.5678"},
      {2.0 / 3, "0.6667"},
      {0.00001, "1e-05"},
      {1e21, "1e+21"},
      {-100, "-100"},
  };
  for (const auto& row : rows) CHECK(output::grouped(row.value) == row.text);
}

TEST_CASE("large numbers are scaled where that says every digit") {
  const struct {
    double value;
    std::string text;
  } rows[] = {
      {999999, "999,999"},    {1e6, "1m"},
      {1.45e9, "1.45bn"},     {-2.5e6, "-2.5m"},
      {1234567, "1,234,567"}, {1234567000, "1,234,567,000"},
      {3.125e12, "3.125tn"},  {999.9e6, "999.9m"},
      {1e21, "1e+21"},        {1.0000000001e9, "1,000,000,000.1"},
  };
  for (const auto& row : rows) CHECK(output::people_number(row.value) == row.text);
}

TEST_CASE("tables line up") {
  CHECK(output::table({{"A", "Long"}, {"€€€€€", ""}}) ==
        "| A     | Long |\n"
        "|-------|------|\n"
        "| €€€€€ |      |\n");
}

TEST_CASE("the readable report of one article") {
  CHECK(to_markdown(test::sample_report()) == R"(# Harbour tolls rise

Published 31 Jan 2025.

## Summary

> Tolls brought in €1.2bn ($1.3bn) in 2024, up from €1.1bn in 2023, the port said.

## Key figures

- **€1.2bn** · Tolls (the port) · 2024 · up from €1.1bn

## Timeline

- **2024** Tolls brought in €1.2bn
- **5 May 2026, 14:05** A new quay may open *(planned)*

## Series

- **Tolls** (the port), EUR: 2023 1.1bn, 2024 1.2bn (computed)

## Checks

- **agrees** 1.2bn \* 1.04 = 1.25bn

## Side by side

- **agree rounded** Tolls, 2024: €1.2bn, $1.3bn

## All figures

| Figure | Value | Unit | Measures         | Period |                    |
|--------|-------|------|------------------|--------|--------------------|
| €1.2bn | 1.2bn | EUR  | Tolls (the port) | 2024   | up from €1.1bn     |
| $1.3bn | 1.3bn | USD  | Tolls (the port) | 2024   | the same as €1.2bn |
| €1.1bn | 1.1bn | EUR  | Tolls (the port) | 2023   | comparand          |

## Set aside

- *sign-up* Subscribe \| today \*now\* for $9 a month

## Warnings

- "$" was read as USD. "$1.3bn"
)");
}

TEST_CASE("the table of all figures ends somewhere and says what is missing") {
  Report report = test::sample_report();
  report.figures.resize(1);
  report.figures[0].base.reset();
  report.figures.resize(1500, report.figures[0]);
  report.series.clear();
  report.checks.clear();
  report.agreements.clear();
  report.events.clear();
  const std::string markdown = to_markdown(report);
  CHECK(markdown.find("\nAnd 1,200 more: --json prints them all.\n") != markdown.npos);
  CHECK(markdown.size() < 40000);
}

TEST_CASE("a warning that quotes the words itself does not have them twice") {
  Report report = test::sample_report();
  report.warnings[0].message = "“$1.3bn” is read as USD.";
  const std::string markdown = to_markdown(report);
  CHECK(markdown.find("- “$1.3bn” is read as USD.\n") != markdown.npos);
}
