#include "words/settle.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::words {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kNone = UINT32_MAX;

bool nominal(Pos tag) { return tag == Pos::noun || tag == Pos::propn || tag == Pos::pron; }
bool has_finite(Pos tag) { return tag == Pos::aux || tag == Pos::verb_past || tag == Pos::verb_present; }

// What may part two clauses.
bool parts(const Document& d, const std::vector<Pos>& tags, uint32_t at) {
  if (tags[at] == Pos::cconj || tags[at] == Pos::sconj) return true;
  const WordId word = d.tokens[at].word;
  return word == w::comma || word == w::semicolon || word == w::colon || word == w::which || word == w::who;
}

class Stretch {
 public:
  Stretch(const Document& d, std::vector<Pos>& tags) : d_(d), tags_(tags) {}

  void see(uint32_t at) {
    finite_ = finite_ || has_finite(tags_[at]);
    if (candidate_ == kNone && subject_ && (participle(at) || move(at))) candidate_ = at;
    if (tags_[at] != Pos::adv) subject_ = nominal(tags_[at]);
  }

  void end() {
    if (!finite_ && candidate_ != kNone) tags_[candidate_] = Pos::verb_past;
    finite_ = subject_ = false;
    candidate_ = kNone;
  }

 private:
  // "the tug stayed afloat"; "the boat built by" is none.
  bool participle(uint32_t at) const {
    return tags_[at] == Pos::verb_participle && !d_.tokens[at].has(kCapital) &&
           !(at + 1 < tags_.size() && d_.tokens[at + 1].word == w::by);
  }

  // "prices rose" is no price of a rose: what can only be a verb of change behind a plural.
  bool move(uint32_t at) const {
    if (tags_[at] != Pos::noun || d_.slice(d_.tokens[at - 1]).back() != 's') return false;
    const auto change = lexicon::lexicon().change_words.match(d_.tokens, at, at + 1);
    return change && change->form == lexicon::ChangeForm::verb;
  }

  const Document& d_;
  std::vector<Pos>& tags_;
  bool finite_ = false, subject_ = false;
  uint32_t candidate_ = kNone;
};

}  // namespace

void settle_finite_verbs(const Document& document, TokenRange sentence, std::vector<Pos>& tags) {
  Stretch stretch(document, tags);
  for (uint32_t at = sentence.first; at < sentence.last; ++at) {
    if (parts(document, tags, at))
      stretch.end();
    else
      stretch.see(at);
  }
  stretch.end();
}

}  // namespace keyline::words
