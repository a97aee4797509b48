#include "compare/compare.hpp"

#include "catch.hpp"
#include "output/dump.hpp"

using keyline::Agreement;
using Hedge = keyline::Approx;
using keyline::Event;
using keyline::Figure;
using keyline::FigureKind;
using keyline::Report;
using keyline::Role;

namespace {

struct Told {
  uint32_t article;
  const char* metric;
  const char* text;
  double value;
  double last_digit = 1;
  Hedge approx = Hedge::none;
  const char* subject = "Brindle";
  const char* period = "2025-Q2";
};

Report report(std::initializer_list<Told> all) {
  Report out;
  out.articles.resize(2);
  for (const Told& t : all) {
    Figure f;
    f.article = t.article;
    f.text = t.text;
    f.kind = FigureKind::money;
    f.unit = "EUR";
    f.value = t.value;
    f.last_digit = t.last_digit;
    f.approx = t.approx;
    f.metric.text = t.metric;
    f.subject.text = t.subject;
    f.period = t.period;
    out.figures.push_back(f);
  }
  return out;
}

std::string agreements(std::initializer_list<Told> all) {
  Report r = report(all);
  r.agreements = keyline::compare::agreements(r);
  return keyline::output::dump_agreements(r);
}

Event event(uint32_t article, const char* when, const char* headline, std::vector<uint32_t> figures = {}) {
  Event e;
  e.when = when;
  e.place.article = article;
  e.headline.text = headline;
  e.figures = std::move(figures);
  e.sources = {e.place};
  return e;
}

}  // namespace

TEST_CASE("the same figure in two articles") {
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {1, "revenues", "€4.25m", 4.25e6, 1e4}}) ==
        "agree: revenue 2025-Q2 €4.25m €4.25m");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {1, "revenue", "€4.2m", 4.2e6, 1e5}}) ==
        "agree_rounded: revenue 2025-Q2 €4.25m €4.2m");
  CHECK(agreements({{0, "loss", "€3m", 3e6, 1e6, Hedge::about}, {1, "operating loss", "€3m", 3e6, 1e6}}) ==
        "agree_rounded: loss 2025-Q2 €3m €3m");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {1, "revenue", "€4.8m", 4.8e6, 1e5}}) ==
        "differ: revenue 2025-Q2 €4.25m €4.8m");
}

TEST_CASE("what the words leave open is no conflict") {
  CHECK(
      agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {1, "revenue", "€4.8m", 4.8e6, 1e5, Hedge::none, "Harrow"}}) ==
      "related: revenue 2025-Q2 €4.25m €4.8m");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4, Hedge::none, ""}, {1, "revenue", "€4.8m", 4.8e6, 1e5}}) ==
        "related: revenue 2025-Q2 €4.25m €4.8m");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {1, "cost", "€4.8m", 4.8e6, 1e5}}) == "");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4}, {0, "revenue", "€4.8m", 4.8e6, 1e5}}) == "");
  CHECK(agreements({{0, "revenue", "€4.25m", 4.25e6, 1e4},
                    {1, "revenue", "€4.8m", 4.8e6, 1e5, Hedge::none, "Brindle", "2024-Q2"}}) == "");
}

TEST_CASE("an event told twice is one entry with two sources") {
  Report r = report({{0, "fee", "€4.25m", 4.25e6, 1e4}, {1, "price", "€4.25m", 4.25e6, 1e4}});
  r.agreements = keyline::compare::agreements(r);
  r.events = {event(0, "2025-05", "Brindle opened its harbour office"), event(0, "2025-05", "it paid €4.25m", {0}),
              event(1, "2025-05", "The harbour office of Brindle was opened"),
              event(1, "2025-05", "a fee of €4.25m", {1}), event(1, "2025-06", "Brindle opened its harbour office")};
  keyline::compare::merge_events(r);
  REQUIRE(r.events.size() == 3);
  CHECK(r.events[0].sources.size() == 2);
  CHECK(r.events[1].sources.size() == 2);
  CHECK(r.events[1].figures == std::vector<uint32_t>{0, 1});
  CHECK(r.events[2].sources.size() == 1);
}
