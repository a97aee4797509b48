#include "gold.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "words/tokenise.hpp"

namespace keyline::tagger {
namespace {

constexpr const char* kNames[] = {"ADJ", "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
                                  "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",  "X"};

Pos pos_of(const std::string& upos, const std::string& xpos) {
  for (size_t i = 0; i < std::size(kNames); ++i)
    if (upos == kNames[i]) return static_cast<Pos>(i);
  if (xpos == "VBD") return Pos::verb_past;
  if (xpos == "VBN") return Pos::verb_participle;
  if (xpos == "VBG") return Pos::verb_gerund;
  return xpos == "VBZ" || xpos == "VBP" ? Pos::verb_present : Pos::verb_base;
}

TokenKind kind_of(const std::string& form) {
  const auto tokens = words::tokenise(form);
  if (tokens.size() == 1) return tokens[0].kind;
  for (const Token& t : tokens)
    if (t.is_word()) return TokenKind::word;
  return tokens.empty() ? TokenKind::punct : tokens[0].kind;
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t')
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

void describe(Example& e) {
  for (const Token& token : e.tokens) e.traits.push_back(words::describe(e.text, token.begin, token.end));
}

}  // namespace

std::vector<Example> load(const std::string& path) {
  std::vector<Example> out(1);
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "cannot read %s\n", path.c_str()), std::exit(2);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# form", 0) == 0) continue;
    Example& e = out.back();
    if (line.empty()) {
      if (!e.tokens.empty()) out.emplace_back();
      continue;
    }
    const std::vector<std::string> field = fields(line);
    Token token;
    token.begin = static_cast<uint32_t>(e.text.size());
    e.text += field[0];
    token.end = static_cast<uint32_t>(e.text.size());
    token.kind = kind_of(field[0]);
    e.tokens.push_back(token);
    e.gold.push_back(pos_of(field[1], field[2]));
    if (field[5] == "1") e.text += ' ';
  }
  if (out.back().tokens.empty()) out.pop_back();
  for (Example& e : out) describe(e);
  return out;
}

Example in_own_tokens(const Example& gold) {
  Example out;
  out.text = gold.text;
  out.tokens = words::tokenise(out.text);
  size_t at = 0;
  for (const Token& token : out.tokens) {
    while (gold.tokens[at].end <= token.begin) ++at;
    const bool whole = gold.tokens[at].span() == token.span();
    out.gold.push_back(!whole && token.kind == TokenKind::punct ? Pos::punct : gold.gold[at]);
  }
  describe(out);
  return out;
}

}  // namespace keyline::tagger
