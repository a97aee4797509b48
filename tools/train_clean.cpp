// Trains what tells an article from its furniture and writes src/clean/weights.def.
//
//   train_clean DIR > src/clean/weights.def     DIR holds eval/: the folder that KEYLINE_EVAL names
//
// In:   modern/pairs_dev.jsonl    pastes ("dirty") and their articles ("clean"): what of a paste is in its article is
//                                 article, the rest is furniture; the articles alone are texts without furniture
//       dates/meantime_dev.jsonl  news without furniture
//       dates/wikiwars.jsonl, figures/bbc_dev.jsonl    the same, not trained on: what is taken from them is lost prose
// Out:  the weights on stdout; on stderr a cross-validation by documents (the scores of what the other folds learned)
//       and what is taken from clean text.
//
// Method: logistic regression by Newton's steps, each sentence weighed by the root of its length, with a Gaussian prior
// on each weight. Deterministic: a fixed seed for the folds, no clock, one thread; rounding hides the last bits of
// exp().
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "clean/features.hpp"
#include "clean/path.hpp"
#include "pipeline.hpp"
#include "text/utf8.hpp"

using namespace keyline;
using clean::Feature;
using clean::Observation;

namespace {

constexpr size_t kFeatures = static_cast<size_t>(Feature::count);
using Weights = std::array<double, kFeatures>;

struct Model {
  Weights first{}, second{};  // of the two looks
};

constexpr uint32_t kSeed = 1;
constexpr size_t kFolds = 10;
constexpr int kSteps = 16;           // Newton's method needs about eight
constexpr double kStride = 1;        // at most, of a weight in one of them
constexpr double kPrecision = 3;     // of the prior, in sentences
constexpr double kCleanShare = 0.3;  // of a sentence of a clean text, against one of a paste
constexpr size_t kLongest = 40;      // words; longer sentences weigh no more
constexpr int kStep = 5;             // weights are rounded to it

// What the pastes cannot teach. Everything else has a prior around zero.
struct Prior {
  Feature feature;
  double mean, precision;
};
constexpr Prior kPriors[] = {
    // Nearly all furniture of the pastes is that of news sites; advertising in the text itself is rare there, and
    // common in what people paste. The pastes alone would settle at about half of this.
    {Feature::call, 4.5, 600},
    {Feature::call_near, 4.5, 600},
    // A lone paragraph of prose among furniture is rare in the pastes, and dear to its reader.
    {Feature::plain, 0.3, 1000},
    {Feature::plain_here, -2.2, 2000},
    // Names below "By" alone, as programs leave them that join the lines of a page: the pastes were copied from pages.
    {Feature::names_by, 4.0, 200},
    // So they are what they are elsewhere: figures.
    {Feature::table, -5.0, 1000},
    // Dates with their year are rare in the prose of news sites, and common in that of companies.
    {Feature::full_date, 1.0, 200},
    // What announces another story is rare in a text that has little else of the sort.
    {Feature::strong_label, 1.0, 300},
    {Feature::start_strong, 1.4, 600},
    {Feature::strong_short, 1.2, 600},
    {Feature::wire, -2.5, 400},
    {Feature::about_company, 3.5, 400},
    // Readers miss the heads of sections; in the collections, headlines of other stories look like them.
    {Feature::head_inside, -2.0, 1000},
    {Feature::section_head, 0.0, 1000},
    {Feature::listed, -2.0, 400},
    // Whatever stands above and below: the first sentence of the text is no furniture.
    {Feature::lead, -1.5, 300},
    // A text without furniture has none: so it is with clean texts, of which the pastes hold few.
    {Feature::calm, -3.5, 1000},
};

using WordIds = std::vector<uint32_t>;

// Words as numbers, by their lower-case form. Marks beyond ASCII (curly quotes, dashes) part words.
WordIds words_of(std::string_view text) {
  static std::unordered_map<std::string, uint32_t> ids;
  WordIds out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) out.push_back(ids.emplace(word, static_cast<uint32_t>(ids.size())).first->second);
    word.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == 0xC2 || c == 0xE2) {
      end_word();
      i += c == 0xC2 ? 1 : 2;
    } else if (c >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
      word.push_back(text[i]);
    } else if (c >= 'A' && c <= 'Z') {
      word.push_back(static_cast<char>(c | 0x20));
    } else {
      end_word();
    }
  }
  end_word();
  return out;
}

