// Trains what finds sentences that end without a mark, and writes its weights as src/split/unmarked_model.cpp.
//
//   train_unmarked DIR > src/split/unmarked_model.cpp   trains on DIR/ewt_train.tsv
//   train_unmarked --score FILE                         scores the built-in splitter on FILE, as running text
//
// DIR holds UD English EWT as lines of tab-separated form, UPOS, XPOS, head, deprel, space after; a blank line ends a
// sentence. Deterministic: a fixed seed, no clock, single thread.
//
// Method: sentences are joined by the spaces that the treebank states and nothing else. Wherever the rules of
// split/sentences.cpp see no end and one is possible, a logistic regression (AdaGrad) learns whether there is one. It
// is trained twice: with every feature that is seen often enough, then with the heaviest of them alone. The texts are
// read twice, once with clitics apart ("do n't", as the treebank's columns give them) and once as they are written.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "split/blocks.hpp"
#include "split/sentences.hpp"
#include "split/unglue.hpp"
#include "split/unmarked.hpp"
#include "split/unmarked_features.hpp"
#include "split/unmarked_model.hpp"
#include "words/tokenise.hpp"

using namespace keyline;
using namespace keyline::split;

namespace {

constexpr int kEpochs = 8;
constexpr float kRate = 0.15f;
constexpr int kLeast = 4;               // a feature seen less often has no weight
constexpr size_t kKept = 6000;          // features of the second training
constexpr float kUnit = 0.1f;           // of a weight
constexpr int kSure = 40, kLikely = 0;  // in units: few mistakes in edited prose; even odds
constexpr double kLost = 0.05;          // share of the boundaries found that the quick features may give away

struct Word {
  std::string form, tag;
  bool space_after = false;
};

struct Text {
  std::string text;
  Document document;
  std::set<uint32_t> ends;  // bytes at which a sentence ends
};

struct Example {
  std::vector<uint32_t> features;  // the quick ones first
  bool boundary = false;
};

std::vector<std::vector<Word>> load(const std::string& path) {
  std::vector<std::vector<Word>> out(1);
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str()), std::exit(2);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# form", 0) == 0) continue;
    if (line.empty()) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    std::vector<std::string> field(1);
    for (const char c : line) c == '\t' ? field.emplace_back() : field.back() += c;
    out.back().push_back({field[0], field[1] + ' ' + field[2], field[5] == "1"});
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

// "n't", "'s": part of the word before it.
bool is_clitic(const Word& word) {
  if (word.form == "n't" || word.form == "n’t") return true;
  const bool mark = word.form[0] == '\'' || word.form.rfind("’", 0) == 0;
  return mark &&
         (word.tag.find("POS") != std::string::npos || (word.form.size() > 1 && word.tag.rfind("PUNCT", 0) != 0));
}

void read(Text& text) {
  Document& d = text.document;
  d.text = text.text;
  d.tokens = words::tokenise(d.text, &lexicon::lexicon().vocabulary);
  unglue(d.text, d.tokens);
  d.blocks = blocks(d);
  d.sentences = sentences(d);
}

// Texts of `size` sentences each.
std::vector<Text> join(const std::vector<std::vector<Word>>& sentences, size_t size, bool glue) {
  std::vector<Text> out((sentences.size() + size - 1) / size);
  for (size_t i = 0; i < sentences.size(); ++i) {
    std::string& text = out[i / size].text;
    for (size_t k = 0; k < sentences[i].size(); ++k) {
      const Word& word = sentences[i][k];
      text += word.form;
      if (k + 1 == sentences[i].size()) out[i / size].ends.insert(static_cast<uint32_t>(text.size()));
      const bool glued = glue && k + 1 < sentences[i].size() && is_clitic(sentences[i][k + 1]);
      if (word.space_after && !glued) text += ' ';
    }
  }
  for (Text& text : out) read(text);
  return out;
}

void collect(const Text& text, std::vector<Example>& out) {
  const Document& d = text.document;
  for (const Sentence& sentence : d.sentences) {
    uint32_t open = sentence.first;
    for (uint32_t at = open + 1; at < sentence.last; ++at) {
      const bool boundary = text.ends.count(d.tokens[at - 1].end) != 0;
      if (may_begin(d, at)) {
        const UnmarkedPlace place{&d, d.blocks[sentence.block], open, at};
        Example& example = out.emplace_back();
        example.features.resize(kFeatures);
        example.boundary = boundary;
        const std::span<uint32_t, kFeatures> all(example.features.data(), kFeatures);
        quick_features(place, all.first<kQuickFeatures>());
        more_features(place, all.subspan<kQuickFeatures>());
      }
      if (boundary) open = at;
    }
  }
}

class Regression {
 public:
  void train(const std::vector<Example>& examples) {
    std::mt19937 random(7);
    std::vector<uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0u);
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const uint32_t i : order) learn(examples[i]);
    }
  }

  float weight(uint32_t feature) const {
    const auto found = cells_.find(feature);
    return found == cells_.end() ? 0 : found->second.weight;
  }

  // Features are known before training; others have no weight.
  void know(uint32_t feature) { cells_.try_emplace(feature); }

 private:
  struct Cell {
    float weight = 0, gradients = 0.01f;
  };

  void learn(const Example& example) {
    float score = 0;
    found_.clear();
    for (const uint32_t feature : example.features)
      if (const auto at = cells_.find(feature); at != cells_.end())
        found_.push_back(&at->second), score += at->second.weight;
    const float error = 1 / (1 + std::exp(-score)) - (example.boundary ? 1.0f : 0.0f);
    if (std::fabs(error) < 1e-3f) return;
    for (Cell* cell : found_) {
      cell->gradients += error * error;
      cell->weight -= kRate * error / std::sqrt(cell->gradients);
    }
  }

  std::unordered_map<uint32_t, Cell> cells_;
  std::vector<Cell*> found_;
};

