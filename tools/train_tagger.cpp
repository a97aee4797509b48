// Trains the part-of-speech tagger and writes its model as src/words/tag_model.cpp.
//
//   train_tagger DIR > src/words/tag_model.cpp   trains on DIR/ewt_train.tsv and ewt_dev.tsv
//   train_tagger DIR --try                       trains on ewt_train.tsv alone, prints its score on ewt_dev.tsv
//   train_tagger --score FILE                    scores the built-in model on FILE, on gold tokens and on our own
//
// DIR holds UD English EWT as lines of tab-separated form, UPOS, XPOS, head, deprel, space after; a blank line ends a
// sentence. Deterministic: a fixed seed, no clock, single thread.
//
// Method: an averaged perceptron with a margin over hashed features, trained twice. The first time every weight has a
// cell of its own; then each of the 65,536 slots is given to the heaviest weight that falls on it, and the second
// training learns those alone, strangers on a slot included. Weights end as four bits. A word that the lexicon knows
// only through the sentence at hand counts as unknown there, so that the model learns what to do with unknown words.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "words/tag.hpp"
#include "words/tag_features.hpp"
#include "words/tag_model.hpp"
#include "words/tokenise.hpp"

using namespace keyline;
using namespace keyline::words;

namespace {

constexpr int kEpochs = 6;
constexpr float kMargin = 8;
constexpr int kLeastFeature = 6;        // a feature seen less often has no weight of its own
constexpr int kLeastWord = 2;           // a word seen less often is not in the lexicon
constexpr double kLeastShare = 0.004;   // of a word's uses that a tag needs to be one of its tags
constexpr double kClassShare = 0.02;    // the same, for the class that features see
constexpr double kCertainShare = 0.99;  // a word with one tag that often has only that one
constexpr int kCertainCount = 10;       // and is that frequent
constexpr double kUnit = 0.25;          // of a weight, in terms of which its levels are given
constexpr uint32_t kCells = model::kWeightSlots * 16;
constexpr uint32_t kAllTags = (1u << kPosCount) - 1;

struct GoldWord {
  std::string form;
  Pos pos = Pos::x;
  bool space_after = false;
};
using GoldSentence = std::vector<GoldWord>;

// A sentence as the tagger sees it.
struct Example {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Pos> gold;
  std::vector<WordTraits> traits;
  std::vector<uint32_t> known;
};

Pos pos_of(const std::string& upos, const std::string& xpos) {
  static const char* const names[] = {"ADJ", "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
                                      "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",  "X"};
  for (int i = 0; i < 16; ++i)
    if (upos == names[i]) return static_cast<Pos>(i);
  if (xpos == "VBD") return Pos::verb_past;
  if (xpos == "VBN") return Pos::verb_participle;
  if (xpos == "VBG") return Pos::verb_gerund;
  return xpos == "VBZ" || xpos == "VBP" ? Pos::verb_present : Pos::verb_base;
}

std::vector<GoldSentence> load(const std::string& path) {
  std::vector<GoldSentence> out(1);
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str()), std::exit(2);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# form", 0) == 0) continue;
    if (line.empty()) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    std::vector<std::string> field(1);
    for (char c : line) {
      if (c == '\t')
        field.emplace_back();
      else
        field.back() += c;
    }
    out.back().push_back({field[0], pos_of(field[1], field[2]), field[5] == "1"});
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

TokenKind kind_of(const std::string& form) {
  const auto tokens = tokenise(form);
  if (tokens.size() == 1) return tokens[0].kind;
  for (const Token& t : tokens)
    if (t.is_word()) return TokenKind::word;
  return tokens.empty() ? TokenKind::punct : tokens[0].kind;
}

// The sentence in its gold tokens.
Example gold_tokens(const GoldSentence& sentence) {
  Example out;
  for (const GoldWord& word : sentence) {
    Token token;
    token.begin = static_cast<uint32_t>(out.text.size());
    out.text += word.form;
    token.end = static_cast<uint32_t>(out.text.size());
    token.kind = kind_of(word.form);
    out.tokens.push_back(token);
    out.gold.push_back(word.pos);
    if (word.space_after) out.text += ' ';
  }
  return out;
}

// The same in our own tokens: a piece of a gold token has its tag, a stop or hyphen within one is punctuation.
Example own_tokens(const Example& gold) {
  Example out;
  out.text = gold.text;
  out.tokens = tokenise(out.text);
  size_t at = 0;
  for (const Token& token : out.tokens) {
    while (gold.tokens[at].end <= token.begin) ++at;
    const bool whole = gold.tokens[at].span() == token.span();
    out.gold.push_back(!whole && token.kind == TokenKind::punct ? Pos::punct : gold.gold[at]);
  }
  return out;
}

// The words of the training set with their tags.
class Lexicon {
 public:
  struct Count {
    std::array<int, kPosCount> tags{};
    int all = 0;
  };

