// What the text spoke of last: the ground on which "that year", "two days later" and "the same period" stand.
#pragma once
#include <array>

#include "dates/found.hpp"

namespace keyline::dates {

class Narrative {
 public:
  // `history`: the article tells of years long before its publication, so bare months belong to the story.
  explicit Narrative(bool history) : history_(history) {}

  bool history() const { return history_; }
  Period latest() const { return latest_; }  // the last date of any grain
  Period topic() const { return topic_; }    // the first period (month to year) of the last sentence that named one

  // The last day, where one of the last sentences told it; `far`: of twice as many.
  Period day(uint32_t sentence, bool far) const {
    return day_ && sentence <= day_sentence_ + (far ? 2 * kDayLasts : kDayLasts) ? day_ : Period{};
  }

  // The last day on which something was done, rather than said, where it was told not long ago.
  Period told_day(uint32_t sentence) const {
    return told_day_ && sentence <= told_day_sentence_ + kToldLasts ? told_day_ : Period{};
  }

  // The day that the text named before by this month and day: "the October 7 attack" is always the same.
  Period same_day(const Expression& e) const {
    return e.month != 0 && e.day != 0 ? days_[e.month - 1][e.day - 1] : Period{};
  }

  Period quarter() const { return quarter_; }  // the last quarter or half
  bool just_spoken(uint32_t sentence) const { return latest_ && sentence <= sentence_ + 1; }

  // The last date that was named whole and told as done, where this or the sentence before named it.
  Period named(uint32_t sentence) const { return named_ && sentence <= named_sentence_ + 1 ? named_ : Period{}; }

  // Where the story stands, if this or the sentence before took it there. A date that only says which thing is meant
  // ("the November 27 accord") or since when does not.
  Period ground(uint32_t sentence) const {
    return ground_ && sentence <= ground_sentence_ + (ground_lasts_ ? 1 : 0) ? ground_ : Period{};
  }
  bool stands_in(uint32_t sentence) const { return ground_ && sentence == ground_sentence_; }

  void speak(Period period, const Found& f, bool ahead, bool stated);

 private:
  static constexpr uint32_t kDayLasts = 4;
  static constexpr uint32_t kToldLasts = 12;

  bool history_, ground_lasts_ = false;
  std::array<std::array<Period, 31>, 12> days_;
  Period latest_, topic_, quarter_, named_, day_, told_day_, ground_;
  uint32_t sentence_ = 0, topic_sentence_ = 0, named_sentence_ = 0, day_sentence_ = 0, told_day_sentence_ = 0,
           ground_sentence_ = 0;
};

// Do most of the stated years lie well before the reference? Where it is not known: does the text name many days and
// years and hardly any weekday?
bool is_history(const std::vector<Found>& found, Period reference);

}  // namespace keyline::dates
