#include "timeline/order.hpp"

#include <algorithm>

namespace keyline::timeline {

void sort_by_calendar(std::vector<Event>& events, std::span<const Date> dates) {
  const auto point = [&](const Event& e) {
    const DateMod mod = dates[e.date].mod;
    return mod == DateMod::end || mod == DateMod::on_or_before ? e.interval->until : e.interval->from;
  };
  std::stable_sort(events.begin(), events.end(), [&](const Event& a, const Event& b) {
    if (!a.interval || !b.interval) return a.interval.has_value() && !b.interval.has_value();
    if (a.interval->from != b.interval->from) return a.interval->from < b.interval->from;
    if (point(a) != point(b)) return point(a) < point(b);
    return a.interval->until > b.interval->until;
  });
}

}  // namespace keyline::timeline
