#include "timeline/beginning.hpp"

#include "lexicon/vocabulary.hpp"
#include "timeline/borders.hpp"
#include "words/noun_phrases.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;

constexpr uint32_t kShort = 24;     // tokens: so many before the end of the core may stand as they are
constexpr uint32_t kLong = 40;      // tokens from the beginning to the end of the core
constexpr uint32_t kWhole = 60;     // tokens: except where no subject stands nearer
constexpr uint32_t kDateline = 24;  // tokens before its dash

bool is_name_or_noun(Pos tag) { return tag == Pos::noun || tag == Pos::propn; }

class Beginning {
 public:
  explicit Beginning(const Cutting& c) : c_(c), d_(c.document), borders_(c.document, c.sentence), core_(c.core()) {}

  uint32_t find() const {
    if (reports_behind()) return opening(c_.room.first);
    uint32_t nearest = core_.first;  // with a subject, whatever the border
    for (size_t i = c_.index + 1; i-- > 0;) {
      const uint32_t at = std::max(c_.clauses[i].first, c_.room.first);
      if (core_.last - at > kLong && i < c_.index) break;
      if (at == c_.room.first && at > c_.left && borders_.is_relative(at) && !told_before(i, at)) return antecedent(at);
      if (at == c_.room.first) return std::max(opening(at), aside_of_opening(at));
      if (hangs_on_noun(i, at) && antecedent(at) != at) return antecedent(at);
      const bool named = has_subject(i, at);
      if (named && is_clean(i, at)) return opening(whole_subject(i, at));
      if (nearest == core_.first && (named || i == c_.index)) nearest = opening(at);
    }
    const bool beheaded = nearest == core_.first && core_.first == c_.verb().first;
    return beheaded && core_.last - c_.room.first <= kWhole ? opening(c_.room.first) : nearest;
  }

 private:
  WordId word(uint32_t at) const { return d_.tokens[at].word; }

  // "..., the mayor said on Monday": what was said stands before.
  bool reports_behind() const {
    const uint32_t end = std::min(c_.room.last, std::max(core_.last, c_.clause().last));
    return c_.index > 0 && only_reports(c_, end);
  }

  // Marks, conjunctions, "However ," and "According to X ," at the front say nothing of the event.
  uint32_t opening(uint32_t at) const {
    const uint32_t first = at;
    while (at < core_.first) {
      const WordId id = word(at);
      const bool adverb = d_.tags[at] == Pos::adv && at + 1 < core_.first && word(at + 1) == w::comma;
      const bool link = id == w::and_ || id == w::but || id == w::or_ || id == w::so || id == w::whereas;
      const bool that = id == w::that && at < core_.first && at > c_.sentence.first && !is_verb(d_.tags[at + 1]) &&
                        d_.tags[at + 1] != Pos::aux && d_.tags[at + 1] != Pos::adv;
      const bool mark = d_.tokens[at].kind == TokenKind::punct && id != w::open_quote && id != w::quote &&
                        id != w::open_paren && id != w::open_bracket;
      if (!mark && !adverb && !link && !that) break;
      ++at;
    }
    if (at == first && word(at) == w::according)
      for (uint32_t i = at; i < core_.first; ++i)
        if (word(i) == w::comma) return i + 1;
    return at;
  }

  // A noun stands before the clause's verb, and no pronoun nearer to it; "I" speaks for itself in a clause of its own.
  bool has_subject(size_t index, uint32_t at) const {
    if (!c_.clauses[index].verb || (borders_.is_relative(at) && !told_before(index, at))) return false;
    for (uint32_t i = c_.groups[*c_.clauses[index].verb].first; i-- > at;) {
      if (c_.date.contains(i)) continue;
      if (borders_.is_dash(i)) return false;
      const bool speaker = word(i) == w::i || word(i) == w::we || word(i) == w::you || word(i) == w::there;
      if (d_.tags[i] == Pos::pron) return speaker && !borders_.subordinates(at);
      if (is_name_or_noun(d_.tags[i])) return true;
    }
    return false;
  }

  // Does a clause really begin at `at`, rather than a part of a subject, an aside, or what hangs on a noun?
  bool is_clean(size_t index, uint32_t at) const {
    switch (word(at)) {
      case w::how:
      case w::why:
      case w::whether:
      case w::if_:
      case w::unless:
        return false;
      case w::and_:
      case w::or_:
        if (joins_phrases(at) || (word(at) == w::or_ && word(at - 1) != w::comma)) return false;
        return word(at - 1) == w::comma ? !borders_.lists(at - 1) && !lists_before(at - 1) : !pairs(at);
      case w::but:
      case w::so:
      case w::that:
      case w::whereas:
        return true;
      default:
        break;
    }
    if (borders_.subordinates(at)) return d_.tags[at - 1] != Pos::aux;  // "that is when"
    if (word(at - 1) == w::comma) return index > 0 && is_fronted(c_.clauses[index - 1]);
    if (d_.tokens[at - 1].kind == TokenKind::punct) return true;
    return index > 0 && c_.clauses[index - 1].verb && says(d_, c_.groups[*c_.clauses[index - 1].verb]);
  }

