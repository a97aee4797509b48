// A document comes in, its noise goes out: every sentence gets a score (features.hpp), the cheapest path through the
// scores (path.hpp) says which sentences are furniture, and what was observed of them says of which sort.
#include "clean/clean.hpp"

#include <algorithm>

#include "clean/features.hpp"
#include "clean/path.hpp"

namespace keyline::clean {
namespace {

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

// By what its phrases, its form and its place give away. What nothing tells is about something else: another story.
NoiseReason reason_of(const Observation& o) {
  const bool strong = o.has(Feature::furniture) || o.has(Feature::start_strong) || o.has(Feature::within_strong);
  if (strong && o.reason) return *o.reason;
  if (o.has(Feature::about_company)) return NoiseReason::advertising;
  if (o.has(Feature::call) || o.has(Feature::call_near)) return NoiseReason::advertising;
  if (o.reason && o.reason != NoiseReason::advertising) return *o.reason;  // a weak offer alone says nothing
  if (o.has(Feature::byline)) return NoiseReason::byline;
  if (o.has(Feature::stamp) || o.has(Feature::stamped)) return NoiseReason::dateline;
  if (o.has(Feature::full_date) || o.has(Feature::credit) || o.has(Feature::near_picture)) return NoiseReason::caption;
  if (o.has(Feature::near_author)) return NoiseReason::byline;
  if (o.has(Feature::menu) || (o.has(Feature::block_5) && !o.has(Feature::late_marker))) return NoiseReason::navigation;
  if (o.has(Feature::offer) && o.has(Feature::you)) return NoiseReason::advertising;
  return NoiseReason::related;
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
  std::vector<Observation> observations = observe(document);
  std::vector<int> scores(observations.size());
  for (size_t i = 0; i < scores.size(); ++i) scores[i] = score(observations[i], Look::first);
  observe_surroundings(document, scores, observations);
  const std::vector<bool> kept = keeps(document, keep);
  for (size_t i = 0; i < scores.size(); ++i) scores[i] = kept[i] ? kNever : score(observations[i], Look::second);
  const std::vector<bool> furniture = cheapest_path(document, scores);
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
