// From tokens to figures, sentence by sentence: what dates have taken is skipped, what is refused is skipped, then the
// first rule that speaks is heard; what only the whole article can tell is settled at the end.
#include "figures/figures.hpp"

#include <algorithm>

#include "figures/cues.hpp"
#include "figures/currencies.hpp"
#include "figures/hedges.hpp"
#include "figures/per.hpp"
#include "figures/refused.hpp"
#include "figures/rules.hpp"
#include "figures/table_units.hpp"

namespace keyline::figures {
namespace {

constexpr size_t kCompound = 6;       // the rules up to "range" read more than one amount or its letters
constexpr uint32_t kLongestCode = 5;  // bytes: "USDbn"
constexpr size_t kDatesAhead = 8;     // how far to look for the next calendar date over durations and sets

// Where a figure or a refused phrase may begin: asked of every token, so it is two bits by word id. "the", "in" and "a"
// begin only where the next token goes on ("the one", "a million").
class Openers {
 public:
  explicit Openers(const lexicon::Lexicon& lexicon) : bits_(lexicon.vocabulary.size()) {
    const auto phrase = [this](WordId first, WordId second) {
      bits_[first] |= second == 0 ? kAlone | kGoesOn : kWithNext;
      bits_[second] |= kGoesOn;
    };
    const auto before_number = [this](WordId first, WordId second) {
      bits_[first] |= kWithNext | kGoesOn;
      bits_[second] |= kGoesOn;
    };
    const auto goes_on = [this](WordId first, WordId) { bits_[first] |= kGoesOn; };
    lexicon.number_words.visit_beginnings(phrase);
    lexicon.ordinals.visit_beginnings(phrase);
    lexicon.multipliers.visit_beginnings(phrase);
    lexicon.refused.visit_beginnings(phrase);
    lexicon.currency_signs.visit_beginnings(before_number);
    lexicon.currency_codes.visit_beginnings(before_number);
    lexicon.scales.visit_beginnings(goes_on);
    lexicon.units.visit_beginnings(goes_on);
    for (const WordId id : {w::a, w::an, w::hash, w::no, w::number, w::minus_word, w::negative, w::plus, w::hyphen,
                            w::minus, w::en_dash, w::open_paren})
      bits_[id] |= kWithNext;
    for (const WordId id : {w::hyphen, w::minus, w::en_dash, w::open_paren, w::period, w::half, w::quarter})
      bits_[id] |= kGoesOn;
    for (const WordId id : {w::half, w::twice}) bits_[id] |= kAlone;
    bits_[0] = 0;
  }

  // The first token at or after `at`, before `last`, where one may begin; `last` where none does.
  uint32_t next(const std::vector<Token>& tokens, uint32_t at, uint32_t last) const {
    const Token* const all = tokens.data();
    const uint8_t* const bits = bits_.data();
    while (at < last) {
      const Token& token = all[at];
      if (token.is_number()) break;
      if (token.word == 0 ? begins_unnamed(token, all + at + 1, all + last)
                          : begins(bits[token.word], bits, all + at + 1, all + last))
        break;
      ++at;
    }
    return at;
  }

 private:
  enum : uint8_t { kAlone = 1, kWithNext = 2, kGoesOn = 4 };

  // Signs like "±" and codes like "MUSD" are no words of the lexicon.
  static bool begins_unnamed(const Token& token, const Token* next, const Token* last) {
    if (token.kind == TokenKind::symbol) return true;
    return token.has(kCapital) && token.size() <= kLongestCode && next < last && next->is_number();
  }

  static bool begins(uint8_t word, const uint8_t* bits, const Token* next, const Token* last) {
    if ((word & (kAlone | kWithNext)) == 0) return false;
    if ((word & kAlone) != 0) return true;
    return next < last && (next->is_number() || next->kind == TokenKind::symbol || (bits[next->word] & kGoesOn) != 0);
  }

  std::vector<uint8_t> bits_;
};

// Walks over the dates beside the tokens: which of them cover the token, and where the next one begins.
class DateCursor {
 public:
  DateCursor(const Document& document, const std::vector<Date>& dates) : document_(document), dates_(dates) {}

  // The token after the date that covers `at`; `at` itself where none does. Asked in ascending order.
  uint32_t over(uint32_t at) {
    const uint32_t begin = document_.tokens[at].begin;
    while (next_ < dates_.size() &&
           (dates_[next_].span.end <= begin || is_length(dates_[next_]) || is_measured_period(dates_[next_], at)))
      ++next_;
    if (next_ == dates_.size() || dates_[next_].span.begin > begin) return at;
    if (dates_[next_].type == DateType::duration && !behind_joint(dates_[next_], at)) return at;
    const uint32_t end = dates_[next_].span.end;
    while (at < document_.tokens.size() && document_.tokens[at].begin < end) ++at;
    return at;
  }

  // The first token of the next calendar date at or after `at`, at most `last`. Sets ("a year") do not end a sentence.
  uint32_t next(uint32_t at, uint32_t last) const {
    size_t i = next_;
    const size_t stop = std::min(dates_.size(), next_ + kDatesAhead);
    while (i < stop && (dates_[i].type == DateType::duration || dates_[i].type == DateType::set)) ++i;
    if (i == stop || at >= last || dates_[i].span.begin >= document_.tokens[last - 1].end) return last;
    const auto token =
        std::lower_bound(document_.tokens.begin() + at, document_.tokens.begin() + last, dates_[i].span.begin,
                         [](const Token& t, uint32_t begin) { return t.begin < begin; });
    return static_cast<uint32_t>(token - document_.tokens.begin());
  }

