#include "link/salience.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "series/key.hpp"

namespace keyline::link {
namespace {

using lexicon::SalienceWord;

// What counts, and how much: the parts add up to 1 for a headline metric in the first sentence, with its period. News
// tells the most important first, so the place weighs as much as what is measured.
constexpr double kMetric = 0.34;                                       // times weight / 5
constexpr double kPeriod = 0.06;                                       // stated; half of it where it is inferred
constexpr double kMoved = 0.08;                                        // it has a direction
constexpr double kEarly = 0.37;                                        // falls from the first sentence to the last
constexpr double kKind[] = {0.15, 0.15, 0.10, 0.03, 0.0, 0.03, 0.02};  // by FigureKind
constexpr double kUnnamed = 0.05;                                      // a figure without metric keeps this of kMetric
constexpr double kToll = 3;                                            // weight of what became of people
constexpr double kInTitle = 0.08;                                      // more for the measure that the title speaks of
constexpr double kInPassing = 0.05;                                    // less for "two officers"
constexpr double kToldAgain = 0.05;                                    // more for what is worth telling twice
constexpr double kRepeated = 0.4;                                      // of what was told before
constexpr double kBeside = 0.3;      // of a change whose level stands beside it: the level tells both
constexpr double kLeading = 0.85;    // where the change has a clause of its own before it, in the first fact of all
constexpr double kBackground = 0.5;  // of how a study was made, next to what it found
constexpr double kPast = 0.7;        // of what was long before the article: the last flood, an older study
constexpr double kCell = 0.6;        // of the cells of a table; what the article says in words goes before them
constexpr double kOldCell = 0.3;     // of a column that another follows in time
constexpr double kSecondary = 0.2;   // of bases, conversions and noise only this part is left

// How early each sentence comes: half of the fall lies in the first few, the rest is spread over the article.
std::vector<double> earliness(const Document& document) {
  constexpr double kSteep = 0.7, kHalfWay = 5;  // sentences after which the steep part is halved
  std::vector<double> out;
  out.reserve(document.sentences.size());
  double told = 0, all = 0;
  for (const Sentence& s : document.sentences) all += s.noise ? 0 : 1;
  for (const Sentence& s : document.sentences) {
    out.push_back(kSteep / (1 + told / kHalfWay) + (1 - kSteep) * (1 - told / std::max(1.0, all)));
    told += s.noise ? 0 : 1;
  }
  return out;
}

// Of the last noun of the metric that the table knows. How long something took is seldom the news.
double metric_weight(const Reading& r, const Figure& f) {
  if (f.metric.empty()) return kUnnamed;
  const auto& tokens = r.document.tokens;
  const auto begins = [](const Token& t, uint32_t byte) { return t.begin < byte; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), f.metric.span.begin, begins) - tokens.begin();
  const auto last = std::lower_bound(tokens.begin(), tokens.end(), f.metric.span.end, begins) - tokens.begin();
  const auto is_noun = [&](auto at) { return at < last && r.document.tags[static_cast<size_t>(at)] == Pos::noun; };
  for (auto end = last; end > first; --end) {
    if (is_noun(end)) continue;  // "sales" of "sales centres" only tells which centres
    const auto m =
        lexicon::lexicon().metrics.match_before(tokens, static_cast<uint32_t>(end), static_cast<uint32_t>(first));
    if (m) return kMetric * (f.kind == FigureKind::duration ? 1 : m.row->weight) / 5;
  }
  return kMetric / 5;
}

// Does the row of a table go on to a later period? "2024" of "2024 | 2025" does.
bool has_later_column(const Reading& r, const Figure& f) {
  for (const Figure* next = &f + 1; next < r.figures.data() + r.figures.size() && next->sentence == f.sentence; ++next)
    if (next->period.size() == f.period.size() && next->period > f.period) return true;
  return false;
}

// "The trial enrolled 1,250 adults": what the words of the sentence say of how the numbers came about.
const SalienceWord* method_of(const Document& document, const Sentence& sentence) {
  const auto& words = lexicon::lexicon().salience_words;
  const SalienceWord* out = nullptr;
  for (uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!words.begins_with(document.tokens[t].word)) continue;
    const auto m = words.match(document.tokens, t, sentence.last);
    if (!m || m->kind == SalienceWord::toll) continue;
    if (out == nullptr || m->kind == SalienceWord::measure) out = m.row;
  }
  return out;
}

