// The table of contents: recognise, find the reference date, resolve.
#include "dates/dates.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "dates/recognise.hpp"
#include "dates/reference.hpp"
#include "dates/resolve.hpp"
#include "dates/tense.hpp"

namespace keyline::dates {
namespace {

constexpr uint32_t kComparedFigure = 6;      // tokens from "from" to the preposition before its date
constexpr uint32_t kLongestSentence = 2000;  // tokens; a "sentence" without a stop is read in pieces of this

constexpr uint32_t kNear = 8;   // tokens from the beginning of an expression to the word that makes it one
constexpr uint32_t kSince = 8;  // tokens from "since" to the date of what has been since

class Recogniser {
 public:
  Recogniser(const Document& document, const Source& source, uint32_t sentence, std::vector<Found>& found)
      : document_(document), s_(source), sentence_(sentence), found_(found) {}

  void run() {
    const size_t before = found_.size();
    for (uint32_t at = s_.first(); at < s_.last();) {
      const uint32_t starts = starts_of(s_.token(at), kinds_);
      const uint32_t next = starts != 0 && may_begin(at, starts) ? first_rule(at, starts) : 0;
      at = next == 0 ? at + 1 : next;
    }
    tell_tenses(before);
  }

 private:
  uint32_t kinds(uint32_t at) const { return at < s_.last() ? starts_of(s_.token(at), kinds_) : 0; }

  // Is a time spoken of within the next tokens? `solid_` only ever moves forward, so that each token is looked at once.
  bool solid_near(uint32_t at) {
    for (solid_ = std::max(solid_, at); solid_ < s_.last(); ++solid_)
      if ((kinds(solid_) & kSolid) != 0) break;
    return solid_ < s_.last() && solid_ - at <= kNear;
  }

  // The cheap look that spares most tokens the rules: "the", "a", "this", "more", "25" begin no date by themselves.
  bool may_begin(uint32_t at, uint32_t starts) {
    if ((starts & kSolid) != 0) return true;
    if ((starts & kNumber) != 0) return number_may_begin(at);
    if ((starts & kHoliday) != 0 && (s_.has(at, kCapital) || solid_near(at))) return true;
    if ((starts & (kHedge | kPart)) != 0 && (solid_near(at) || number_near(at))) return true;
    if ((starts & kNumeral) != 0 && solid_near(at)) return true;
    return kinds(at + 1) != 0;
  }

  bool number_near(uint32_t at) const {
    for (uint32_t i = at + 1; i <= at + 4 && i < s_.last(); ++i)
      if (s_.token(i).is_number()) return true;
    return false;
  }

  // A year, a number that something is glued to, a date with stops, or a count before a unit.
  bool number_may_begin(uint32_t at) {
    const Token& token = s_.token(at);
    if (in_path(at)) return false;
    if (token.size() == 4 && s_.plain(at) >= 100) return true;
    if (at + 1 < s_.last() && s_.token(at + 1).glued() && s_.token(at + 1).kind != TokenKind::symbol) return true;
    return token.size() >= 6 || solid_near(at);
  }

  // "news.org/archive/2025/01/31/ferry"
  bool in_path(uint32_t at) const {
    const bool between = s_.is(at - 1, w::slash) && s_.is(at + 1, w::slash) && s_.glued(at) && s_.glued(at + 1);
    return between && s_.glued(at - 1) && !s_.number(at - 2);
  }

  uint32_t first_rule(uint32_t at, uint32_t starts) {
    for (uint64_t left = rules_for(starts); left != 0; left &= left - 1) {
      const Rule& rule = rules()[static_cast<size_t>(std::countr_zero(left))];
      Expression e;
      uint32_t end = rule.recognise(s_, at, e);
      if (end == 0) continue;
      if (e.refused) return end;
      add(rule.name, at, end, e);
      Expression continued;
      uint32_t begin = end;
      if (const uint32_t to = day_continued(s_, end, e, begin, continued)) {
        if (continued.anchor == Anchor::stated) {  // "March 3 to 7, 2025": the year is that of both
          found_.back().expression.anchor = Anchor::stated;
          found_.back().expression.year = continued.year;
        }
        add("day_continued", begin, to, continued);
        return to;
      }
      if (const uint32_t to = year_continued(s_, end, e, begin, continued)) {
        add("year_continued", begin, to, continued);
        return to;
      }
      return end;
    }
    return 0;
  }

