// A total and the parts that its own sentence gives it: "1,055 jobs: 738 in Ghent and 317 in Cork", "of the 1,126
// passengers, 427 ...", "207 on Saturday and 704 on Sunday, a total of 911". What is said to be all of it must add up;
// what may be some of it must not exceed it.
#include <algorithm>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

using lexicon::PartForm;
namespace w = lexicon::w;

constexpr uint32_t kReach = 6;  // tokens between a total and the words that give its parts
constexpr uint32_t kMost = 8;   // parts
constexpr size_t kFewest = 2;

struct Tie {
  bool found = false;
  PartForm form = PartForm::some;
};

bool may_add(const Figure& f) {
  return usable(f) && f.value > 0 &&
         (f.kind == FigureKind::money || f.kind == FigureKind::count || f.kind == FigureKind::quantity);
}

// Words behind the total, before the next figure, that open the list of its parts.
Tie behind(const Reading& r, uint32_t total) {
  const std::vector<Token>& tokens = r.document.tokens;
  const Figure& f = r.figures[total];
  uint32_t last = std::min(r.document.sentences[f.sentence].last, f.last_token + kReach);
  if (total + 1 < r.figures.size()) last = std::min(last, r.figures[total + 1].first_token);
  for (uint32_t t = f.last_token; t < last && !r.document.tokens[t].has(kNewLine); ++t)
    if (const auto m = lexicon::lexicon().part_words.match(tokens, t, last); m && m->form != PartForm::total)
      return {true, m->form};
  const uint32_t of = token_before(r, f);
  const bool opens = of != kNoToken && tokens[of].word == w::of && of == r.document.sentences[f.sentence].first;
  return {opens, PartForm::some};
}

// "6,200 staff: 2,900 drivers, 1,800 engineers": people by another name.
bool people(const Figure& f) {
  for (const std::string_view noun : {"staff", "person", "people", "employee", "worker"})
    if (f.kind == FigureKind::count && f.unit == noun) return true;
  return false;
}

bool by_another_name(const Figure& part, const Figure& total) {
  return people(total) && part.kind == FigureKind::count && part.per == total.per;
}

// "A total of" right before it.
bool closes(const Reading& r, const Figure& f) {
  const auto m = lexicon::lexicon().part_words.match_before(r.document.tokens, f.first_token,
                                                            r.document.sentences[f.sentence].first);
  return m && m->form == PartForm::total;
}

// Do other words come between that part again, "738 in Ghent, of whom 12 ...", or a new line: lists have sums of their
// own?
bool parted_again(const Reading& r, uint32_t first, uint32_t last) {
  const std::vector<Token>& tokens = r.document.tokens;
  for (uint32_t t = first; t <= last; ++t)
    if (tokens[t].has(kNewLine) || lexicon::lexicon().part_words.match(tokens, t, last)) return true;
  return false;
}

// "of whom 12", "11 of them": a part of the part before.
bool part_of_another(const Reading& r, const Figure& f) {
  const std::vector<Token>& tokens = r.document.tokens;
  const uint32_t before = token_before(r, f), behind = f.last_token;
  if (before != kNoToken && tokens[before].word == w::of) return true;
  if (behind + 1 >= tokens.size() || tokens[behind].word != w::of) return false;
  for (const WordId word : {w::them, w::these, w::those, w::which, w::whom})
    if (tokens[behind + 1].word == word) return true;
  return false;
}

// The levels of the total's sentence on one side of it. Empty where something else stands among them: a base, a change,
// a part of a part, a figure of another kind.
std::vector<uint32_t> gather(const Reading& r, uint32_t total, bool after) {
  const Figure& whole = r.figures[total];
  std::vector<uint32_t> out;
  for (uint32_t i = total; out.size() <= kMost;) {
    if (after ? i + 1 >= r.figures.size() : i == 0) break;
    i = after ? i + 1 : i - 1;
    const Figure& f = r.figures[i];
    if (f.sentence != whole.sentence) break;
    if (!may_add(f) || f.role == Role::base || (f.direction != Direction::none && f.direction != whole.direction) ||
        !(same_things(f, whole) || by_another_name(f, whole)))
      return {};
    if (!out.empty()) {
      const Figure& other = r.figures[out.back()];
      const Figure &left = after ? other : f, &right = after ? f : other;
      if (part_of_another(r, right) || parted_again(r, left.last_token, right.first_token)) return {};
    }
    out.push_back(i);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The total as its finest part shows it.
Bounds loose_total(const Reading& r, const Figure& total, const std::vector<uint32_t>& parts) {
  Bounds out = loose(total);
  for (const uint32_t i : parts)
    if (const Bounds b = loose(total, r.figures[i]); b.half() < out.half()) out = b;
  return out;
}

bool verdict_of(const Reading& r, uint32_t total, const std::vector<uint32_t>& parts, PartForm form, Verdict& out) {
  const Figure& f = r.figures[total];
  Bounds near, far;
  for (const uint32_t i : parts) {
    near = near + tight(r.figures[i]);
    far = far + loose(r.figures[i], f);
  }
  const Bounds whole = loose_total(r, f, parts);
  if (!judge(tight(f), whole, near, far, out)) return false;
  return out == Verdict::agrees || form != PartForm::some || far.low > whole.high;
}

// "driver", "inspector", "machinist", "technician", "assistant".
bool names_a_person(std::string_view noun) {
  for (const std::string_view end : {"er", "or", "ist", "ian", "man", "ant"})
    if (noun.size() > end.size() + 1 && noun.ends_with(end)) return true;
  return false;
}

// "4,000 people: two schools and 12 shops" are no parts: people by other names are persons, and most of the total.
bool plausible(const Reading& r, const Figure& total, const std::vector<uint32_t>& parts) {
  size_t other = 0, persons = 0;
  double sum = 0;
  for (const uint32_t i : parts) {
    sum += r.figures[i].value;
    persons += names_a_person(r.figures[i].unit);
    other += !same_things(r.figures[i], total);
  }
  return other == 0 || (2 * persons >= parts.size() && 2 * sum > total.value);
}

}  // namespace

bool stated_parts(const Reading& r, uint32_t total, std::vector<Check>& out) {
  const Figure& f = r.figures[total];
  if (!may_add(f)) return false;
  const bool first = total == 0 || r.figures[total - 1].sentence != f.sentence;  // "A total of 140: 60 from ..."
  const Tie tie = !first && closes(r, f) ? Tie{true, PartForm::total} : behind(r, total);
  if (!tie.found) return false;
  const std::vector<uint32_t> parts = gather(r, total, tie.form != PartForm::total);
  if (parts.size() < kFewest || parts.size() > kMost || !plausible(r, f, parts)) return false;
  Verdict verdict;
  if (!verdict_of(r, total, parts, tie.form, verdict)) return false;
  out.push_back(sum_check(r, total, parts, verdict));
  return true;
}

}  // namespace keyline::check
