#pragma once
#include <string_view>
#include <vector>

#include "model/figure.hpp"

namespace keyline::lexicon {

struct Unit {
  std::string_view spellings;  // words, in any case
  std::string_view symbols;    // compared byte by byte
  std::string_view name;       // singular
  FigureKind kind;
};

inline constexpr Unit kUnits[] = {
#define UNIT(name, kind, words, symbols, example, found) {words, symbols, name, FigureKind::kind},
#include "lexicon/units.def"
#undef UNIT
};

// The symbols of kUnits, searchable by their exact spelling.
class UnitSymbols {
 public:
  UnitSymbols();
  const Unit* find(std::string_view symbol) const;

 private:
  struct Entry {
    std::string_view symbol;
    const Unit* unit;
  };
  std::vector<Entry> entries_;  // ascending
};

}  // namespace keyline::lexicon
