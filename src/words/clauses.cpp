#include "words/clauses.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"

namespace keyline::words {
namespace {

using namespace lexicon;

class Divider {
 public:
  explicit Divider(const Document& document) : document_(document) {}

  // Where between two finite verbs, in [first, last], does the second one's clause begin?
  uint32_t boundary(uint32_t first, uint32_t last) const {
    last = before_insertion(first, last);
    for (uint32_t at = last; at > first; --at) {
      const uint32_t i = at - 1;
      if (links(i)) return link_start(i, first);
      if (parts(i)) return at;
    }
    return std::max(first, subject_start(first, last));
  }

 private:
  WordId word(uint32_t at) const { return document_.tokens[at].word; }
  Pos tag(uint32_t at) const { return document_.tags[at]; }

  // "the boat, built in Leeds, was": a comma just before the verb closes an insertion; the place before it opened.
  uint32_t before_insertion(uint32_t first, uint32_t last) const {
    if (last == first || word(last - 1) != w::comma) return last;
    for (uint32_t at = last - 1; at > first; --at) {
      if (word(at - 1) == w::comma) return at - 1;
      if (links(at - 1)) break;
    }
    return last;
  }

  // Does one word go on from the token before to this one: "rank-and-file"?
  bool hyphenated(uint32_t at) const {
    return document_.tokens[at].glued() && (word(at) == w::hyphen || word(at - 1) == w::hyphen);
  }

  // A word that opens a clause.
  bool links(uint32_t at) const {
    if (at > 0 && hyphenated(at)) return false;
    switch (word(at)) {
      case w::which:
      case w::who:
      case w::whose:
      case w::while_:
      case w::although:
      case w::though:
      case w::because:
      case w::whereas:
      case w::if_:
      case w::unless:
      case w::whether:
      case w::when:
      case w::where:
      case w::but:
      case w::and_:
      case w::or_:
      case w::how:
      case w::why:
        return true;
      case w::that:
      case w::as:
      case w::before:
      case w::after:
      case w::since:
      case w::until:
      case w::so:
        return tag(at) == Pos::sconj || tag(at) == Pos::pron;
      default:
        return false;
    }
  }

  bool parts(uint32_t at) const {
    const WordId id = word(at);
    return id == w::comma || id == w::semicolon || id == w::colon || id == w::em_dash || id == w::en_dash ||
           id == w::open_quote || id == w::close_quote || id == w::quote;
  }

  // "A fell, B and C rose": the conjunction within a subject parts nothing; the comma or link before it does.
  uint32_t link_start(uint32_t at, uint32_t first) const {
    if (word(at) != w::and_ && word(at) != w::or_) return at > first && adposition_before(at) ? at - 1 : at;
    const uint32_t start = subject_start(first, at);
    if (start == first || start == at) return at;
    if (links(start - 1)) return start - 1;
    return parts(start - 1) ? start : at;
  }

  // "in which", "for whom"
  bool adposition_before(uint32_t at) const { return tag(at - 1) == Pos::adp && word(at) == w::which; }

  // The beginning of the nominal words just before `last`.
  uint32_t subject_start(uint32_t first, uint32_t last) const {
    uint32_t at = last;
    while (at > first && (nominal(at - 1) || (at < last && hyphenated(at)))) --at;
    return at;
  }

  bool nominal(uint32_t at) const {
    switch (tag(at)) {
      case Pos::noun:
      case Pos::propn:
      case Pos::adj:
      case Pos::det:
      case Pos::num:
      case Pos::pron:
      case Pos::sym:  // "the £88m contract"
        return true;
      case Pos::punct:  // "the two-year deal"
        return word(at) == w::hyphen && document_.tokens[at].glued();
      case Pos::part:
        return word(at) == w::s_clitic;
      case Pos::adp:
        return word(at) == w::of;
      default:
        return false;
    }
  }

  const Document& document_;
};

}  // namespace

std::vector<Clause> clauses(const Document& document, TokenRange sentence, const std::vector<VerbGroup>& groups) {
  const Divider divider(document);
  std::vector<Clause> out(1);
  static_cast<TokenRange&>(out.back()) = sentence;
  for (uint32_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].finite()) continue;
    if (out.back().verb) {
      const uint32_t cut = divider.boundary(groups[*out.back().verb].last, groups[i].first);
      out.back().last = cut;
      out.emplace_back();
      static_cast<TokenRange&>(out.back()) = {cut, sentence.last};
    }
    out.back().verb = i;
  }
  return out;
}

}  // namespace keyline::words