  explicit Lexicon(const std::vector<Example>& set) {
    for (const Example& e : set)
      for (size_t i = 0; i < e.tokens.size(); ++i) add(describe(slice(e, i)).hash, e.gold[i]);
    std::map<Class, int> frequency;
    for (const auto& [hash, count] : words_)
      if (count.all >= kLeastWord) ++frequency[class_of(count)];
    std::vector<std::pair<int, Class>> order;
    for (const auto& [key, n] : frequency) order.push_back({-n, key});
    std::sort(order.begin(), order.end());
    for (const auto& [n, key] : order)
      if (ids_.size() < 250) ids_.emplace(key, static_cast<uint8_t>(ids_.size() + 2));
    for (const auto& [key, id] : ids_) features_.emplace(key.second, static_cast<uint8_t>(features_.size() + 1));
  }

  // Fills `form`, `klass` and the known tags of a sentence; `own` leaves out each word's own count.
  void look_up(Example& e, bool own) const {
    e.traits.clear();
    e.known.assign(e.tokens.size(), 0);
    for (size_t i = 0; i < e.tokens.size(); ++i) {
      e.traits.push_back(describe(slice(e, i)));
      const auto found = words_.find(e.traits[i].hash);
      if (found == words_.end()) continue;
      Count count = found->second;
      if (own) --count.all, --count.tags[static_cast<size_t>(e.gold[i])];
      if (count.all < kLeastWord) continue;
      const model::WordClass klass = word_class(class_id(class_of(count)));
      e.traits[i].form = e.traits[i].hash;
      e.traits[i].klass = klass.feature;
      e.known[i] = klass.tags;
    }
  }

  // Class 1 holds what is left over: known words of classes too rare to have a number.
  model::WordClass word_class(uint8_t id) const {
    for (const auto& [key, n] : ids_)
      if (n == id) return {key.first, features_.at(key.second)};
    return {id == 1 ? kAllTags : 0u, static_cast<uint8_t>(id == 1 ? 253 : 0)};
  }

  const std::map<uint32_t, Count>& words() const { return words_; }
  uint8_t id_of(const Count& count) const { return class_id(class_of(count)); }

 private:
  using Class = std::pair<uint32_t, uint32_t>;  // the tags; the commoner tags and the commonest, as features see them

  static std::string_view slice(const Example& e, size_t i) {
    return std::string_view(e.text).substr(e.tokens[i].begin, e.tokens[i].size());
  }

  void add(uint32_t hash, Pos pos) {
    ++words_[hash].all;
    ++words_[hash].tags[static_cast<size_t>(pos)];
  }

  static Class class_of(const Count& count) {
    uint32_t tags = 0, common = 0;
    size_t best = 0;
    for (size_t t = 0; t < count.tags.size(); ++t) {
      if (count.tags[t] > 0 && count.tags[t] >= kLeastShare * count.all) tags |= 1u << t;
      if (count.tags[t] > 0 && count.tags[t] >= kClassShare * count.all) common |= 1u << t;
      if (count.tags[t] > count.tags[best]) best = t;
    }
    if (count.all >= kCertainCount && count.tags[best] >= kCertainShare * count.all) tags = 1u << best;
    return {tags, common | static_cast<uint32_t>(best) << 24};
  }

  uint8_t class_id(const Class& key) const {
    const auto found = ids_.find(key);
    return found == ids_.end() ? 1 : found->second;
  }

  std::map<uint32_t, Count> words_;  // by hash
  std::map<Class, uint8_t> ids_;
  std::map<uint32_t, uint8_t> features_;
};

class Trainer {
 public:
  explicit Trainer(const std::vector<Example>& set) : set_(set) {}

  std::vector<uint8_t> train() {
    count_features();
    std::vector<float> weights = perceptron();
    choose_owners(weights);
    frequent_.clear();
    weights = perceptron();
    return pack(weights);
  }

 private:
  static uint32_t cell(uint32_t feature, int tag) {
    const WeightSlot at = slot_of(feature, tag);
    return at.slot * 16 + at.check;
  }

  void count_features() {
    frequent_.assign(1u << 24, 0);
    for (const Example& e : set_) {
      TagHistory history;
      for (size_t i = 0; i < e.tokens.size(); ++i) {
        for (const uint32_t f : features_at(e, i, history))
          frequent_[f >> 8] = static_cast<uint8_t>(std::min(frequent_[f >> 8] + 1, 255));
        history.add(e.gold[i]);
      }
    }
  }

