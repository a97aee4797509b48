#include "dates/resolve.hpp"

#include <algorithm>
#include <string>

#include "dates/narrative.hpp"
#include "dates/nearest.hpp"
#include "dates/timex.hpp"

namespace keyline::dates {
namespace {

class Resolver {
 public:
  Resolver(const Document& document, Period reference, bool history, bool day_first)
      : document_(document), reference_(reference), narrative_(history), day_first_(day_first) {}

  // `next` is the expression that follows in the same sentence, if any.
  Date resolve(Found& f, const Found* next);
  bool asked_in_vain() const { return asked_in_vain_; }  // something counted from a reference that there is not

 private:
  Period point(const Found& f);
  Period counted(const Found& f);
  bool untold_yet(const Found& f, Period p) const;
  Period current(const Found& f) const;
  Period same_period(const Found& f);
  Period near(const Found& f);
  Period base(const Found& f);
  bool follows_day(const Found& f) const;
  Period months_to(const Expression& e, Period last, Date& date) const;
  Period inside(const Expression& e, Period container) const;
  void set_time(const Expression& e, Date& date, Period day);
  std::optional<Interval> reach(const Expression& e);
  std::optional<uint32_t> noise_around(Span span);

  const Document& document_;
  Period reference_;
  Narrative narrative_;
  bool day_first_;
  bool asked_in_vain_ = false;
  Direction told_ = Direction::unknown;  // of the last date that needed it, and its sentence
  uint32_t told_sentence_ = 0;
  const Found* before_ = nullptr;  // the expression before, and what it was
  Period before_period_;
  uint32_t noise_ = 0;  // the first stretch of noise that ends after the last date
};

// What a count of units starts from; no period where it is known too coarsely. "The same month" points back however
// far; "a month later" only to what has just been told, else to the publication.
Period Resolver::base(const Found& f) {
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
  if (!from) {
    asked_in_vain_ = true;
    return {};
  }
  return from.grain <= unit ? around(from.start, unit) : Period{};
}

// The fields within what contains them: December of last year, Monday of next week, the 5th of this month.
Period Resolver::inside(const Expression& e, Period container) const {
  if (container.grain == Unit::week && e.weekday != 0)
    return {Unit::day, container.start + std::chrono::days{e.weekday - 1}};
  if (container.grain == Unit::year) return period_in_year(e, year_of(container.start));
  return {};
}

// Is it told as done, and after the publication?
bool Resolver::untold_yet(const Found& f, Period p) const {
  return p && reference_ && f.tense == Direction::past && p.start >= end(reference_);
}

Period Resolver::counted(const Found& f) {
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
Period Resolver::current(const Found& f) const {
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
Period Resolver::same_period(const Found& f) {
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

Period Resolver::near(const Found& f) {
  const Expression& e = f.expression;
  const bool describes = f.name && e.holiday != nullptr;  // the trees are bought before and taken down after
  Direction direction = e.direction != Direction::unknown ? e.direction : describes ? Direction::unknown : f.tense;
  const bool beside_told =
      f.sentence == told_sentence_ || (f.sentence == told_sentence_ + 1 && told_ == Direction::future);
  if (direction == Direction::unknown && beside_told) direction = told_;
  told_ = direction;
  told_sentence_ = f.sentence;
  const Period latest = narrative_.latest();
  const bool whole = before_ != nullptr && before_->expression.anchor == Anchor::stated;
  if (f.to && before_period_ && (whole || !narrative_.history()) && e.direction == Direction::unknown)
    if (const Period there = next_from(e, before_period_)) return there;
  if (e.quarter != 0 && narrative_.quarter() && direction != Direction::future) {
    const Period told = narrative_.quarter();
    const Period at = {Unit::day, told.start + (end(told) - told.start) / 2};
    Expression any = e;
    any.quarter = 0;
    any.month = static_cast<uint8_t>(3 * e.quarter - 1);
    const Period month = nearest(any, Direction::unknown, at);
    return month ? around(month.start, Unit::quarter) : Period{};
  }
  const bool of = f.tokens.first > 0 && document_.tokens[f.tokens.first - 1].word == lexicon::w::of;
  if (const Period known = f.name || of ? narrative_.same_day(e) : Period{}) return known;
  if (const Period ground = narrative_.history() ? latest : reference_ ? Period{} : narrative_.named(f.sentence))
    if (const Period told = nearest_in_story(e, ground)) return told;
  if (!reference_) {
    asked_in_vain_ = true;
    return {};
  }
  const Period ground = narrative_.ground(f.sentence);
  const bool beside = ground && (narrative_.stands_in(f.sentence) || ground.grain <= Unit::month);
  const bool long_ago = beside && year_of(ground.start) < year_of(reference_.start) - 1;
  return long_ago ? nearest_in_story(e, ground) : nearest(e, direction, reference_);
}

Period Resolver::point(const Found& f) {
  const Expression& e = f.expression;
  if (e.same_period) return same_period(f);
  if (e.current) return current(f);
  if (e.step_name) {
    const bool points_back = (e.anchor == Anchor::narrative || narrative_.history()) && narrative_.latest();
    const Period from = points_back ? narrative_.latest() : reference_;
    if (!from) asked_in_vain_ = true;
    const Period there = from ? stepped(e, from) : Period{};
    const bool early = e.anchor == Anchor::narrative && untold_yet(f, there);  // "that Saturday" was the one before
    return early ? shift(there, e.weekday != 0 ? Unit::week : Unit::year, -1) : there;
  }
  switch (e.anchor) {
    case Anchor::stated:
      return stated_period(e);
    case Anchor::near:
      return near(f);
    default:
      return counted(f);
  }
}

// "the three months to December": the quarter, half or year that they are, else the time that they last.
Period Resolver::months_to(const Expression& e, Period last, Date& date) const {
  const Day stop = end(last), after = around(stop, Unit::month).start;
  const Period first = shift({Unit::month, after}, Unit::month, -e.months_before_end);
  const Unit whole = e.months_before_end == 3 ? Unit::quarter : e.months_before_end == 6 ? Unit::half : Unit::year;
  const bool named = e.months_before_end == 3 || e.months_before_end == 6 || e.months_before_end == 12;
  if (named && stop == after && around(first.start, whole).start == first.start) return around(first.start, whole);
  date.type = DateType::duration;
  date.value = e.months_before_end % 12 == 0 ? duration_value(Unit::year, e.months_before_end / 12)
                                             : duration_value(Unit::month, e.months_before_end);
  date.interval = Interval{first.start + (stop - after), stop, false};
  return {};
}

// "22 December 2023, 11:09 am", "Friday at noon": nothing but a comma or "at" stands between.
bool Resolver::follows_day(const Found& f) const {
  if (before_ == nullptr || before_->sentence != f.sentence || f.tokens.first > before_->tokens.last + 1) return false;
  if (f.tokens.first == before_->tokens.last) return true;
  const WordId link = document_.tokens[before_->tokens.last].word;
  return link == lexicon::w::comma || link == lexicon::w::at;
}

// A time of day on its day. Without a day of its own it is that of the last date of the sentence, else the reference.
void Resolver::set_time(const Expression& e, Date& date, Period day) {
  const bool known = day.grain == Unit::day;
  date.value = (known ? value(day) : "XXXX-XX-XX") + time_value(e);
  if (known) date.interval = time_interval(e, day.start);
}

std::optional<Interval> Resolver::reach(const Expression& e) {
  if (e.reach == 0 || e.count < 1) return std::nullopt;
  const Period from = e.anchor == Anchor::narrative && narrative_.latest() ? narrative_.latest() : reference_;
  if (!from) {
    asked_in_vain_ = true;
    return std::nullopt;
  }
  if (is_clock(e.unit)) return std::nullopt;
  const Period day{Unit::day, end(from) - std::chrono::days{1}};
  const Period there = shift(day, e.unit, e.reach * static_cast<int>(e.count));
  return e.reach < 0 ? Interval{there.start, day.start, false} : Interval{day.start, there.start, false};
}

std::optional<uint32_t> Resolver::noise_around(Span span) {
  while (noise_ < document_.noise.size() && document_.noise[noise_].span.end <= span.begin) ++noise_;
  const bool inside = noise_ < document_.noise.size() && document_.noise[noise_].span.overlaps(span);
  return inside ? std::optional(noise_) : std::nullopt;
}

Date Resolver::resolve(Found& f, const Found* next) {
  Expression& e = f.expression;
  if (e.ambiguous && day_first_) std::swap(e.month, e.day);
  Date date;
  date.article = document_.article;
  date.span = document_.span(f.tokens);
  date.text = document_.slice(date.span);
  date.type = e.type;
  date.mod = e.mod;
  date.rule = f.rule;
  date.fiscal = e.fiscal;
  date.noise = noise_around(date.span);
  if (!e.fixed.empty()) {
    date.value = e.fixed;
    return date;
  }
  if (e.type == DateType::set) {
    date.value = set_value(e);
    return date;
  }
  if (e.type == DateType::duration) {
    date.value = length_value(e);
    date.interval = reach(e);
    if (date.interval) date.certainty = Certainty::inferred;
    return date;
  }
  Period p = point(f);
  if (p && e.nth != 0) p = nth_in(p, e.nth_unit, e.nth_weekday, e.nth);
  if (p && e.moved != Unit::none) {
    if (e.moved > p.grain) p = {e.moved, p.start};  // a month after 5 July is a month
    p = p.grain <= e.moved ? around(shift(p, e.moved, e.moves).start, p.grain) : Period{};
  }
  // What is over in a quarter that has not begun is told of a year of the company's own.
  if (e.quarter != 0 && untold_yet(f, p)) date.fiscal = e.fiscal = true;
  const bool sure = e.anchor == Anchor::stated && !e.same_period;
  date.certainty = e.ambiguous ? Certainty::assumed : sure ? Certainty::stated : Certainty::inferred;
  if (e.anchor == Anchor::near && !sure && e.direction == Direction::unknown && f.tense == Direction::unknown)
    date.certainty = Certainty::assumed;
  if (e.type == DateType::time) {
    const bool day_follows = next != nullptr && e.hour >= 0 && e.anchor == Anchor::narrative;
    if (day_follows && next->expression.type == DateType::date)  // "at noon on Monday"
      if (const Period day = point(*next); day.grain == Unit::day) p = day;
    if (!p && e.hour >= 0 && !narrative_.history() && reference_.grain == Unit::day) p = reference_;
    if (e.hour >= 0 && e.anchor == Anchor::narrative && before_period_.grain == Unit::day && follows_day(f))
      p = before_period_;  // "22 December 2023, 11:09 am"
    set_time(e, date, p);
  } else if (e.months_before_end != 0 && p && !(p = months_to(e, p, date))) {
  } else {
    date.value = p ? value(p) : unresolved_value(e);
    if (p && !e.fiscal) date.interval = interval(p);
    if (e.two_years) {
      date.value.append(1, '/').append(value(shift(p, Unit::year, 1)));
      date.interval->until = end(shift(p, Unit::year, 1));
    }
  }
  if (f.by && date.mod == DateMod::none && p && p.grain >= Unit::day) date.mod = DateMod::on_or_before;
  // What is counted from the writer's own day is no part of a story told of long ago.
  const bool of_writer = narrative_.history() && reference_ && p && year_of(p.start) >= year_of(reference_.start) - 1 &&
                         e.anchor != Anchor::stated;
  before_ = &f;
  before_period_ = p;
  if (!date.noise && !e.two_years && !of_writer) {
    const bool ahead = (f.by || f.tense == Direction::future) && !(reference_ && p && end(p) <= reference_.start);
    narrative_.speak(p, f, ahead, sure);
  }
  return date;
}

// The expression that follows: next to this one, or the day of a time: "at 18:04 (22:04 GMT) on Wednesday".
const Found* next_of(const Document& document, const std::vector<Found>& found, size_t at) {
  constexpr uint32_t kFar = 8;  // tokens
  const Found& f = found[at];
  for (size_t i = at + 1; i < found.size() && found[i].sentence == f.sentence; ++i) {
    if (found[i].tokens.first > f.tokens.last + kFar) break;
    if (found[i].expression.type != DateType::date) continue;
    if (found[i].tokens.first <= f.tokens.last + 1) return &found[i];
    return document.tokens[found[i].tokens.first - 1].word == lexicon::w::on ? &found[i] : nullptr;
  }
  return nullptr;
}

// Does the article write the day before the month? Its unmistakable dates tell; English by itself does not.
bool writes_day_first(const std::vector<Found>& found) {
  int day_first = 0;
  for (const Found& f : found) {
    if (f.rule == "numeric_date" && !f.expression.ambiguous)
      day_first += f.expression.day_first ? 1 : -1;
    else if (f.rule == "day_month")
      ++day_first;
    else if (f.rule == "month_day")
      --day_first;
  }
  return day_first > 0;
}

}  // namespace

std::vector<Date> resolve(const Document& document, std::vector<Found>& found, Period reference, bool assumed_reference,
                          std::vector<Warning>& warnings) {
  const bool day_first = document.settled.day_first.value_or(writes_day_first(found));
  Resolver resolver(document, reference, is_history(found, reference), day_first);
  std::vector<Date> dates;
  dates.reserve(found.size());
  bool told = false;
  for (size_t i = 0; i < found.size(); ++i) {
    Found& f = found[i];
    dates.push_back(resolver.resolve(f, next_of(document, found, i)));
    Date& date = dates.back();
    if (assumed_reference && date.certainty == Certainty::inferred) date.certainty = Certainty::assumed;
    const Place place{document.article, date.span};
    if (f.expression.ambiguous && !document.settled.day_first)
      warnings.push_back(
          {"ambiguous_day_month", "Day and month could be the other way round; read as " + date.value + ".", place});
    if (!told && resolver.asked_in_vain()) {
      told = true;
      warnings.push_back(
          {"no_reference_date", "This date counts from the day of publication, which is not known.", place});
    }
  }
  return dates;
}

}  // namespace keyline::dates
