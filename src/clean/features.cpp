// Three passes: over the tokens of each sentence, over the blocks, and once more to tell each what its neighbours are.
#include "clean/features.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.hpp"

namespace keyline::clean {
namespace {

namespace w = lexicon::w;
using enum Feature;
using lexicon::Strength;

constexpr int kWeights[] = {
#define FEATURE(name, weight, meaning) weight,
#include "clean/features.def"
#undef FEATURE
};

constexpr uint32_t kProseWords = 12;  // a block with a whole sentence of that many words is prose
constexpr uint32_t kPlainWords = 10;
constexpr uint32_t kMenu = 6;  // blocks of at most kMenuWords in a row make a menu
constexpr uint32_t kMenuWords = 5;
constexpr uint32_t kMostSkipped = 3;  // lines of furniture that part no neighbours
constexpr uint32_t kPage = 8;         // blocks; in fewer, places and neighbours say nothing
constexpr uint32_t kMarkerReach = 3;  // blocks that "Related stories" speaks for

struct Counts {
  uint32_t words = 0, functions = 0, capitals = 0, upper = 0, covered = 0, strong = 0, stamps = 0, numbers = 0;
  std::optional<NoiseReason> line;  // the reason of the first strong phrase that the line is made of
};

struct BlockFacts {
  uint32_t words = 0;
  uint32_t strong = 0;  // sentences with a strong phrase
  bool prose = false;   // holds a whole sentence with its function words
  bool furniture = false;
  bool marker = false;  // opens a list of other stories, the comments, the small print
  bool repeated = false;
  uint32_t run = 0;  // blocks of a few words in a row, this one among them
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class Observer {
 public:
  explicit Observer(const Document& document)
      : document_(document), tokens_(document.tokens), lexicon_(lexicon::lexicon()), facts_(document.blocks.size()) {}

  std::vector<Observation> run() {
    out_.resize(document_.sentences.size());
    for (uint32_t i = 0; i < out_.size(); ++i) observe_sentence(document_.sentences[i], out_[i]);
    find_repeats();
    find_runs();
    for (uint32_t i = 0; i < out_.size(); ++i) observe_block(document_.sentences[i].block, out_[i]);
    observe_places();
    return std::move(out_);
  }

 private:
  void observe_sentence(const Sentence& sentence, Observation& o) {
    const Counts n = count(sentence, o);
    BlockFacts& block = facts_[sentence.block];
    block.words += n.words;
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
    observe_cover(n, o);
    const bool strong = o.has(start_strong) || o.has(within_strong);
    o.set(strong_short, strong && n.words <= 14);
    const bool phrase = strong || o.has(within_weak) || o.has(within_weak_2) || o.has(pitch);
    o.set(plain, n.words >= kPlainWords && 4 * n.functions >= n.words && !o.has(open_end) && !phrase);
    block.strong += strong;
    block.prose |= n.words >= kProseWords && 4 * n.functions >= n.words && !o.has(open_end);
    block.furniture |= strong || o.has(furniture);
  }

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
        else if (++weak; !o.reason)
          o.reason = match->reason;
      }
    }
    o.set(within_weak, weak == 1);
    o.set(within_weak_2, weak > 1);
    if (const auto match = lexicon_.boilerplate_starts.match(tokens_, sentence.first, sentence.last); match)
      note(o, match->strength == Strength::strong ? start_strong : pitch, match->reason);
    return n;
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
    if (const auto match = lexicon_.stopwords.match(tokens_, i, i + 1); match)
      n.functions += match->language == lexicon::Language::english;
    switch (t.word) {
      case w::is:
      case w::are:
      case w::was:
      case w::were:
      case w::has:
      case w::have:
      case w::had:
      case w::will:
      case w::would:
      case w::been:
      case w::be:
      case w::does:
      case w::did:
      case w::can:
      case w::could:
        o.set(verb);
        break;
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
    o.set(colon_end, mark == w::colon);
    o.set(question, mark == w::question);
    o.set(quotation, first.word == w::quote || first.word == w::open_quote || first.word == w::open_single);
    o.set(lower_start, first.is_word() && is_lower(document_.text[first.begin]));
    const bool by = first.word == w::by && first.has(kCapital) && n.words <= 14 && o.has(open_end);
    o.set(byline, by && (sentence.size() == 1 || tokens_[sentence.first + 1].has(kCapital) ||
                         !tokens_[sentence.first + 1].is_word()));
    if (o.has(byline)) o.reason = NoiseReason::byline;
  }

  static bool closes(WordId word) {
    return word == w::quote || word == w::close_quote || word == w::close_paren || word == w::apostrophe ||
           word == w::close_bracket;
  }

  // Lines that stood before: "Advertisement", "Share", a headline among the links.
  void find_repeats() {
    std::unordered_map<std::string_view, uint32_t> seen;
    for (uint32_t b = 0; b < facts_.size(); ++b)
      if (facts_[b].words <= 30)
        facts_[b].repeated = !seen.emplace(document_.slice(document_.span(document_.blocks[b])), b).second;
  }

  void find_runs() {
    for (size_t b = 0, end = 0; b < facts_.size(); b = end) {
      for (end = b; end < facts_.size() && facts_[end].words <= kMenuWords;) ++end;
      for (size_t k = b; k < end; ++k) facts_[k].run = static_cast<uint32_t>(end - b);
      end = std::max(end, b + 1);
    }
  }

