// The table of contents: recognise, find the reference date, resolve.
#include "dates/dates.hpp"

#include <algorithm>

#include "dates/recognise.hpp"
#include "dates/reference.hpp"
#include "dates/resolve.hpp"
#include "dates/tense.hpp"

namespace keyline::dates {
namespace {

constexpr uint32_t kLongestSentence = 2000;  // tokens; a "sentence" without a stop is read in pieces of this

class Recogniser {
 public:
  Recogniser(const Document& document, const Source& source, uint32_t sentence, std::vector<Found>& found)
      : document_(document), s_(source), sentence_(sentence), found_(found) {}

  void run() {
    const size_t before = found_.size();
    for (uint32_t at = s_.first(); at < s_.last();) {
      const uint16_t starts = starts_of(s_.token(at));
      const uint32_t next = starts == 0 ? 0 : first_rule(at, starts);
      at = next == 0 ? at + 1 : next;
    }
    tell_tenses(before);
  }

 private:
  uint32_t first_rule(uint32_t at, uint16_t starts) {
    for (const Rule& rule : rules()) {
      if ((rule.starts & starts) == 0) continue;
      Expression e;
      uint32_t end = rule.recognise(s_, at, e);
      if (end == 0) continue;
      add(rule.name, at, end, e);
      Expression continued;
      uint32_t begin = end;
      if (const uint32_t to = day_continued(s_, end, e, begin, continued)) {
        if (continued.anchor == Anchor::stated) {  // "March 3 to 7, 2025": the year is that of both
          found_.back().expression.anchor = Anchor::stated;
          found_.back().expression.year = continued.year;
        }
        add("day_continued", begin, to, continued);
        end = to;
      }
      return end;
    }
    return 0;
  }

  void add(std::string_view rule, uint32_t first, uint32_t last, const Expression& e) {
    Found f;
    f.tokens = {first, last};
    f.sentence = sentence_;
    f.rule = rule;
    f.expression = e;
    f.by = s_.is(first - 1, w::by) && first > s_.first();
    found_.push_back(f);
  }

  // Asks the verbs of the sentence, if any date of it wants to know.
  void tell_tenses(size_t first) {
    std::optional<Tense> tense;
    for (size_t i = first; i < found_.size(); ++i) {
      Found& f = found_[i];
      if (f.expression.type != DateType::date && f.expression.type != DateType::time) continue;
      if (!tense) tense.emplace(document_, TokenRange{s_.first(), s_.last()});
      f.tense = tense->of(f.tokens);
    }
    // In a story "soon" is no date but the pace of it.
    found_.erase(std::remove_if(found_.begin() + static_cast<ptrdiff_t>(first), found_.end(),
                                [&](const Found& f) { return f.expression.pace && f.tense == Direction::past; }),
                 found_.end());
  }

  const Document& document_;
  const Source& s_;
  uint32_t sentence_;
  std::vector<Found>& found_;
};

std::vector<Found> recognise(const Document& document) {
  std::vector<Found> found;
  for (uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    for (uint32_t first = sentence.first; first < sentence.last; first += kLongestSentence) {
      const Source source(document, {first, std::min(sentence.last, first + kLongestSentence)});
      Recogniser(document, source, i, found).run();
    }
  }
  return found;
}

}  // namespace

std::vector<Date> find(const Document& document, ReferenceDate& reference, std::vector<Warning>& warnings) {
  std::vector<Found> found = recognise(document);
  const Period period = find_reference(document, found, reference, warnings);
  return resolve(document, found, period, reference.from == PublishedFrom::inferred, warnings);
}

}  // namespace keyline::dates
