// What the text spoke of last: the ground on which "that year", "two days later" and "the same period" stand.
#pragma once
#include "dates/found.hpp"

namespace keyline::dates {

class Narrative {
 public:
  // `history`: the article tells of years long before its publication, so bare months belong to the story.
  explicit Narrative(bool history) : history_(history) {}

  bool history() const { return history_; }
  Period latest() const { return latest_; }    // the last date of any grain
  Period topic() const { return topic_; }      // the first period (month to year) of the last sentence that named one
  Period quarter() const { return quarter_; }  // the last quarter or half
  bool just_spoken(uint32_t sentence) const { return latest_ && sentence <= sentence_ + 1; }

  bool spoken_in(uint32_t sentence) const { return latest_ && sentence == sentence_; }

  void speak(Period period, uint32_t sentence, bool future);

 private:
  bool history_;
  Period latest_, topic_, quarter_;
  uint32_t sentence_ = 0, topic_sentence_ = 0;
};

// Do most of the stated years lie well before the reference?
bool is_history(const std::vector<Found>& found, Period reference);

}  // namespace keyline::dates
