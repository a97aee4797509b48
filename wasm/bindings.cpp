// The one call that crosses between JavaScript and the core: checked values in, the report as JSON out, so that every
// host prints the same bytes. Texts arrive as the bytes of TextEncoder: a JavaScript string would lose the character
// after a lone surrogate. wasm/index.js is the only caller and checks everything before.
#include <emscripten/bind.h>

#include <string>
#include <vector>

#include "keyline.hpp"
#include "output/json.hpp"

namespace {

using emscripten::val;

struct ArticleInput {
  std::string text;
  std::string published;
  std::string title;
};

struct SettledInput {
  std::string currencies;
  int32_t day_first = -1;  // -1 = the text decides
};

struct PlaceInput {
  uint32_t article = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
};

// `words` 0 = the core's default. `decode` turns bytes of the module's memory into what is returned: a std::string
// would be copied within that memory once more, and the JSON of a long text is several times as long as the text.
val analyze_json(const val& articles_in, uint32_t words, const val& keep_in, const SettledInput& settled,
                 const val& decode) {
  const std::vector<ArticleInput> inputs = emscripten::vecFromJSArray<ArticleInput>(articles_in);
  std::vector<keyline::Article> articles;
  articles.reserve(inputs.size());
  for (const ArticleInput& input : inputs) {
    articles.push_back({.text = input.text, .published = input.published, .title = input.title});
  }

  keyline::Options options;
  if (words > 0) options.summary_words = words;
  for (const PlaceInput& place : emscripten::vecFromJSArray<PlaceInput>(keep_in)) {
    options.keep.push_back({.article = place.article, .span = {place.begin, place.end}});
  }
  options.settled.currencies = settled.currencies;
  if (settled.day_first >= 0) options.settled.day_first = settled.day_first == 1;
  const std::string json = keyline::to_json(keyline::analyze(articles, options));
  return decode(emscripten::typed_memory_view(json.size(), reinterpret_cast<const uint8_t*>(json.data())));
}

}  // namespace

EMSCRIPTEN_BINDINGS(keyline) {
  emscripten::value_object<ArticleInput>("ArticleInput")
      .field("text", &ArticleInput::text)
      .field("published", &ArticleInput::published)
      .field("title", &ArticleInput::title);
  emscripten::value_object<SettledInput>("SettledInput")
      .field("currencies", &SettledInput::currencies)
      .field("dayFirst", &SettledInput::day_first);
  emscripten::value_object<PlaceInput>("PlaceInput")
      .field("article", &PlaceInput::article)
      .field("begin", &PlaceInput::begin)
      .field("end", &PlaceInput::end);
  emscripten::function("analyzeJson", &analyze_json);
}
