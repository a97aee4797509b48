// What one sentence shows by itself: its words, its form, the phrases of furniture in it. One pass over its tokens.
#include "clean/sentence_features.hpp"

#include <string_view>

#include "lexicon/lexicon.hpp"
#include "text/word_key.hpp"
#include "words/tag.hpp"

namespace keyline::clean {
namespace {

namespace w = lexicon::w;
using enum Feature;
using lexicon::Strength;

constexpr uint32_t kProseWords = 12;  // a whole sentence of that many words makes its block prose
constexpr uint32_t kPlainWords = 10;
constexpr uint32_t kPlainShort = 5;
constexpr uint32_t kSubject = 6;      // tokens: how soon after its first word a sentence has its verb
constexpr uint32_t kWireTokens = 12;  // within which the date of a dateline stands

struct Counts {
  uint32_t words = 0, functions = 0, capitals = 0, upper = 0, covered = 0, strong = 0, stamps = 0, numbers = 0;
  std::optional<NoiseReason> line;  // the reason of the first strong phrase that the line is made of
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class SentenceObserver {
 public:
  explicit SentenceObserver(const Document& document)
      : document_(document), tokens_(document.tokens), lexicon_(lexicon::lexicon()) {}

  SentenceFacts observe_sentence(const Sentence& sentence, Observation& o) const {
    const Counts n = count(sentence, o);
    o.set(bias);
    o.set(words_2, n.words <= 2);
    o.set(words_5, n.words > 2 && n.words <= 5);
    o.set(words_9, n.words > 5 && n.words <= 9);
    o.set(words_14, n.words > 9 && n.words <= 14);
    o.set(no_function_word, n.functions == 0);
    o.set(few_function_words, n.functions > 0 && 5 * n.functions < n.words);
    o.set(some_function_words, 5 * n.functions >= n.words && 3 * n.functions < n.words);
    o.set(title_case, n.words >= 3 && 10 * n.capitals >= 6 * n.words);
    o.set(names_only, n.words >= 2 && n.words <= 5 && n.capitals == n.words && n.functions == 0);
    o.set(all_capitals, n.words > 0 && n.upper == n.words && n.words + n.upper > 2);
    o.set(number, n.numbers > 0);
    observe_shape(sentence, n, o);
    observe_marks(sentence, n, o);
    observe_cover(n, o);
    const bool strong = o.has(start_strong) || o.has(within_strong);
    o.set(strong_short, strong && n.words <= 14);
    const bool phrase = strong || o.has(within_weak) || o.has(within_weak_2) || o.has(pitch) || o.has(offer);
    const bool whole = 4 * n.functions >= n.words && !o.has(open_end) && !phrase;
    o.set(plain, whole && n.words >= kPlainWords);
    o.set(plain_short, whole && n.words < kPlainWords && n.words >= kPlainShort && !o.has(question) && !o.has(urgent));
    const bool prose = n.words >= kProseWords && 4 * n.functions >= n.words && !o.has(open_end);
    return {n.words, n.numbers, strong, prose, strong || o.has(furniture)};
  }

 private:
  // Counts words of each sort and notes single tokens and phrases.
  Counts count(const Sentence& sentence, Observation& o) const {
    Counts n;
    uint32_t covered_to = sentence.first, weak = 0;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& t = tokens_[i];
      n.numbers += t.is_number();
      if (t.is_word())
        count_word(i, sentence, n, o);
      else if (t.kind != TokenKind::number)
        note_sign(t, o);
      if (t.word == 0) continue;
      if (i >= covered_to) cover(i, sentence.last, covered_to, n);
      if (const auto match = lexicon_.boilerplate_within.match(tokens_, i, sentence.last); match) {
        if (match->strength == Strength::strong)
          note(o, within_strong, match->reason);
        else
          note_weak(o, match->reason, weak);
      }
    }
    o.set(within_weak, weak == 1);
    o.set(within_weak_2, weak > 1);
    uint32_t at = sentence.first;
    const Block& block = document_.blocks[sentence.block];
    if (block.kind == BlockKind::item && at == block.first) return n;  // "- Order intake of $4m"
    auto start = lexicon_.boilerplate_starts.match(tokens_, at, sentence.last);
    if (!start && opens(tokens_[at].word) && sentence.size() > 1)
      start = lexicon_.boilerplate_starts.match(tokens_, ++at, sentence.last);
    if (!start || (start.size == 1 && is_subject(at, sentence.last))) return n;
    note(o, start->strength == Strength::strong ? start_strong : pitch, start->reason);
    at += start.size;
    o.set(strong_label, o.has(start_strong) &&
                            (tokens_[at - 1].word == w::colon || (at < sentence.last && tokens_[at].word == w::colon)));
    return n;
  }

