// What a rule makes of a figure: change, level or base, and what governs it. Internal to role.cpp and its parts.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

constexpr uint32_t kRoleReach = 14;  // pieces that a rule may look back or ahead

struct Verdict {
  Governor governor;
  Role role = Role::level;
  Direction direction = Direction::none;
  bool found = false;
};

inline Verdict verdict(Construction construction, uint32_t piece, Role role, Direction direction,
                       bool coordinate = false) {
  return {{construction, piece, coordinate}, role, direction, true};
}

inline bool preposition(const Scope& s, uint32_t at, WordId word) {
  return s.is_word(at, PieceKind::preposition, word);
}

// The figure at `at` as what another one is compared with: "(H1 2025: £386.4m)", "below the 3.7% that the bank
// forecast", "compared with 23.2%", "from 23.2%".
Verdict bracketed_comparand(const Scope& scope, uint32_t at);
Verdict foretold(const Scope& scope, uint32_t at);
Verdict comparand(const Scope& scope, uint32_t at);

}  // namespace keyline::link
