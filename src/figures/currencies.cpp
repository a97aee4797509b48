#include "figures/currencies.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace keyline::figures {
namespace {

using lexicon::CurrencyGroup;

constexpr size_t kGroups = static_cast<size_t>(CurrencyGroup::count);
constexpr size_t kMostCandidates = 12;
constexpr uint32_t kNamedWeight = 3;  // a currency named in full counts as three places
constexpr uint32_t kClearPlaces = 2;  // mentions of a country that let "$" be its dollar where America is not spoken of

struct Evidence {
  std::array<uint32_t, kMostCandidates> points{};
  bool other_money = false;  // a currency outside the group: "116bn yuan ($16.2bn)" is written for the world
};

std::string_view candidate(CurrencyGroup group, size_t i) {
  const std::string_view all = lexicon::kCurrencyCandidates[static_cast<size_t>(group)];
  return i * 4 < all.size() ? all.substr(i * 4, 3) : std::string_view{};
}

void add(Evidence& evidence, CurrencyGroup group, std::string_view code, uint32_t points) {
  for (size_t i = 0; i < kMostCandidates && !candidate(group, i).empty(); ++i)
    if (candidate(group, i) == code) evidence.points[i] += points;
}

// Every place of the article speaks for the groups in which its currency is a candidate.
void count_places(const Document& document, std::array<Evidence, kGroups>& evidence) {
  const auto& places = lexicon::lexicon().currency_places;
  const auto last = static_cast<uint32_t>(document.tokens.size());
  std::array<uint32_t, std::size(lexicon::kCurrencyPlaces)> mentions{};
  const Token* const tokens = document.tokens.data();
  for (uint32_t i = 0; i < last; ++i) {
    const Token& token = tokens[i];
    if (!token.has(kCapital) || !places.begins_with(token.word)) continue;
    const auto place = places.match(document.tokens, i, last);
    if (!place || (token.size() == 2 && !token.has(kAllCapitals))) continue;  // "us" is no country
    ++mentions[static_cast<size_t>(place.row - lexicon::kCurrencyPlaces)];
  }
  for (size_t row = 0; row < mentions.size(); ++row) {
    if (mentions[row] == 0) continue;
    const std::string_view code = lexicon::kCurrencyPlaces[row].code;
    for (size_t g = 1; g < kGroups; ++g) add(evidence[g], static_cast<CurrencyGroup>(g), code, mentions[row]);
  }
}

void count_named(const std::vector<Found>& found, std::array<Evidence, kGroups>& evidence) {
  for (const Found& f : found) {
    if (f.figure.kind != FigureKind::money || f.group != CurrencyGroup::none) continue;
    for (size_t g = 1; g < kGroups; ++g) {
      add(evidence[g], static_cast<CurrencyGroup>(g), f.figure.unit, kNamedWeight);
      evidence[g].other_money = true;
    }
  }
}

struct Choice {
  std::string_view code;
  bool decided = false;
};

// "$" is written worldwide for the American dollar, so another one needs a clear case; elsewhere the most points win.
Choice choose(CurrencyGroup group, const Evidence& evidence) {
  const auto best =
      static_cast<size_t>(std::max_element(evidence.points.begin(), evidence.points.end()) - evidence.points.begin());
  const uint32_t points = evidence.points[best];
  if (group != CurrencyGroup::dollar) return {candidate(group, best), points > 0};
  const bool american = evidence.points[0] > 0 || evidence.other_money;
  const uint32_t needed = best <= 2 ? 1 : kClearPlaces;
  if (american || points < needed) return {candidate(group, 0), american};
  return {candidate(group, best), true};
}

// What the reader has said, where it is a candidate.
std::optional<Choice> settled(CurrencyGroup group, std::string_view codes) {
  for (size_t i = 0; i < kMostCandidates && !candidate(group, i).empty(); ++i)
    if (codes.find(candidate(group, i)) != std::string_view::npos) return Choice{candidate(group, i), true};
  return std::nullopt;
}

// Cents take the currency of the money around them: euros, rand, or whatever dollar it is.
const Found* money_beside(const std::vector<Found>& found, size_t i) {
  const uint32_t sentence = found[i].figure.sentence;
  const auto usable = [&](const Found& f) {
    return f.figure.kind == FigureKind::money && !f.minor && f.figure.sentence == sentence;
  };
  for (size_t k = i; k-- > 0 && found[k].figure.sentence == sentence;)
    if (usable(found[k])) return &found[k];
  for (size_t k = i + 1; k < found.size() && found[k].figure.sentence == sentence && k < i + 8; ++k)
    if (usable(found[k])) return &found[k];
  return nullptr;
}

bool has_cents(std::string_view code) {
  return code == "EUR" || code == "ZAR" || (code.size() == 3 && code.substr(2) == "D");
}

// Pounds are a weight where the article speaks of no country that pays in them, or more of America than of one.
bool is_weight(const Found& f, const std::array<Evidence, kGroups>& evidence) {
  if (!f.weighs || f.group != CurrencyGroup::pound) return false;
  const auto& pounds = evidence[static_cast<size_t>(CurrencyGroup::pound)].points;
  const auto& dollars = evidence[static_cast<size_t>(CurrencyGroup::dollar)].points;
  const uint32_t most = *std::max_element(pounds.begin(), pounds.end());
  return most == 0 || most < dollars[0];
}

void become_weight(Figure& figure) {
  figure.kind = FigureKind::quantity;
  figure.unit = "pound";
  figure.rule = "measure";
}

void warn(const Document& document, const Found& f, std::vector<Warning>& warnings) {
  Warning warning;
  warning.code = "ambiguous_currency";
  warning.message = "“" + std::string(f.figure.text) + "” is read as " + f.figure.unit +
                    "; the article does not say which currency is meant.";
  warning.place = {document.article, f.figure.span};
  warnings.push_back(std::move(warning));
}

}  // namespace

