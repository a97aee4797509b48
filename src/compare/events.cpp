// One event told by two articles is one entry of the timeline with two sources.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compare/compare.hpp"
#include "series/key.hpp"

namespace keyline::compare {
namespace {

constexpr size_t kBucket = 24;   // events of one time that are held against each other
constexpr size_t kLetters = 4;   // shorter words say little
constexpr double kShared = 0.5;  // of the words of the shorter headline

std::vector<std::string> content_words(std::string_view headline) {
  std::vector<std::string> out;
  const std::string all = series::normalised(headline);
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find(' ', at), all.size());
    if (end - at >= kLetters) out.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  size_t n = 0;
  for (const std::string& word : a) n += std::binary_search(b.begin(), b.end(), word);
  return n;
}

// Pairs of figures that agree, as one number each.
std::unordered_set<uint64_t> agreeing(const Report& report) {
  std::unordered_set<uint64_t> out;
  for (const Agreement& a : report.agreements)
    if (a.verdict == AgreementVerdict::agree || a.verdict == AgreementVerdict::agree_rounded)
      out.insert(uint64_t{std::min(a.figures[0], a.figures[1])} << 32 | std::max(a.figures[0], a.figures[1]));
  return out;
}

bool share_figure(const Event& a, const Event& b, const std::unordered_set<uint64_t>& pairs) {
  for (const uint32_t x : a.figures)
    for (const uint32_t y : b.figures)
      if (pairs.count(uint64_t{std::min(x, y)} << 32 | std::max(x, y)) != 0) return true;
  return false;
}

void join(Event& into, const Event& from) {
  into.sources.insert(into.sources.end(), from.sources.begin(), from.sources.end());
  into.figures.insert(into.figures.end(), from.figures.begin(), from.figures.end());
}

}  // namespace

void merge_events(Report& report) {
  if (report.articles.size() < 2) return;
  const auto pairs = agreeing(report);
  std::unordered_map<std::string, std::vector<uint32_t>> by_time;
  std::vector<std::vector<std::string>> words(report.events.size());
  std::vector<bool> gone(report.events.size());
  for (uint32_t i = 0; i < report.events.size(); ++i) {
    const Event& event = report.events[i];
    auto& bucket = by_time[event.when];
    words[i] = content_words(event.headline.text);
    for (const uint32_t known : bucket) {
      const Event& other = report.events[known];
      if (other.place.article == event.place.article) continue;
      const size_t common = shared(words[i], words[known]);
      const bool same_words =
          common >= 2 &&
          static_cast<double>(common) >= kShared * static_cast<double>(std::min(words[i].size(), words[known].size()));
      if (!same_words && !share_figure(event, other, pairs)) continue;
      join(report.events[known], event);
      gone[i] = true;
      break;
    }
    if (!gone[i] && bucket.size() < kBucket) bucket.push_back(i);
  }
  size_t kept = 0;
  for (size_t i = 0; i < report.events.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) report.events[kept] = std::move(report.events[i]);
    ++kept;
  }
  report.events.resize(kept);
}

}  // namespace keyline::compare
