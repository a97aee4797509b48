// Sentences within the blocks, furniture included (each knows its noise).
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::split {

std::vector<Sentence> sentences(const Document& document);

}  // namespace keyline::split