void resolve_currencies(const Document& document, std::vector<Found>& found, std::vector<Warning>& warnings) {
  const bool any =
      std::any_of(found.begin(), found.end(), [](const Found& f) { return f.group != CurrencyGroup::none; });
  if (!any) return;
  std::array<Evidence, kGroups> evidence{};
  count_places(document, evidence);
  count_named(found, evidence);
  std::array<bool, kGroups> warned{};
  for (size_t i = 0; i < found.size(); ++i) {
    Found& f = found[i];
    if (f.group == CurrencyGroup::none) continue;
    const std::optional<Choice> known = settled(f.group, document.settled.currencies);
    if (!known && is_weight(f, evidence)) {
      become_weight(f.figure);
      continue;
    }
    const auto g = static_cast<size_t>(f.group);
    Choice choice = known.value_or(choose(f.group, evidence[g]));
    if (const Found* beside = f.minor ? money_beside(found, i) : nullptr;
        beside != nullptr && has_cents(beside->figure.unit))
      choice = {beside->figure.unit, true};
    f.figure.unit = choice.code;
    f.figure.inferred |= kInferredUnit;
    f.figure.certainty = choice.decided ? Certainty::inferred : Certainty::assumed;
    if (choice.decided || warned[g]) continue;
    warn(document, f, warnings);
    warned[g] = true;
  }
}

void lend_currency(std::vector<Found>& found) {
  const Found* money = nullptr;
  uint32_t sentence = UINT32_MAX;
  for (Found& f : found) {
    if (f.figure.sentence != sentence) {
      sentence = f.figure.sentence;
      money = nullptr;
    }
    if (f.figure.kind == FigureKind::money) money = &f;
    if (f.figure.kind != FigureKind::count || !f.unitless || !f.scaled || money == nullptr) continue;
    f.figure.kind = FigureKind::money;
    f.figure.unit = money->figure.unit;
    f.group = money->group;
  }
}

}  // namespace keyline::figures
