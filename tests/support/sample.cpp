#include "support/sample.hpp"

namespace keyline::test {
namespace {

constexpr std::string_view kText =
    "Harbour tolls rise\n"
    "Tolls brought in €1.2bn ($1.3bn) in 2024, up from €1.1bn in 2023, the port said.\n"
    "A new quay may open on 5 May 2026.\n"
    "Subscribe | today *now* for $9 a month\n";

Span find(std::string_view words) {
  const auto begin = static_cast<uint32_t>(kText.find(words));
  return {begin, begin + static_cast<uint32_t>(words.size())};
}

// Bytes and units differ by two for the first euro sign and by four after the second.
Span units(Span bytes) {
  const auto unit = [](uint32_t byte) {
    const auto first = static_cast<uint32_t>(kText.find("€")), second = static_cast<uint32_t>(kText.rfind("€"));
    return byte - (byte > first ? 2 : 0) - (byte > second ? 2 : 0);
  };
  return {unit(bytes.begin), unit(bytes.end)};
}

Minute minute(int year, unsigned month, unsigned day, int at = 0) {
  return std::chrono::sys_days{std::chrono::year{year} / month / day} + std::chrono::minutes{at};
}

struct Builder {
  Report report;
  const std::string* text;

  Phrase phrase(std::string_view words) const {
    const Span span = find(words);
    return {std::string_view(*text).substr(span.begin, words.size()), units(span)};
  }

  Figure figure(std::string_view words, double value, std::string unit) const {
    Figure f;
    const Phrase p = phrase(words);
    f.span = p.span;
    f.text = p.text;
    f.kind = FigureKind::money;
    f.value = value;
    f.unit = std::move(unit);
    f.rule = "money";
    f.metric = phrase("Tolls");
    f.subject = phrase("the port");
    f.attribution = phrase("the port");
    return f;
  }

  void figures() {
    Figure level = figure("€1.2bn", 1.2e9, "EUR");
    level.direction = Direction::up;
    level.base = 2;
    level.period = "2024";
    level.period_text = phrase("2024");
    level.salience = 0.98766;
    Figure other = figure("$1.3bn", 1.3e9, "USD");
    other.conversion_of = 0;
    other.period = "2024";
    Figure base = figure("€1.1bn", 1.1e9, "EUR");
    base.role = Role::base;
    base.period = "2023";
    base.inferred = kInferredPeriod | kInferredSubject;
    base.certainty = Certainty::inferred;
    Figure price = figure("$9", 9, "USD");
    price.value2 = 9.5;
    price.per = "month";
    price.approx = Approx::up_to;
    price.metric = price.subject = price.attribution = {};
    price.noise = 0;
    report.figures = {level, other, base, price};
  }

  void dates() {
    Date past;
    past.span = phrase("2024").span;
    past.text = phrase("2024").text;
    past.value = "2024";
    past.interval = Interval{minute(2024, 1, 1), minute(2025, 1, 1)};
    past.rule = "year";
    Date future;
    future.span = phrase("5 May 2026").span;
    future.text = phrase("5 May 2026").text;
    future.type = DateType::time;
    future.value = "2026-05-05T14:05";
    future.mod = DateMod::on_or_after;
    future.interval = Interval{minute(2026, 5, 5, 845), minute(2026, 5, 5, 846), true};
    future.fiscal = true;
    future.rule = "day";
    report.dates = {past, future};
  }

  void findings() {
    const Place sentence{
        0, phrase("Tolls brought in €1.2bn ($1.3bn) in 2024, up from €1.1bn in 2023, the port said.").span};
    const Place quay{0, phrase("A new quay may open on 5 May 2026.").span};
    report.events = {{"2024",
                      report.dates[0].interval,
                      0,
                      sentence,
                      phrase("Tolls brought in €1.2bn"),
                      {0, 1},
                      EventStatus::happened,
                      {sentence}},
                     {"2026-05-05T14:05",
                      report.dates[1].interval,
                      1,
                      quay,
                      phrase("A new quay may open"),
                      {},
                      EventStatus::planned,
                      {quay}}};
    report.series = {
        {phrase("Tolls"), phrase("the port"), "EUR", {{"2023", 1.1e9, 2, false}, {"2024", 1.2e9, 0, true}}}};
    report.checks = {{CheckRule::conversion, Verdict::agrees, {1, 0}, 1.3e9, 1.25e9, 5e7, "1.2bn * 1.04 = 1.25bn"}};
    report.agreements = {{phrase("Tolls"), "2024", AgreementVerdict::agree_rounded, {0, 1}}};
    report.summary = {{sentence, 0.5}};
    report.key_points = {{{0, 2}, {{0, phrase("Tolls brought in €1.2bn").span}, {0, phrase("up from €1.1bn").span}}}};
    report.noise = {{0, phrase("Subscribe | today *now* for $9 a month").span, NoiseReason::sign_up}};
    report.warnings = {{"ambiguous_currency", "\"$\" was read as USD.", {0, phrase("$1.3bn").span}}};
  }
};

}  // namespace

Report sample_report() {
  Builder b;
  b.report.texts.push_back(std::make_unique<const std::string>(kText));
  b.text = b.report.texts.front().get();
  b.report.articles = {{b.phrase("Harbour tolls rise"), "2025-01-31", PublishedFrom::given,
                        static_cast<uint32_t>(units({0, static_cast<uint32_t>(kText.size())}).end)}};
  b.figures();
  b.dates();
  b.findings();
  return std::move(b.report);
}

}  // namespace keyline::test
