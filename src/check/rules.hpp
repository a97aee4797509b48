// The checks, one file a rule. Each reads the linked figures of an article and adds what it finds. A rule says
// `disagrees` only where every reading of the words disagrees; where one reading agrees it says `agrees` or nothing.
#pragma once
#include <string>
#include <vector>

#include "check/printed.hpp"
#include "model/reading.hpp"

namespace keyline::check {

void percent_change(const Reading& reading, std::vector<Check>& out);  // "up 8% to 5.4m from 5m"
void factor(const Reading& reading, std::vector<Check>& out);          // "halved to 3m from 6m"
void table(const Reading& reading, std::vector<Check>& out);           // two periods and a column of changes
void difference(const Reading& reading, std::vector<Check>& out);      // "fell 8m from 42m to 34m"
void sum(const Reading& reading, std::vector<Check>& out);             // 2.018m + 0.575m = 2.593m
void share(const Reading& reading, std::vector<Check>& out);           // "6m of the 24m, or 25%"
void conversion(const Reading& reading, std::vector<Check>& out);      // one exchange rate in one article
void range(const Reading& reading, std::vector<Check>& out);           // "between 3 and 5", never 5 and 3
void age(const Reading& reading, std::vector<Check>& out);             // "born in 1950, the 75-year-old"

// A total whose own sentence gives its parts; true where something was said of it.
bool stated_parts(const Reading& reading, uint32_t total, std::vector<Check>& out);
Check sum_check(const Reading& reading, uint32_t total, const std::vector<uint32_t>& parts, Verdict verdict);

// May the figure take part: linked, outside noise, no range, no conversion?
inline bool usable(const Figure& f) {
  return !f.noise && !f.value2 && !f.conversion_of && f.kind != FigureKind::rank && f.kind != FigureKind::duration;
}

inline bool same_measure(const Figure& a, const Figure& b) {
  return a.kind == b.kind && a.unit == b.unit && a.per == b.per;
}

// Compares what was stated with what follows. False = neither can be said.
inline bool judge(const Bounds& stated_tight, const Bounds& stated_loose, const Bounds& tight, const Bounds& loose,
                  Verdict& verdict) {
  if (stated_tight.overlaps(tight))
    verdict = Verdict::agrees;
  else if (!stated_loose.overlaps(loose))
    verdict = Verdict::disagrees;
  else
    return false;
  return true;
}

}  // namespace keyline::check
