#include "dates/reference.hpp"

#include <algorithm>
#include <string>

#include "dates/publication.hpp"

namespace keyline::dates {
namespace {

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) {
  int value = 0;
  for (char c : text) value = 10 * value + (c - '0');
  return value;
}

}  // namespace

Period parse_reference(std::string_view iso) {
  if (iso.size() < 4 || !digits(iso.substr(0, 4))) return {};
  const int year = number(iso.substr(0, 4));
  const auto part = [&](size_t at) {
    return iso.size() >= at + 3 && iso[at] == '-' && digits(iso.substr(at + 1, 2)) ? number(iso.substr(at + 1, 2)) : -1;
  };
  const int month = iso.size() == 4 ? 1 : part(4), day = iso.size() <= 7 ? 1 : part(7);
  if (month < 1 || day < 1 || year < 1000) return {};
  const auto start = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  const bool ends = iso.size() == 4 || iso.size() == 7 || iso.size() == 10 || iso[10] == 'T' || iso[10] == ' ';
  if (!start || !ends) return {};
  return {iso.size() == 4 ? Unit::year : iso.size() == 7 ? Unit::month : Unit::day, *start};
}

Period find_reference(const Document& document, const std::vector<Found>& found, ReferenceDate& reference,
                      std::vector<Warning>& warnings) {
  if (!reference.value.empty()) {
    if (const Period given = parse_reference(reference.value)) {
      reference = {value(given), PublishedFrom::given};
      return given;
    }
    warnings.push_back(
        {"bad_reference_date", "\"" + reference.value + "\" is no ISO date; it was not used.", {document.article, {}}});
  }
  reference = {};
  Period period = stated_publication(document, found);
  if (period) {
    reference = {value(period), PublishedFrom::stated};
  } else if ((period = inferred_publication(document, found))) {
    reference = {value(period), PublishedFrom::inferred};
  }
  return period;
}

}  // namespace keyline::dates
