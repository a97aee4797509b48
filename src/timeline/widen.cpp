#include "timeline/widen.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "timeline/borders.hpp"
#include "words/noun_phrases.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kShort = 30;  // tokens: a sentence of so many may stand as it is
constexpr uint32_t kLong = 40;   // tokens: a headline of more is cut at a mark
constexpr uint32_t kFew = 4;     // words: so few tell nothing
constexpr uint32_t kBare = 10;   // tokens of a reporting clause that holds nothing but who spoke and when

class Widener {
 public:
  Widener(const Cutting& c, TokenRange headline)
      : c_(c),
        d_(c.document),
        borders_(c.document, c.sentence),
        core_{std::min(c.verb.first, c.date.first), std::max(c.verb.last, c.date.last)},
        out_(headline) {}

  TokenRange mend() {
    const bool relative = opens_with_relative(), bare = only_reports();
    const bool torn = !borders_.begins(out_.first) || lacks_subject();
    if (relative || bare || torn || opens_with_pronoun() || few()) whole();
    if (relative && opens_with_relative()) take_antecedent();
    if (bare && only_reports()) take_report();
    if (torn && (!borders_.begins(out_.first) || lacks_subject())) take_beginning();
    drop_subordinator();
    take_end();
    shorten();
    close_words();
    balance();
    const bool shared = c_.room.first > c_.sentence.first || c_.room.last < c_.sentence.last;
    if (shared && only_reports()) return {};
    return out_;
  }

 private:
  WordId word(uint32_t at) const { return d_.tokens[at].word; }
  bool mark(uint32_t at) const { return d_.tokens[at].kind == TokenKind::punct; }

  bool opens_with_relative() const {
    uint32_t at = out_.first;
    if (at + 1 < out_.last && d_.tags[at] == Pos::adp) ++at;  // "in which"
    const WordId id = word(at);
    return id == w::which || id == w::who || id == w::where || id == w::whose;
  }

  bool opens_with_pronoun() const {
    const uint32_t at = out_.first + (borders_.subordinates(out_.first) ? 1 : 0);
    switch (at < out_.last ? word(at) : WordId{w::none}) {
      case w::it:
      case w::they:
      case w::he:
      case w::she:
      case w::we:
      case w::i:
      case w::you:
        return true;
      case w::that:
      case w::this_:
      case w::these:
      case w::those:
        return d_.tags[at] == Pos::pron;
      default:
        return false;
    }
  }

  // "and will fight again on Saturday": who does is told before.
  bool lacks_subject() const {
    return out_.first > c_.sentence.first && c_.verb.first >= out_.first && !nominal(out_.first, c_.verb.first);
  }

  bool few() const {
    uint32_t words = 0;
    for (uint32_t i = out_.first; i < out_.last; ++i) words += !mark(i);
    return words <= kFew;
  }

  bool says(uint32_t at) const {
    const auto match = lexicon::lexicon().verbs.match(d_.tokens, at, c_.clause.last);
    return match && match->type == VerbClass::say;
  }

  // "the line said on Thursday", "officials told the court on Monday": nothing of what was said.
  bool only_reports() const {
    if (out_.size() > kBare || !says(c_.verb.last - 1)) return false;
    const bool addressed = word(c_.verb.last - 1) == w::told;
    for (uint32_t i = c_.verb.last; i < out_.last && !addressed; ++i) {
      const Pos tag = d_.tags[i];
      const bool tells = tag == Pos::noun || tag == Pos::propn || tag == Pos::num || is_verb(tag);
      if (tells && !c_.date.contains(i)) return false;
    }
    return true;
  }

  // From the farthest mark that leaves forty tokens and a subject.
  void take_beginning() {
    uint32_t begin = out_.first;
    for (uint32_t i = out_.first; i-- > c_.room.first && out_.last - i <= kLong;)
      if ((i == c_.room.first || clause_mark(i - 1)) && nominal(i, out_.first)) begin = i;
    out_.first = trim(d_, {begin, out_.last}, core_).first;
  }

  // "when the roof fell in" alone is "the roof fell in".
  void drop_subordinator() {
    if (out_.last > c_.clause.last || out_.first + 1 >= core_.first || !borders_.subordinates(out_.first)) return;
    if (nominal(out_.first + 1, core_.first)) ++out_.first;
  }

  // A headline that ends within what its verb governs goes on to the next mark or clause, at least to the next phrase.
  void take_end() {
    if (borders_.ends(out_.last) && !borders_.hangs(out_.last - 1)) return;
    uint32_t phrase = out_.last, end = out_.last;
    for (; end < c_.room.last && end - out_.first <= kLong; ++end) {
      if (end == out_.last || borders_.hangs(end - 1) || !borders_.ends(end)) continue;
      if (borders_.ends_clause(end)) break;
      phrase = end;
    }
    out_.last = end - out_.first <= kLong ? end : phrase;
  }

  // The whole room where it is short, else the room up to the headline's end.
  void whole() {
    const TokenRange all = trim(d_, c_.room, core_);
    if (all.size() <= kShort)
      out_ = all;
    else if (const TokenRange before = trim(d_, {c_.room.first, out_.last}, core_); before.size() <= kShort)
      out_ = before;
  }

  // "the yard in Leith, which closed in May": the noun phrases before the relative that "of" or a preposition joins.
  void take_antecedent() {
    const auto phrases = words::noun_phrases(d_, {c_.room.first, out_.first});
    for (auto p = phrases.rbegin(); p != phrases.rend() && out_.first - p->first <= kShort; ++p) {
      if (out_.first - p->last > 1) break;
      const bool joined =
          p->first > c_.room.first && (d_.tags[p->first - 1] == Pos::adp || word(p->first - 1) == w::s_clitic);
      out_.first = p->first;
      if (!joined || p + 1 == phrases.rend() || (p + 1)->last + 1 != p->first) break;
    }
  }

