// Trains what a summary is worth and writes src/summary/weights.def.
//
//   train_summary DIR > src/summary/weights.def     DIR holds eval/: the folder that KEYLINE_EVAL names
//
// In:   summary/{dev_cnndm_val,dev_cnndm_train100,newsroom60}.jsonl    articles, each with a summary by a person
// Out:  the weights on stdout; on stderr what the summaries score that a cross-validation by articles makes, and one
//       across the sets (each summarised by what the two others taught), and those of what is written, which has seen
//       them all. The words are stemmed less than ROUGE usually does: its own scores are about half a point higher.
//
// Method: of every article some hundred random summaries are drawn that keep to the budget, sentences near the top more
// often than others. What is learnt is the difference between two of them: a ridge regression of ROUGE-1 + ROUGE-2 (F1)
// on the features, both less their mean over the article. What a word costs cannot be learnt so, because all that are
// drawn are about as long: it is the best of a few prices in the cross-validation.
// Deterministic: fixed seeds, no clock, one thread; rounding hides the last bits of log().
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline.hpp"
#include "summary/summary.hpp"
#include "text/utf8.hpp"

using namespace keyline;
using summary::Feature;
using summary::Features;
using summary::kFeatures;
using summary::Weights;

namespace {

constexpr uint32_t kSeed = 1;
constexpr size_t kFolds = 10;
constexpr size_t kDrawn = 100;                // summaries of one article
constexpr double kPrecision = 0.03;           // of the prior, for one summary, in standard deviations of a feature
constexpr double kUnit = 100000;              // weights are written in this part of F1
constexpr int kStep = 5;                      // and rounded to so many
constexpr double kSpread[] = {3, 6, 15, 60};  // how fast the chance of a sentence falls with its rank
constexpr size_t kEnough[] = {60, 60, 60, 50, 40};                // words at which drawing ends
constexpr int kPrices[] = {0, -40, -80, -100, -120, -140, -160};  // of a word, in units

struct Set {
  const char* name;
  double weight;  // of each of its articles: the largest set is one sort of text
};
constexpr Set kSets[] = {{"dev_cnndm_val", 1}, {"dev_cnndm_train100", 1.5}, {"newsroom60", 1.5}};

// What the sets cannot teach; everything else has a prior at zero.
struct Prior {
  Feature feature;
  double value;
};
constexpr Prior kPriors[] = {
    // None of the articles has its title. Its words are at least as good a sign as the five most frequent ones.
    {Feature::title, 800},
    // What reads badly by itself, whether or not it shares words with a summary.
    {Feature::question, -300},
    {Feature::leaning, -25},
};

bool is_learnt(size_t feature) {
  return feature != static_cast<size_t>(Feature::length) &&
         std::none_of(std::begin(kPriors), std::end(kPriors),
                      [&](const Prior& p) { return static_cast<size_t>(p.feature) == feature; });
}

using Words = std::vector<uint32_t>;

// Words of letters and digits as numbers, whatever their capitals and plural.
Words words_of(std::string_view text) {
  static std::unordered_map<std::string, uint32_t> ids;
  Words out;
  std::string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word.push_back(c);
    } else if (c >= 'A' && c <= 'Z') {
      word.push_back(static_cast<char>(c | 0x20));
    } else if (!word.empty()) {
      if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') word.pop_back();
      out.push_back(ids.emplace(word, static_cast<uint32_t>(ids.size())).first->second);
      word.clear();
    }
  }
  return out;
}

using Grams = std::unordered_map<uint64_t, int>;

Grams grams(const Words& words, size_t n) {
  Grams out;
  for (size_t i = 0; i + n <= words.size(); ++i) {
    uint64_t gram = 0;
    for (size_t k = 0; k < n; ++k) gram = gram << 32 | words[i + k];
    ++out[gram];
  }
  return out;
}

struct Rouge {
  double one = 0, two = 0;
};