  // "Order intake fell by 4%": what could ask the reader to order is the noun of a sentence that tells of the past.
  bool is_subject(uint32_t at, uint32_t last) const {
    constexpr uint32_t kNoun = 1u << static_cast<int>(Pos::noun), kPast = 1u << static_cast<int>(Pos::verb_past);
    const auto tags = [&](uint32_t i) { return words::known_tags(text::word_key(document_.slice(tokens_[i]))); };
    if (at + 2 >= last || (tags(at) & kNoun) == 0) return false;
    const Token& second = tokens_[at + 1];
    const bool noun = second.is_word() && !second.has(kCapital) && (tags(at + 1) == 0 || (tags(at + 1) & kNoun) != 0);
    for (uint32_t i = at + 2; noun && i < last && i < at + kSubject; ++i)
      if ((tags(i) & kPast) != 0) return true;
    return false;
  }

  static void note_weak(Observation& o, NoiseReason reason, uint32_t& weak) {
    if (!o.reason) o.reason = reason;
    if (reason == NoiseReason::advertising) return o.set(offer);
    o.set(about_author, reason == NoiseReason::byline);
    o.set(about_picture, reason == NoiseReason::caption);
    ++weak;
  }

  void note(Observation& o, Feature feature, NoiseReason reason) const {
    const bool known = o.has(within_strong) || o.has(start_strong);
    o.set(feature);
    if (!known || feature == start_strong) o.reason = reason;
  }

  void count_word(uint32_t i, const Sentence& sentence, Counts& n, Observation& o) const {
    const Token& t = tokens_[i];
    ++n.words;
    n.capitals += t.has(kCapital);
    n.upper += t.has(kAllCapitals) || (t.size() == 1 && t.has(kCapital));
    n.functions += lexicon_.is_function_word(t.word);
    switch (t.word) {
      case w::said:
      case w::says:
      case w::told:
      case w::according:
        o.set(says);
        break;
      case w::you:
      case w::your:
        o.set(you);
        break;
      case w::i:
      case w::me:
      case w::my:
        o.set(first_person);
        break;
      case w::we:
      case w::our:
      case w::us:
        o.set(we, t.word != w::us || !t.has(kAllCapitals));
        break;
      case w::http:
      case w::https:
      case w::www:
      case w::com:
        o.set(address, i > sentence.first || i + 1 < sentence.last);
        break;
      default:
        if (t.size() > 7) o.set(glued_words, o.has(glued_words) || is_glued(document_.slice(t)));
    }
  }

  // A capital inside, after a lower-case letter, with a whole word on either side.
  static bool is_glued(std::string_view word) {
    for (size_t i = 3; i + 3 < word.size(); ++i)
      if (is_upper(word[i]) && is_lower(word[i - 1]) && is_lower(word[i - 2]) && is_lower(word[i + 1])) return true;
    return false;
  }

  void note_sign(const Token& t, Observation& o) const {
    switch (t.word) {
      case w::copyright:
      case w::bar:
      case w::angle_quote:
      case w::angle:
      case w::cross:
      case w::hash:
      case w::at_sign:
      case w::arrow:
        o.set(sign);
        break;
      case w::dollar_sign:
      case w::pound_sign:
      case w::euro_sign:
      case w::percent_sign:
        o.set(money);
        break;
      default:
        break;
    }
  }

  // Phrases that make up the line from its first word to its last.
  void cover(uint32_t i, uint32_t last, uint32_t& covered_to, Counts& n) const {
    const auto match = lexicon_.boilerplate_lines.match(tokens_, i, last);
    if (!match) return;
    covered_to = i + match.size;
    for (uint32_t k = i; k < covered_to; ++k) n.covered += tokens_[k].is_word();
    const bool strong = match->strength == Strength::strong;
    n.stamps += !strong && match->reason == NoiseReason::dateline;
    if (!n.line || (strong && n.strong == 0)) n.line = match->reason;
    n.strong += strong;
  }

  void observe_cover(const Counts& n, Observation& o) const {
    const bool all = n.words > 0 && n.covered == n.words;
    const bool date = all && n.stamps > 0 && n.strong == 0 && o.has(number) && (n.stamps > 1 || n.words == 1);
    o.set(stamp, date);
    o.set(furniture, all && n.strong > 0);
    o.set(sections, all && n.strong == 0 && !date);
    o.set(half_furniture, !all && n.words > 0 && 2 * n.covered >= n.words && n.strong > 0);
    if (date)
      o.reason = NoiseReason::dateline;
    else if (n.line && !o.has(start_strong) && (all || o.has(half_furniture)))
      o.reason = n.line;
  }

