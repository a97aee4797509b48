// The stages of the pipeline, callable one by one: the command's dumps, the tests and the bench walk this list.
#pragma once
#include <span>
#include <string_view>

#include "keyline.hpp"
#include "model/reading.hpp"

namespace keyline {

struct Stage {
  std::string_view name;
  void (*run)(Reading&);
};

// In the order in which they run; each reads what the ones before it left in the Reading.
std::span<const Stage> stages();

// A reading before its first stage. `text` is valid UTF-8 and outlives the reading.
Reading begin_reading(std::string_view text, const Article& article, uint32_t index, const Options& options);

}  // namespace keyline
