#include "figures/per.hpp"

#include "figures/nouns.hpp"
#include "figures/units.hpp"

namespace keyline::figures {

namespace {

// "per new customer": what only describes is passed over.
uint32_t past_adjectives(const Context& in, uint32_t at) {
  const auto tag = [&in](uint32_t i) { return in.is_word(i) ? in.document.tags[i] : Pos::x; };
  for (uint32_t end = at + 2; at < end && tag(at) == Pos::adj && tag(at + 1) == Pos::noun; ++at)
    if (in.lexicon.units.match(in.tokens, at, in.last) || in.lexicon.per_nouns.match(in.tokens, at, in.last)) break;
  return at;
}

}  // namespace

std::string per_of(const Context& in, uint32_t at) {
  const bool every = (in.is(at, w::in) || in.is(at, w::for_)) && in.is(at + 1, w::every) &&
                     in.lexicon.currency_names.match(in.tokens, at + 2, in.last);  // "71p in every pound"
  uint32_t noun = every ? at + 2 : per_unit_at(in, at);
  if (noun == 0 || !in.is_word(noun)) return {};
  if (in.is(at, w::per)) noun = past_adjectives(in, noun);
  if (in.is(noun, w::annum)) return "year";
  if (in.is(noun, w::cent) || in.is(noun, w::hundred)) return {};
  if (const auto unit = in.lexicon.units.match(in.tokens, noun, in.last)) return std::string(unit->name);
  if (const auto known = in.lexicon.per_nouns.match(in.tokens, noun, in.last)) {
    if (!known->singular.empty()) return std::string(known->singular);
    return singular(in, noun);
  }
  return in.is(at, w::per) || every ? singular(in, noun) : std::string();
}

}  // namespace keyline::figures
