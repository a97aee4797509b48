#include "words/verb_groups.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/lexicon.hpp"

namespace keyline::words {
namespace {

using namespace lexicon;

constexpr uint32_t kAdverbs = 3;  // between two words of a group

Modality modality_of(WordId word) {
  switch (word) {
    case w::can:
    case w::ca:
      return Modality::can;
    case w::could:
      return Modality::could;
    case w::may:
      return Modality::may;
    case w::might:
      return Modality::might;
    case w::must:
      return Modality::must;
    case w::shall:
    case w::sha:
      return Modality::shall;
    case w::should:
      return Modality::should;
    case w::would:
      return Modality::would;
    default:
      return Modality::will;
  }
}

// The verb of the infinitive whose particle stands at `to`, adverbs between skipped; `to` itself where there is none.
uint32_t after_to(const Document& document, uint32_t to, uint32_t last) {
  if (document.tokens[to].word != w::to || document.tags[to] != Pos::part) return to;
  uint32_t at = to + 1;
  while (at < last && at <= to + kAdverbs && document.tags[at] == Pos::adv) ++at;
  const bool verb = at < last && (document.tags[at] == Pos::verb_base || document.tags[at] == Pos::aux);
  return verb ? at : to;
}

// Reads one group from left to right; `at` is the next word not yet taken.
class GroupReader {
 public:
  GroupReader(const Document& document, uint32_t at, uint32_t last) : document_(document), last_(last) {
    group_.first = at;
  }

  VerbGroup read() {
    uint32_t at = group_.first;
    if (is_to(at)) {
      group_.form = VerbForm::infinitive;
      at = after_to(document_, at, last_);
    }
    take(at);
    for (uint32_t next = next_word(); next != last_; next = next_word()) {
      if (!continues(next)) break;
      note_negation(group_.last, next);
      if (is_to(next)) ++next;
      take(next);
    }
    group_.negated =
        group_.negated || not_before(group_.first) || (group_.last < last_ && is_not(group_.last));  // "is not a bank"
    return group_;
  }

 private:
  WordId word(uint32_t at) const { return document_.tokens[at].word; }
  Pos tag(uint32_t at) const { return document_.tags[at]; }
  bool is_not(uint32_t at) const { return word(at) == w::not_ || word(at) == w::nt_clitic || word(at) == w::never; }
  bool is_to(uint32_t at) const { return word(at) == w::to && tag(at) == Pos::part; }
  bool not_before(uint32_t at) const { return at > 0 && is_to(at) && is_not(at - 1); }

  Table<Auxiliary>::Match auxiliary(uint32_t at) const {
    return tag(at) == Pos::aux || is_verb(tag(at))
               ? keyline::lexicon::lexicon().auxiliaries.match(document_.tokens, at, at + 1)
               : Table<Auxiliary>::Match{};
  }

  // The next word after the group that is no adverb; last_ where there is none near.
  uint32_t next_word() const {
    uint32_t at = group_.last, skipped = 0;
    while (at < last_ && (tag(at) == Pos::adv || is_not(at)) && skipped < kAdverbs) ++at, ++skipped;
    return at;
  }

  bool continues(uint32_t at) const {
    if (done_) return going_to(at);
    if (is_to(at)) return was_be_ && at + 1 < last_ && tag(at + 1) == Pos::verb_base;  // "is to open"
    return tag(at) == Pos::aux || is_verb(tag(at));
  }

  // "is going to rise"
  bool going_to(uint32_t at) const {
    return group_.progressive && word(group_.head) == w::going && is_to(at) && at + 1 < last_ &&
           tag(at + 1) == Pos::verb_base && group_.last == at;
  }

  // "It had (not) risen": a main verb by its tag that a participle makes an auxiliary.
  bool participle_follows(uint32_t at) const {
    uint32_t next = at + 1;
    while (next < last_ && next < at + kAdverbs && (tag(next) == Pos::adv || is_not(next))) ++next;
    return next < last_ && tag(next) == Pos::verb_participle;
  }

  // "The mayor opened a bridge": what looks like a participle and takes an object is a past tense.
  bool has_subject_and_object(uint32_t at) const {
    if (at == 0 || at + 1 >= last_) return false;
    const Pos before = tag(at - 1), after = tag(at + 1);
    const bool subject = before == Pos::noun || before == Pos::propn || before == Pos::pron;
    return subject && (after == Pos::det || after == Pos::pron);
  }

  void note_negation(uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; ++i) group_.negated = group_.negated || is_not(i);
  }