uint64_t gram(const WordIds& words, size_t begin, size_t end) {
  uint64_t hash = end - begin;
  for (size_t i = begin; i < end; ++i) hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15u + (hash >> 29);
  return hash;
}

// Runs of four words, and how often each occurs; a shorter text is one run.
std::unordered_map<uint64_t, int> shingles(const WordIds& words) {
  std::unordered_map<uint64_t, int> out;
  if (words.size() < 4) ++out[gram(words, 0, words.size())];
  for (size_t i = 0; i + 4 <= words.size(); ++i) ++out[gram(words, i, i + 4)];
  return out;
}

// One sentence to learn from.
struct Example {
  size_t sentence = 0;
  bool furniture = false;
  double weight = 0;
};

// A text that has been read, up to what is observed of its sentences.
struct Page {
  std::string text;
  Document document;
  std::vector<Observation> seen;
  std::vector<WordIds> words;  // of each sentence
  std::vector<Example> examples;
  std::unordered_map<uint64_t, int> gold;  // the shingles of the article
};

std::unique_ptr<Page> read(std::string_view text) {
  auto page = std::make_unique<Page>();
  page->text = text::validate(text).text;
  Reading reading = begin_reading(page->text, {.text = page->text, .published = {}, .title = {}}, 0, {});
  for (const Stage& stage : stages()) {
    if (stage.name == "clean") break;
    stage.run(reading);
  }
  page->document = std::move(reading.document);
  page->seen = clean::observe(page->document);
  for (const Sentence& s : page->document.sentences)
    page->words.push_back(words_of(page->document.slice(page->document.span(s))));
  return page;
}

double weight_of(const WordIds& words) { return std::sqrt(static_cast<double>(std::min(words.size(), kLongest))); }

// The article of a paste: its runs of words and its lines.
struct Article {
  std::unordered_set<uint64_t> runs, lines;

  explicit Article(std::string_view text) {
    const WordIds words = words_of(text);
    for (size_t n = 1; n <= 4; ++n)
      for (size_t i = 0; i + n <= words.size(); ++i) runs.insert(gram(words, i, i + n));
    for (size_t begin = 0, end = 0; begin <= text.size(); begin = end + 1) {
      end = std::min(text.find('\n', begin), text.size());
      const WordIds line = words_of(text.substr(begin, end - begin));
      lines.insert(gram(line, 0, line.size()));
    }
  }

  // A long sentence is part of the article when half of its runs are; a short one when it is a line there, or when it
  // stands there and is part of a longer paragraph of the paste ("Advert" occurs in many an article).
  bool holds(const WordIds& words, size_t block_words) const {
    const size_t n = words.size();
    if (n < 4) {
      const uint64_t all = gram(words, 0, n);
      return lines.count(all) > 0 || (runs.count(all) > 0 && (n == 3 || block_words > n + 6));
    }
    size_t found = 0;
    for (size_t i = 0; i + 4 <= n; ++i) found += runs.count(gram(words, i, i + 4));
    return 2 * found >= n - 3;
  }
};

std::unique_ptr<Page> read_paste(const nlohmann::json& row) {
  auto page = read(row.at("dirty").get<std::string>());
  const auto text = row.at("clean").get<std::string>();
  const Article article(text);
  page->gold = shingles(words_of(text));
  const nlohmann::json& given = row.at("title");
  const WordIds title = words_of(given.is_string() ? given.get<std::string>() : std::string());
  std::vector<size_t> block_words(page->document.blocks.size());
  for (size_t i = 0; i < page->words.size(); ++i)
    block_words[page->document.sentences[i].block] += page->words[i].size();
  for (size_t i = 0; i < page->words.size(); ++i) {
    const WordIds& words = page->words[i];
    // The articles of the collections have lost their tables: nothing is to be learnt from that.
    if (words.empty() || page->seen[i].has(Feature::table)) continue;
    const bool stays = words == title || article.holds(words, block_words[page->document.sentences[i].block]);
    page->examples.push_back({i, !stays, weight_of(words)});
  }
  return page;
}

