#include "timeline/balance.hpp"

#include "lexicon/vocabulary.hpp"
#include "timeline/borders.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kLong = 40;  // tokens: a headline that takes in the other half is no longer
constexpr uint32_t kNear = 4;   // tokens: except where the other half stands so near

class Balancer {
 public:
  Balancer(const Cutting& c, TokenRange headline)
      : c_(c), d_(c.document), borders_(c.document, c.sentence), core_(c.core()), out_(headline) {}

  TokenRange mend() {
    for (const WordId opening : {w::open_paren, w::open_bracket, w::open_quote, w::quote}) pair(opening);
    unwrap();
    return out_;
  }

 private:
  WordId word(uint32_t at) const { return d_.tokens[at].word; }
  bool mark(uint32_t at) const { return d_.tokens[at].kind == TokenKind::punct; }

  static WordId partner(WordId opening) {
    if (opening == w::open_paren) return w::close_paren;
    if (opening == w::open_bracket) return w::close_bracket;
    return opening == w::open_quote ? WordId{w::close_quote} : WordId{w::quote};
  }

  void pair(WordId opening) {
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

  // A headline that is one quotation from end to end stands without its marks.
  void unwrap() {
    const WordId opening = word(out_.first);
    if (out_.size() < 3 || (opening != w::open_quote && opening != w::quote)) return;
    if (word(out_.last - 1) != partner(opening) || out_.first >= core_.first || out_.last <= core_.last) return;
    for (uint32_t i = out_.first + 1; i + 1 < out_.last; ++i)
      if (word(i) == opening) return;
    ++out_.first, --out_.last;
    while (out_.last > core_.last && (borders_.is_mark(out_.last - 1) || word(out_.last - 1) == w::period)) --out_.last;
  }

  bool odd_quotes_before() const {
    bool odd = false;
    for (uint32_t i = c_.sentence.first; i < out_.first; ++i) odd = odd != (word(i) == w::quote);
    return odd;
  }

  bool has_noun(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i < last; ++i)
      if (!c_.date.contains(i) && (d_.tags[i] == Pos::noun || d_.tags[i] == Pos::propn || d_.tags[i] == Pos::pron))
        return true;
    return false;
  }

  void opens_alone(uint32_t at, WordId closing) {
    for (uint32_t i = out_.last; i < c_.room.last && (i - out_.first < kLong || i - out_.last < kNear); ++i)
      if (word(i) == closing) {
        out_.last = i + 1;
        return;
      }
    const TokenRange whole = out_;
    if (at >= core_.last) {
      out_.last = at;
      while (out_.last > core_.last && (borders_.hangs(out_.last - 1) || mark(out_.last - 1))) --out_.last;
      if (only_reports(c_, out_.last)) out_ = whole;  // half of what was said is more than nothing
    } else if (at < core_.first && has_noun(at + 1, core_.first)) {
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
    else if (at < core_.first && has_noun(at + 1, core_.first))
      out_.first = at + 1;
    while (out_.last > core_.last && borders_.is_mark(out_.last - 1)) --out_.last;
    while (out_.first < core_.first && borders_.is_mark(out_.first)) ++out_.first;
    if (only_reports(c_, out_.last)) out_ = whole;
  }

  const Cutting& c_;
  const Document& d_;
  Borders borders_;
  TokenRange core_;
  TokenRange out_;
};

}  // namespace

TokenRange balance(const Cutting& cutting, TokenRange headline) { return Balancer(cutting, headline).mend(); }

}  // namespace keyline::timeline