 public:
  static Features features_at(const Example& e, size_t i, const TagHistory& history) {
    const auto at = [&](size_t k) {
      return i + k < 2 ? kBeforeSentence : i + k - 2 < e.tokens.size() ? e.traits[i + k - 2] : kAfterSentence;
    };
    Features out;
    features({at(0), at(1), at(2), at(3), at(4)}, history, i == 0, out);
    return out;
  }

 private:
  std::vector<float> perceptron() {
    std::vector<float> w(kCells * 2), sum(kCells * 2);
    std::vector<uint32_t> since(kCells * 2);
    uint32_t now = 0;
    const auto change = [&](uint32_t x, float by) {
      if (!owned_.empty() && !owned_[x]) return;
      sum[x] += static_cast<float>(now - since[x]) * w[x];
      since[x] = now;
      w[x] += by;
    };
    std::mt19937 random(7);
    std::vector<size_t> order(set_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const size_t s : order) {
        const Example& e = set_[s];
        TagHistory history;
        for (size_t i = 0; i < e.tokens.size(); ++i) {
          const uint32_t tags = candidates(e.traits[i], e.tokens[i].kind, i == 0, e.known[i]);
          const int gold = static_cast<int>(e.gold[i]);
          int best = -1, rival = -1;
          std::array<float, kPosCount> score{};
          if ((tags & (tags - 1)) == 0) {
            for (best = 0; (tags >> best & 1) == 0;) ++best;
            history.add(static_cast<Pos>(best));
            continue;
          }
          ++now;
          const Features found = features_at(e, i, history);
          for (int t = 0; t < kPosCount; ++t) {
            if ((tags >> t & 1) == 0) continue;
            for (const uint32_t f : found)
              if (counts(f)) score[static_cast<size_t>(t)] += w[cell(f, t)];
            if (best < 0 || score[static_cast<size_t>(t)] > score[static_cast<size_t>(best)]) best = t;
            if (t != gold && (rival < 0 || score[static_cast<size_t>(t)] > score[static_cast<size_t>(rival)]))
              rival = t;
          }
          history.add(static_cast<Pos>(best));
          if ((tags >> gold & 1) == 0 || score[static_cast<size_t>(gold)] - score[static_cast<size_t>(rival)] > kMargin)
            continue;
          for (const uint32_t f : found)
            if (counts(f)) change(cell(f, gold), 1), change(cell(f, rival), -1);
        }
      }
    }
    for (uint32_t x = 0; x < w.size(); ++x)
      w[x] = (sum[x] + static_cast<float>(now - since[x]) * w[x]) / static_cast<float>(now);
    return w;
  }

  bool counts(uint32_t feature) const { return frequent_.empty() || frequent_[feature >> 8] >= kLeastFeature; }

  void choose_owners(const std::vector<float>& w) {
    owned_.assign(w.size(), 0);
    for (uint32_t slot = 0; slot < kCells; slot += 16) {
      uint32_t best = slot;
      for (uint32_t x = slot; x < slot + 16; ++x)
        if (std::fabs(w[x]) > std::fabs(w[best])) best = x;
      owned_[best] = w[best] != 0;
    }
  }

  std::vector<uint8_t> pack(const std::vector<float>& w) const {
    std::vector<uint8_t> out(model::kWeightSlots);
    for (uint32_t x = 0; x < kCells; ++x)
      if (owned_[x]) out[x / 16] = static_cast<uint8_t>((x % 16) << 4 | code(static_cast<double>(w[x]) / kUnit));
    return out;
  }

  static uint32_t code(double weight) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < 16; ++i)
      if (std::fabs(weight - model::kLevels[i]) < std::fabs(weight - model::kLevels[best])) best = i;
    return best;
  }

  const std::vector<Example>& set_;
  std::vector<uint8_t> frequent_;  // by the upper bits of a feature; empty = all count
  std::vector<uint8_t> owned_;     // by cell; empty = all are learnt
};

// The tags that packed weights give, as the runtime does.
std::vector<Pos> tag_with(const std::vector<uint8_t>& weights, const Example& e) {
  std::vector<Pos> out;
  TagHistory history;
  for (size_t i = 0; i < e.tokens.size(); ++i) {
    const uint32_t tags = candidates(e.traits[i], e.tokens[i].kind, i == 0, e.known[i]);
    const Features found = Trainer::features_at(e, i, history);
    int best = -1, best_score = 0;
    for (int t = 0; t < kPosCount; ++t) {
      if ((tags >> t & 1) == 0) continue;
      int score = 0;
      for (const uint32_t f : found) {
        const WeightSlot at = slot_of(f, t);
        if (weights[at.slot] >> 4 == static_cast<int>(at.check)) score += model::kLevels[weights[at.slot] & 15];
      }
      if (best < 0 || score > best_score) best = t, best_score = score;
    }
    out.push_back(static_cast<Pos>(best));
    history.add(out.back());
  }
  return out;
}

