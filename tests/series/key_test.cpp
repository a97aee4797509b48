#include "series/key.hpp"

#include "catch.hpp"

TEST_CASE("metrics are the same in spite of number, case, articles and line breaks") {
  using keyline::series::normalised;
  CHECK(normalised("The gross margins") == normalised("Gross margin"));
  CHECK(normalised("losses") == "loss");
  CHECK(normalised("deliveries") == "delivery");
  CHECK(normalised("net\n  sales") == "net sale");
  CHECK(normalised("taxes") == "tax");
  CHECK(normalised("gas") == "gas");
  CHECK(normalised("status") == "status");
  CHECK(normalised("") == "");
  CHECK(normalised("sales of tin") != normalised("sales of zinc"));
}