std::unique_ptr<Page> read_clean(std::string_view text) {
  auto page = read(text);
  for (size_t i = 0; i < page->words.size(); ++i)
    page->examples.push_back({i, false, kCleanShare * weight_of(page->words[i])});
  return page;
}

std::vector<nlohmann::json> rows(const std::string& path) {
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str()), std::exit(2);
  std::vector<nlohmann::json> out;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) out.push_back(nlohmann::json::parse(line));
  return out;
}

// The matrix and the vector of one of Newton's steps: solves a x = b in place by Cholesky's method.
void solve(std::vector<Weights>& a, Weights& b) {
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

double sum_of(const Weights& weights, const Observation& seen) {
  double sum = 0;
  for (size_t i = 0; i < kFeatures; ++i)
    if (seen.has(static_cast<Feature>(i))) sum += weights[i];
  return sum;
}

// A page and what is seen of its sentences at one of the looks.
struct Lesson {
  const Page* page;
  std::vector<Observation> seen;
};

Weights fit(const std::vector<Lesson>& lessons) {
  Weights mean{}, precision{}, weights;
  precision.fill(kPrecision);
  for (const Prior& p : kPriors) {
    mean[static_cast<size_t>(p.feature)] = p.mean;
    precision[static_cast<size_t>(p.feature)] = p.precision;
  }
  weights = mean;
  for (int step = 0; step < kSteps; ++step) {
    std::vector<Weights> hessian(kFeatures);
    Weights gradient{};
    for (size_t i = 0; i < kFeatures; ++i) {
      hessian[i][i] = precision[i];
      gradient[i] = precision[i] * (mean[i] - weights[i]);
    }
    for (const Lesson& lesson : lessons)
      for (const Example& e : lesson.page->examples) {
        const Observation& seen = lesson.seen[e.sentence];
        const double p = 1 / (1 + std::exp(-sum_of(weights, seen)));
        std::array<size_t, kFeatures> on{};
        size_t n = 0;
        for (size_t i = 0; i < kFeatures; ++i)
          if (seen.has(static_cast<Feature>(i))) on[n++] = i;
        for (size_t i = 0; i < n; ++i) {
          gradient[on[i]] += e.weight * (e.furniture - p);
          for (size_t k = 0; k <= i; ++k) hessian[on[i]][on[k]] += e.weight * p * (1 - p);
        }
      }
    solve(hessian, gradient);
    for (size_t i = 0; i < kFeatures; ++i) weights[i] += std::clamp(gradient[i], -kStride, kStride);
  }
  return weights;
}

int rounded(double weight) { return kStep * static_cast<int>(std::lround(100 * weight / kStep)); }

std::vector<int> scores_of(const std::vector<Observation>& seen, const Weights& weights) {
  std::vector<int> scores;
  for (const Observation& o : seen) {
    int sum = 0;
    for (size_t i = 0; i < kFeatures; ++i)
      if (o.has(static_cast<Feature>(i))) sum += rounded(weights[i]);
    scores.push_back(sum);
  }
  return scores;
}

std::vector<Observation> second_look(const Page& page, const Weights& first) {
  std::vector<Observation> seen = page.seen;
  clean::observe_surroundings(page.document, scores_of(seen, first), seen);
  return seen;
}

Model learn(const std::vector<const Page*>& pages) {
  std::vector<Lesson> lessons;
  for (const Page* page : pages) lessons.push_back({page, page->seen});
  Model model;
  model.first = fit(lessons);
  for (Lesson& lesson : lessons) lesson.seen = second_look(*lesson.page, model.first);
  model.second = fit(lessons);
  return model;
}

std::vector<bool> decide(const Page& page, const Model& model) {
  return clean::cheapest_path(page.document, scores_of(second_look(page, model.first), model.second));
}

// Sums of what is left of a paste against its article, by runs of four words.
struct Tally {
  double precision = 0, recall = 0, f1 = 0;
  int pages = 0;

  void add(const Page& page, const Model& model) {
    const std::vector<bool> furniture = decide(page, model);
    WordIds kept;
    for (size_t i = 0; i < furniture.size(); ++i)
      if (!furniture[i]) kept.insert(kept.end(), page.words[i].begin(), page.words[i].end());
    double hits = 0, left = 0, gold = 0;
    for (const auto& [run, n] : page.gold) gold += n;
    for (const auto& [run, n] : shingles(kept)) {
      left += n;
      if (const auto it = page.gold.find(run); it != page.gold.end()) hits += std::min(n, it->second);
    }
    const double p = hits / left, r = hits / gold;
    precision += p, recall += r, f1 += p + r > 0 ? 2 * p * r / (p + r) : 0;
    ++pages;
  }
  void print(const char* name) const {
    std::fprintf(stderr, "%-28s P %.1f R %.1f F1 %.1f\n", name, 100 * precision / pages, 100 * recall / pages,
                 100 * f1 / pages);
  }
};

using Pages = std::vector<std::unique_ptr<Page>>;

void print_lost(const char* name, const Pages& pages, const Model& model) {
  size_t lost = 0, all = 0;
  for (const auto& page : pages)
    for (const bool furniture : decide(*page, model)) lost += furniture, ++all;
  std::fprintf(stderr, "%-28s %zu of %zu sentences taken (%.2f %%)\n", name, lost, all,
               100 * static_cast<double>(lost) / static_cast<double>(all));
}

void write(const Model& model) {
  static constexpr const char* kNames[] = {
#define FEATURE(name, meaning) #name,
#include "clean/features.def"
#undef FEATURE
  };
  std::puts(
      "// Generated by tools/train_clean.cpp (npm run train); do not edit. WEIGHT(feature, at the first look, at the "
      "second):\n"
      "// how much it speaks for furniture (above zero) or for the article, in hundredths of a logit. Origin and "
      "licence: "
      "NOTICE.");
  for (size_t i = 0; i < kFeatures; ++i)
    std::printf("WEIGHT(%s, %d, %d)\n", kNames[i], rounded(model.first[i]), rounded(model.second[i]));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "train_clean DIR > src/clean/weights.def\n"), 2;
  const std::string eval = std::string(argv[1]) + "/eval/";
  Pages pastes, articles, news, unseen;
  for (const auto& row : rows(eval + "modern/pairs_dev.jsonl")) {
    pastes.push_back(read_paste(row));
    articles.push_back(read_clean(row.at("clean").get<std::string>()));
  }
  for (const auto& row : rows(eval + "dates/meantime_dev.jsonl"))
    news.push_back(read_clean(row.at("text").get<std::string>()));
  for (const char* set : {"dates/wikiwars.jsonl", "figures/bbc_dev.jsonl"})
    for (const auto& row : rows(eval + set)) unseen.push_back(read_clean(row.at("text").get<std::string>()));

  std::vector<size_t> fold(pastes.size());
  for (size_t i = 0; i < fold.size(); ++i) fold[i] = i % kFolds;
  std::mt19937 random(kSeed);
  for (size_t i = fold.size(); i-- > 1;) std::swap(fold[i], fold[random() % (i + 1)]);

  const auto train = [&](size_t without) {  // on all but a fold
    std::vector<const Page*> pages;
    for (size_t i = 0; i < pastes.size(); ++i)
      if (fold[i] != without) pages.insert(pages.end(), {pastes[i].get(), articles[i].get()});
    for (const auto& page : news) pages.push_back(page.get());
    return learn(pages);
  };
  const Model all = train(kFolds);
  Tally seen, crossed;
  for (size_t f = 0; f < kFolds; ++f) {
    const Model model = train(f);
    for (size_t i = 0; i < pastes.size(); ++i)
      if (fold[i] == f) crossed.add(*pastes[i], model);
  }
  for (const auto& page : pastes) seen.add(*page, all);
  seen.print("pastes, trained on");
  crossed.print("pastes, cross-validated");
  print_lost("their articles, trained on", articles, all);
  print_lost("clean texts, not trained on", unseen, all);
  write(all);
}
