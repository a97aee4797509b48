// One article as the reading stages leave it. Text, tokens, blocks and sentences are nested: a sentence is a run of
// tokens inside one block, a block is a run of tokens inside the text. All offsets are bytes, all indices count tokens.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/pos.hpp"
#include "model/settled.hpp"
#include "model/span.hpp"
#include "model/token.hpp"

namespace keyline {

// A run of tokens, `last` exclusive.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;

  uint32_t size() const { return last - first; }
  bool contains(uint32_t token) const { return first <= token && token < last; }
};

enum class BlockKind : uint8_t { prose, title, heading, item, row };

// A paragraph, a heading, an item of a list or a row of a table: what no sentence crosses.
struct Block : TokenRange {
  BlockKind kind = BlockKind::prose;
  std::optional<uint32_t> noise;  // index into Document::noise when the whole block is furniture
};

enum class NoiseReason : uint8_t { advertising, navigation, byline, caption, sign_up, related, legal, dateline };

// A stretch that is not the article's own prose. Noise never overlaps noise; it is in text order.
struct Noise {
  uint32_t article = 0;
  Span span;
  NoiseReason reason = NoiseReason::advertising;
};

struct Sentence : TokenRange {
  uint32_t block = 0;
  std::optional<uint32_t> noise;  // index into Document::noise
};

struct Document {
  uint32_t article = 0;   // which article of the paste
  std::string_view text;  // valid UTF-8
  Settled settled;
  std::vector<Token> tokens;
  std::vector<Block> blocks;
  std::vector<Noise> noise;
  std::vector<Sentence> sentences;
  std::vector<Pos> tags;  // one for each token
  bool english = true;

  std::string_view slice(Span span) const { return text.substr(span.begin, span.end - span.begin); }
  std::string_view slice(const Token& token) const { return text.substr(token.begin, token.size()); }
  Span span(TokenRange range) const {
    return range.size() == 0 ? Span{} : Span{tokens[range.first].begin, tokens[range.last - 1].end};
  }
  Phrase phrase(Span span_) const { return {slice(span_), span_}; }
  Phrase phrase(TokenRange range) const { return phrase(span(range)); }
};

}  // namespace keyline