  // What was said stands after the reporting clause, or before it where the sentence ends with it.
  void take_report() {
    const TokenRange after = trim(d_, {out_.first, c_.room.last}, core_);
    const TokenRange before = trim(d_, {c_.room.first, out_.last}, core_);
    out_ = after.size() > out_.size() + 1 ? after : before;
  }

  bool clause_mark(uint32_t at) const { return borders_.is_mark(at); }

  bool nominal(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i < last; ++i)
      if (!c_.date.contains(i) && (d_.tags[i] == Pos::noun || d_.tags[i] == Pos::propn || d_.tags[i] == Pos::pron))
        return true;
    return false;
  }

  // More than forty tokens: up to the last mark that leaves forty, else to the first; then from the last mark before
  // the subject.
  void shorten() {
    if (out_.size() <= kLong) return;
    uint32_t end = out_.last;
    for (uint32_t i = core_.last; i < out_.last && (end == out_.last || i - out_.first <= kLong); ++i)
      if (clause_mark(i) && d_.tokens[i].has(kSpaceBefore) == (word(i) == w::em_dash || word(i) == w::en_dash)) end = i;
    out_.last = end;
    if (out_.size() <= kLong) return;
    for (uint32_t i = core_.first; i > out_.first; --i)
      if (clause_mark(i - 1) && nominal(i, core_.first)) {
        out_.first = i;
        return;
      }
  }

  bool hangs(uint32_t at) const { return borders_.hangs(at); }

  // Does a word go on across the border before `at`: "second|-quarter", "SU|7"?
  bool splits(uint32_t at) const {
    if (at == c_.sentence.first || at >= c_.sentence.last || !d_.tokens[at].glued()) return false;
    const auto part = [&](uint32_t i) { return !mark(i) || word(i) == w::hyphen; };
    return part(at - 1) && part(at);
  }

  void close_words() {
    while (out_.last > core_.last && (hangs(out_.last - 1) || clause_mark(out_.last - 1))) --out_.last;
    // "the week after" | "he left": the date itself hangs on the next clause.
    if (out_.last < c_.room.last && out_.last == core_.last && hangs(out_.last - 1)) {
      uint32_t end = out_.last;
      while (end < c_.room.last && !clause_mark(end)) ++end;
      const TokenRange on = trim(d_, {out_.first, end}, core_);
      if (on.size() <= kLong) out_.last = on.last;
    }
    while (out_.last < c_.room.last && splits(out_.last)) ++out_.last;
    while (out_.last > core_.last && splits(out_.last)) --out_.last;
    while (out_.first > c_.room.first && splits(out_.first)) --out_.first;
  }

  WordId partner(WordId opening) const {
    if (opening == w::open_paren) return w::close_paren;
    if (opening == w::open_bracket) return w::close_bracket;
    return opening == w::open_quote ? WordId{w::close_quote} : WordId{w::quote};
  }

  // Half a quotation or bracket: the other half when the room holds it, else the headline is cut at the mark.
  void balance() {
    for (const WordId opening : {w::open_paren, w::open_bracket, w::open_quote, w::quote}) {
      uint32_t opened = 0, depth = 0;
      bool inside = opening == w::quote && odd_quotes_before();
      for (uint32_t i = out_.first; i < out_.last; ++i) {
        const bool opens = word(i) == opening && !(opening == w::quote && (inside || depth > 0));
        if (opens && depth++ == 0) opened = i;
        if (opens || word(i) != partner(opening)) continue;
        if (depth > 0)
          --depth;
        else
          inside = false, closes_alone(i, opening);
      }
      if (depth > 0) opens_alone(opened, partner(opening));
    }
  }

  bool odd_quotes_before() const {
    bool odd = false;
    for (uint32_t i = c_.sentence.first; i < out_.first; ++i) odd = odd != (word(i) == w::quote);
    return odd;
  }

  void opens_alone(uint32_t at, WordId closing) {
    for (uint32_t i = out_.last; i < c_.room.last && i - out_.first < kLong; ++i)
      if (word(i) == closing) {
        out_.last = i + 1;
        return;
      }
    const TokenRange whole = out_;
    if (at >= core_.last) {
      out_.last = at;
      while (out_.last > core_.last && (hangs(out_.last - 1) || mark(out_.last - 1))) --out_.last;
      if (only_reports()) out_ = whole;  // half of what was said is more than nothing
    } else if (at < core_.first && nominal(at + 1, core_.first)) {
      out_.first = at + 1;
    }
  }

  void closes_alone(uint32_t at, WordId opening) {
    for (uint32_t i = out_.first; i > c_.room.first && out_.last - i < kLong; --i)
      if (word(i - 1) == opening) {
        out_.first = i - 1;
        return;
      }
    const TokenRange whole = out_;
    if (at >= core_.last)
      out_.last = at;
    else if (at < core_.first && nominal(at + 1, core_.first))
      out_.first = trim(d_, {at + 1, out_.last}, core_).first;
    while (out_.last > core_.last && clause_mark(out_.last - 1)) --out_.last;
    if (only_reports()) out_ = whole;
  }

  const Cutting& c_;
  const Document& d_;
  Borders borders_;
  TokenRange core_;
  TokenRange out_;
};

}  // namespace

TokenRange widen(const Cutting& cutting, TokenRange headline) { return Widener(cutting, headline).mend(); }

}  // namespace keyline::timeline
