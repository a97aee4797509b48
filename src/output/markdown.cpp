// One function a section, in the order in which a reader meets them. Whatever comes from an article passes escape().
#include "output/markdown.hpp"

#include <algorithm>

#include "output/calendar_words.hpp"
#include "output/markdown_text.hpp"
#include "output/names.hpp"
#include "output/number.hpp"
#include "text/utf8.hpp"

namespace keyline {
namespace {

using output::calendar_words;
using output::escape;
using output::name;

constexpr size_t kKeyFigures = 6;
constexpr size_t kCell = 48;    // characters of a table's cell
constexpr size_t kQuote = 120;  // characters of a quoted stretch
constexpr size_t kRows = 300;   // of the table of all figures: nobody reads more, and programs read the JSON

class Markdown {
 public:
  explicit Markdown(const Report& report) : report_(report) {
    for (const auto& text : report.texts) indices_.emplace_back(*text);
  }

  std::string write() {
    head();
    summary();
    key_figures();
    timeline();
    series();
    checks();
    agreements();
    figures();
    noise();
    warnings();
    return std::move(out_);
  }

 private:
  void section(std::string_view title) { out_.append("\n## ").append(title).append("\n\n"); }

  void line(std::string_view text) { out_.append("- ").append(text).append("\n"); }

  std::string_view words(const Place& place) const {
    const Span bytes = indices_[place.article].bytes(place.span);
    return std::string_view(*report_.texts[place.article]).substr(bytes.begin, bytes.end - bytes.begin);
  }

  // " [2]" where there is more than one article to tell apart.
  std::string source(uint32_t article) const {
    return report_.articles.size() < 2 ? "" : " [" + std::to_string(article + 1) + "]";
  }

  static std::string when(const std::string& timex) { return escape(calendar_words(timex)); }

  static std::string published(const ArticleInfo& a) {
    switch (a.published_from) {
      case PublishedFrom::given:
        return "Published " + calendar_words(a.published) + ".";
      case PublishedFrom::stated:
        return "Published " + calendar_words(a.published) + ", as the text says.";
      case PublishedFrom::inferred:
        return "Published about " + calendar_words(a.published) + ", to judge by its dates.";
      case PublishedFrom::none:
        break;
    }
    return "The day of publication is not known.";
  }

  void head() {
    const bool single = report_.articles.size() == 1;
    const auto title = [](const ArticleInfo& a) { return a.title.empty() ? "Untitled" : escape(a.title.text); };
    out_ +=
        "# " + (single ? title(report_.articles[0]) : std::to_string(report_.articles.size()) + " articles") + "\n\n";
    if (single)
      out_ += published(report_.articles[0]) + "\n";
    else
      for (uint32_t i = 0; i < report_.articles.size(); ++i)
        out_ +=
            std::to_string(i + 1) + ". **" + title(report_.articles[i]) + "** " + published(report_.articles[i]) + "\n";
  }

  void summary() {
    if (report_.summary.empty()) return;
    section("Summary");
    const uint32_t* last = nullptr;  // the article of the sentence before
    for (const SummarySentence& s : report_.summary) {
      if (last != nullptr) out_ += *last == s.place.article ? ">\n" : "\n";
      out_ += "> " + output::escape_line(words(s.place)) + source(s.place.article) + "\n";
      last = &s.place.article;
    }
  }

  // "up from 23.2%", "change, down", "10bn yuan in other terms".
  std::string relation(const Figure& f) const {
    const auto text = [&](uint32_t i) { return escape(report_.figures[i].text); };
    if (f.conversion_of) return "the same as " + text(*f.conversion_of);
    if (f.role == Role::base) return "comparand";
    std::string out = f.role == Role::change ? "change" : "";
    if (f.direction != Direction::none) out += (out.empty() ? "" : ", ") + std::string(name(f.direction));
    if (f.base)
      out += (f.direction == Direction::none ? (out.empty() ? "against " : ", against ") : " from ") + text(*f.base);
    for (uint32_t base : f.bases) out += ", " + text(base);
    return out;
  }

  // "over 200,000".
  static std::string printed(const Figure& f, std::string_view bold) {
    std::string out = f.approx == Approx::none    ? ""
                      : f.approx == Approx::up_to ? "up to "
                                                  : std::string(name(f.approx)) + " ";
    out.append(bold).append(escape(f.text)).append(bold);
    if (f.kind == FigureKind::count && !f.unit.empty()) out += " (" + escape(f.unit) + ")";
    if (!f.per.empty()) out += " per " + escape(f.per);
    return out;
  }

  static std::string measured(const Figure& f) {
    if (f.subject.empty()) return escape(output::shorten(f.metric.text, kCell));
    if (f.metric.empty() || f.metric.text == f.subject.text) return escape(output::shorten(f.subject.text, kCell));
    return escape(output::shorten(f.metric.text, kCell)) + " (" + escape(output::shorten(f.subject.text, kCell)) + ")";
  }

