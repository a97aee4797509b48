#include "dates/narrative.hpp"

namespace keyline::dates {

void Narrative::speak(Period period, uint32_t sentence, bool future, bool stated) {
  if (!period || period.grain > Unit::year) return;
  latest_ = period;
  sentence_ = sentence;
  if (future) return;
  if (stated) {
    named_ = period;
    named_sentence_ = sentence;
  }
  if (period.grain == Unit::quarter || period.grain == Unit::half) quarter_ = period;
  if (period.grain >= Unit::month && (!topic_ || topic_sentence_ != sentence)) {
    topic_ = period;
    topic_sentence_ = sentence;
  }
}

bool is_history(const std::vector<Found>& found, Period reference) {
  const int now = reference ? year_of(reference.start) : kLastYear;
  int points = 0, far = 0;
  for (const Found& f : found) {
    points += f.expression.weekday != 0;  // news speaks of weekdays, history does not
    const Period p = stated_period(f.expression);
    if (!p || f.expression.anchor != Anchor::stated || p.grain > Unit::year) continue;
    ++points;
    far += year_of(p.start) < now - 1;
  }
  return points >= 5 && 4 * far >= 3 * points;
}

}  // namespace keyline::dates
