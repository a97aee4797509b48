#include "dates/narrative.hpp"

namespace keyline::dates {

void Narrative::speak(Period period, const Found& f, bool ahead, bool stated) {
  const uint32_t sentence = f.sentence;
  if (period && period.grain == Unit::day) days_[month_of(period.start) - 1][day_of_month(period.start) - 1] = period;
  if (!period || period.grain > Unit::year || (f.since && !history_)) return;
  latest_ = period;
  sentence_ = sentence;
  if (!f.name && !f.since && !f.compared) {
    ground_ = period;
    ground_sentence_ = sentence;
    ground_lasts_ = !f.adds;
  }
  if (ahead) return;
  if (period.grain == Unit::day && !f.name && !f.since) {
    day_ = period;
    day_sentence_ = sentence;
    if (!f.spoken && f.tense == Direction::past) {
      told_day_ = period;
      told_day_sentence_ = sentence;
    }
  }
  if (stated && !f.since && !f.compared) {
    named_ = period;
    named_sentence_ = sentence;
  }
  if (f.expression.same_period || f.compared) return;  // what was told is compared with it, the talk goes on
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
    // News speaks of weekdays, of today, of this year and its days, history does not.
    const Expression& e = f.expression;
    points += e.weekday != 0 || (e.anchor == Anchor::reference && e.type == DateType::date && e.fixed.empty());
    const Period p = stated_period(f.expression);
    if (!p || f.expression.anchor != Anchor::stated || p.grain > Unit::year) continue;
    ++points;
    far += year_of(p.start) < now - 1;
    if (p.grain <= Unit::month && year_of(p.start) >= now - 1) points += 2;
  }
  return points >= 5 && 4 * far >= 3 * points;
}

}  // namespace keyline::dates
