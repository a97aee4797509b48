#include "timeline/ending.hpp"

#include "lexicon/vocabulary.hpp"
#include "timeline/borders.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kShort = 24;  // tokens: so many may stand as they are
constexpr uint32_t kLong = 40;   // tokens: more is cut wherever words can be cut
constexpr uint32_t kReach = 80;  // tokens behind the core that are looked at
constexpr uint32_t kFew = 3;     // words beside the date: fewer tell nothing

class Ending {
 public:
  Ending(const Cutting& c, uint32_t first)
      : c_(c),
        d_(c.document),
        borders_(c.document, c.sentence),
        first_(first),
        core_(c.core()),
        end_(std::min(c.room.last, core_.last + kReach)) {}

  uint32_t find() {
    cut_first([&](uint32_t i) { return is_aside(i); });
    if (end_ - first_ > kShort) cut_first([&](uint32_t i) { return is_comma(i); });
    if (end_ - first_ > kShort) cut_last(kShort, [&](uint32_t i) { return is_link(i); });
    if (end_ - first_ > kLong) cut_last(kLong, [&](uint32_t i) { return borders_.ends(i); });
    close();
    return end_;
  }

 private:
  WordId word(uint32_t at) const { return d_.tokens[at].word; }

  bool enough(uint32_t end) const {
    uint32_t words = 0;
    for (uint32_t i = first_; i < end && words < kFew; ++i)
      words += d_.tokens[i].kind != TokenKind::punct && !c_.date.contains(i);
    return words == kFew;
  }

  template <typename Border>
  void cut_first(Border border) {
    for (uint32_t i = core_.last; i < end_; ++i)
      if (border(i) && enough(i) && is_complete(i)) end_ = i;
  }

  // "said that the pope, | a German, was leaving": a clause that opened behind the core has no verb yet.
  bool is_complete(uint32_t end) const {
    if (lacks_verb(end)) return false;
    for (uint32_t i = end; i > core_.last; --i) {
      if (is_finite(d_.tags[i - 1])) return true;
      if (opens_clause(i - 1)) return false;
    }
    return true;
  }

  bool opens_clause(uint32_t at) const {
    const WordId id = word(at);
    return id == w::that || id == w::how || id == w::why || id == w::whether || borders_.is_relative(at);
  }

  // Before the last border that leaves `most` tokens, else before the first one.
  template <typename Border>
  void cut_last(uint32_t most, Border border) {
    uint32_t last = 0;
    for (uint32_t i = core_.last; i < end_; ++i) {
      if (!border(i) || !enough(i) || !is_complete(i) || (i > core_.last && borders_.hangs(i - 1))) continue;
      if (last != 0 && i - first_ > most) break;
      last = i;
    }
    if (last != 0) end_ = last;
  }

  const words::Clause* clause_at(uint32_t at) const {
    for (size_t k = c_.index + 1; k < c_.clauses.size() && c_.clauses[k].first <= at; ++k)
      if (c_.clauses[k].first == at) return &c_.clauses[k];
    return nullptr;
  }

  // What is told beside: another clause, a relative behind a comma, who said it.
  bool is_aside(uint32_t i) const {
    if (word(i) == w::semicolon) return true;
    if (borders_.is_dash(i)) return !closes_insertion(i);
    // "when he fell | and broke his hip": what goes on is part of what hangs on the headline.
    if (borders_.subordinates(i)) return d_.tags[i - 1] != Pos::aux && goes_on_within(i);
    if (d_.tags[i] == Pos::cconj) return clause_at(i) != nullptr;
    if (word(i) != w::comma || i + 2 >= c_.sentence.last) return false;
    const uint32_t next = is_closing_quote(i + 1) ? i + 2 : i + 1;
    if (borders_.is_relative(next) || word(next) == w::according) return true;
    if (d_.tags[next] == Pos::cconj && clause_at(next) != nullptr) return true;
    return names_part(next) || reports(next) || closes_aside(i);
  }

  // "the viaduct, which was closed in May, | needs bearings": the date was told beside.
  bool closes_aside(uint32_t comma) const {
    const uint32_t aside = aside_of_core();
    return aside != first_ && c_.date.first > aside && !borders_.lists(comma);
  }

