// Catch2, version 2 (Debian 12: one header) or 3.
#pragma once
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
using Catch::Approx;
#undef SKIP  // the lexicon has rows of that name
#else
#include <catch2/catch.hpp>
#endif