// An article with what its reader wrote of it.
struct Lesson {
  size_t set = 0;
  std::string text;
  Reading reading;
  std::vector<summary::Candidate> candidates;
  std::vector<Words> words;                       // of each candidate
  std::vector<std::vector<summary::Term>> terms;  // of each candidate
  std::vector<Features> of_term, of_candidate;
  size_t reference_size = 0;
  std::array<Grams, 2> reference;
  // The sums of the regression.
  std::vector<Features> squares = std::vector<Features>(kFeatures);
  Features products{};
  size_t drawn = 0;

  Rouge rouge(const Words& of_summary) const {
    double f[2] = {};
    for (size_t n = 1; n <= 2; ++n) {
      double hits = 0;
      for (const auto& [gram, count] : grams(of_summary, n))
        if (const auto it = reference[n - 1].find(gram); it != reference[n - 1].end())
          hits += std::min(count, it->second);
      const double size = static_cast<double>(of_summary.size() + reference_size) - 2.0 * static_cast<double>(n - 1);
      if (size > 0) f[n - 1] = 2 * hits / size;
    }
    return {f[0], f[1]};
  }
};

std::unique_ptr<Lesson> read(const nlohmann::json& row, size_t set) {
  auto lesson = std::make_unique<Lesson>();
  lesson->set = set;
  lesson->text = text::validate(row.at("text").get<std::string>()).text;
  lesson->reading = begin_reading(lesson->text, {.text = lesson->text, .published = {}, .title = {}}, 0, {});
  for (const Stage& stage : stages()) {
    if (stage.name == "summary") break;
    stage.run(lesson->reading);
  }
  const Document& document = lesson->reading.document;
  summary::Content content(document);
  lesson->candidates = summary::candidates(document);
  const summary::Observations observations(lesson->reading, content, lesson->candidates);
  for (uint32_t c = 0; c < lesson->candidates.size(); ++c) {
    const uint32_t sentence = lesson->candidates[c].sentence;
    lesson->words.push_back(words_of(document.slice(document.span(document.sentences[sentence]))));
    const auto terms = content.terms(sentence);
    lesson->terms.emplace_back(terms.begin(), terms.end());
    lesson->of_candidate.push_back(observations.of_candidate(c));
  }
  for (size_t t = 0; t < content.count(); ++t)
    lesson->of_term.push_back(observations.of_term(static_cast<summary::Term>(t)));
  const Words reference = words_of(row.at("reference").get<std::string>());
  lesson->reference_size = reference.size();
  for (size_t n = 1; n <= 2; ++n) lesson->reference[n - 1] = grams(reference, n);
  return lesson;
}

using Chosen = std::vector<uint32_t>;  // candidates, in the order of the text

// A random summary: sentences in an order that prefers the top, as long as they fit.
Chosen draw(const Lesson& lesson, std::mt19937& random) {
  constexpr size_t kTried = 40;
  constexpr size_t kBudget = 60;
  const auto chance = [&] { return (static_cast<double>(random()) + 0.5) / 4294967296.0; };
  const double spread = kSpread[random() % std::size(kSpread)];
  const size_t enough = kEnough[random() % std::size(kEnough)];
  std::vector<std::pair<double, uint32_t>> order;
  for (uint32_t c = 0; c < lesson.candidates.size(); ++c)
    order.emplace_back(c / spread + std::log(-std::log(chance())), c);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kTried));
  Chosen out;
  size_t words = 0;
  for (const auto& [key, c] : order) {
    if (words + lesson.candidates[c].words > kBudget) continue;
    out.push_back(c);
    words += lesson.candidates[c].words;
    if (words >= enough) break;
  }
  std::sort(out.begin(), out.end());
  return out;
}

Features features_of(const Lesson& lesson, const Chosen& chosen) {
  Features out{};
  std::set<summary::Term> terms;
  const auto add = [&](const Features& more) {
    for (size_t i = 0; i < kFeatures; ++i) out[i] += more[i];
  };
  for (const uint32_t c : chosen) {
    add(lesson.of_candidate[c]);
    terms.insert(lesson.terms[c].begin(), lesson.terms[c].end());
  }
  for (const summary::Term t : terms) add(lesson.of_term[t]);
  return out;
}

