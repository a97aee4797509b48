// Which period of the calendar an expression means: the one that its fields state, the nearest such one, or one counted
// from the publication or from what the text told. Asked in the order of the text, for it remembers what was told.
#pragma once
#include "dates/found.hpp"
#include "dates/narrative.hpp"
#include "model/document.hpp"

namespace keyline::dates {

class Points {
 public:
  // `reference`: the publication, or no period where it is not known.
  Points(const Document& document, Period reference, bool history)
      : document_(document), reference_(reference), narrative_(history) {}

  // No period where the expression leaves it open.
  Period of(const Found& f);

  // Is it told as done, and after the publication?
  bool untold_yet(const Found& f, Period p) const;

  // The expression that was read before, and its period; none before the first.
  const Found* before() const { return before_; }
  Period before_period() const { return before_period_; }
  void read(const Found& f, Period p) { before_ = &f, before_period_ = p; }

  Period reference() const { return reference_; }
  Narrative& narrative() { return narrative_; }

  // Something was counted from a reference that there is not.
  bool asked_in_vain() const { return asked_in_vain_; }
  void ask_in_vain() { asked_in_vain_ = true; }

 private:
  Period base(const Found& f);
  Period counted(const Found& f);
  Period current(const Found& f) const;
  Period same_period(const Found& f);
  Period near(const Found& f);
  Period stepped_name(const Found& f);
  Direction side(const Found& f);

  const Document& document_;
  Period reference_;
  Narrative narrative_;
  bool asked_in_vain_ = false;
  Direction told_ = Direction::unknown;  // of the last date that needed it, and its sentence
  uint32_t told_sentence_ = 0;
  const Found* before_ = nullptr;
  Period before_period_;
};

}  // namespace keyline::dates