 private:
  // A length of time holds figures; one that the calendar places holds a day as well: "the 16 weeks to 26 December".
  static bool is_length(const Date& date) { return date.type == DateType::duration && !date.interval; }

  bool behind_joint(const Date& date, uint32_t at) const {
    for (; at > 0 && document_.tokens[at - 1].begin >= date.span.begin; --at)
      for (const WordId joint : {w::to, w::ended, w::ending, w::through})
        if (document_.tokens[at - 1].word == joint) return true;
    return false;
  }

  // "every 16.3 days": the time between is a figure too. Asked at "every" or at the number.
  bool is_measured_period(const Date& date, uint32_t at) const {
    const std::vector<Token>& tokens = document_.tokens;
    const uint32_t number = tokens[at].word == w::every ? at + 1 : at;
    return date.type == DateType::set && number > 0 && number < tokens.size() && tokens[number].is_number() &&
           tokens[number - 1].word == w::every && tokens[number - 1].begin == date.span.begin;
  }

  const Document& document_;
  const std::vector<Date>& dates_;
  size_t next_ = 0;
};

// What every figure needs, whatever rule found it.
void complete(const Context& in, std::string_view rule, uint32_t sentence, Found& found) {
  Figure& f = found.figure;
  f.article = in.document.article;
  f.span = in.document.span(TokenRange{f.first_token, f.last_token});
  f.text = in.document.slice(f.span);
  f.rule = rule;
  f.sentence = sentence;
  f.approx = hedge_of(in, found);
  if (f.kind != FigureKind::rank && f.kind != FigureKind::ratio)
    f.per = per_of(in, std::max(f.last_token, found.noun_end));
}

// "40 pounds" are money beside a payment; elsewhere the article tells.
bool may_weigh(const Question& q, const Found& found) {
  const bool named = q.amount && q.amount->named && !q.amount->number.scaled && found.figure.kind == FigureKind::money;
  return named && !cue_near(q.in, found.figure.first_token, found.figure.last_token, lexicon::Cue::payment);
}

// The first rule of `tried` that speaks is heard; false where none does, and then `found` is as it was.
bool hear(std::span<const Rule> tried, const Question& q, uint32_t sentence, Found& found) {
  for (const Rule& rule : tried) {
    if (rule.begins == Rule::with_amount && !q.amount) continue;
    if (!rule.recognise(q, found)) continue;
    complete(q.in, rule.name, sentence, found);
    found.weighs = may_weigh(q, found);
    return true;
  }
  return false;
}

// Tries the rules at `at`; returns the token to go on with. The sentence's figures begin at `out[earlier]`; `blank` is
// a Found nobody has written to, before and after.
uint32_t recognise(const Context& in, uint32_t at, uint32_t sentence, size_t earlier, Found& blank,
                   std::vector<Found>& out) {
  if (const uint32_t end = refused_before(in, at); end != at) return end;
  const auto amount = read_amount(in, at);
  const uint32_t refused = amount ? refused_after(in, *amount) : 0;
  // An ordinal ("5th"), a multiple ("2x"), a range ("2-3%") are glued to what rules know.
  const std::span<const Rule> tried = refused != 0 ? rules().first(kCompound) : rules();
  if (hear(tried, {in, at, amount, std::span<const Found>(out).subspan(earlier)}, sentence, blank)) {
    out.push_back(std::move(blank));
    blank = {};
    return std::max(out.back().figure.last_token, at + 1);
  }
  if (refused != 0) return std::max(refused, at + 1);
  return amount ? std::max(amount->number.last, at + 1) : at + 1;
}

void mark_noise(const Document& document, std::vector<Figure>& figures) {
  uint32_t next = 0;
  for (Figure& f : figures) {
    while (next < document.noise.size() && document.noise[next].span.end <= f.span.begin) ++next;
    if (next < document.noise.size() && document.noise[next].span.overlaps(f.span)) f.noise = next;
  }
}

}  // namespace

std::vector<Figure> find(const Document& document, const std::vector<Date>& dates, std::vector<Warning>& warnings) {
  const lexicon::Lexicon& lexicon = lexicon::lexicon();
  static const Openers openers(lexicon);
  DateCursor cursor(document, dates);
  std::vector<Found> found;
  Found blank;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const size_t earlier = found.size();
    for (uint32_t at = sentence.first; (at = openers.next(document.tokens, at, sentence.last)) < sentence.last;) {
      if (const uint32_t after = cursor.over(at); after != at) {
        at = after;
        continue;
      }
      const Context in{document, document.tokens, lexicon, sentence.first, cursor.next(at, sentence.last)};
      at = recognise(in, at, s, earlier, blank, found);
    }
  }
  measure_tables(document, found);
  lend_currency(found);
  resolve_currencies(document, found, warnings);
  std::vector<Figure> figures;
  figures.reserve(found.size());
  for (Found& f : found) figures.push_back(std::move(f.figure));
  mark_noise(document, figures);
  return figures;
}

}  // namespace keyline::figures
