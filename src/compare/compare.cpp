#include "compare/compare.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>

#include "check/printed.hpp"
#include "series/key.hpp"

namespace keyline::compare {
namespace {

using check::loose;
using check::significant_digits;
using check::tight;

constexpr size_t kBucket = 48;  // figures of one kind, unit and period that are held against each other
constexpr int kTelling = 3;     // digits with which equal numbers are no accident

bool comparable(const Figure& f) {
  return !f.noise && !f.conversion_of && !f.value2 && !f.period.empty() && f.kind != FigureKind::duration &&
         f.kind != FigureKind::rank;
}

// Figures that may be held against each other share this: the period, what kind of number, and change or level.
std::string bucket(const Figure& f) {
  std::string out =
      f.period + '|' + static_cast<char>('0' + static_cast<int>(f.kind)) + (f.role == Role::change ? 'c' : 'l');
  if (f.role == Role::change) out += f.direction == Direction::down ? '-' : '+';
  if (f.kind == FigureKind::money || f.kind == FigureKind::quantity || f.kind == FigureKind::percent)
    out += '|' + f.unit + '|' + f.per;
  return out;
}

struct Words {
  std::string metric;  // normalised
  std::string subject;
};

std::string last_word(const std::string& s) { return s.substr(s.find_last_of(' ') + 1); }

// Do the phrases share their head noun ("operating loss", "losses")?
bool same_head(const Words& a, const Words& b) {
  return !a.metric.empty() && !b.metric.empty() && last_word(a.metric) == last_word(b.metric);
}

bool same_thing(const Words& a, const Words& b) {
  return !a.metric.empty() && a.metric == b.metric && !a.subject.empty() && a.subject == b.subject;
}

std::optional<AgreementVerdict> judge(const Figure& a, const Figure& b, const Words& wa, const Words& wb) {
  const int digits = std::min(significant_digits(a), significant_digits(b));
  const bool alike = same_head(wa, wb), telling = digits >= kTelling;
  const bool plain = a.approx == Approx::none && b.approx == Approx::none;
  if (!alike && !telling) return std::nullopt;
  if (plain && std::abs(a.value - b.value) <= 1e-9 * std::abs(a.value)) return AgreementVerdict::agree;
  if (tight(a).overlaps(tight(b)) && (digits > 1 || alike)) return AgreementVerdict::agree_rounded;
  if (!alike) return std::nullopt;
  if (plain && same_thing(wa, wb) && a.unit == b.unit && !loose(a).overlaps(loose(b))) return AgreementVerdict::differ;
  return AgreementVerdict::related;
}

// How good a partner is: what agrees goes before what is only related.
int rank(AgreementVerdict v) { return static_cast<int>(v); }

// For one figure the best partner in each other article.
void match(const Report& report, const std::vector<Words>& words, const std::vector<uint32_t>& bucket, size_t at,
           std::vector<Agreement>& out) {
  const Figure& a = report.figures[bucket[at]];
  AgreementVerdict best = AgreementVerdict::related;
  size_t partner = bucket.size();
  uint32_t article = a.article;
  const auto flush = [&] {
    if (partner == bucket.size()) return;
    const Figure& b = report.figures[bucket[partner]];
    out.push_back({a.metric, a.period, best, {bucket[at], bucket[partner]}});
    if (a.metric.empty() && !b.metric.empty()) {  // the metric's span is the first figure's article's
      out.back().metric = b.metric;
      std::swap(out.back().figures[0], out.back().figures[1]);
    }
    partner = bucket.size();
  };
  for (size_t k = at + 1; k < bucket.size(); ++k) {
    const Figure& b = report.figures[bucket[k]];
    if (b.article == a.article) continue;
    if (b.article != article) flush();
    article = b.article;
    const auto verdict = judge(a, b, words[bucket[at]], words[bucket[k]]);
    if (!verdict || (partner != bucket.size() && rank(best) <= rank(*verdict))) continue;
    best = *verdict;
    partner = k;
  }
  flush();
}

// A figure that agrees with one is not also related to another of the same article.
void drop_weaker(const Report& report, std::vector<Agreement>& all) {
  std::unordered_map<uint64_t, int> best;  // figure and the other's article -> rank
  const auto id = [&](uint32_t figure, uint32_t other) {
    return uint64_t{figure} << 32 | report.figures[other].article;
  };
  for (const Agreement& a : all)
    for (const uint64_t side : {id(a.figures[0], a.figures[1]), id(a.figures[1], a.figures[0])}) {
      const auto at = best.emplace(side, rank(a.verdict));
      at.first->second = std::min(at.first->second, rank(a.verdict));
    }
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const Agreement& a) {
                             const int own = rank(a.verdict);
                             return best[id(a.figures[0], a.figures[1])] < own ||
                                    best[id(a.figures[1], a.figures[0])] < own;
                           }),
            all.end());
}

}  // namespace

std::vector<Agreement> agreements(const Report& report) {
  std::vector<Agreement> out;
  if (report.articles.size() < 2) return out;
  std::unordered_map<std::string, size_t> places;
  std::vector<std::vector<uint32_t>> buckets;
  std::vector<Words> words(report.figures.size());
  for (uint32_t i = 0; i < report.figures.size(); ++i) {
    const Figure& f = report.figures[i];
    if (!comparable(f)) continue;
    words[i] = {series::normalised(f.metric.text), series::normalised(f.subject.text)};
    const auto at = places.emplace(bucket(f), buckets.size());
    if (at.second) buckets.emplace_back();
    if (buckets[at.first->second].size() < kBucket) buckets[at.first->second].push_back(i);
  }
  for (const auto& b : buckets)
    for (size_t at = 0; at < b.size(); ++at) match(report, words, b, at, out);
  drop_weaker(report, out);
  return out;
}

}  // namespace keyline::compare