  // Its own words where they lead to no day: "last year" of an article without a date.
  static std::string held(const Figure& f) {
    return f.period.empty() ? escape(output::shorten(f.period_text.text, kCell)) : when(f.period);
  }

  void key_figures() {
    std::vector<const Figure*> key;
    for (const Figure& f : report_.figures)
      if (f.role != Role::base && !f.conversion_of && !f.noise) key.push_back(&f);
    std::stable_sort(key.begin(), key.end(),
                     [](const Figure* a, const Figure* b) { return a->salience > b->salience; });
    if (key.empty()) return;
    if (key.size() > kKeyFigures) key.resize(kKeyFigures);
    section("Key figures");
    for (const Figure* f : key) {
      std::string text = printed(*f, "**");
      for (const std::string& part : {measured(*f), held(*f), relation(*f)})
        if (!part.empty()) text += " · " + part;
      line(text + source(f->article));
    }
  }

  void timeline() {
    if (report_.events.empty()) return;
    section("Timeline");
    for (const Event& e : report_.events) {
      std::string text = "**" + when(e.when) + "** " + escape(e.headline.text);
      if (e.status != EventStatus::happened) text += " *(" + std::string(name(e.status)) + ")*";
      for (const Place& s : e.sources) text += source(s.article);
      line(text);
    }
  }

  void series() {
    if (report_.series.empty()) return;
    section("Series");
    for (const Series& s : report_.series) {
      std::string text = "**" + escape(s.metric.text) + "**";
      if (!s.subject.empty()) text += " (" + escape(s.subject.text) + ")";
      if (!s.unit.empty()) text += ", " + escape(s.unit);
      text += ':';
      for (const SeriesPoint& p : s.points) {
        text += (&p == &s.points.front() ? " " : ", ") + when(p.period) + " " + output::people_number(p.value);
        if (p.derived) text += " (computed)";
      }
      line(text);
    }
  }

  void checks() {
    if (report_.checks.empty()) return;
    section("Checks");
    for (const Check& c : report_.checks)
      line("**" + std::string(name(c.verdict)) + "** " + escape(c.message) +
           source(report_.figures[c.figures.front()].article));
  }

  void agreements() {
    if (report_.agreements.empty()) return;
    section("Side by side");
    for (const Agreement& a : report_.agreements) {
      std::string verdict(name(a.verdict));
      std::replace(verdict.begin(), verdict.end(), '_', ' ');
      std::string text = "**" + verdict + "** " + escape(a.metric.text);
      if (!a.period.empty()) text += ", " + when(a.period);
      for (uint32_t i : a.figures)
        text += (i == a.figures.front() ? ": " : ", ") + escape(report_.figures[i].text) +
                source(report_.figures[i].article);
      line(text);
    }
  }

  void figures() {
    std::vector<std::vector<std::string>> rows = {{"Figure", "Value", "Unit", "Measures", "Period", ""}};
    size_t more = 0;
    for (const Figure& f : report_.figures) {
      if (f.noise) continue;
      if (rows.size() > kRows) {
        ++more;
        continue;
      }
      std::string value = output::people_number(f.value);
      if (f.value2) value += " to " + output::people_number(*f.value2);
      const std::string unit = f.per.empty() ? f.unit : f.unit + (f.unit.empty() ? "per " : " per ") + f.per;
      rows.push_back({escape(f.text) + source(f.article), value, escape(unit), measured(f), held(f), relation(f)});
    }
    if (rows.size() == 1) return;
    section("All figures");
    out_ += output::table(rows);
    if (more != 0) out_ += "\nAnd " + output::grouped(static_cast<double>(more)) + " more: --json prints them all.\n";
  }

  void noise() {
    if (report_.noise.empty()) return;
    section("Set aside");
    for (const Noise& n : report_.noise) {
      std::string reason(name(n.reason));
      std::replace(reason.begin(), reason.end(), '_', '-');
      line("*" + reason + "* " + escape(output::shorten(words({n.article, n.span}), kQuote)) + source(n.article));
    }
  }

  void warnings() {
    if (report_.warnings.empty()) return;
    section("Warnings");
    for (const Warning& w : report_.warnings) {
      const std::string_view quoted = words(w.place);
      const bool whole = quoted.size() == report_.texts[w.place.article]->size();
      const bool said = w.message.find(quoted) != std::string::npos;  // nothing at all is said everywhere
      line(output::escape_line(w.message) +
           (whole || said ? "" : " \"" + escape(output::shorten(quoted, kQuote)) + "\"") + source(w.place.article));
    }
  }

  const Report& report_;
  std::vector<text::Utf16Index> indices_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Report& report) { return Markdown(report).write(); }

}  // namespace keyline