bool is_background(const SalienceWord& method, const Figure& f) {
  return method.kind == SalienceWord::measure || f.kind == FigureKind::count || f.kind == FigureKind::duration;
}

constexpr uint32_t kNear = 5;  // tokens between a count and the word that says what became of the counted

// "killed 31 people", "1,900 people were injured", "57 are still missing".
bool is_toll(const Document& document, const Figure& f) {
  if (f.kind != FigureKind::count || f.last_digit < 1) return false;
  const Sentence& sentence = document.sentences[f.sentence];
  const auto& words = lexicon::lexicon().salience_words;
  const uint32_t first = f.first_token > sentence.first + kNear ? f.first_token - kNear : sentence.first;
  const uint32_t last = std::min(sentence.last, f.last_token + kNear);
  for (uint32_t t = first; t < last; ++t) {
    const auto m = words.match(document.tokens, t, last);
    if (m && m->kind == SalienceWord::toll) return true;
  }
  return false;
}

// "Two officers": a count below ten that is written out. "A five-year plan": which plan it is.
bool is_in_passing(const Figure& f) {
  if (f.kind == FigureKind::duration) return f.text.find('-') != std::string_view::npos;
  const bool written = !f.text.empty() && (f.text[0] < '0' || f.text[0] > '9');
  return f.kind == FigureKind::count && f.value < 10 && written;
}

// "main policy rate", "Rates" -> "rate".
std::string head_of(const Phrase& metric) {
  const std::string words = series::normalised(metric.text);
  return words.substr(words.rfind(' ') + 1);
}

// Did it hold two years before the article's, or earlier?
bool is_past(const Reading& r, const Figure& f) {
  const auto year = [](std::string_view period) {  // 0 where it has none
    int value = 0;
    for (const char c : period.substr(0, 4)) {
      if (c < '0' || c > '9') return 0;
      value = 10 * value + (c - '0');
    }
    return period.size() < 4 ? 0 : value;
  };
  const int then = year(f.period), now = year(r.reference.value);
  const bool stretch = f.period.find('/') != std::string::npos;  // it may reach until today
  return then != 0 && now != 0 && then < now - 1 && !stretch;
}

using Words = std::set<std::string, std::less<>>;