  void add(std::string_view rule, uint32_t first, uint32_t last, const Expression& e) {
    Found f;
    f.tokens = {first, last};
    f.sentence = sentence_;
    f.rule = rule;
    f.expression = e;
    const bool thing_follows = s_.inside(last) && !s_.glued(last) && (s_.noun(last) || s_.name(last));
    f.part_of_report = (e.quarter != 0 || e.half != 0) && thing_follows;
    if (first > s_.first()) {
      f.by = s_.is(first - 1, w::by);
      f.since = since(first);
      f.compared = compared(first, last);
      f.to = ends_range(first);
      if (e.holiday != nullptr && s_.is(first - 1, w::from) && !found_.empty() &&
          found_.back().tokens.last + 1 == first && found_.back().expression.type == DateType::duration)
        f.expression.direction = Direction::future;  // "three days from Christmas"
      f.name = names(first, last, e.holiday != nullptr);
      if (f.to) order_hours(found_.back().expression, f.expression);
      // "every Friday and Saturday"
      if (rule == "weekday" && goes_on(first) && found_.back().expression.weekday != 0)
        f.expression.type = found_.back().expression.type;
      // "within two weeks"
      f.within = e.type == DateType::duration && s_.is(first - 1, w::within) && !s_.is(last, w::of);
      if (f.within && e.mod == DateMod::none) f.expression.mod = DateMod::equal_or_less;
    }
    found_.push_back(f);
  }

  // "since 2019", "since the fire of May 2019"
  bool since(uint32_t first) const {
    for (uint32_t back = 1; back <= kSince && first >= s_.first() + back; ++back) {
      if (s_.is(first - back, w::since)) return true;
      if (s_.verb(first - back) || s_.is(first - back, w::comma)) break;
    }
    return false;
  }

  // "from £1.29bn | in the second quarter", "compared with 4% | in May"
  bool behind_figure_of_comparison(uint32_t first) const {
    uint32_t at = first - 1;
    if (!s_.is(at, w::in) && !s_.is(at, w::for_) && !s_.is(at, w::at)) return false;
    bool number = false;
    for (uint32_t n = 0; n < kComparedFigure && at-- > s_.first(); ++n) {
      if (s_.is(at, w::from) || s_.is(at, w::than) || s_.is(at, w::against) ||
          ((s_.is(at, w::with) || s_.is(at, w::to)) && at > s_.first() && s_.is(at - 1, w::compared)))
        return number;
      if (s_.verb(at) || s_.is(at, w::comma) || s_.is(at, w::to)) return false;
      number = number || s_.number(at);
    }
    return false;
  }

  // "than in 2019", "compared with 2019", "up from 2019", "(Q1 2019: 5m)"; not "from 2019 to 2021"
  bool compared(uint32_t first, uint32_t last) const {
    const uint32_t before = first - 1 - (s_.is(first - 1, w::in) && first > s_.first() + 1);
    if ((s_.is(before, w::open_paren) || s_.is(before, w::semicolon)) && s_.is(last, w::colon)) return true;
    if (behind_figure_of_comparison(first)) return true;
    if (s_.is(before, w::from)) return !s_.is(last, w::to) && !s_.is(last, w::until);
    return s_.is(before, w::than) || s_.is(before, w::against) ||
           (before > s_.first() && s_.is(before - 1, w::compared));
  }

  // Between an article and its noun a date is part of a name, a holiday before any noun ("Christmas trees").
  bool names(uint32_t first, uint32_t last, bool holiday) const {
    const WordId before = s_.word(first - 1);
    const bool article =
        s_.is(first, w::the) || before == w::the || before == w::a || before == w::an || before == w::s_clitic;
    return (article || holiday) && s_.inside(last) && !s_.glued(last) &&
           (s_.noun(last) || s_.name(last) || s_.adjective(last));
  }

