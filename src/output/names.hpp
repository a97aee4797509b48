// The names of enumerators as the report spells them, in the order of the enumerations.
#pragma once
#include <string_view>

#include "model/reading.hpp"
#include "words/verb_groups.hpp"

namespace keyline::output {

inline std::string_view name(Certainty v) {
  constexpr std::string_view names[] = {"stated", "inferred", "assumed"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(FigureKind v) {
  constexpr std::string_view names[] = {"money", "percent", "count", "quantity", "duration", "ratio", "rank"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(Approx v) {
  constexpr std::string_view names[] = {"", "about", "over", "under", "nearly", "up_to"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(Role v) {
  constexpr std::string_view names[] = {"level", "change", "base"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(Direction v) {
  constexpr std::string_view names[] = {"", "up", "down"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(DateType v) {
  constexpr std::string_view names[] = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(DateMod v) {
  constexpr std::string_view names[] = {"",          "APPROX",        "START",        "MID",         "END",
                                        "BEFORE",    "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
                                        "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(PublishedFrom v) {
  constexpr std::string_view names[] = {"given", "stated", "inferred", "none"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(EventStatus v) {
  constexpr std::string_view names[] = {"happened", "planned", "expected"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(CheckRule v) {
  constexpr std::string_view names[] = {"percent_change", "sum", "difference", "share", "conversion", "range", "age"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(Verdict v) {
  constexpr std::string_view names[] = {"agrees", "disagrees"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(AgreementVerdict v) {
  constexpr std::string_view names[] = {"agree", "agree_rounded", "differ", "related"};
  return names[static_cast<size_t>(v)];
}
// Upper case as UPOS has it; a verb with its form.
inline std::string_view name(Pos v) {
  constexpr std::string_view names[] = {
      "ADJ",        "ADP",   "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",      "NUM",          "PART",
      "PRON",       "PROPN", "PUNCT", "SCONJ", "SYM",   "X",   "VERB", "VERB:past", "VERB:present", "VERB:participle",
      "VERB:gerund"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(words::VerbForm v) {
  constexpr std::string_view names[] = {"", "infinitive", "participle", "gerund"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(words::Tense v) {
  constexpr std::string_view names[] = {"", "past", "present", "future"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(words::Modality v) {
  constexpr std::string_view names[] = {"", "will", "would", "can", "could", "may", "might", "must", "shall", "should"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(BlockKind v) {
  constexpr std::string_view names[] = {"prose", "title", "heading", "item", "row"};
  return names[static_cast<size_t>(v)];
}
inline std::string_view name(NoiseReason v) {
  constexpr std::string_view names[] = {"advertising", "navigation", "byline", "caption",
                                        "sign_up",     "related",    "legal",  "dateline"};
  return names[static_cast<size_t>(v)];
}

}  // namespace keyline::output
