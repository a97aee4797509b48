#include "dates/resolve.hpp"

#include <algorithm>
#include <string>

#include "dates/points.hpp"
#include "dates/timex.hpp"

namespace keyline::dates {
namespace {

class Resolver {
 public:
  Resolver(const Document& document, Period reference, bool history, bool day_first)
      : document_(document), points_(document, reference, history), day_first_(day_first) {}

  // `next` is the expression that follows in the same sentence, if any.
  Date resolve(Found& f, const Found* next);
  bool asked_in_vain() const { return points_.asked_in_vain(); }

 private:
  Date start(const Found& f);
  void set_point(Found& f, const Found* next, Date& date);
  Period moved(const Expression& e, Period p) const;
  void set_period(const Expression& e, Period p, Date& date) const;
  Period months_to(const Expression& e, Period last, Date& date) const;
  bool follows_day(const Found& f) const;
  Period day_of_time(const Found& f, const Found* next, Period p);
  std::optional<Interval> reach(const Expression& e);
  void tell(const Found& f, Period p, bool noise);
  std::optional<uint32_t> noise_around(Span span);

  const Document& document_;
  Points points_;
  bool day_first_;
  uint32_t noise_ = 0;  // the first stretch of noise that ends after the last date
};

// Do the fields say all? Else the date is inferred.
bool sure(const Expression& e) { return e.anchor == Anchor::stated && !e.same_period; }

bool before_on_clock(const Expression& a, const Expression& b) {
  return a.hour < b.hour || (a.hour == b.hour && a.minute <= b.minute);
}

Certainty certainty_of(const Found& f) {
  const Expression& e = f.expression;
  const bool open = e.anchor == Anchor::near && e.direction == Direction::unknown && f.tense == Direction::unknown;
  if (e.ambiguous || (!sure(e) && open)) return Certainty::assumed;
  return sure(e) ? Certainty::stated : Certainty::inferred;
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
  const Found* before = points_.before();
  if (before == nullptr || before->sentence != f.sentence || f.tokens.first > before->tokens.last + 1) return false;
  if (f.tokens.first == before->tokens.last) return true;
  const WordId link = document_.tokens[before->tokens.last].word;
  return link == lexicon::w::comma || link == lexicon::w::at;
}

// The day of a time. Without one of its own it is that of the date beside it, of the hour that the range began with, of
// the last date of the sentence, else the reference.
Period Resolver::day_of_time(const Found& f, const Found* next, Period p) {
  const Expression& e = f.expression;
  if (e.hour < 0) return p;
  const Period before = points_.before_period();
  const bool of_other = e.anchor == Anchor::narrative;
  if (of_other && before.grain == Unit::day && follows_day(f)) return before;  // "22 December 2023, 11:09 am"
  if (of_other && before.grain == Unit::day && f.to && points_.before()->expression.hour >= 0)
    return before_on_clock(points_.before()->expression, e) ? before : shift(before, Unit::day, 1);
  if (of_other && next != nullptr)  // "at noon on Monday"
    if (const Period day = points_.of(*next); day.grain == Unit::day) return day;
  const bool today = !p && !points_.narrative().history() && points_.reference().grain == Unit::day;
  return today ? points_.reference() : p;
}

std::optional<Interval> Resolver::reach(const Expression& e) {
  if (e.reach == 0 || e.count < 1) return std::nullopt;
  const Period from = e.anchor == Anchor::narrative && points_.narrative().latest() ? points_.narrative().latest()
                                                                                    : points_.reference();
  if (!from) {
    points_.ask_in_vain();
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

Date Resolver::start(const Found& f) {
  Date date;
  date.article = document_.article;
  date.span = document_.span(f.tokens);
  date.text = document_.slice(date.span);
  date.type = f.expression.type;
  date.mod = f.expression.mod;
  date.rule = f.rule;
  date.fiscal = f.expression.fiscal;
  date.noise = noise_around(date.span);
  return date;
}

// "the last Sunday of March", "two days after Christmas": from the period that is named to the one that is meant.
Period Resolver::moved(const Expression& e, Period p) const {
  if (p && e.nth != 0) p = nth_in(p, e.nth_unit, e.nth_weekday, e.nth);
  if (!p || e.moved == Unit::none) return p;
  if (e.moved > p.grain) p = {e.moved, p.start};  // a month after 5 July is a month
  return p.grain <= e.moved ? around(shift(p, e.moved, e.moves).start, p.grain) : Period{};
}

void Resolver::set_period(const Expression& e, Period p, Date& date) const {
  date.value = p ? value(p) : unresolved_value(e);
  if (p && !e.fiscal) date.interval = interval(p);
  if (!e.two_years) return;
  date.value.append(1, '/').append(value(shift(p, Unit::year, 1)));
  date.interval->until = end(shift(p, Unit::year, 1));
}

void Resolver::set_point(Found& f, const Found* next, Date& date) {
  Expression& e = f.expression;
  Period p = moved(e, points_.of(f));
  // What is over in a quarter that has not begun is told of a year of the company's own.
  if (e.quarter != 0 && points_.untold_yet(f, p)) date.fiscal = e.fiscal = true;
  date.certainty = certainty_of(f);
  if (e.on != 0 && f.tense == Direction::future && p && points_.reference() && end(p) <= points_.reference().start)
    date.certainty = Certainty::assumed;  // the weekday says what was, the verb what will be
  if (e.type == DateType::time) {
    p = day_of_time(f, next, p);
    const bool known = p.grain == Unit::day;
    date.value = (known ? value(p) : "XXXX-XX-XX") + time_value(e);
    if (known) date.interval = time_interval(e, p.start);
  } else if (e.weeks_before_end != 0 && p) {
    date.type = DateType::duration;
    date.value = duration_value(Unit::week, e.weeks_before_end);
    date.interval = Interval{end(p) - std::chrono::days{7 * e.weeks_before_end}, end(p), false};
    p = {};
  } else if (e.months_before_end != 0 && p) {
    p = months_to(e, p, date);
    if (p) set_period(e, p, date);
  } else {
    set_period(e, p, date);
  }
  if (f.by && date.mod == DateMod::none && p && p.grain >= Unit::day) date.mod = DateMod::on_or_before;
  tell(f, p, date.noise.has_value());
}

// What the story takes from it.
void Resolver::tell(const Found& f, Period p, bool noise) {
  const Period reference = points_.reference();
  // What is counted from the writer's own day is no part of a story told of long ago.
  const bool of_writer = points_.narrative().history() && reference && p &&
                         year_of(p.start) >= year_of(reference.start) - 1 && f.expression.anchor != Anchor::stated;
  points_.read(f, p);
  if (noise || f.expression.two_years || of_writer) return;
  const bool ahead = (f.by || f.tense == Direction::future) && !(reference && p && end(p) <= reference.start);
  points_.narrative().speak(p, f, ahead, sure(f.expression));
}

Date Resolver::resolve(Found& f, const Found* next) {
  Expression& e = f.expression;
  if (e.ambiguous && day_first_) std::swap(e.month, e.day);
  Date date = start(f);
  if (!e.fixed.empty()) {
    date.value = e.fixed;
  } else if (e.type == DateType::set) {
    date.value = set_value(e);
  } else if (e.type == DateType::duration) {
    date.value = length_value(e);
    date.interval = reach(e);
    if (date.interval) date.certainty = Certainty::inferred;
  } else {
    set_point(f, next, date);
  }
  return date;
}

// The date whose day a time takes: it follows next to it ("6 pm yesterday afternoon"), next to the hour that ends its
// range ("3 to 8am next Monday"), or behind "on" ("at 18:04 (22:04 GMT) on Wednesday").
const Found* next_of(const Document& document, const std::vector<Found>& found, size_t at) {
  constexpr uint32_t kFar = 8;  // tokens
  const Found& f = found[at];
  if (f.expression.hour < 0) return nullptr;
  uint32_t last = f.tokens.last;
  for (size_t i = at + 1; i < found.size() && found[i].sentence == f.sentence; ++i) {
    const Found& next = found[i];
    if (next.tokens.first > f.tokens.last + kFar) break;
    const bool adjacent = next.tokens.first <= last + 1;
    const bool dayless = next.expression.type == DateType::time && next.expression.anchor == Anchor::narrative;
    if (next.expression.type == DateType::time ? !dayless && adjacent : next.expression.type == DateType::date)
      return adjacent || document.tokens[next.tokens.first - 1].word == lexicon::w::on ? &next : nullptr;
    if (dayless && next.to && adjacent) last = next.tokens.last;
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