void draw_summaries(Lesson& lesson, std::mt19937& random) {
  std::set<Chosen> drawn;
  for (size_t i = 0; i < 3 * kDrawn && drawn.size() < kDrawn; ++i)
    if (Chosen one = draw(lesson, random); !one.empty()) drawn.insert(std::move(one));
  std::vector<Features> rows;
  std::vector<double> scores;
  Features mean{};
  double mean_score = 0;
  for (const Chosen& chosen : drawn) {
    Words words;
    for (const uint32_t c : chosen) words.insert(words.end(), lesson.words[c].begin(), lesson.words[c].end());
    const Rouge rouge = lesson.rouge(words);
    rows.push_back(features_of(lesson, chosen));
    scores.push_back(rouge.one + rouge.two);
    for (size_t i = 0; i < kFeatures; ++i) mean[i] += rows.back()[i] / static_cast<double>(drawn.size());
    mean_score += scores.back() / static_cast<double>(drawn.size());
  }
  for (size_t r = 0; r < rows.size(); ++r)
    for (size_t i = 0; i < kFeatures; ++i) {
      const double x = rows[r][i] - mean[i];
      lesson.products[i] += x * (scores[r] - mean_score);
      for (size_t k = 0; k < kFeatures; ++k) lesson.squares[i][k] += x * (rows[r][k] - mean[k]);
    }
  lesson.drawn = rows.size();
}

