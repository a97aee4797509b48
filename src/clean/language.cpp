#include "clean/language.hpp"

#include "lexicon/lexicon.hpp"
#include "text/utf8.hpp"

namespace keyline::clean {
namespace {

using lexicon::Language;

constexpr uint32_t kSample = 4000;      // tokens: enough to tell, however long the text is
constexpr uint32_t kFewestForeign = 3;  // signs of another language; fewer may be names ("Las Vegas") or a quoted word
constexpr uint32_t kFewestWords = 6;    // in lower case; a text without one English function word among them is foreign
constexpr char32_t kLatinEnds = 0x24F;  // letters above are Greek, Cyrillic, Arabic, Han ...

bool is_latin(std::string_view word) { return text::decode(word, 0).value <= kLatinEnds; }

}  // namespace

// Signs of another language are its function words and words with its letters, both in lower case: names and the first
// words of sentences prove nothing.
bool is_english(const Document& document) {
  const lexicon::Lexicon& lexicon = lexicon::lexicon();
  uint32_t latin = 0, other = 0;  // bytes of words
  uint32_t words = 0, english = 0, foreign = 0;
  for (uint32_t i = 0; i < document.tokens.size() && i < kSample; ++i) {
    const Token& token = document.tokens[i];
    if (!token.is_word()) continue;
    const bool is_in_latin = is_latin(document.slice(token));
    (is_in_latin ? latin : other) += token.size();
    if (lexicon.is_function_word(token.word)) {
      ++english;
    } else if (!token.has(kCapital)) {
      foreign += lexicon.stopwords.find(token.word) != nullptr || (token.has(kNonAscii) && is_in_latin);
    }
    words += !token.has(kCapital);
  }
  if (other > 3 * latin && other > 8) return false;
  if (foreign >= kFewestForeign && foreign > english) return false;
  return english > 0 || foreign < 2 || words < kFewestWords;
}

}  // namespace keyline::clean
