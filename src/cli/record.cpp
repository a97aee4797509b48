#include "cli/record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "output/json_writer.hpp"
#include "text/utf8.hpp"

namespace keyline::cli {
namespace {

using nlohmann::json;

// The code unit of an escape \uXXXX at `at`; none if there is none.
std::optional<unsigned> escaped_unit(std::string_view line, size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (char c : line.substr(at + 2, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      unit = unit * 16 + static_cast<unsigned>(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      unit = unit * 16 + static_cast<unsigned>(lower - 'a' + 10);
    else
      return std::nullopt;
  }
  return unit;
}

// Escaped lone surrogates become \ufffd: the parser refuses them, JavaScript and Python write them.
void mend_surrogates(std::string& line) {
  const auto is_high = [](unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; };
  const auto is_low = [](unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; };
  for (size_t at = line.find('\\'); at != line.npos; at = line.find('\\', at)) {
    const auto unit = escaped_unit(line, at);
    if (!unit) {
      at += 2;
      continue;
    }
    const auto next = is_high(*unit) ? escaped_unit(line, at + 6) : std::nullopt;
    const bool pair = next && is_low(*next);
    if (!pair && (is_high(*unit) || is_low(*unit))) line.replace(at + 2, 4, "fffd");
    at += pair ? 12 : 6;
  }
}

// Nothing that a record means lies deeper, so nothing deeper is kept: nesting costs no memory and no recursion.
bool is_shallow(int depth, json::parse_event_t, json&) {
  constexpr int kDeepest = 3;
  return depth <= kDeepest;
}

// A member that is there and not null.
const json* member(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

// Reads the members of a record one by one; the first thing wrong ends it.
class RecordReader {
 public:
  explicit RecordReader(Record& record) : record_(record) {}

  void read(const json& object, const OwnedArticle& defaults) {
    if (!object.is_object()) return fail("bad_input", "an object is expected");
    read_id(object);
    read_articles(object, defaults);
    read_words(object);
    read_keep(object);
  }

 private:
  void fail(std::string code, std::string message) {
    if (!record_.failure) record_.failure = Failure{std::move(code), std::move(message)};
  }

  void read_id(const json& object) {
    const json* id = member(object, "id");
    if (id == nullptr) return;
    if (const auto* text = id->get_ptr<const std::string*>()) {
      record_.id.clear();
      output::JsonWriter(record_.id).string(*text);
    } else if (id->is_number_integer()) {
      record_.id = id->dump();
    } else {
      fail("bad_input", "id: a string is expected");
    }
  }

  void read_articles(const json& object, const OwnedArticle& defaults) {
    const json* articles = member(object, "articles");
    if (articles == nullptr) return read_article(object, defaults);
    if (member(object, "text") != nullptr) return fail("bad_input", "either text or articles is expected, not both");
    if (!articles->is_array() || articles->empty()) return fail("bad_input", "articles: a list of objects is expected");
    OwnedArticle common = defaults;
    read_published(object, common);
    for (const json& article : *articles) read_article(article, common);
  }

  void read_article(const json& object, const OwnedArticle& defaults) {
    if (!object.is_object()) return fail("bad_input", "articles: a list of objects is expected");
    OwnedArticle article = defaults;
    read_string(object, "text", article.text);
    read_string(object, "title", article.title);
    read_published(object, article);
    if (member(object, "text") == nullptr) fail("bad_input", "text is missing");
    record_.request.articles.push_back(std::move(article));
  }

  void read_string(const json& object, const char* key, std::string& to) {
    const json* value = member(object, key);
    if (value == nullptr) return;
    const auto* text = value->get_ptr<const std::string*>();
    if (text == nullptr) return fail("bad_input", std::string(key) + ": a string is expected");
    to = *text;
  }

  void read_published(const json& object, OwnedArticle& article) {
    std::string date;
    read_string(object, "published", date);
    if (date.empty()) return;
    const auto day = parse_day(date);
    if (!day) return fail("bad_option", "published: a date like 2025-08-20 is expected");
    article.published = *day;
  }

  void read_words(const json& object) {
    if (const json* words = member(object, "words"))
      read_integer(*words, "words", 1, record_.request.options.summary_words);
  }

  void read_keep(const json& object) {
    const json* keep = member(object, "keep");
    if (keep == nullptr) return;
    if (!keep->is_array()) return fail("bad_option", "keep: a list of spans is expected");
    for (const json& span : *keep) {
      Place place;
      read_place(span, place);
      record_.request.options.keep.push_back(place);
    }
  }

  void read_place(const json& span, Place& place) {
    const json* begin = span.is_object() ? member(span, "begin") : nullptr;
    const json* end = span.is_object() ? member(span, "end") : nullptr;
    if (begin == nullptr || end == nullptr) return fail("bad_option", "keep: spans {article, begin, end} are expected");
    read_integer(*begin, "begin", 0, place.span.begin);
    read_integer(*end, "end", place.span.begin, place.span.end);
    if (const json* article = member(span, "article")) read_integer(*article, "article", 0, place.article);
  }

  void read_integer(const json& value, const char* key, uint32_t least, uint32_t& to) {
    const auto* number = value.get_ptr<const json::number_unsigned_t*>();
    if (number == nullptr || *number < least || *number > std::numeric_limits<uint32_t>::max())
      return fail("bad_option", std::string(key) + ": an integer from " + std::to_string(least) + " is expected");
    to = static_cast<uint32_t>(*number);
  }

  Record& record_;
};

}  // namespace

Record read_record(std::string& line, const OwnedArticle& defaults, const Options& options) {
  Record record;
  record.request.options = options;
  text::ValidText valid = text::validate(line);
  if (valid.replaced != 0) line = std::move(valid.text);
  mend_surrogates(line);
  const json object = json::parse(line, is_shallow, false);
  if (object.is_discarded())
    record.failure = Failure{"bad_json", "this line is not valid JSON"};
  else
    RecordReader(record).read(object, defaults);
  return record;
}

}  // namespace keyline::cli
