#include "split/blocks.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kNarrowest = 40;   // bytes: shorter lines are headings, items, addresses, rarely wrapped prose
constexpr uint32_t kColumn = 24;      // bytes: the narrowest column of a page, where most of the text is set in it
constexpr uint32_t kFewestRunOn = 3;  // lines that go on in the next one; a text with fewer was hardly wrapped
constexpr uint32_t kWidest = 120;     // bytes: nobody wraps by hand at more
constexpr uint32_t kSlack = 6;        // bytes by which a full line may fall short of the widest one
constexpr std::string_view kWideGap = "   ";  // parts the columns of a table that was set with spaces
constexpr uint32_t kLongestGap = 64;          // bytes that are looked at
constexpr uint32_t kDeepest = 6;              // levels of headings
constexpr uint32_t kHeadingWords = 20;        // tokens of a heading at most

struct Line : TokenRange {
  uint32_t width = 0;  // bytes
};

class Blocks {
 public:
  explicit Blocks(const Document& document) : document_(document), tokens_(document.tokens) {}

  std::vector<Block> run() {
    find_lines();
    find_text_width();
    std::vector<Block> out;
    for (size_t i = 0, stanza = 0; i < lines_.size(); ++i) {
      if (i == stanza) {  // lines without an empty one between them share the width at which they were wrapped
        ++stanza;
        while (stanza < lines_.size() && !tokens_[lines_[stanza].first].has(kBlankLine)) ++stanza;
        find_width(i, stanza);
      }
      if (!out.empty() && continues(i)) {
        out.back().last = lines_[i].last;
        continue;
      }
      out.emplace_back();
      static_cast<TokenRange&>(out.back()) = lines_[i];
    }
    for (Block& block : out) {
      const uint32_t marks = heading_marks(block);
      block.kind = marks != 0 ? BlockKind::heading : kind(block);
      block.first += block.kind == BlockKind::item ? bullet(block.first, block.last) : marks;
    }
    return out;
  }