int upos(Pos pos) { return is_verb(pos) ? static_cast<int>(Pos::verb_base) : static_cast<int>(pos); }

template <class Tag>
void print_score(const char* what, const std::vector<GoldSentence>& sentences, bool own, Tag tag_example) {
  long right = 0, fine = 0, found = 0, gold = 0;
  for (const GoldSentence& sentence : sentences) {
    const Example reference = gold_tokens(sentence);
    Example e = own ? own_tokens(reference) : reference;
    const std::vector<Pos> tags = tag_example(e);
    gold += static_cast<long>(reference.tokens.size());
    found += static_cast<long>(e.tokens.size());
    for (size_t i = 0, j = 0; i < e.tokens.size(); ++i) {
      while (reference.tokens[j].end <= e.tokens[i].begin) ++j;
      if (!(reference.tokens[j].span() == e.tokens[i].span())) continue;
      right += upos(tags[i]) == upos(reference.gold[j]);
      fine += tags[i] == reference.gold[j];
    }
  }
  const double all = static_cast<double>(gold + found) / 2;
  std::printf("%s: UPOS F1 %.2f, with verb forms %.2f (%ld gold tokens, %ld of ours)\n", what,
              100 * static_cast<double>(right) / all, 100 * static_cast<double>(fine) / all, gold, found);
}

template <class Values, class Print>
void print_table(const char* type, const char* name, const char* size, const Values& values, Print print) {
  std::printf("const %s %s[%s] = {", type, name, size);
  for (size_t i = 0; i < values.size(); ++i) {
    if (i % 24 == 0) std::printf("\n    ");
    print(values[i]);
  }
  std::printf("\n};\n\n");
}

void print_model(const Lexicon& lexicon, const std::vector<uint8_t>& weights) {
  std::vector<uint16_t> checks(model::kWordSlots);
  std::vector<uint8_t> classes(model::kWordSlots);
  for (const auto& [hash, count] : lexicon.words()) {
    if (count.all < kLeastWord) continue;
    uint32_t at = model::word_slot(hash);
    while (checks[at] != 0) at = (at + 1) % model::kWordSlots;
    checks[at] = model::word_check(hash);
    classes[at] = lexicon.id_of(count);
  }
  std::vector<model::WordClass> names;
  for (int id = 0; id < 256; ++id) names.push_back(lexicon.word_class(static_cast<uint8_t>(id)));
  std::printf(
      "// Generated by tools/train_tagger.cpp from UD English EWT (CC BY-SA 4.0, see NOTICE). Do not edit.\n"
      "#include \"words/tag_model.hpp\"\n\nnamespace keyline::words::model {\n\n");
  const auto number = [](auto v) { std::printf("%u,", static_cast<unsigned>(v)); };
  print_table("uint8_t", "kWeights", "kWeightSlots", weights, number);
  print_table("uint16_t", "kWordChecks", "kWordSlots", checks, number);
  print_table("uint8_t", "kWordClasses", "kWordSlots", classes, number);
  print_table("WordClass", "kClasses", "256", names,
              [](const model::WordClass& c) { std::printf("{%u, %u},", c.tags, c.feature); });
  std::printf("}  // namespace keyline::words::model\n");
}

std::vector<Pos> tag_with_runtime(const Example& e) {
  Document document;
  document.text = e.text;
  document.tokens = e.tokens;
  document.sentences.emplace_back();
  document.sentences.back().last = static_cast<uint32_t>(e.tokens.size());
  return tag(document);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::strcmp(argv[1], "--score") == 0) {
    const auto set = load(argv[2]);
    print_score("gold tokens", set, false, tag_with_runtime);
    print_score("own tokens", set, true, tag_with_runtime);
    return 0;
  }
  if (argc < 2) return std::fprintf(stderr, "usage: train_tagger DIR [--try] | --score FILE\n"), 2;
  const bool attempt = argc > 2;
  const std::string folder = argv[1];
  std::vector<GoldSentence> sentences = load(folder + "/ewt_train.tsv");
  const std::vector<GoldSentence> dev = load(folder + "/ewt_dev.tsv");
  if (!attempt) sentences.insert(sentences.end(), dev.begin(), dev.end());
  std::vector<Example> set;
  for (const GoldSentence& sentence : sentences) set.push_back(gold_tokens(sentence));
  const Lexicon lexicon(set);
  for (Example& e : set) lexicon.look_up(e, true);
  const std::vector<uint8_t> weights = Trainer(set).train();
  if (!attempt) return print_model(lexicon, weights), 0;
  const auto tag_example = [&](Example& e) {
    lexicon.look_up(e, false);
    return tag_with(weights, e);
  };
  print_score("gold tokens", dev, false, tag_example);
  print_score("own tokens", dev, true, tag_example);
}