// Solves a x = b in place by Cholesky's method.
void solve(std::vector<Features>& a, Features& b) {
  for (size_t i = 0; i < kFeatures; ++i)
    for (size_t j = 0; j <= i; ++j) {
      double sum = a[i][j];
      for (size_t k = 0; k < j; ++k) sum -= a[i][k] * a[j][k];
      a[i][j] = i == j ? std::sqrt(sum) : sum / a[j][j];
    }
  for (size_t i = 0; i < kFeatures; ++i) {
    for (size_t k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (size_t i = kFeatures; i-- > 0;) {
    for (size_t k = i + 1; k < kFeatures; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
}

Weights learn(const std::vector<const Lesson*>& lessons, int price) {
  std::vector<Features> a(kFeatures);
  Features b{}, variance{};
  double rows = 0;
  for (const Lesson* lesson : lessons) {
    rows += static_cast<double>(lesson->drawn);
    for (size_t i = 0; i < kFeatures; ++i) {
      const double weight = kSets[lesson->set].weight;
      variance[i] += lesson->squares[i][i];
      b[i] += weight * lesson->products[i];
      for (size_t k = 0; k < kFeatures; ++k) a[i][k] += weight * lesson->squares[i][k];
    }
  }
  for (size_t i = 0; i < kFeatures; ++i) {
    a[i][i] += kPrecision * variance[i] + 1e-9;
    if (is_learnt(i)) continue;
    for (size_t k = 0; k < kFeatures; ++k) a[i][k] = a[k][i] = 0;
    a[i][i] = 1;
    b[i] = 0;
  }
  solve(a, b);
  Weights weights{};
  for (size_t i = 0; i < kFeatures; ++i) weights[i] = kStep * static_cast<int>(std::lround(kUnit * b[i] / kStep));
  for (const Prior& p : kPriors) weights[static_cast<size_t>(p.feature)] = static_cast<int>(p.value);
  weights[static_cast<size_t>(Feature::length)] = price;
  return weights;
}

// Mean scores of a set's summaries.
struct Tally {
  double one = 0, two = 0, length = 0;
  int articles = 0;

  void add(const Lesson& lesson, const Weights& weights) {
    Words words;
    for (const SummarySentence& s : summary::choose(lesson.reading, weights)) {
      const Words more = words_of(lesson.reading.document.slice(s.place.span));
      words.insert(words.end(), more.begin(), more.end());
    }
    const Rouge rouge = lesson.rouge(words);
    one += rouge.one, two += rouge.two, length += static_cast<double>(words.size());
    ++articles;
  }
  double score() const { return (one + two) / articles; }
  std::string dump() const {
    char out[80];
    std::snprintf(out, sizeof out, "R1 %.1f R2 %.1f words %.0f", 100 * one / articles, 100 * two / articles,
                  length / articles);
    return out;
  }
};

using Tallies = std::array<Tally, std::size(kSets)>;
using Lessons = std::vector<std::unique_ptr<Lesson>>;

double print(const std::string& name, const Tallies& tallies) {
  double sum = 0;
  std::fprintf(stderr, "%-28s", name.c_str());
  for (const Tally& tally : tallies) {
    std::fprintf(stderr, " | %s", tally.dump().c_str());
    sum += tally.score() / static_cast<double>(tallies.size());
  }
  std::fprintf(stderr, "\n");
  return sum;
}

// Each part of the lessons, summarised by what the others taught.
Tallies cross_validate(const Lessons& lessons, const std::vector<size_t>& part, int price) {
  Tallies out;
  for (size_t p = 0; p <= *std::max_element(part.begin(), part.end()); ++p) {
    std::vector<const Lesson*> others;
    for (size_t i = 0; i < lessons.size(); ++i)
      if (part[i] != p) others.push_back(lessons[i].get());
    const Weights weights = learn(others, price);
    for (size_t i = 0; i < lessons.size(); ++i)
      if (part[i] == p) out[lessons[i]->set].add(*lessons[i], weights);
  }
  return out;
}

std::vector<nlohmann::json> rows(const std::string& path) {
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str()), std::exit(2);
  std::vector<nlohmann::json> out;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) out.push_back(nlohmann::json::parse(line));
  return out;
}

void write(const Weights& weights) {
  static constexpr const char* kNames[] = {
#define TERM(name, meaning) #name,
#define SENTENCE(name, meaning) #name,
#include "summary/features.def"
#undef TERM
#undef SENTENCE
  };
  std::puts(
      "// Generated by tools/train_summary.cpp (npm run train); do not edit. WEIGHT(feature, worth): what one of it "
      "adds\n"
      "// to a summary, in hundred-thousandths of F1. Origin and licence: NOTICE.");
  for (size_t i = 0; i < kFeatures; ++i) std::printf("WEIGHT(%s, %d)\n", kNames[i], weights[i]);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "train_summary DIR > src/summary/weights.def\n"), 2;
  Lessons lessons;
  std::mt19937 random(kSeed);
  for (size_t set = 0; set < std::size(kSets); ++set)
    for (const auto& row : rows(std::string(argv[1]) + "/eval/summary/" + kSets[set].name + ".jsonl")) {
      lessons.push_back(read(row, set));
      draw_summaries(*lessons.back(), random);
    }
  std::vector<size_t> fold(lessons.size()), of_set(lessons.size());
  std::vector<const Lesson*> all;
  for (size_t i = 0; i < lessons.size(); ++i) {
    fold[i] = i % kFolds;
    of_set[i] = lessons[i]->set;
    all.push_back(lessons[i].get());
  }
  for (size_t i = fold.size(); i-- > 1;) std::swap(fold[i], fold[random() % (i + 1)]);
  std::fprintf(stderr, "%-28s", "");
  for (const Set& set : kSets) std::fprintf(stderr, " | %-24s", set.name);
  std::fprintf(stderr, "\n");
  std::vector<double> scores;
  for (const int price : kPrices)
    scores.push_back(print("cross-validated, price " + std::to_string(price), cross_validate(lessons, fold, price)));
  const int best = kPrices[std::max_element(scores.begin(), scores.end()) - scores.begin()];
  print("across sets, price " + std::to_string(best), cross_validate(lessons, of_set, best));
  const Weights weights = learn(all, best);
  Tallies seen;
  for (const auto& lesson : lessons) seen[lesson->set].add(*lesson, weights);
  print("trained on", seen);
  write(weights);
}
