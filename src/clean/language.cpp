#include "clean/language.hpp"

#include <array>

#include "lexicon/lexicon.hpp"
#include "text/utf8.hpp"

namespace keyline::clean {
namespace {

using lexicon::Language;

constexpr uint32_t kSample = 4000;      // tokens: enough to tell, however long the text is
constexpr uint32_t kFewestForeign = 4;  // function words of one foreign language; fewer may be names ("Las Vegas")
constexpr char32_t kLatinEnds = 0x24F;  // letters above are Greek, Cyrillic, Arabic, Han ...

bool is_latin(std::string_view word) { return text::decode(word, 0).value <= kLatinEnds; }

}  // namespace

bool is_english(const Document& document) {
  const lexicon::Lexicon& lexicon = lexicon::lexicon();
  std::array<uint32_t, static_cast<size_t>(Language::count)> hits{};
  uint32_t latin = 0, other = 0;  // bytes of words
  for (uint32_t i = 0; i < document.tokens.size() && i < kSample; ++i) {
    const Token& token = document.tokens[i];
    if (!token.is_word()) continue;
    (is_latin(document.slice(token)) ? latin : other) += token.size();
    if (const auto match = lexicon.stopwords.match(document.tokens, i, i + 1); match)
      ++hits[static_cast<size_t>(match->language)];
  }
  if (other > 3 * latin && other > 8) return false;
  uint32_t foreign = 0;
  for (size_t i = 1; i < hits.size(); ++i) foreign += hits[i];
  return foreign < kFewestForeign || foreign <= hits[0];
}

}  // namespace keyline::clean
