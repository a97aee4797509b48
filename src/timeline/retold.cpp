#include "timeline/retold.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "lexicon/lexicon.hpp"
#include "words/tokenise.hpp"

namespace keyline::timeline {
namespace {

constexpr size_t kMostPerDate = 32;  // tellings compared for one date: the rest stay entries of their own

// The words that carry what a headline tells: four letters or more, by a hash of their first six bytes, in lower case,
// so that "entering" and "entry" part but "vehicle" and "vehicles" do not. Those of the date are the same anyway.
std::vector<uint32_t> content(const Phrase& phrase, Span date) {
  const std::string_view headline = phrase.text;
  std::vector<uint32_t> out;
  const auto& lexicon = lexicon::lexicon();
  for (const Token& t : words::tokenise(headline, &lexicon.vocabulary)) {
    if (!t.is_word() || t.size() < 4 || lexicon.stopwords.find(t.word) != nullptr) continue;
    if (const uint32_t at = phrase.span.begin + t.begin; date.begin <= at && at < date.end) continue;
    uint32_t hash = 2166136261u;
    for (uint32_t i = t.begin; i < std::min(t.end, t.begin + 5); ++i)
      hash = (hash ^ (static_cast<unsigned char>(headline[i]) | 0x20u)) * 16777619u;
    out.push_back(hash);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool share_figure(const Event& a, const Event& b, std::span<const Figure> figures) {
  for (uint32_t i : a.figures)
    for (uint32_t j : b.figures)
      if (figures[i].value == figures[j].value && figures[i].unit == figures[j].unit && figures[i].value >= 1000)
        return true;
  return false;
}

// "grew 25%", "grew 21%": one article's figures of one unit, and none of them is about the same. Two articles may
// differ about one event.
bool contradict(const Event& a, const Event& b, std::span<const Figure> figures) {
  constexpr double kRounding = 0.01;
  if (a.place.article != b.place.article) return false;
  bool comparable = false;
  for (uint32_t i : a.figures)
    for (uint32_t j : b.figures) {
      const Figure &x = figures[i], &y = figures[j];
      if (x.unit != y.unit || x.kind != y.kind) continue;
      comparable = true;
      if (std::abs(x.value - y.value) <= kRounding * std::max(std::abs(x.value), std::abs(y.value))) return false;
    }
  return comparable;
}

bool tell_the_same(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::vector<uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const size_t smaller = std::min(a.size(), b.size()), larger = std::max(a.size(), b.size());
  return both.size() >= 3 && 2 * both.size() >= smaller && 3 * both.size() >= larger;
}

}  // namespace

void unite(std::vector<Event>& events, std::span<const Figure> figures, std::span<const Date> dates) {
  struct Kept {
    size_t index;
    std::vector<uint32_t> words;
  };
  std::unordered_map<std::string, std::vector<Kept>> by_date;
  std::vector<Event> out;
  for (Event& event : events) {
    std::vector<Kept>& kept = by_date[event.when];
    std::vector<uint32_t> words = content(event.headline, dates[event.date].span);
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Kept& k) {
      return share_figure(out[k.index], event, figures) ||
             (tell_the_same(k.words, words) && !contradict(out[k.index], event, figures));
    });
    if (same != kept.end()) {
      Event& first = out[same->index];
      first.sources.insert(first.sources.end(), event.sources.begin(), event.sources.end());
      continue;
    }
    if (kept.size() < kMostPerDate) kept.push_back({out.size(), std::move(words)});
    out.push_back(std::move(event));
  }
  events = std::move(out);
}

}  // namespace keyline::timeline