 private:
  void find_lines() {
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].has(kNewLine) || (i > 0 && is_lone_stop(i - 1))) {
        lines_.emplace_back();
        lines_.back().first = i;
      }
      lines_.back().last = i + 1;
    }
    for (Line& line : lines_) line.width = document_.span(line).end - document_.span(line).begin;
  }

  // " . " stands for a line break where a program has joined the lines of a page, or put the stop after each of them.
  bool is_lone_stop(uint32_t i) const {
    const auto spaced = [&](uint32_t k) { return k < tokens_.size() && tokens_[k].has(kSpaceBefore); };
    const auto stop = [&](uint32_t k) { return k < tokens_.size() && tokens_[k].word == w::period; };
    return stop(i) && spaced(i) && spaced(i + 1) && !stop(i + 1) && !is_lower_case(tokens_[i + 1]) &&
           !(i > 0 && stop(i - 1));
  }

  // The width at which the whole text was wrapped, if it was: most of the lines that end without a stop go on in lower
  // case. Then a paragraph of two lines needs no proof of its own.
  void find_text_width() {
    uint32_t open = 0, runs_on = 0, longest = 0;
    for (size_t i = 1; i < lines_.size(); ++i) {
      if (tokens_[lines_[i].first].has(kBlankLine) || lines_[i - 1].width < kColumn || is_apart(i - 1)) continue;
      longest = std::max(longest, lines_[i - 1].width);
      open += !ends_sentence(tokens_[lines_[i - 1].last - 1]);
      runs_on += runs_on_into(i);
    }
    if (longest <= kWidest && runs_on >= kFewestRunOn && 2 * runs_on >= open) text_width_ = longest;
  }

  // The width at which lines [first, last) were wrapped: that of the longest, if at least two but the last come near
  // it. Sentences that run on do so in lower case mostly; headlines of like length do not.
  void find_width(size_t first, size_t last) {
    uint32_t longest = 0, full = 0, runs_on = 0;
    for (size_t i = first; i < last; ++i) longest = std::max(longest, lines_[i].width);
    width_ = longest <= kWidest ? text_width_ : 0;
    if (longest < kNarrowest || longest > kWidest) return;
    for (size_t i = first; i + 1 < last; ++i) {
      full += lines_[i].width + longest / 5 >= longest;
      runs_on += is_lower_case(tokens_[lines_[i + 1].first]);
    }
    const bool wrapped = full >= 2 && 2 * full + 2 >= last - first && 4 * runs_on >= full;
    if (wrapped) width_ = longest;
  }

  bool continues(size_t i) const {
    const Line& line = lines_[i];
    const Line& before = lines_[i - 1];
    const Token& first = tokens_[line.first];
    if (!first.has(kNewLine) || first.has(kBlankLine) || is_apart(i)) return false;
    if (cells(before) > 1 || is_page_number(before) || heading_marks(before) != 0) return false;
    if (is_broken_word(i)) return true;
    if (is_mail_header(line) && is_mail_header(before)) return false;
    const bool item = marker(before.first, before.last) != 0;
    if (item && is_indented(line)) return true;
    if (runs_on_into(i) && (before.width >= kNarrowest || (width_ != 0 && before.width >= kColumn))) return true;
    if (width_ == 0 || item) return false;
    const bool full = before.width + 1 + first.size() + kSlack >= width_;
    return full && before.width >= std::min(kNarrowest, width_ / 2);
  }

  // Does the line stand by itself, whatever comes before it?
  bool is_apart(size_t i) const {
    const Line& line = lines_[i];
    return marker(line.first, line.last) != 0 || cells(line) > 1 || is_page_number(line) || heading_marks(line) != 0;
  }

  // "Subject: Tolls for June", "Date: 3 July 2025"
  bool is_mail_header(const Line& line) const {
    constexpr WordId kNames[] = {w::from, w::to, w::cc, w::subject, w::date, w::sent};
    const Token& name = tokens_[line.first];
    return line.size() > 2 && name.has(kCapital) && tokens_[line.first + 1].word == w::colon &&
           std::find(std::begin(kNames), std::end(kNames), name.word) != std::end(kNames);
  }

  bool runs_on_into(size_t i) const {
    return !ends_sentence(tokens_[lines_[i - 1].last - 1]) && is_lower_case(tokens_[lines_[i].first]);
  }

  // "lug-" at the end of a line, "gage" at the start of the next.
  bool is_broken_word(size_t i) const {
    const uint32_t hyphen = lines_[i - 1].last - 1;
    return lines_[i - 1].size() > 1 && tokens_[hyphen].word == w::hyphen && tokens_[hyphen].glued() &&
           (tokens_[hyphen - 1].is_word() || tokens_[hyphen - 1].is_number()) &&
           is_lower_case(tokens_[lines_[i].first]);
  }

  // Set in by two spaces or more, below the text of its item.
  bool is_indented(const Line& line) const {
    const std::string_view gap = gap_before(line.first);
    return gap.size() > 2 && gap.ends_with("  ");
  }

  bool is_lower_case(const Token& t) const {
    if (!t.is_word() || t.has(kCapital)) return false;
    const char c = document_.text[t.begin];
    return c >= 'a' && c <= 'z';
  }

  bool ends_sentence(const Token& t) const {
    return t.word == w::period || t.word == w::question || t.word == w::exclamation || t.word == w::colon ||
           t.word == w::close_quote || t.word == w::quote;
  }

  // Tokens of the bullet or number at the start of an item; 0 = none.
  uint32_t marker(uint32_t at, uint32_t last) const {
    const uint32_t mark = bullet(at, last);
    return mark != 0 ? mark : numbered(at, last);
  }

  // "- ", "* ": a mark that is no word of the text.
  uint32_t bullet(uint32_t at, uint32_t last) const {
    if (at + 1 >= last || !tokens_[at + 1].has(kSpaceBefore)) return 0;
    switch (tokens_[at].word) {
      case w::bullet:
      case w::asterisk:
      case w::hyphen:
      case w::en_dash:
      case w::middle_dot:
        return 1;
      default:
        return 0;
    }
  }

  // Tokens of Markdown's "## " at the start of a heading; 0 = none.
  uint32_t heading_marks(const TokenRange& line) const {
    uint32_t n = 0;
    while (n < kDeepest && line.first + n < line.last && tokens_[line.first + n].word == w::hash) ++n;
    return n != 0 && line.first + n < line.last && tokens_[line.first + n].has(kSpaceBefore) ? n : 0;
  }

  // "1. ", "2) ", "(3) ", "a) "
  uint32_t numbered(uint32_t at, uint32_t last) const {
    const uint32_t open = tokens_[at].word == w::open_paren;
    if (at + open + 2 >= last || !tokens_[at + open + 2].has(kSpaceBefore)) return 0;
    const Token& label = tokens_[at + open];
    const WordId mark = tokens_[at + open + 1].word;
    const bool short_label = label.is_number() ? label.size() <= 2 : label.is_word() && label.size() == 1;
    if (!short_label || !tokens_[at + open + 1].glued()) return 0;
    if (mark == w::close_paren) return open + 2;
    return open == 0 && mark == w::period && label.is_number() ? 2 : 0;
  }

  // "12", "- 12 -": what stands between the pages of a document, and the numbers of a column.
  bool is_page_number(const TokenRange& line) const {
    const uint32_t dashed = line.size() == 3 && tokens_[line.first].word == tokens_[line.last - 1].word;
    return (dashed || line.size() == 1) && tokens_[line.first + dashed].is_number();
  }

  // Cells of a table's row: pieces parted by tabs, bars or wide gaps.
  uint32_t cells(const TokenRange& range) const {
    uint32_t bars = 0, tabs = 0, wide = 0;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (tokens_[i].word == w::bar) ++bars;
      if (i == range.first || tokens_[i].begin == tokens_[i - 1].end) continue;
      const std::string_view gap = gap_before(i);
      tabs += gap.find('\t') != gap.npos;
      wide += gap.find(kWideGap) != gap.npos && gap.find('\n') == gap.npos;
    }
    if (tabs > 0) return tabs + 1;
    return bars > 1 ? bars : wide > 1 ? wide + 1 : 1;
  }

  std::string_view gap_before(uint32_t i) const {
    const uint32_t begin = tokens_[i - 1].end;
    return document_.text.substr(begin, std::min<uint32_t>(tokens_[i].begin - begin, kLongestGap));
  }

  BlockKind kind(const Block& block) const {
    if (marker(block.first, block.last) != 0 && !is_page_number(block)) return BlockKind::item;
    if (cells(block) > 1) return BlockKind::row;
    const bool heading = block.size() <= kHeadingWords && !ends_sentence(tokens_[block.last - 1]) && has_word(block);
    return heading ? BlockKind::heading : BlockKind::prose;
  }

  bool has_word(const TokenRange& range) const {
    return std::any_of(tokens_.begin() + range.first, tokens_.begin() + range.last,
                       [](const Token& t) { return t.is_word() && t.size() > 1; });
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<Line> lines_;
  uint32_t text_width_ = 0;  // at which the whole text was wrapped; 0 = it was not
  uint32_t width_ = 0;       // at which the lines at hand were wrapped; 0 = they were not
};

}  // namespace

std::vector<Block> blocks(const Document& document) { return Blocks(document).run(); }

}  // namespace keyline::split
