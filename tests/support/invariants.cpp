#include "support/invariants.hpp"

#include <algorithm>
#include <cmath>

#include "output/json.hpp"
#include "output/names.hpp"
#include "support/schema.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace keyline::test {
namespace {

using output::name;

// The text as JavaScript holds it, by another way than the core's.
std::u16string utf16(std::string_view text) {
  std::u16string out;
  for (size_t at = 0; at < text.size();) {
    const auto [value, size] = text::decode(text, at);
    at += size;
    if (value > 0xFFFF) {
      out += static_cast<char16_t>(0xD800 + ((value - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((value - 0x10000) & 0x3FF));
    } else {
      out += static_cast<char16_t>(value);
    }
  }
  return out;
}

class Inspector {
 public:
  Inspector(const Report& report, uint32_t words) : r_(report), words_(words) {
    for (const auto& text : r_.texts) units_.push_back(utf16(*text));
  }

  std::vector<std::string> inspect() {
    check(schema_error(to_json(r_)).empty(), "form: " + schema_error(to_json(r_)));
    articles();
    noise();
    figures();
    dates();
    events();
    for (const Series& s : r_.series) series(s);
    for (const Check& c : r_.checks) arithmetic(c);
    for (const Agreement& a : r_.agreements) agreement(a);
    summary();
    key_points();
    for (const Warning& w : r_.warnings)
      check(!w.code.empty() && !w.message.empty() && in_text(w.place), "warning " + std::string(w.code));
    return std::move(broken_);
  }

 private:
  void check(bool holds, const std::string& what) {
    if (!holds) broken_.push_back(what);
  }

  bool in_text(const Place& p) const {
    return p.article < units_.size() && p.span.begin <= p.span.end && p.span.end <= units_[p.article].size();
  }

  bool quotes(uint32_t article, const Phrase& p) const {
    if (p.empty()) return true;
    return in_text({article, p.span}) &&
           units_[article].substr(p.span.begin, p.span.end - p.span.begin) == utf16(p.text);
  }

  // Findings of one list follow each other without overlap, article after article.
  template <class T, class Where>
  void in_order(const std::vector<T>& list, const std::string& what, Where where) {
    for (size_t i = 0; i < list.size(); ++i) {
      const Place here = where(list[i]);
      check(in_text(here) && !here.span.empty(), what + " " + std::to_string(i) + " lies outside the text");
      if (i == 0) continue;
      const Place before = where(list[i - 1]);
      check(before.article < here.article || (before.article == here.article && before.span.end <= here.span.begin),
            what + " " + std::to_string(i) + " overlaps or precedes the one before");
    }
  }

  // A finding carries the noise around it, and no other.
  template <class T>
  void noise_of(const T& found, const std::string& what) {
    if (found.noise) {
      check(*found.noise < r_.noise.size() && r_.noise[*found.noise].article == found.article &&
                r_.noise[*found.noise].span.contains(found.span),
            what + " is not inside its noise");
      return;
    }
    for (const Noise& n : r_.noise)
      check(n.article != found.article || !n.span.overlaps(found.span), what + " overlaps noise without saying so");
  }

  void indices(const std::vector<uint32_t>& list, const std::string& what) {
    for (uint32_t i : list) check(i < r_.figures.size(), what + " names a figure that is not there");
  }

  void articles() {
    check(r_.articles.size() == r_.texts.size(), "an article without text");
    for (uint32_t i = 0; i < r_.articles.size(); ++i) {
      const ArticleInfo& a = r_.articles[i];
      check(a.length == units_[i].size(), "length of article " + std::to_string(i));
      check(a.title.span.empty() || quotes(i, a.title), "title of article " + std::to_string(i));
      check(a.published.empty() == (a.published_from == PublishedFrom::none),
            "published of article " + std::to_string(i));
    }
  }

  void noise() {
    in_order(r_.noise, "noise", [](const Noise& n) { return Place{n.article, n.span}; });
  }

  void figures() {
    in_order(r_.figures, "figure", [](const Figure& f) { return Place{f.article, f.span}; });
    for (uint32_t i = 0; i < r_.figures.size(); ++i) figure(r_.figures[i], i);
  }

  void figure(const Figure& f, uint32_t i) {
    const std::string what = "figure " + std::to_string(i) + " \"" + std::string(f.text) + "\"";
    check(quotes(f.article, {f.text, f.span}), what + " is not what it quotes");
    for (const Phrase* p : {&f.metric, &f.subject, &f.period_text, &f.attribution})
      check(quotes(f.article, *p), what + " misquotes \"" + std::string(p->text) + "\"");
    check(std::isfinite(f.value) && (!f.value2 || std::isfinite(*f.value2)), what + " has no value");
    check(f.salience >= 0 && f.salience <= 1, what + ": salience");
    check(!f.rule.empty(), what + ": rule");
    if (f.kind == FigureKind::money) check(f.unit.empty() || f.unit.size() == 3, what + ": currency " + f.unit);
    if (f.kind == FigureKind::percent)
      check(f.unit == "percent" || f.unit == "percentage point" || f.unit == "basis point", what + ": unit " + f.unit);
    const auto points_elsewhere = [&](uint32_t to) {
      return to < r_.figures.size() && to != i && r_.figures[to].article == f.article;
    };
    if (f.base) check(points_elsewhere(*f.base), what + ": base");
    for (uint32_t base : f.bases) check(points_elsewhere(base), what + ": bases");
    if (f.conversion_of) check(points_elsewhere(*f.conversion_of), what + ": conversion");
    const bool compared = f.base || !f.bases.empty();
    if (f.role == Role::base)
      check(!compared && f.direction == Direction::none, what + ": a base has no base or direction");
    if (f.conversion_of) check(!compared, what + ": a conversion has no base");
    noise_of(f, what);
  }

  void dates() {
    in_order(r_.dates, "date", [](const Date& d) { return Place{d.article, d.span}; });
    for (const Date& d : r_.dates) {
      const std::string what = "date \"" + std::string(d.text) + "\"";
      check(quotes(d.article, {d.text, d.span}), what + " is not what it quotes");
      check(!d.interval || d.interval->from < d.interval->until, what + " ends before it begins");
      check(!d.rule.empty(), what + ": rule");
      noise_of(d, what);
    }
  }

  void events() {
    for (size_t i = 0; i < r_.events.size(); ++i) {
      const Event& e = r_.events[i];
      const std::string what = "event \"" + std::string(e.headline.text) + "\"";
      check(in_text(e.place) && quotes(e.place.article, e.headline) && !e.headline.empty(),
            what + " is not in the text");
      check(e.place.span.contains(e.headline.span), what + " leaves its sentence");
      check(e.date < r_.dates.size() && !r_.dates[e.date].noise, what + ": date");
      check(!e.sources.empty(), what + " has no source");
      for (const Place& p : e.sources) check(in_text(p), what + ": source");
      indices(e.figures, what);
      for (size_t k = 0; k < i; ++k)
        check(r_.events[k].place.article != e.place.article || !r_.events[k].headline.span.overlaps(e.headline.span),
              what + " overlaps another");
      if (i > 0 && e.interval && r_.events[i - 1].interval)
        check(r_.events[i - 1].interval->from <= e.interval->from, what + " is out of order");
    }
  }

  void series(const Series& s) {
    const std::string what = "series \"" + std::string(s.metric.text) + "\"";
    check(s.points.size() >= 2, what + " has one point");
    for (const SeriesPoint& p : s.points) {
      check(p.figure < r_.figures.size(), what + " names a figure that is not there");
      check(!p.period.empty() && std::isfinite(p.value), what + ": point");
    }
  }

  void arithmetic(const Check& c) {
    const std::string what = "check " + std::string(name(c.rule));
    const bool alone = c.rule == CheckRule::range || c.rule == CheckRule::age;  // against itself, against a date
    check(c.figures.size() >= (alone ? 1 : 2) && !c.message.empty(), what + " says nothing");
    indices(c.figures, what);
    check(c.tolerance >= 0 && std::isfinite(c.computed), what + ": tolerance");
  }

  void agreement(const Agreement& a) {
    check(r_.articles.size() >= 2 && a.figures.size() >= 2, "agreement without two articles");
    indices(a.figures, "agreement");
    check(a.figures.empty() || quotes(r_.figures[a.figures.front()].article, a.metric), "agreement: metric");
  }

  // Runs between white space that hold a letter or a digit: a lone dash is no word.
  static size_t count_words(std::u16string_view text) {
    size_t words = 0;
    bool counted = false;
    for (size_t at = 0; at < text.size(); ++at) {
      char32_t c = text[at];
      if ((c & 0xFC00) == 0xD800 && at + 1 < text.size()) c = 0x10000 + ((c & 0x3FF) << 10) + (text[++at] & 0x3FFu);
      const auto kind = text::classify(c);
      if (kind == text::CharacterClass::space || kind == text::CharacterClass::line_break) counted = false;
      if (counted || (kind != text::CharacterClass::letter && kind != text::CharacterClass::digit)) continue;
      counted = true;
      ++words;
    }
    return words;
  }

  void summary() {
    in_order(r_.summary, "summary sentence", [](const SummarySentence& s) { return s.place; });
    std::vector<size_t> words(units_.size()), sentences(units_.size());
    for (const auto& [place, score] : r_.summary) {
      if (!in_text(place)) continue;
      words[place.article] += count_words(
          std::u16string_view(units_[place.article]).substr(place.span.begin, place.span.end - place.span.begin));
      ++sentences[place.article];
      check(std::isfinite(score), "summary: score");
      for (const Noise& n : r_.noise)
        check(n.article != place.article || !n.span.overlaps(place.span), "summary holds noise");
    }
    for (size_t i = 0; i < units_.size(); ++i)
      check(words[i] <= words_ || sentences[i] == 1, "summary of " + std::to_string(words[i]) + " words");
  }

  void key_points() {
    for (const KeyPoint& k : r_.key_points) {
      check(!k.spans.empty(), "key point without words");
      for (const Place& p : k.spans) check(in_text(p) && !p.span.empty(), "key point outside the text");
      indices(k.figures, "key point");
    }
  }

  const Report& r_;
  uint32_t words_;
  std::vector<std::u16string> units_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Report& report, uint32_t summary_words) {
  return Inspector(report, summary_words).inspect();
}

}  // namespace keyline::test
