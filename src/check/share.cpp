// A share against the two amounts that it relates. Where the words tie all three, "6m of the 24m visitors, or 25%", it
// is judged; else it is only confirmed, for which two amounts a percentage relates the words seldom say for sure.
#include <algorithm>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kReach = 3;  // figures on either side of a share
constexpr uint32_t kWords = 8;  // words between a whole and its share
constexpr int kDigits = 2;      // a share of one digit agrees with too much by chance

bool is_share(const Figure& f) {
  return usable(f) && f.role == Role::level && f.direction == Direction::none && f.kind == FigureKind::percent &&
         f.unit == "percent" && f.value > 0 && f.value < 100;
}

bool is_amount(const Figure& f, const Figure& share) {
  return usable(f) && f.sentence == share.sentence && f.role == Role::level && f.value > 0 &&
         f.approx == Approx::none &&
         (f.kind == FigureKind::money || f.kind == FigureKind::count || f.kind == FigureKind::quantity) &&
         significant_digits(f) >= kDigits;
}

// The words say that the share is this part of this whole: "429 of 4,224 lifts (10%)", "of the 4,224 lifts, 429, or
// 10%".
bool tied(const Reading& r, uint32_t share, uint32_t part, uint32_t whole) {
  const Figure &s = r.figures[share], &p = r.figures[part], &w = r.figures[whole];
  if (!put_otherwise(r, s) || share != std::max(part, whole) + 1) return false;
  if (part + 1 == whole) return part_of_whole(r, p, w) && s.first_token - w.last_token <= kWords;
  const uint32_t of = token_before(r, w);
  return whole + 1 == part && of != kNoToken && of == r.document.sentences[w.sentence].first &&
         r.document.tokens[of].word == lexicon::w::of && s.first_token - p.last_token <= kWords / 2;
}

Bounds percent(Bounds part, Bounds whole) {
  const Bounds ratio = part / whole;
  return {ratio.low * 100, ratio.high * 100};
}

bool judged(const Reading& r, uint32_t share, uint32_t part, uint32_t whole, std::vector<Check>& out) {
  const Figure &s = r.figures[share], &p = r.figures[part], &w = r.figures[whole];
  if (whole == part || !is_amount(p, s) || !is_amount(w, s) || !same_things(p, w)) return false;
  const bool sure = tied(r, share, part, whole);
  Verdict verdict;
  if (!judge(tight(s), loose(s, s), percent(tight(p), tight(w)), percent(loose(p, w), loose(w, p)), verdict))
    return sure;
  if (!sure && (verdict == Verdict::disagrees || p.value >= w.value || significant_digits(s) < kDigits)) return false;
  const double half = tight(s).half() + percent(tight(p), tight(w)).half();
  Check check{CheckRule::share, verdict, {share, part, whole}, s.value, p.value / w.value * 100, half, {}};
  check.message = printed(p) + " / " + printed(w) + " = " + written(check.computed, s) + ", stated " + printed(s);
  out.push_back(std::move(check));
  return true;
}

}  // namespace

void share(const Reading& r, std::vector<Check>& out) {
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    if (!is_share(r.figures[i])) continue;
    bool found = false;
    const uint32_t first = i < kReach ? 0 : i - kReach, last = std::min(count, i + kReach + 1);
    for (uint32_t part = first; part < last && !found; ++part)
      for (uint32_t whole = first; whole < last && !found; ++whole) found = judged(r, i, part, whole, out);
  }
}

}  // namespace keyline::check
