#include <cstdio>
#include <iostream>
#include <iterator>

#include "keyline.hpp"
#include "output/json.hpp"

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const keyline::Article article{.text = text, .published = {}, .title = {}};
  std::puts(keyline::to_json(keyline::analyze({&article, 1})).c_str());
}