  void take(uint32_t at) {
    const bool opening = group_.last == 0;
    const auto aux = auxiliary(at);
    if (opening)
      open(at, aux);
    else if (is_to(at - 1))
      group_.tense = Tense::future, group_.modality = Modality::will, group_.progressive = false;
    else
      aspect(at, aux);
    was_be_ = aux ? aux->verb == AuxiliaryVerb::be : tag(at) == Pos::aux;
    was_have_ = aux && aux->verb == AuxiliaryVerb::have;
    done_ = is_verb(tag(at)) && !(was_have_ && participle_follows(at));
    group_.head = at;
    group_.last = at + 1;
  }

  void open(uint32_t at, Table<Auxiliary>::Match aux) {
    if (group_.form == VerbForm::infinitive) return;
    if (aux) {
      if (aux->form == AuxiliaryForm::gerund)
        group_.form = VerbForm::gerund;
      else if (aux->form == AuxiliaryForm::participle)
        group_.form = VerbForm::participle;
      else
        group_.tense = aux->form == AuxiliaryForm::past ? Tense::past : Tense::present;
      if (aux->verb == AuxiliaryVerb::modal) group_.modality = modality_of(word(at));
      if (group_.modality == Modality::will || group_.modality == Modality::shall) group_.tense = Tense::future;
      return;
    }
    switch (tag(at)) {
      case Pos::verb_past:
        group_.tense = Tense::past;
        break;
      case Pos::verb_participle:
        group_.form = VerbForm::participle;
        break;
      case Pos::verb_gerund:
        group_.form = VerbForm::gerund;
        break;
      default:
        group_.tense = Tense::present;
        break;
    }
  }

  void aspect(uint32_t at, Table<Auxiliary>::Match aux) {
    const Pos pos = tag(at);
    const bool ing = pos == Pos::verb_gerund || (aux && aux->form == AuxiliaryForm::gerund);
    const bool done =
        pos == Pos::verb_participle || pos == Pos::verb_past || (aux && aux->form == AuxiliaryForm::participle);
    if (was_be_ && ing) group_.progressive = true;
    if (was_be_ && done) group_.passive = true;
    if (was_have_ && done) group_.perfect = true;
  }

  const Document& document_;
  uint32_t last_;
  VerbGroup group_;
  bool was_be_ = false;
  bool was_have_ = false;
  bool done_ = false;  // the main verb is in
};

bool opens(const Document& document, uint32_t at, uint32_t last) {
  const Pos pos = document.tags[at];
  if (pos == Pos::aux || is_verb(pos)) return true;
  return after_to(document, at, last) != at;
}

bool follows_noun(const Document& document, TokenRange sentence, uint32_t at) {
  if (at == sentence.first) return false;
  const Pos before = document.tags[at - 1];
  return before == Pos::noun || before == Pos::propn || before == Pos::pron;
}

// "Marlow plans to open": in a sentence without a finite verb, a plural between a name and an infinitive is that verb.
std::optional<VerbGroup> noun_for_verb(const Document& document, TokenRange sentence) {
  for (uint32_t at = sentence.first + 1; at + 2 < sentence.last; ++at) {
    const Pos before = document.tags[at - 1];
    const bool name = document.tokens[at - 1].has(kCapital);
    const bool subject = name || before == Pos::noun || before == Pos::pron || before == Pos::punct;
    if (document.tags[at] != Pos::noun || !subject || !document.slice(document.tokens[at]).ends_with('s')) continue;
    if (after_to(document, at + 1, sentence.last) == at + 1) continue;
    VerbGroup out;
    out.first = out.head = at;
    out.last = at + 1;
    out.tense = Tense::present;
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::vector<VerbGroup> verb_groups(const Document& document, TokenRange sentence) {
  std::vector<VerbGroup> out;
  for (uint32_t at = sentence.first; at < sentence.last;) {
    if (!opens(document, at, sentence.last)) {
      ++at;
      continue;
    }
    out.push_back(GroupReader(document, at, sentence.last).read());
    at = out.back().last;
  }
  if (std::any_of(out.begin(), out.end(), [](const VerbGroup& g) { return g.finite(); })) return out;
  // "The bank predicted growth", "Two men arrested in Leeds": the only verb there is tells the past.
  const auto past = std::find_if(out.begin(), out.end(), [&](const VerbGroup& g) {
    return g.form == VerbForm::participle && g.size() == 1 && follows_noun(document, sentence, g.first);
  });
  if (past != out.end()) {
    past->form = VerbForm::finite;
    past->tense = Tense::past;
  } else if (const auto verb = noun_for_verb(document, sentence)) {
    const auto after = std::find_if(out.begin(), out.end(), [&](const VerbGroup& g) { return g.first > verb->first; });
    out.insert(after, *verb);
  }
  return out;
}

}  // namespace keyline::words