  // How the sentence begins and ends.
  void observe_shape(const Sentence& sentence, const Counts& n, Observation& o) const {
    const Token& first = tokens_[sentence.first];
    uint32_t end = sentence.last;
    while (end > sentence.first && closes(tokens_[end - 1].word)) --end;
    const WordId mark = end > sentence.first ? tokens_[end - 1].word : WordId{0};
    const bool spaced = end > sentence.first && tokens_[end - 1].has(kSpaceBefore);
    const bool stop = mark == w::period || mark == w::exclamation || mark == w::question || mark == w::ellipsis;
    const bool initials =
        end > sentence.first && tokens_[end - 1].is_word() && document_.text[tokens_[end - 1].end - 1] == '.';
    o.set(open_end, !(stop && !(spaced && n.words < 6)) && !initials);
    o.set(cut_short,
          mark == w::ellipsis || (end > sentence.first + 1 && mark == w::period && tokens_[end - 2].word == w::period));
    o.set(colon_end, mark == w::colon);
    o.set(question, mark == w::question);
    const uint32_t tail = end > sentence.first + 1 && !tokens_[end - 1].is_word() ? end - 2 : end - 1;
    const WordId last = end > sentence.first ? tokens_[tail].word : WordId{0};
    o.set(urgent, mark == w::exclamation || last == w::now || last == w::today);
    o.set(quotation, first.word == w::quote || first.word == w::open_quote || first.word == w::open_single);
    o.set(lower_start, first.is_word() && is_lower(document_.text[first.begin]));
    o.set(byline, first.word == w::by && n.words <= 14 && o.has(open_end) && begins_byline(sentence, n));
    if (o.has(byline)) o.reason = NoiseReason::byline;
  }

  // What single tokens in their places give away: labels, dates, credits.
  void observe_marks(const Sentence& sentence, const Counts& n, Observation& o) const {
    for (uint32_t i = sentence.first + 1; i < sentence.last && i <= sentence.first + 3; ++i)
      o.set(label, tokens_[i].word == w::colon && tokens_[i].glued() && !o.has(start_strong));
    const bool whole = fills_block(sentence);
    uint32_t stamps = 0, slashes = 0;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& t = tokens_[i];
      stamps += is_clock_time(t);
      slashes += t.word == w::slash && i > sentence.first && t.glued();
      if (!t.has(kCapital) || !lexicon_.dates.months.begins_with(t.word)) continue;
      const bool day = is_day(i + 1, sentence) || is_day(i + 2, sentence) || (i > 0 && is_day(i - 1, sentence));
      const bool year = has_year(i + 1, sentence);
      if ((day || year) && i < sentence.first + kWireTokens && dash_follows(i + 1, sentence))
        o.set(wire);
      else
        o.set(full_date, whole && day && year && !o.has(says));
      stamps += day || year;
    }
    o.set(stamped, stamps > 0 && n.words <= 16 && n.functions <= 1 && o.has(open_end));
    o.set(credit, slashes > 0 && n.words >= 2 && n.words <= 10 && n.capitals + 1 >= n.words);
  }

  bool is_clock_time(const Token& t) const {
    return t.is_number() && t.size() <= 5 && document_.slice(t).find(':') != std::string_view::npos;
  }

  bool is_day(uint32_t i, const Sentence& sentence) const {
    return sentence.contains(i) && tokens_[i].is_number() && tokens_[i].size() <= 2;
  }

  // "GOTHENBURG, Sweden, July 17, 2025 -- ", "(May 4) -": the dash between a dateline and the text.
  bool dash_follows(uint32_t i, const Sentence& sentence) const {
    for (uint32_t k = i; k < i + 6 && k + 1 < sentence.last; ++k) {
      const WordId word = tokens_[k].word;
      const bool spaced = tokens_[k].has(kSpaceBefore) || tokens_[k - 1].word == w::close_paren;
      if (word == w::em_dash || ((word == w::hyphen || word == w::en_dash) && spaced)) return true;
    }
    return false;
  }

  // A year among the few tokens that follow a month: "May 4, 2025", "Sept. 2025".
  bool has_year(uint32_t i, const Sentence& sentence) const {
    for (uint32_t k = i; k < i + 4 && k < sentence.last; ++k)
      if (tokens_[k].is_number() && tokens_[k].size() == 4) return true;
    return false;
  }

  // "By Ada Holt", "BY", "by Ada Holt and Harlan Press"; not "By the river".
  bool begins_byline(const Sentence& sentence, const Counts& n) const {
    if (sentence.size() == 1) return tokens_[sentence.first].has(kCapital);
    const Token& name = tokens_[sentence.first + 1];
    if (tokens_[sentence.first].has(kCapital)) return name.has(kCapital) || !name.is_word();
    return name.has(kCapital) && n.words >= 3 && n.capitals + 2 >= n.words && fills_block(sentence);
  }

  bool fills_block(const Sentence& sentence) const {
    const Block& block = document_.blocks[sentence.block];
    return block.first == sentence.first && block.last == sentence.last;
  }

  static bool opens(WordId word) { return word == w::open_paren || word == w::open_bracket || word == w::asterisk; }

  static bool closes(WordId word) {
    return word == w::quote || word == w::close_quote || word == w::close_paren || word == w::apostrophe ||
           word == w::close_bracket;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const lexicon::Lexicon& lexicon_;
};

}  // namespace

SentenceFacts observe_sentence(const Document& document, const Sentence& sentence, Observation& observation) {
  return SentenceObserver(document).observe_sentence(sentence, observation);
}

}  // namespace keyline::clean
