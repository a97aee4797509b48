#include "figures/hedges.hpp"

namespace keyline::figures {
namespace {

// "500+", "500 or more", "500 or so", "500 at least".
Approx hedge_after(const Context& in, uint32_t at) {
  if (in.is(at, w::plus) && in.glued(at)) return Approx::over;
  if (in.is_hyphen(at) && in.glued(at) && in.is(at + 1, w::odd)) return Approx::about;
  if (in.is(at, w::odd)) return Approx::about;
  if (!in.is(at, w::or_)) return Approx::none;
  if (in.is(at + 1, w::so)) return Approx::about;
  if (in.is(at + 1, w::more) || in.is(at + 1, w::higher) || in.is(at + 1, w::older)) return Approx::over;
  if (in.is(at + 1, w::less) || in.is(at + 1, w::fewer) || in.is(at + 1, w::lower) || in.is(at + 1, w::younger))
    return Approx::up_to;
  return Approx::none;
}

// "The rate edged up | to 4.4%": where it came to, and no more than that.
bool moved_up_to(const Context& in, uint32_t first) {
  if (in.before(first) != w::to) return false;
  const auto change = in.lexicon.change_words.match_before(in.tokens, first - 1, in.first);
  return change && change.size > 1;
}

}  // namespace

uint32_t over_hedge(const Context& in, uint32_t at) {
  if (in.is(at, w::plus) && in.glued(at)) return at + 1;
  if (in.is(at, w::odd)) return at + 1;
  if (hedge_after(in, at) != Approx::none) return at + 2;
  return at;
}

Approx hedge_of(const Context& in, const Found& found) {
  const uint32_t first = found.figure.first_token;
  if (in.before(first) == w::between) return Approx::none;
  if (in.is(first + 1, w::plus) && first + 1 < found.figure.last_token) return Approx::over;  // "50+ million"
  auto match = in.lexicon.hedges.match_before(in.tokens, first, in.first);
  const WordId before = in.before(first);
  if (!match && (before == w::a || before == w::an))
    match = in.lexicon.hedges.match_before(in.tokens, first - 1, in.first);
  if (match && moved_up_to(in, first)) return Approx::none;
  if (match) return match->approx;
  return hedge_after(in, found.figure.last_token);
}

}  // namespace keyline::figures