// The words of the title, in the singular.
Words words_of(const Phrase& title) {
  Words out;
  const std::string text = series::normalised(title.text);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at + 2) out.insert(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// "Turnout reached 74.6%" under "Turnout hits 20-year high"
bool names_title(const Reading& r, const Figure& f, const Words& title) {
  return !f.metric.empty() && f.metric.span.begin >= r.title.span.end && title.count(head_of(f.metric)) != 0;
}

double salience(const Reading& r, const Figure& f, double early, const SalienceWord* method, const Words& title) {
  double out = is_toll(r.document, f) ? kMetric * kToll / 5 : metric_weight(r, f);
  if (names_title(r, f, title)) out += kInTitle;
  out += kKind[static_cast<size_t>(f.kind)] + kEarly * early;
  if (!f.period.empty()) out += (f.inferred & kInferredPeriod) != 0 ? kPeriod / 2 : kPeriod;
  const bool passing = is_in_passing(f);
  if (passing) out -= kInPassing;
  if (f.direction != Direction::none && !passing) out += kMoved;
  if (r.document.blocks[r.document.sentences[f.sentence].block].kind == BlockKind::row)
    out *= has_later_column(r, f) ? kOldCell : kCell;
  if (method != nullptr && is_background(*method, f)) out *= kBackground;
  if (is_past(r, f)) out *= kPast;
  if (f.role == Role::base || f.conversion_of || f.noise) out *= kSecondary;
  return std::clamp(out, 0.0, 1.0);
}

bool is_told(const Figure& f) { return f.role != Role::base && !f.conversion_of && !f.noise; }

// The same again: of equal sums and counts the one that is told best stands for all, of equal shares only where they
// measure the same.
constexpr double kTelling = 100;

void rate_repeated(std::vector<Figure>& figures) {
  using What = std::tuple<FigureKind, Role, double, std::string_view, std::string>;
  std::map<What, Figure*> best;
  for (Figure& f : figures) {
    if (!is_told(f)) continue;
    const bool share = f.kind == FigureKind::percent || f.kind == FigureKind::ratio;
    const bool telling = f.kind == FigureKind::count && f.value >= kTelling;  // whatever it counts, "235" is told twice
    What what{f.kind, f.role, f.value, telling ? std::string_view() : f.unit,
              share ? head_of(f.metric) : std::string()};
    Figure*& told = best.try_emplace(std::move(what), &f).first->second;
    if (told == &f) continue;
    Figure* again = &f;
    if (f.salience > told->salience) std::swap(again, told);
    if (!is_in_passing(f)) told->salience = std::min(1.0, told->salience + kToldAgain);
    again->salience *= kRepeated;
  }
}

constexpr std::ptrdiff_t kReach = 6;  // figures beside a change among which its level may stand

// "Profit was £612m, up 9%": the level in the sentence of the change.
Figure* level_beside(std::vector<Figure>& figures, Figure& change) {
  const std::ptrdiff_t at = &change - figures.data(), size = static_cast<std::ptrdiff_t>(figures.size());
  for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, at - kReach); j < std::min(size, at + kReach + 1); ++j) {
    Figure& f = figures[static_cast<size_t>(j)];
    const bool level = is_told(f) && f.role == Role::level && f.direction == change.direction;
    if (level && f.sentence == change.sentence && f.metric.span == change.metric.span) return &f;
  }
  return nullptr;
}

bool parted_by_comma(const Document& document, const Figure& before, const Figure& behind) {
  const auto& tokens = document.tokens;
  for (uint32_t t = before.last_token; t < behind.first_token; ++t)
    if (tokens[t].word == lexicon::w::comma) return before.sentence == behind.sentence;
  return false;
}

// A level and how it moved are one fact: the level stands for both, as high as the higher of them. Only where the
// article opens its first fact with the move ("a 30% rise in revenue, reaching $9m") is that a headline of its own.
void rate_changes(const Document& document, std::vector<Figure>& figures) {
  double top = 0;
  for (const Figure& f : figures) top = std::max(top, f.salience);
  std::map<std::pair<std::string, std::string_view>, Figure*> levels;  // by metric and period, the best of each
  for (Figure& f : figures) {
    if (!is_told(f) || f.role != Role::level || f.metric.empty() || f.period.empty()) continue;
    Figure*& best = levels.try_emplace({series::normalised(f.metric.text), f.period}, &f).first->second;
    if (f.salience > best->salience) best = &f;
  }
  for (Figure& f : figures) {
    if (!is_told(f) || f.role != Role::change || f.metric.empty()) continue;
    Figure* level = level_beside(figures, f);
    if (level == nullptr && !f.period.empty())
      if (const auto found = levels.find({series::normalised(f.metric.text), f.period}); found != levels.end())
        level = found->second;
    if (level == nullptr) continue;
    level->salience = std::max(level->salience, f.salience);
    const bool leads = level->salience >= top && parted_by_comma(document, f, *level);
    f.salience *= leads ? kLeading : kBeside;
  }
}

}  // namespace

void rate(Reading& reading) {
  const std::vector<double> early = earliness(reading.document);
  const Words title = words_of(reading.title);
  uint32_t sentence = 0;
  const SalienceWord* method = nullptr;
  for (Figure& f : reading.figures) {
    if (f.sentence != sentence || &f == &reading.figures.front())
      method = method_of(reading.document, reading.document.sentences[sentence = f.sentence]);
    f.salience = salience(reading, f, early[f.sentence], method, title);
  }
  rate_changes(reading.document, reading.figures);
  rate_repeated(reading.figures);
  for (Figure& f : reading.figures) f.salience = std::round(f.salience * 1000) / 1000;
}

}  // namespace keyline::link
