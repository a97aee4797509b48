#include "words/noun_phrases.hpp"

#include "lexicon/vocabulary.hpp"

namespace keyline::words {
namespace {

using namespace lexicon;

bool is_noun(Pos pos) { return pos == Pos::noun || pos == Pos::propn; }

class PhraseReader {
 public:
  PhraseReader(const Document& document, uint32_t last) : document_(document), last_(last) {}

  // The phrase that begins at `at`; empty where none does.
  NounPhrase read(uint32_t at) const {
    NounPhrase out;
    out.first = out.last = at;
    if (stands_alone(at)) {
      out.head = at;
      out.last = at + 1;
      return out;
    }
    uint32_t next = at;
    if (is_determiner(next)) ++next;
    bool after_noun = false;
    for (; next < last_ && belongs(next, next == at, after_noun); ++next) {
      after_noun = is_noun(tag(next));
      if (!after_noun) continue;
      out.head = next;
      out.last = next + 1;
    }
    out.possessor = out.size() != 0 && out.last < last_ && tag(out.last) == Pos::part && word(out.last) == w::s_clitic;
    return out;
  }

 private:
  Pos tag(uint32_t at) const { return document_.tags[at]; }
  WordId word(uint32_t at) const { return document_.tokens[at].word; }

  bool is_possessive(uint32_t at) const {
    switch (word(at)) {
      case w::its:
      case w::his:
      case w::her:
      case w::their:
        return true;
      default:
        return false;
    }
  }

  bool is_determiner(uint32_t at) const { return tag(at) == Pos::det || (tag(at) == Pos::pron && is_possessive(at)); }

  bool stands_alone(uint32_t at) const { return tag(at) == Pos::pron && !is_possessive(at); }

  bool belongs(uint32_t at, bool first, bool after_noun) const {
    switch (tag(at)) {
      case Pos::noun:
      case Pos::propn:
        return true;
      case Pos::adj:
      case Pos::num:
        return !after_noun || glued_both(at);
      case Pos::verb_participle:
      case Pos::verb_gerund:
        return !first && !after_noun && next_is_nominal(at);
      case Pos::adv:
        return !after_noun && next_is_nominal(at);
      case Pos::punct:
        return (word(at) == w::hyphen || word(at) == w::slash) && !first && glued_both(at);
      case Pos::sym:
        return word(at) == w::ampersand ? !first : !after_noun;
      case Pos::x:
        return !first;
      default:
        return false;
    }
  }

  bool glued_both(uint32_t at) const {
    return at > 0 && document_.tokens[at].glued() && at + 1 < last_ && document_.tokens[at + 1].glued();
  }

  // Does a word that modifies a noun stand next?
  bool next_is_nominal(uint32_t at) const {
    if (at + 1 >= last_) return false;
    const Pos next = tag(at + 1);
    return is_noun(next) || next == Pos::adj || next == Pos::num || next == Pos::verb_participle;
  }

  const Document& document_;
  uint32_t last_;
};

}  // namespace

std::vector<NounPhrase> noun_phrases(const Document& document, TokenRange sentence) {
  const PhraseReader reader(document, sentence.last);
  std::vector<NounPhrase> out;
  for (uint32_t at = sentence.first; at < sentence.last;) {
    const NounPhrase phrase = reader.read(at);
    at = phrase.size() == 0 ? at + 1 : phrase.last;
    if (phrase.size() != 0) out.push_back(phrase);
  }
  return out;
}

}  // namespace keyline::words
