// Test clean/: what is kept on request, the order of noise, languages. What is meant is in spec/noise.md.
#include "clean/clean.hpp"

#include <iterator>
#include <string>

#include "catch.hpp"
#include "clean/features.hpp"
#include "keyline.hpp"
#include "support/read.hpp"

using keyline::test::dump;

namespace {

constexpr std::string_view kPage =
    "Share on Facebook\nThe mill at Marlow will close in June after ninety years, its owner said on Monday.\n"
    "Sign up for our newsletter\nThe council has offered to buy the land and to build a school there for the town.";

using keyline::clean::Feature;
constexpr Feature kWeighed[] = {
#define WEIGHT(name, first, second) Feature::name,
#include "clean/weights.def"
#undef WEIGHT
};

}  // namespace

TEST_CASE("every feature of the noise has been trained") {
  REQUIRE(std::size(kWeighed) == static_cast<size_t>(Feature::count));
  for (size_t i = 0; i < std::size(kWeighed); ++i) CHECK(kWeighed[i] == static_cast<Feature>(i));
}

TEST_CASE("noise is in order and disjoint, and every sentence knows its own") {
  const keyline::Reading reading = keyline::test::read(kPage);
  uint32_t end = 0;
  for (const keyline::Noise& n : reading.document.noise) {
    CHECK(n.span.begin >= end);
    end = n.span.end;
  }
  REQUIRE(reading.document.noise.size() == 2);
  for (const keyline::Sentence& s : reading.document.sentences)
    if (s.noise) CHECK(reading.document.noise[*s.noise].span.contains(reading.document.span(s)));
  CHECK(reading.document.blocks[0].noise.has_value());
  CHECK_FALSE(reading.document.blocks[1].noise.has_value());
}

TEST_CASE("a stretch to keep is never noise") {
  keyline::Options options;
  options.keep = {{0, {2, 4}}};
  const keyline::Article article{.text = kPage, .published = {}, .title = {}};
  const keyline::Report report = keyline::analyze({&article, 1}, options);
  REQUIRE(report.noise.size() == 1);
  CHECK(report.noise[0].reason == keyline::NoiseReason::sign_up);
}

TEST_CASE("a mail is about its subject") {
  const auto title = [](std::string_view text) {
    const keyline::Article article{.text = text, .published = {}, .title = {}};
    return std::string(keyline::analyze({&article, 1}, {}).articles[0].title.text);
  };
  constexpr std::string_view kText = "The harbour dues rose in June, the board said, and will rise again in May.";
  CHECK(title("From: Ada Holt\nSubject: Re: Dues for June\n\n" + std::string(kText)) == "Dues for June");
  CHECK(title("Dues rise again\n\n" + std::string(kText)) == "Dues rise again");
  CHECK(title("Subject: the board\n\n" + std::string(kText)) == "the board");
}

TEST_CASE("only what is clearly foreign is not English") {
  CHECK(dump("", "language") == "english");
  CHECK(dump("42", "language") == "english");
  CHECK(dump("Las Vegas, Los Angeles, El Paso", "language") == "english");
  CHECK(dump("Beyoncé, Müller, Gómez, Peña, Núñez", "language") == "english");
  CHECK(dump("The minister said « je ne suis pas d'accord » and left, and the meeting went on for an hour.",
             "language") == "english");
  CHECK(dump("net sales, gross margin, operating profit, order intake", "language") == "english");
  CHECK(dump("Revenue 2024 2025", "language") == "english");
  CHECK(dump("Der Umsatz stieg um vier Prozent und die Firma ist nicht mit dem Ergebnis zufrieden.", "language") ==
        "other");
  CHECK(dump("La meunerie a fermé ses portes, et le groupe en cherche une autre.", "language") == "other");
  CHECK(dump("El molino cerró en junio, y el grupo ya busca otro.", "language") == "other");
  CHECK(dump("De molen sluit in juni, zei de eigenaar, en hij wees op de prijs van vlas.", "language") == "other");
  CHECK(dump("株式会社は四半期の売上高を発表した。", "language") == "other");
}
