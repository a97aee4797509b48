#include "figures/per.hpp"

#include "figures/nouns.hpp"
#include "figures/units.hpp"

namespace keyline::figures {

std::string per_of(const Context& in, uint32_t at) {
  const uint32_t noun = per_unit_at(in, at);
  if (noun == 0 || !in.is_word(noun)) return {};
  if (in.is(noun, w::annum)) return "year";
  if (in.is(noun, w::cent) || in.is(noun, w::hundred)) return {};
  if (const auto unit = in.lexicon.units.match(in.tokens, noun, in.last)) return std::string(unit->name);
  if (const auto known = in.lexicon.per_nouns.match(in.tokens, noun, in.last)) {
    if (!known->singular.empty()) return std::string(known->singular);
    return singular(in, noun);
  }
  return in.is(at, w::per) ? singular(in, noun) : std::string();
}

}  // namespace keyline::figures
