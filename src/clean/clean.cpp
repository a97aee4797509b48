// Furniture comes in stretches, and so does prose. Every sentence gets a score (features.def); then the cheapest way
// through the text is taken that calls each sentence article or furniture, where a change of mind costs something: a
// little between blocks, a lot inside one. (A Viterbi path over two states.)
#include "clean/clean.hpp"

#include <algorithm>
#include <array>

#include "clean/features.hpp"

namespace keyline::clean {
namespace {

constexpr int kChangeBetweenBlocks = 30;  // hundredths of a logit
constexpr int kChangeInBlock = 200;
constexpr int kCaution =
    30;  // by how much the evidence must speak for furniture: prose lost is worse than furniture kept

// For each sentence: is it furniture?
std::vector<bool> decode(const Document& document, const std::vector<Observation>& observations,
                         const std::vector<bool>& kept) {
  const size_t n = observations.size();
  std::vector<std::array<bool, 2>> from(n);  // the state before, by state
  std::array<int64_t, 2> cost{};             // of the best path that ends as article [0], as furniture [1]
  for (size_t i = 0; i < n; ++i) {
    const bool same_block = i > 0 && document.sentences[i].block == document.sentences[i - 1].block &&
                            document.tokens[document.sentences[i].first].has(kSpaceBefore);  // else glued by the paste
    const int change = i == 0 ? 0 : same_block ? kChangeInBlock : kChangeBetweenBlocks;
    const int s = kept[i] ? -1000000 : score(observations[i]) - kCaution;
    std::array<int64_t, 2> next{};
    for (size_t to = 0; to < 2; ++to) {
      from[i][to] = cost[1 - to] + change < cost[to] ? to == 0 : to == 1;
      next[to] = std::min(cost[to], cost[1 - to] + change) + ((to == 1) == (s > 0) ? 0 : std::abs(s));
    }
    cost = next;
  }
  std::vector<bool> out(n);
  bool state = cost[1] < cost[0];
  for (size_t i = n; i-- > 0;) {
    out[i] = state;
    state = from[i][state];
  }
  return out;
}

// Which sentences touch a stretch that the reader wants kept.
std::vector<bool> keeps(const Document& document, const std::vector<Span>& keep) {
  std::vector<bool> out(document.sentences.size());
  std::vector<Span> spans = keep;
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  uint32_t reach = 0;  // the furthest end of the spans that begin before the sentence ends
  for (size_t i = 0, k = 0; i < out.size(); ++i) {
    const Span span = document.span(document.sentences[i]);
    for (; k < spans.size() && spans[k].begin < span.end; ++k) reach = std::max(reach, spans[k].end);
    out[i] = reach > span.begin;
  }
  return out;
}

// What no phrase gives away is told by its form.
NoiseReason reason_of(const Observation& o) {
  if (o.reason) return *o.reason;
  if (o.has(Feature::byline) || o.has(Feature::names_only)) return NoiseReason::byline;
  if (o.has(Feature::stamp)) return NoiseReason::dateline;
  if (o.has(Feature::pitch_near)) return NoiseReason::advertising;
  if (o.has(Feature::tail) || o.has(Feature::after_marker) || o.has(Feature::late_marker)) return NoiseReason::related;
  if (o.has(Feature::block_5) || o.has(Feature::head)) return NoiseReason::navigation;
  return o.has(Feature::open_end) ? NoiseReason::related : NoiseReason::advertising;
}

void mark_blocks(Document& document) {
  for (Block& block : document.blocks) block.noise.reset();
  std::vector<bool> article(document.blocks.size());
  for (const Sentence& s : document.sentences)
    if (!s.noise)
      article[s.block] = true;
    else if (!document.blocks[s.block].noise)
      document.blocks[s.block].noise = s.noise;
  for (size_t b = 0; b < article.size(); ++b)
    if (article[b]) document.blocks[b].noise.reset();
}

}  // namespace

void find_noise(Document& document, const std::vector<Span>& keep) {
  const std::vector<Observation> observations = observe(document);
  const std::vector<bool> furniture = decode(document, observations, keeps(document, keep));
  document.noise.clear();
  for (uint32_t i = 0; i < furniture.size(); ++i) {
    Sentence& sentence = document.sentences[i];
    sentence.noise.reset();
    if (!furniture[i]) continue;
    const Span span = document.span(sentence);
    const NoiseReason reason = reason_of(observations[i]);
    const bool joins = i > 0 && furniture[i - 1] && document.noise.back().reason == reason;
    if (joins)
      document.noise.back().span.end = span.end;
    else
      document.noise.push_back({document.article, span, reason});
    sentence.noise = static_cast<uint32_t>(document.noise.size() - 1);
  }
  mark_blocks(document);
}

}  // namespace keyline::clean