  // Does "and", "or", "to" or a comma join the expression that begins here to a repeated one before it?
  bool goes_on(uint32_t first) const {
    if (found_.empty() || found_.back().sentence != sentence_ || found_.back().tokens.last + 1 != first) return false;
    const WordId link = s_.word(first - 1);
    return found_.back().expression.type == DateType::set &&
           (link == w::and_ || link == w::or_ || link == w::comma || to_link(s_, first - 1));
  }

  // Does "to", a dash or, after "between", "and" join the expression that begins here to the one before?
  bool ends_range(uint32_t first) const {
    if (found_.empty() || found_.back().sentence != sentence_ || found_.back().tokens.last + 1 != first) return false;
    const bool between = s_.is(found_.back().tokens.first - 1, w::between);
    return to_link(s_, first - 1) || (s_.is(first - 1, w::and_) && between);
  }

  // "5 March"; "the six months to 5 March" are none.
  static bool is_day(const Expression& e) { return e.day != 0 && e.months_before_end == 0 && e.weeks_before_end == 0; }

  // Asks the verbs of the sentence, if any date of it wants to know.
  void tell_tenses(size_t first) {
    std::optional<Tense> tense;
    for (size_t i = first; i < found_.size(); ++i) {
      Found& f = found_[i];
      const bool point = f.expression.type == DateType::date || f.expression.type == DateType::time;
      if (!point && !f.within) continue;
      if (!tense) tense.emplace(document_, TokenRange{s_.first(), s_.last()});
      f.tense = tense->of(f.tokens, is_day(f.expression));
      f.spoken = tense->reports(f.tokens);
      f.adds = tense->adds(f.tokens);
      if (f.expression.lapse && speaks()) settle(f);
      if (f.within && f.tense == Direction::future && f.expression.reach == 0) {
        f.expression.anchor = Anchor::reference;
        f.expression.reach = 1;
      }
    }
    // In a story "soon" is no date but the pace of it.
    found_.erase(std::remove_if(found_.begin() + static_cast<ptrdiff_t>(first), found_.end(),
                                [&](const Found& f) { return f.expression.pace && f.tense == Direction::past; }),
                 found_.end());
  }

  // Has the sentence a verb? A heading, "Final in two weeks", has none and looks ahead.
  bool speaks() {
    if (!speaks_) {
      speaks_ = false;
      for (uint32_t i = s_.first(); i < s_.last() && !*speaks_; ++i) speaks_ = s_.verb(i) || s_.auxiliary(i);
    }
    return *speaks_;
  }

  // "in five days": the day that is five days off where the sentence looks ahead, else the time that it took.
  static void settle(Found& f) {
    if (f.tense == Direction::future) return;
    f.rule = "duration";
    f.expression.type = DateType::duration;
    f.expression.anchor = Anchor::near;
    f.expression.steps = 0;
  }

  const Document& document_;
  const std::span<const uint32_t> kinds_ = word_kinds();
  std::optional<bool> speaks_;
  uint32_t solid_ = 0;  // the first token from here on that says that a time is spoken of
  const Source& s_;
  uint32_t sentence_;
  std::vector<Found>& found_;
};

std::vector<Found> recognise(const Document& document) {
  std::vector<Found> found;
  for (uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    for (uint32_t first = sentence.first; first < sentence.last; first += kLongestSentence) {
      const Source source(document, {first, std::min(sentence.last, first + kLongestSentence)});
      Recogniser(document, source, i, found).run();
    }
  }
  return found;
}

}  // namespace

std::vector<Date> find(const Document& document, ReferenceDate& reference, std::vector<Warning>& warnings) {
  std::vector<Found> found = recognise(document);
  const Period period = find_reference(document, found, reference, warnings);
  return resolve(document, found, period, reference.from == PublishedFrom::inferred, warnings);
}

}  // namespace keyline::dates
