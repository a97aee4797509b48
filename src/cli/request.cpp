#include "cli/request.hpp"

#include <charconv>
#include <chrono>

namespace keyline::cli {

Report analyze(const Request& request) {
  std::vector<Article> articles;
  articles.reserve(request.articles.size());
  for (const OwnedArticle& a : request.articles)
    articles.push_back({.text = a.text, .published = a.published, .title = a.title});
  return keyline::analyze(articles, request.options);
}

std::optional<std::string> parse_day(std::string_view date) {
  constexpr size_t kDay = 10;
  const std::string_view day = date.substr(0, kDay);
  if (day.size() < kDay || day[4] != '-' || day[7] != '-') return std::nullopt;
  if (date.size() > kDay && date[kDay] != 'T' && date[kDay] != ' ') return std::nullopt;
  const auto number = [&](size_t at, size_t size) {
    unsigned value = 0;
    const auto read = std::from_chars(day.data() + at, day.data() + at + size, value);
    return read.ptr == day.data() + at + size ? static_cast<int>(value) : -1;
  };
  const int year = number(0, 4), month = number(5, 2), dom = number(8, 2);
  if (year < 0 || month < 0 || dom < 0) return std::nullopt;
  const std::chrono::year_month_day there{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(dom))};
  return there.ok() ? std::optional<std::string>(day) : std::nullopt;
}

}  // namespace keyline::cli
