#include "series/key.hpp"

namespace keyline::series {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// "losses" -> "loss", "deliveries" -> "delivery", "sales" -> "sale", "gross" stays.
void singular(std::string& word) {
  const auto ends = [&](std::string_view tail) {
    return word.size() > tail.size() + 1 && word.compare(word.size() - tail.size(), tail.size(), tail) == 0;
  };
  if (ends("ies"))
    word.replace(word.size() - 3, 3, "y");
  else if (ends("sses") || ends("xes") || ends("ches") || ends("shes"))
    word.resize(word.size() - 2);
  else if (word.size() > 3 && ends("s") && !ends("ss") && !ends("us") && !ends("is"))
    word.resize(word.size() - 1);
}

}  // namespace

std::string normalised(std::string_view phrase) {
  std::string out, word;
  const auto flush = [&] {
    if (word == "the" || word == "a" || word == "an") word.clear();
    if (word.empty()) return;
    singular(word);
    if (!out.empty()) out += ' ';
    out += word;
    word.clear();
  };
  for (const char c : phrase) {
    if (is_letter(c))
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    else
      flush();
  }
  flush();
  return out;
}

std::string key(const Figure& f) {
  return normalised(f.metric.text) + '|' + static_cast<char>('0' + static_cast<int>(f.kind)) + '|' + f.unit + '|' +
         f.per + '|' + normalised(f.subject.text);
}

}  // namespace keyline::series
