#include "lexicon/units.hpp"

#include <algorithm>

namespace keyline::lexicon {

UnitSymbols::UnitSymbols() {
  for (const Unit& unit : kUnits) {
    std::string_view rest = unit.symbols;
    while (!rest.empty()) {
      const size_t bar = rest.find('|');
      entries_.push_back({rest.substr(0, bar), &unit});
      rest = bar == rest.npos ? std::string_view{} : rest.substr(bar + 1);
    }
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.symbol < b.symbol; });
}

const Unit* UnitSymbols::find(std::string_view symbol) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), symbol,
                                   [](const Entry& entry, std::string_view value) { return entry.symbol < value; });
  return at != entries_.end() && at->symbol == symbol ? at->unit : nullptr;
}

}  // namespace keyline::lexicon
