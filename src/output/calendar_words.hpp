// TIMEX3 values in words for people: "2025-Q2" in, "Q2 2025" out; the page says the same in web/timex.js.
#pragma once
#include <string>
#include <string_view>

namespace keyline::output {

// "5 Jul 2025", "spring 2026", "1980s", "17 Dec 2025, night", "3 years". The year XXXX is unknown and left unsaid. A
// value of no known form comes back as it is.
std::string calendar_words(std::string_view timex);

}  // namespace keyline::output