  void observe_block(uint32_t b, Observation& o) {
    const BlockFacts& facts = facts_[b];
    const bool own = o.has(start_strong) || o.has(within_strong);
    o.set(block_5, facts.words <= 5);
    o.set(block_12, facts.words > 5 && facts.words <= 12);
    o.set(block_25, facts.words > 12 && facts.words <= 25);
    o.set(block_long, facts.words > 60);
    o.set(block_strong, facts.strong > own);
    o.set(item, document_.blocks[b].kind == BlockKind::item);
    o.set(row, document_.blocks[b].kind == BlockKind::row);
    o.set(repeated, facts.repeated);
    const bool opens = (o.has(furniture) || o.has(strong_short)) && facts.words <= 8 && o.reason && marks(*o.reason);
    facts_[b].marker |= opens;
  }

  static bool marks(NoiseReason reason) { return reason == NoiseReason::related || reason == NoiseReason::legal; }

  void observe_places() {
    const auto blocks = static_cast<uint32_t>(facts_.size());
    const auto prose = [&](int64_t b) { return b >= 0 && b < blocks && facts_[static_cast<size_t>(b)].prose; };
    const auto furnished = [&](int64_t b) { return b >= 0 && b < blocks && facts_[static_cast<size_t>(b)].furniture; };
    uint32_t first = 0, last = blocks;
    while (first < blocks && !facts_[first].prose) ++first;
    while (last > 0 && !facts_[last - 1].prose) --last;
    const auto strong = static_cast<uint32_t>(
        std::count_if(facts_.begin(), facts_.end(), [](const BlockFacts& f) { return f.furniture; }));
    uint32_t marker = blocks;  // the last one seen, blocks = none
    bool late = false;
    const bool page = blocks >= kPage;
    const uint32_t title = find_title_line(first);
    uint32_t i = 0;
    for (uint32_t b = 0; b < blocks; ++b) {
      for (; i < out_.size() && document_.sentences[i].block == b; ++i) {
        Observation& o = out_[i];
        const int64_t above = neighbour(b, -1), below = neighbour(b, +1);
        const bool before = prose(above), after = prose(below);
        o.set(after_prose, before);
        o.set(before_prose, after);
        o.set(alone, page && !before && !after);
        o.set(far, page && !before && !after && !prose(above - 1) && !prose(below + 1));
        o.set(after_furniture, furnished(int64_t{b} - 1));
        o.set(before_furniture, furnished(int64_t{b} + 1));
        o.set(head, page && b <= first && !facts_[b].prose);
        o.set(tail, page && b >= last);
        o.set(after_marker, marker != blocks && b - marker <= kMarkerReach);
        o.set(late_marker, late);
        o.set(plain_here, o.has(plain) && !late && !o.has(after_marker));
        o.set(title_line, i == title);
        o.set(section_head, after && facts_[b].words <= 12 && o.has(open_end) && !facts_[b].furniture && !o.reason);
        o.set(menu, facts_[b].run >= kMenu);
        o.set(pitch_near, near(i));
        o.set(calm, 50 * strong <= blocks && !speaks_for_itself(o));
        o.set(busy, page && 8 * strong > blocks);
      }
      if (!facts_[b].marker) continue;
      marker = b;
      late |= 2 * b > blocks;
    }
  }

  static bool speaks_for_itself(const Observation& o) {
    return o.has(pitch) || o.has(pitch_near) || o.has(byline) || o.has(stamp) || o.has(furniture) ||
           o.has(start_strong) || o.has(within_strong);
  }

  // The next block in a direction, past a few short lines of furniture: an advertisement between two paragraphs does
  // not part them.
  int64_t neighbour(uint32_t b, int step) const {
    int64_t at = int64_t{b} + step;
    for (uint32_t skipped = 0; skipped < kMostSkipped && at >= 0 && at < static_cast<int64_t>(facts_.size());
         ++skipped, at += step)
      if (!facts_[static_cast<size_t>(at)].furniture || facts_[static_cast<size_t>(at)].words > kMenuWords) break;
    return at;
  }

  // The first sentence above the first block of prose that could be a title; the number of sentences = none.
  uint32_t find_title_line(uint32_t first_prose) const {
    uint32_t i = 0;
    for (; i < out_.size() && document_.sentences[i].block < first_prose; ++i) {
      const uint32_t words = facts_[document_.sentences[i].block].words;
      const Observation& o = out_[i];
      if (words >= 4 && words <= 20 && o.has(open_end) && !o.reason && !o.has(lower_start) && !o.has(sections))
        return i;
    }
    return static_cast<uint32_t>(out_.size());
  }

  // Does a pitch stand right before or after the sentence, not across an empty line?
  bool near(uint32_t i) const {
    const auto pitches = [&](uint32_t a, uint32_t b) {  // is `b` a pitch, next to `a` in the same stanza?
      const uint32_t later = std::max(a, b);
      return out_[b].has(pitch) && !tokens_[document_.sentences[later].first].has(kBlankLine);
    };
    return (i > 0 && pitches(i, i - 1)) || (i + 1 < out_.size() && pitches(i, i + 1));
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const lexicon::Lexicon& lexicon_;
  std::vector<BlockFacts> facts_;
  std::vector<Observation> out_;
};

}  // namespace

std::vector<Observation> observe(const Document& document) { return Observer(document).run(); }

int score(const Observation& observation) {
  int sum = 0;
  for (size_t i = 0; i < std::size(kWeights); ++i)
    if ((observation.bits >> i & 1) != 0) sum += kWeights[i];
  return sum;
}

}  // namespace keyline::clean