  // "In May the yard, which builds ferries, | sold", "In May the men who were on watch, | two cooks, left": the verb
  // that the date tells of has not come yet.
  bool lacks_verb(uint32_t end) const {
    uint32_t relative = c_.verb().first;
    while (relative > first_ && !borders_.is_relative(relative)) --relative;
    if (relative == first_ || c_.date.first >= relative) return false;
    for (uint32_t i = first_; i < end; ++i)
      if (is_finite(d_.tags[i]) && (i < relative || i >= c_.verb().last)) return false;
    return true;
  }

  // Where the last relative behind a comma begins that the headline's core ends in; its first token where none does.
  uint32_t aside_of_core() const {
    for (uint32_t i = std::max(first_ + 1, core_.last); i > first_ + 1; --i)
      if (word(i - 1) == w::comma && borders_.is_relative(i)) return i;
    return first_;
  }

  // "arrests — 157 last night — | and injuries": the dash that opened stands before the core's end.
  bool closes_insertion(uint32_t dash) const {
    bool open = false;
    for (uint32_t i = first_; i < dash; ++i)
      if (borders_.is_dash(i) && (i == first_ || !borders_.is_dash(i - 1))) open = !open;
    return open && !borders_.is_dash(dash - 1);
  }

  bool goes_on_within(uint32_t subordinator) const {
    for (uint32_t i = subordinator + 1; i < end_ && word(i) != w::comma; ++i)
      if (d_.tags[i] == Pos::cconj && clause_at(i) != nullptr) return true;
    return false;
  }

  // ", most of which", ", one of whom"
  bool names_part(uint32_t at) const {
    return at + 2 < c_.sentence.last && word(at + 1) == w::of && (word(at + 2) == w::which || word(at + 2) == w::whom);
  }

  // ", the mayor said on Monday."
  bool reports(uint32_t at) const {
    constexpr uint32_t kTail = 6;  // tokens behind the verb
    const words::Clause* clause = clause_at(at);
    if (clause == nullptr) clause = clause_at(at - 1);
    if (clause == nullptr || !clause->verb) return false;
    const words::VerbGroup& verb = c_.groups[*clause->verb];
    return says(d_, verb) && clause->last - verb.last <= kTail;
  }

  bool is_comma(uint32_t i) const {
    if (word(i) == w::colon) return i + 1 < c_.room.last && !d_.tokens[i + 1].glued();
    return word(i) == w::comma && !c_.date.contains(i) && !borders_.lists(i) && !closes_opening(i);
  }

  // "when the roof fell in, | the men ran", "that in Leith, | sales fell": the clause to which it belongs follows.
  bool closes_opening(uint32_t comma) const {
    uint32_t i = comma;
    while (i > first_ && word(i - 1) != w::comma && word(i - 1) != w::that) --i;
    const bool phrase = i > first_ && word(i - 1) == w::that && d_.tags[i] == Pos::adp;
    return phrase || borders_.subordinates(i) || word(i) == w::if_;
  }

  // A clause that hangs on this one, without a mark before it.
  bool is_link(uint32_t i) const {
    return borders_.subordinates(i) ||
           (borders_.is_relative(i) && d_.tags[i - 1] != Pos::adp && !is_verb(d_.tags[i - 1]));
  }

  bool trails(uint32_t at) const {
    const WordId id = word(at);
    if (id == w::close_paren || id == w::close_bracket || id == w::percent_sign) return false;
    return d_.tokens[at].kind == TokenKind::punct || borders_.hangs(at);
  }

  void close() {
    while (end_ > core_.last && trails(end_ - 1) && !is_closing_quote(end_ - 1)) --end_;
    while (end_ < c_.room.last && borders_.splits(end_)) ++end_;
    while (end_ > core_.last && borders_.splits(end_)) --end_;
  }

  bool is_closing_quote(uint32_t at) const { return word(at) == w::close_quote || word(at) == w::quote; }

  const Cutting& c_;
  const Document& d_;
  Borders borders_;
  uint32_t first_;
  TokenRange core_;
  uint32_t end_;
};

}  // namespace

uint32_t ending(const Cutting& cutting, uint32_t first) { return Ending(cutting, first).find(); }

}  // namespace keyline::timeline