// The heaviest features, the heaviest first.
std::vector<uint32_t> choose(const std::vector<Example>& examples) {
  std::unordered_map<uint32_t, int> counts;
  for (const Example& example : examples)
    for (const uint32_t feature : example.features) ++counts[feature];
  Regression all;
  std::vector<std::pair<float, uint32_t>> ranked;
  for (const auto& [feature, count] : counts)
    if (count >= kLeast) all.know(feature);
  all.train(examples);
  for (const auto& [feature, count] : counts)
    if (count >= kLeast)
      ranked.emplace_back(-std::fabs(all.weight(feature)) * std::sqrt(static_cast<float>(count)), feature);
  std::sort(ranked.begin(), ranked.end());
  std::vector<uint32_t> out;
  for (size_t i = 0; i < ranked.size() && i < kKept; ++i) out.push_back(ranked[i].second);
  return out;
}

int units(float weight) {
  return std::clamp(static_cast<int>(std::lround(weight / kUnit)), 1 - model::kZero, model::kZero - 1);
}

// The score of the quick features below which hardly any boundary is found whose whole score passes `threshold`.
int hopeless(const std::vector<Example>& examples, const Regression& regression, int threshold) {
  std::vector<int> quick;
  for (const Example& example : examples) {
    int score = 0, at_first = 0;
    for (size_t i = 0; i < kFeatures; ++i) {
      score += units(regression.weight(example.features[i]));
      if (i + 1 == kQuickFeatures) at_first = score;
    }
    if (score > threshold && example.boundary) quick.push_back(at_first);
  }
  std::sort(quick.begin(), quick.end());
  return quick.empty() ? 0 : quick[static_cast<size_t>(kLost * static_cast<double>(quick.size()))];
}

void write(const std::vector<uint32_t>& features, const Regression& regression, int sure, int likely) {
  std::vector<uint32_t> cells(model::kSlots);
  for (const uint32_t feature : features) {
    const int weight = units(regression.weight(feature));
    if (weight == 0) continue;
    uint32_t slot = model::slot_of(feature);
    while (cells[slot] != 0 && cells[slot] >> model::kWeightBits != model::check_of(feature))
      slot = (slot + 1) % model::kSlots;
    if (cells[slot] == 0)  // the heavier one keeps its cell
      cells[slot] = model::check_of(feature) << model::kWeightBits | static_cast<uint32_t>(weight + model::kZero);
  }
  std::printf("// Written by tools/train_unmarked.cpp, never edited. Derived from UD English EWT, see NOTICE.\n");
  std::printf("#include \"split/unmarked_model.hpp\"\n\nnamespace keyline::split::model {\n\n");
  std::printf("const Threshold kSure = {%d, %d};\nconst Threshold kLikely = {%d, %d};\n\n", kSure, sure, kLikely,
              likely);
  std::printf("// clang-format off\nconst uint16_t kCells[kSlots] = {");
  for (uint32_t i = 0; i < model::kSlots; ++i) std::printf("%s%u,", i % 20 == 0 ? "\n" : "", cells[i]);
  std::printf("\n};\n// clang-format on\n\n}  // namespace keyline::split::model\n");
}

struct Score {
  size_t right = 0, wrong = 0, missed = 0;

  void add(const Text& text, const std::vector<Sentence>& found) {
    size_t hits = 0;
    for (const Sentence& sentence : found) hits += text.ends.count(text.document.tokens[sentence.last - 1].end);
    right += hits;
    wrong += found.size() - hits;
    missed += text.ends.size() - hits;
  }

  void print(const char* what) const {
    const double p = 100.0 * static_cast<double>(right) / static_cast<double>(right + wrong);
    const double r = 100.0 * static_cast<double>(right) / static_cast<double>(right + missed);
    std::printf("%-22s P %.2f  R %.2f  F1 %.2f  (%zu wrong, %zu missed)\n", what, p, r, 2 * p * r / (p + r), wrong,
                missed);
  }
};

int score(const std::string& path) {
  for (const bool glue : {false, true}) {
    Score marks, all;
    for (Text& text : join(load(path), 20, glue)) {
      marks.add(text, text.document.sentences);
      split_unmarked(text.document, text.document.sentences);
      all.add(text, text.document.sentences);
    }
    marks.print(glue ? "marks, as written" : "marks");
    all.print(glue ? "unmarked, as written" : "unmarked");
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::string(argv[1]) == "--score") return score(argv[2]);
  if (argc != 2) return std::fprintf(stderr, "train_unmarked DIR | train_unmarked --score FILE\n"), 2;
  const auto sentences = load(std::string(argv[1]) + "/ewt_train.tsv");
  std::vector<Example> examples;
  for (const Text& text : join(sentences, 20, false)) collect(text, examples);
  for (const Text& text : join(sentences, 17, true)) collect(text, examples);
  const std::vector<uint32_t> features = choose(examples);
  Regression regression;
  for (const uint32_t feature : features) regression.know(feature);
  regression.train(examples);
  write(features, regression, hopeless(examples, regression, kSure), hopeless(examples, regression, kLikely));
  return 0;
}
