// The documented form of the report, as a table, and a strict reader of it: every field, in its order, of its type.
#pragma once
#include <string>
#include <string_view>

namespace keyline::test {

// What is wrong with a report's JSON, in one line; empty = nothing.
std::string schema_error(std::string_view json);

}  // namespace keyline::test
