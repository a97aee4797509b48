// Test output/markdown.cpp and markdown_text.cpp.
#include "output/markdown.hpp"

#include "catch.hpp"
#include "output/markdown_text.hpp"
#include "support/sample.hpp"

using namespace keyline;
using namespace std::string_literals;

TEST_CASE("quoted words stay words") {
  const struct { std::string text, markdown; } rows[] = {
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
  const struct { std::string text, markdown; } rows[] = {
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
  const struct { double value; std::string text; } rows[] = {
      {0, "0"}, {999, "999"}, {1000, "1,000"}, {-1234567, "-1,234,567"}, {2.4e9, "2,400,000,000"},
      {1234.5678, "1,234.5678"}, {2.0 / 3, "0.6667"}, {0.00001, "1e-05"}, {1e21, "1e+21"}, {-100, "-100"},
  };
  for (const auto& row : rows) CHECK(output::grouped(row.value) == row.text);
}

TEST_CASE("tables line up") {
  CHECK(output::table({{"A", "Long"}, {"€€€€€", ""}}) ==
        "| A     | Long |\n"
        "|-------|------|\n"
        "| €€€€€ |      |\n");
}

TEST_CASE("the readable report of one article") {
  CHECK(to_markdown(test::sample_report()) == R"(# Harbour tolls rise

Published 2025-01-31.

## Summary

> Tolls brought in €1.2bn ($1.3bn) in 2024, up from €1.1bn in 2023, the port said.

## Key figures

- **€1.2bn** · Tolls (the port) · 2024 · up from €1.1bn

## Timeline

- **2024** Tolls brought in €1.2bn
- **2026-05-05T14:05** A new quay may open *(planned)*

## Series

- **Tolls** (the port), EUR: 2023 1,100,000,000, 2024 1,200,000,000 (computed)

## Checks

- **agrees** 1.2bn \* 1.04 = 1.25bn

## Side by side

- **agree rounded** Tolls, 2024: €1.2bn, $1.3bn

## All figures

| Figure | Value         | Unit | Measures         | Period |                    |
|--------|---------------|------|------------------|--------|--------------------|
| €1.2bn | 1,200,000,000 | EUR  | Tolls (the port) | 2024   | up from €1.1bn     |
| $1.3bn | 1,300,000,000 | USD  | Tolls (the port) | 2024   | the same as €1.2bn |
| €1.1bn | 1,100,000,000 | EUR  | Tolls (the port) | 2023   | comparand          |

## Set aside

- *sign-up* Subscribe \| today \*now\* for $9 a month

## Warnings

- "$" was read as USD. "$1.3bn"
)");
}
