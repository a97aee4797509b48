#include "dates/points.hpp"

#include "dates/nearest.hpp"

namespace keyline::dates {
namespace {

// The fields within what contains them: December of last year, Monday of next week, the 5th of this month.
Period inside(const Expression& e, Period container) {
  if (container.grain == Unit::week && e.weekday != 0)
    return {Unit::day, container.start + std::chrono::days{e.weekday - 1}};
  if (container.grain == Unit::year) return period_in_year(e, year_of(container.start));
  return {};
}

// The quarter of that number nearest to the one that was told of.
Period nearest_quarter(const Expression& e, Period told) {
  const Period at = {Unit::day, told.start + (end(told) - told.start) / 2};
  Expression any = e;
  any.quarter = 0;
  any.month = static_cast<uint8_t>(3 * e.quarter - 1);
  const Period month = nearest(any, Direction::unknown, at);
  return month ? around(month.start, Unit::quarter) : Period{};
}

// "the second half" behind "the six months to June": the half beside the one that was told of.
Period nearest_half(const Expression& e, Period told, Direction direction) {
  return direction == Direction::future ? next_from(e, told) : period_in_year(e, year_of(told.start));
}

// The quarter or half whose results are told or about to be: the one that ends nearest to the publication.
Period reported_part(const Expression& e, Period reference) {
  const Period over = nearest(e, Direction::past, reference), ahead = nearest(e, Direction::future, reference);
  if (!over || !ahead) return over ? over : ahead;
  return end(ahead) - reference.start < reference.start - end(over) ? ahead : over;
}

}  // namespace

// What a count of units starts from; no period where it is known too coarsely. "The same month" points back however
// far; "a month later" only to what has just been told, else to the publication.
Period Points::base(const Found& f) {
  const Expression& e = f.expression;
  const Unit unit = e.unit;
  const uint32_t sentence = f.sentence;
  // In a history "this year" and "the next spring" are those of the story; "today" and "ago" stay with the writer, and
  // so does "next year" where nobody knows whether it is a history.
  const bool of_story = narrative_.history() && unit != Unit::day && e.steps >= -1 && e.steps <= (reference_ ? 1 : 0);
  const bool points_back = (e.anchor == Anchor::narrative || of_story) &&
                           (e.steps == 0 || narrative_.history() || narrative_.just_spoken(sentence) || !reference_);
  Period from = points_back && narrative_.latest() ? narrative_.latest() : reference_;
  // "the following day" follows the last day that was told, however long ago; an hour is one of that day.
  const bool of_day = unit == Unit::day && e.anchor == Anchor::narrative &&
                      (e.type == DateType::date ? e.steps != 0 : e.steps == 0 && from.grain > Unit::day);
  const Period day = of_day ? narrative_.day(sentence, f.tense == Direction::past && e.steps > 0) : Period{};
  if (day) from = day;
  // "It was put out by 8pm" on the day of the fire, not on the one when somebody spoke of it.
  const bool clock = e.type == DateType::time && e.hour >= 0 && e.steps == 0 && e.anchor == Anchor::narrative;
  if (clock && f.tense == Direction::past && !narrative_.stands_in(sentence))
    if (const Period told = narrative_.told_day(sentence)) from = told;
  if (!from) {
    asked_in_vain_ = true;
    return {};
  }
  return from.grain <= unit ? around(from.start, unit) : Period{};
}

bool Points::untold_yet(const Found& f, Period p) const {
  return p && reference_ && f.tense == Direction::past && p.start >= end(reference_);
}

Period Points::counted(const Found& f) {
  const Expression& e = f.expression;
  const Period from = base(f);
  if (!from) return {};
  Period container = shift(from, e.unit, e.steps);
  // "five years later" was done before the publication, however far back the count begins.
  if (e.anchor == Anchor::narrative && e.steps > 0 && untold_yet(f, container)) {
    const Period latest = narrative_.latest();
    const bool known = latest && latest.grain <= e.unit;
    container = known ? shift(around(latest.start, e.unit), e.unit, e.steps) : Period{};
    if (untold_yet(f, container)) return {};
  }
  return e.has_fields() ? inside(e, container) : container;
}

// "the quarter", "the year": what the text is speaking of, else the one of the publication; a quarter is told when
// over.
Period Points::current(const Found& f) const {
  const Unit unit = f.expression.unit;
  if (unit == Unit::quarter) {
    if (narrative_.topic().grain == unit) return narrative_.topic();
    if (narrative_.quarter().grain == unit) return narrative_.quarter();
    return reference_ && reference_.grain <= unit ? shift(around(reference_.start, unit), unit, -1) : Period{};
  }
  const bool told = narrative_.latest() && narrative_.latest().grain <= unit;
  const bool brief = unit < Unit::month && reference_ && !narrative_.history();  // "the week" is the writer's
  if (told && !brief && (narrative_.history() || narrative_.just_spoken(f.sentence)))
    return around(narrative_.latest().start, unit);
  const Period now = reference_ && reference_.grain <= unit ? around(reference_.start, unit) : Period{};
  // "over the weekend": the last one, if nothing looks ahead.
  const bool over = unit == Unit::weekend && now && now.start > reference_.start && f.tense != Direction::future;
  return over ? shift(now, unit, -1) : now;
}

// "the same period last year", "a year earlier": the period spoken of, moved by years.
Period Points::same_period(const Found& f) {
  const Expression& e = f.expression;
  Period topic = narrative_.topic();
  if (e.grain != Unit::none && topic && topic.grain != e.grain) topic = {};
  if (e.grain == Unit::quarter && !topic) topic = narrative_.quarter();
  if (!topic) {
    if (e.grain != Unit::none && reference_ && reference_.grain <= e.grain) {
      const Period now = around(reference_.start, e.grain);
      return shift(e.grain == Unit::quarter ? shift(now, Unit::quarter, -1) : now, Unit::year, e.steps);
    }
    const Period from = reference_ ? around(reference_.start, Unit::year) : Period{};
    asked_in_vain_ |= !from;
    return from ? shift(from, Unit::year, e.steps) : Period{};
  }
  if (e.year != kNoYear) return shift(topic, Unit::year, e.year - year_of(topic.start));
  return shift(topic, Unit::year, e.steps);
}

// Before or after the publication? The words tell, else the tense, else the date beside it.
Direction Points::side(const Found& f) {
  const Expression& e = f.expression;
  // Trees of Christmas are bought before and taken down after, and "the April fire" is that of April whoever speaks of
  // it.
  const bool describes = f.name && e.weekday == 0 && e.day == 0 && e.direction == Direction::unknown;
  if (describes) return Direction::unknown;
  Direction direction = e.direction != Direction::unknown ? e.direction : f.tense;
  const bool beside_told =
      f.sentence == told_sentence_ || (f.sentence == told_sentence_ + 1 && told_ == Direction::future);
  if (direction == Direction::unknown && beside_told) direction = told_;
  told_ = direction;
  told_sentence_ = f.sentence;
  return direction;
}

Period Points::near(const Found& f) {
  const Expression& e = f.expression;
  const Direction direction = side(f);
  const Period latest = narrative_.latest();
  const bool whole = before_ != nullptr && before_->expression.anchor == Anchor::stated;
  if (f.to && before_period_ && (whole || !narrative_.history()) && e.direction == Direction::unknown)
    if (const Period there = next_from(e, before_period_)) return there;
  if (e.quarter != 0 && narrative_.quarter() && direction != Direction::future)
    return nearest_quarter(e, narrative_.quarter());
  if (e.half != 0 && narrative_.quarter().grain == Unit::half) return nearest_half(e, narrative_.quarter(), direction);
  const bool of = f.tokens.first > 0 && document_.tokens[f.tokens.first - 1].word == lexicon::w::of;
  if (const Period known = f.name || of ? narrative_.same_day(e) : Period{}) return known;
  if (const Period ground = narrative_.history() ? latest : reference_ ? Period{} : narrative_.named(f.sentence))
    if (const Period told = nearest_in_story(e, ground)) return told;
  if (!reference_) {
    asked_in_vain_ = true;
    return {};
  }
  if (f.part_of_report && direction == Direction::future) return reported_part(e, reference_);
  const Period ground = narrative_.ground(f.sentence);
  const bool beside = ground && (narrative_.stands_in(f.sentence) || ground.grain <= Unit::month);
  const bool long_ago =
      beside && direction != Direction::future && year_of(ground.start) < year_of(reference_.start) - 1;
  return long_ago ? nearest_in_story(e, ground) : nearest(e, direction, reference_);
}

// "last June", "that Saturday"
Period Points::stepped_name(const Found& f) {
  const Expression& e = f.expression;
  const bool points_back = (e.anchor == Anchor::narrative || narrative_.history()) && narrative_.latest();
  const Period from = points_back ? narrative_.latest() : reference_;
  if (!from) asked_in_vain_ = true;
  const Period there = from ? stepped(e, from) : Period{};
  const bool early = e.anchor == Anchor::narrative && untold_yet(f, there);  // "that Saturday" was the one before
  return early ? shift(there, e.weekday != 0 ? Unit::week : Unit::year, -1) : there;
}

Period Points::of(const Found& f) {
  const Expression& e = f.expression;
  if (e.same_period) return same_period(f);
  if (e.current) return current(f);
  if (e.step_name) return stepped_name(f);
  switch (e.anchor) {
    case Anchor::stated:
      return stated_period(e);
    case Anchor::near:
      return near(f);
    default:
      return counted(f);
  }
}

}  // namespace keyline::dates
