#include "split/trailers.hpp"

namespace keyline::split {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kClosers = 4;
constexpr uint32_t kNotes = 4;
constexpr uint32_t kNoteTokens = 8;  // of one bracket: "[citation needed]", "[13, p. 4]"
constexpr uint32_t kEmoticons = 8;

// "[12]", "(3)" at `at`: the token after it, 0 = none.
uint32_t bracketed_note(const OpenSentence& open, uint32_t at) {
  if (open.word(at) == w::open_paren)
    return open.word(at + 2) == w::close_paren && open.token(at + 1).is_number() ? at + 3 : 0;
  if (open.word(at) != w::open_bracket) return 0;
  for (uint32_t i = at + 1; i < open.last && i <= at + kNoteTokens; ++i)
    if (open.word(i) == w::close_bracket) return i + 1;
  return 0;
}

// ¹ ² ³ and U+2070 to U+207F, * † ‡
bool is_note_sign(const OpenSentence& open, uint32_t at) {
  if (open.word(at) == w::asterisk) return true;
  const std::string_view s = open.slice(at);
  return s == "¹" || s == "²" || s == "³" || s == "†" || s == "‡" || s.substr(0, 2) == "\xE2\x81";
}

// "shut.12 Its": after an ordinary word only, since "p.12" and "No.5" are labels.
bool is_note_number(const OpenSentence& open, uint32_t mark, uint32_t at) {
  if (!open.token(at).is_number() || open.token(at).size() > 3 || mark == open.first) return false;
  if (at + 1 < open.last && !open.token(at + 1).has(kCapital) && !open.opens(at + 1)) return false;
  const Token& before = open.token(mark - 1);
  if (at > mark + 1) return true;
  return before.is_word() && !before.has(kCapital) && before.size() > 2 &&
         !lexicon::lexicon().abbreviations.match(open.tokens(), mark - 1, mark);
}

bool is_pictograph(const OpenSentence& open, uint32_t at) {
  const Token& t = open.token(at);
  return t.kind == TokenKind::symbol && t.has(kNonAscii) && open.document->text[t.begin] == '\xF0';
}

// ":)", ";-)", ":D", "<3" at `at`: the token after it, 0 = none.
uint32_t emoticon(const OpenSentence& open, uint32_t at) {
  const WordId eyes = open.word(at);
  const auto glued = [&](uint32_t i) { return i < open.last && open.token(i).glued(); };
  if (eyes != w::colon && eyes != w::semicolon) return 0;
  const uint32_t mouth = at + 1 + (glued(at + 1) && open.word(at + 1) == w::hyphen);
  if (!glued(mouth) || !open.spaced(mouth + 1)) return 0;
  const std::string_view m = open.slice(mouth);
  return m == ")" || m == "(" || m == "D" || m == "P" || m == "p" || m == "]" || m == "/" || m == "|" ? mouth + 1 : 0;
}

}  // namespace

uint32_t skip_closers(const OpenSentence& open, uint32_t at) {
  const uint32_t end = at + kClosers;
  while (at < open.last && at < end && (open.is_mark(at) || open.closes(at))) ++at;
  return at;
}

uint32_t skip_notes(const OpenSentence& open, uint32_t mark, uint32_t at) {
  uint32_t end = at;
  for (uint32_t n = 0; n < kNotes && end < open.last && open.token(end).glued(); ++n) {
    if (const uint32_t after = bracketed_note(open, end); after != 0)
      end = after;
    else if (is_note_sign(open, end) || is_note_number(open, mark, end))
      ++end;
    else
      break;
  }
  return open.spaced(end) ? end : at;
}

uint32_t skip_emoticons(const OpenSentence& open, uint32_t at) {
  for (uint32_t n = 0; n < kEmoticons && at < open.last; ++n) {
    const uint32_t after = is_pictograph(open, at) ? at + 1 : open.spaced(at) ? emoticon(open, at) : 0;
    if (after == 0) break;
    at = after;
  }
  return at;
}

}  // namespace keyline::split
