// The pieces of a Markdown report: quoted words that stay words, numbers for people, tables that line up in a terminal.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyline::output {

// Words of an article as plain text of Markdown, on one line: what Markdown would read as markup is escaped, control
// characters (a terminal would obey them) and marks that turn the direction of writing become visible signs.
std::string escape(std::string_view text);

// The same at the beginning of a line, where "# ", "- " and "1. " would be markup too.
std::string escape_line(std::string_view text);

// At most `limit` characters of it, cut at a space, with an ellipsis where something is missing. Not yet escaped.
std::string shorten(std::string_view text, size_t limit);

// "2,400,000,000", "-0.5", "0.6667": number() with its thousands parted and at most four decimals.
std::string grouped(double value);

// "1.45bn", "-20m", "3tn" from a million on where that says every digit with at most three decimals; else grouped().
std::string people_number(double value);

// A table with a header row; cells are Markdown. Columns are padded to the same number of characters.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace keyline::output