  // "said a decision on | the contract would be taken": all that stands behind the verb of saying.
  uint32_t whole_subject(size_t index, uint32_t at) const {
    const bool torn = index > 0 && c_.clauses[index - 1].verb && d_.tags[at - 1] == Pos::adp;
    return torn ? std::max(c_.room.first, c_.groups[*c_.clauses[index - 1].verb].last) : at;
  }

  // "inside and outside the yard"; "and in May the yard closed" begins a clause.
  bool joins_phrases(uint32_t conjunction) const {
    const uint32_t next = conjunction + 1;
    if (d_.tags[next] != Pos::adp || c_.date.first == next + 1 || c_.date.first == next) return false;
    return word(next) != w::since && word(next) != w::after && word(next) != w::before && word(next) != w::as;
  }

  // "When the roof fell in, ..."
  bool is_fronted(const words::Clause& clause) const {
    return clause.first == c_.sentence.first && (borders_.subordinates(clause.first) || word(clause.first) == w::if_);
  }

  // "A, B, and C": nothing but nouns between the comma and the one before it.
  bool lists_before(uint32_t comma) const {
    uint32_t i = comma;
    while (i > c_.room.first && word(i - 1) != w::comma) {
      --i;
      const Pos tag = d_.tags[i];
      if (is_verb(tag) || tag == Pos::aux || tag == Pos::pron || tag == Pos::adp) return false;
    }
    return i > c_.room.first;
  }

  // "Leith and Perth closed", "between the yard and the bank": what "and" joins is one subject.
  bool pairs(uint32_t conjunction) const {
    if (conjunction + 1 >= c_.sentence.last) return false;
    if (d_.tags[conjunction - 1] == Pos::propn && d_.tags[conjunction + 1] == Pos::propn) return true;
    uint32_t i = conjunction;
    while (i > c_.room.first && d_.tags[i - 1] != Pos::adp && !is_verb(d_.tags[i - 1])) --i;
    return i > c_.room.first && word(i - 1) == w::between;
  }

  // A relative is told with its noun alone where it is an aside or its sentence is long.
  bool hangs_on_noun(size_t index, uint32_t at) const {
    if (borders_.is_dash(at - 1) && at == c_.verb().first && !opened_before(at - 1)) return true;  // "– worn in May"
    if (!borders_.is_relative(at) || told_before(index, at)) return false;
    return word(at - 1) == w::comma || core_.last - c_.room.first > kShort;
  }

  bool opened_before(uint32_t dash) const {
    for (uint32_t i = c_.sentence.first; i < dash; ++i)
      if (borders_.is_dash(i)) return true;
    return false;
  }

  // "In Leith, which closed its yard in May, ...": the noun and its aside, without the phrase in which it stands.
  uint32_t aside_of_opening(uint32_t at) const {
    if (c_.index > 0 || d_.tags[at] != Pos::adp) return at;
    for (uint32_t i = at + 2; i < c_.verb().first; ++i)
      if (word(i - 1) == w::comma && borders_.is_relative(i) && c_.date.first > i) return antecedent(i);
    return at;
  }

  // "told the board that": a conjunction behind a verb of saying, whatever its tag.
  bool told_before(size_t index, uint32_t at) const {
    return word(at) == w::that && index > 0 && c_.clauses[index - 1].verb &&
           says(d_, c_.groups[*c_.clauses[index - 1].verb]);
  }

  uint32_t antecedent(uint32_t relative) const {
    const uint32_t stop = core_.last > kLong ? core_.last - kLong : 0;
    return keyline::timeline::antecedent(d_, {std::max(c_.left, stop), relative});
  }

  const Cutting& c_;
  const Document& d_;
  Borders borders_;
  TokenRange core_;
};

}  // namespace

uint32_t after_dateline(const Document& d, TokenRange sentence) {
  const Borders borders(d, sentence);
  bool places = false;
  for (uint32_t i = sentence.first; i + 1 < std::min(sentence.last, sentence.first + kDateline); ++i) {
    const Token& token = d.tokens[i];
    const WordId id = token.word;
    if (token.is_word() && !token.has(kCapital)) return sentence.first;
    places = places || id == w::comma || id == w::open_paren || token.has(kAllCapitals);
    // "Leith (WIRE)The yard"
    if (id == w::close_paren && i > sentence.first && d.tokens[i - 1].has(kAllCapitals) && d.tokens[i + 1].glued())
      return i + 1;
    if (!borders.is_dash(i)) continue;
    if (!places) return sentence.first;
    return d.tokens[i + 1].word == w::hyphen ? i + 2 : i + 1;
  }
  return sentence.first;
}

uint32_t antecedent(const Document& d, TokenRange before) {
  const auto phrases = words::noun_phrases(d, before);
  uint32_t first = before.last;
  for (auto p = phrases.rbegin(); p != phrases.rend(); ++p) {
    if (first - p->last > 1 || d.tags[p->head] == Pos::pron) break;
    first = p->first;
    if (first == before.first || p + 1 == phrases.rend() || (p + 1)->last + 1 != first) break;
    if (d.tags[first - 1] != Pos::adp && d.tokens[first - 1].word != w::s_clitic) break;
  }
  return first;
}

uint32_t beginning(const Cutting& cutting) { return Beginning(cutting).find(); }

}  // namespace keyline::timeline
