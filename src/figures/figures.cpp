// From tokens to figures, sentence by sentence: what dates have taken is skipped, what is refused is skipped, then the first
// rule that speaks is heard; what only the whole article can tell is settled at the end.
#include "figures/figures.hpp"

#include <algorithm>

#include "figures/currencies.hpp"
#include "figures/hedges.hpp"
#include "figures/per.hpp"
#include "figures/refused.hpp"
#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

constexpr size_t kCompound = 6;    // the rules up to "range" read more than one amount or its letters
constexpr size_t kDatesAhead = 8;  // how far to look for the next calendar date over durations and sets

// The words with which a figure or a refused phrase may begin, by word id: one look-up a token.
class Openers {
 public:
  explicit Openers(const lexicon::Lexicon& lexicon) : opens_(lexicon.vocabulary.size()) {
    for (WordId id = 1; id < opens_.size(); ++id)
      opens_[id] = lexicon.number_words.begins_with(id) || lexicon.ordinals.begins_with(id) ||
                   lexicon.multipliers.begins_with(id) || lexicon.currency_signs.begins_with(id) ||
                   lexicon.currency_codes.begins_with(id) || lexicon.refused.begins_with(id);
    for (const WordId id : {w::a, w::an, w::half, w::hash, w::no, w::number, w::minus_word, w::negative, w::plus, w::hyphen,
                            w::minus, w::en_dash, w::twice})
      opens_[id] = true;
  }
  bool opens(const Token& token) const {
    return token.is_number() || (token.word != 0 ? opens_[token.word] : token.kind == TokenKind::symbol);
  }

 private:
  std::vector<bool> opens_;
};

// Walks over the dates beside the tokens: which of them cover the token, and where the next one begins.
class DateCursor {
 public:
  DateCursor(const Document& document, const std::vector<Date>& dates) : document_(document), dates_(dates) {}

  // The token after the date that covers `at`; `at` itself where none does. Asked in ascending order.
  uint32_t over(uint32_t at) {
    const uint32_t begin = document_.tokens[at].begin;
    while (next_ < dates_.size() && (dates_[next_].span.end <= begin || dates_[next_].type == DateType::duration ||
                                     is_measured_period(dates_[next_], at)))
      ++next_;
    if (next_ == dates_.size() || dates_[next_].span.begin > begin) return at;
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
    const auto token = std::lower_bound(document_.tokens.begin() + at, document_.tokens.begin() + last, dates_[i].span.begin,
                                        [](const Token& t, uint32_t begin) { return t.begin < begin; });
    return static_cast<uint32_t>(token - document_.tokens.begin());
  }

 private:
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
  if (f.kind != FigureKind::rank && f.kind != FigureKind::ratio) f.per = per_of(in, std::max(f.last_token, found.noun_end));
}

// Tries the rules at `at`; returns the token to go on with.
uint32_t recognise(const Context& in, uint32_t at, uint32_t sentence, std::vector<Found>& out) {
  if (const uint32_t end = refused_before(in, at); end != at) return end;
  const auto amount = read_amount(in, at);
  if (amount)
    if (const uint32_t end = refused_after(in, *amount)) {
      // An ordinal ("5th"), a multiple ("2x"), a range ("2-3%") are glued to what rules know.
      for (const Rule& rule : rules().first(kCompound)) {
        Found found;
        if (!rule.recognise({in, at, amount}, found)) continue;
        complete(in, rule.name, sentence, found);
        out.push_back(std::move(found));
        return out.back().figure.last_token;
      }
      return std::max(end, at + 1);
    }
  for (const Rule& rule : rules()) {
    Found found;
    if (!rule.recognise({in, at, amount}, found)) continue;
    complete(in, rule.name, sentence, found);
    out.push_back(std::move(found));
    return std::max(out.back().figure.last_token, at + 1);
  }
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
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (uint32_t at = sentence.first; at < sentence.last;) {
      if (!openers.opens(document.tokens[at])) {
        ++at;
        continue;
      }
      if (const uint32_t after = cursor.over(at); after != at) {
        at = after;
        continue;
      }
      const Context in{document, document.tokens, lexicon, sentence.first, cursor.next(at, sentence.last)};
      at = recognise(in, at, s, found);
    }
  }
  lend_currency(found);
  resolve_currencies(document, found, warnings);
  std::vector<Figure> figures;
  figures.reserve(found.size());
  for (Found& f : found) figures.push_back(std::move(f.figure));
  mark_noise(document, figures);
  return figures;
}

}  // namespace keyline::figures
