// The weights of split/unmarked.hpp: a hash table of features, written by tools/train_unmarked.cpp.
#pragma once
#include <cstdint>

namespace keyline::split::model {

inline constexpr uint32_t kSlots = 8192;
inline constexpr int kWeightBits = 6;  // of a cell: weight + 32; above it ten bits of the feature's hash, 0 = empty
inline constexpr int kZero = 1 << (kWeightBits - 1);

// Weights and thresholds count tenths of a logit.
extern const uint16_t kCells[kSlots];
struct Threshold {
  int score;  // above it there is a boundary
  int quick;  // below it the quick features alone say that there is none
};
extern const Threshold kSure;    // in any text
extern const Threshold kLikely;  // in a block where other boundaries are sure

constexpr uint32_t slot_of(uint32_t feature) { return feature & (kSlots - 1); }
constexpr uint32_t check_of(uint32_t feature) {
  const uint32_t check = feature >> 22;
  return check == 0 ? 1 : check;
}

}  // namespace keyline::split::model
