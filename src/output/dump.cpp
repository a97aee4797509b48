#include "output/dump.hpp"

#include "output/names.hpp"
#include "output/number.hpp"
#include "words/clauses.hpp"
#include "words/noun_phrases.hpp"
#include "words/verb_groups.hpp"

namespace keyline::output {
namespace {

constexpr std::string_view kItem = " | ";

// Joins what `item` says of each element.
template <class List, class Item>
std::string join(const List& list, Item item) {
  std::string out;
  for (const auto& element : list) {
    if (!out.empty()) out += kItem;
    out += item(element);
  }
  return out;
}

// Appends " name" or " label=name" where there is something to say.
void add(std::string& out, std::string_view value, std::string_view label = {}) {
  if (value.empty()) return;
  out += ' ';
  out.append(label).append(value);
}

// Line breaks would make two lines of one.
std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return out;
}

std::string tokens(const Reading& r) {
  return join(r.document.tokens, [&](const Token& t) { return std::string(r.document.slice(t)); });
}

std::string blocks(const Reading& r) {
  return join(r.document.blocks, [&](const Block& b) {
    return std::string(name(b.kind)) + ": " + one_line(r.document.slice(r.document.span(b)));
  });
}

std::string language(const Reading& r) { return r.document.english ? "english" : "other"; }

std::string title(const Reading& r) { return one_line(r.title.text); }

std::string noise(const Reading& r) {
  return join(r.document.noise,
              [&](const Noise& n) { return std::string(name(n.reason)) + ": " + one_line(r.document.slice(n.span)); });
}

std::string sentences(const Reading& r) {
  return join(r.document.sentences, [&](const Sentence& s) { return one_line(r.document.slice(r.document.span(s))); });
}

std::string words_(const Reading& r) {
  std::string out;
  for (uint32_t i = 0; i < r.document.tokens.size(); ++i) {
    if (i != 0) out += kItem;
    out += std::string(r.document.slice(r.document.tokens[i])) + ' ' + std::string(name(r.document.tags[i]));
  }
  return out;
}

std::string verbs(const Reading& r) {
  std::string out;
  for (const Sentence& s : r.document.sentences)
    for (const words::VerbGroup& g : words::verb_groups(r.document, s)) {
      if (!out.empty()) out += kItem;
      out += one_line(r.document.slice(r.document.span(g)));
      add(out, name(g.form));
      add(out, name(g.tense));
      add(out, name(g.modality));
      if (g.perfect) out += " perfect";
      if (g.progressive) out += " progressive";
      if (g.passive) out += " passive";
      if (g.negated) out += " negated";
    }
  return out;
}

std::string clauses(const Reading& r) {
  std::string out;
  for (const Sentence& s : r.document.sentences)
    for (const words::Clause& c : words::clauses(r.document, s, words::verb_groups(r.document, s)))
      out += (out.empty() ? "" : kItem.data()) + one_line(r.document.slice(r.document.span(c)));
  return out;
}

std::string noun_phrases(const Reading& r) {
  std::string out;
  for (const Sentence& s : r.document.sentences)
    for (const words::NounPhrase& n : words::noun_phrases(r.document, s))
      out += (out.empty() ? "" : kItem.data()) + one_line(r.document.slice(r.document.span(n)));
  return out;
}

std::string dates(const Reading& r) {
  return join(r.dates, [](const Date& d) {
    std::string out = one_line(d.text) + ' ' + std::string(name(d.type));
    add(out, d.value.empty() ? "?" : d.value);
    add(out, name(d.mod));
    if (d.fiscal) add(out, "fiscal");
    return out;
  });
}

std::string figures(const Reading& r) {
  return join(r.figures, [](const Figure& f) {
    std::string out = one_line(f.text) + ' ' + std::string(name(f.kind)) + ' ' + number(f.value);
    if (f.value2) out += ".." + number(*f.value2);
    add(out, f.unit);
    if (!f.per.empty()) out += "/" + f.per;
    add(out, name(f.approx));
    return out;
  });
}

std::string links(const Reading& r) {
  return join(r.figures, [&](const Figure& f) {
    std::string out = one_line(f.text) + ' ' + std::string(name(f.role));
    add(out, name(f.direction));
    add(out, one_line(f.metric.text), "metric=");
    add(out, one_line(f.subject.text), "subject=");
    add(out, f.period.empty() ? one_line(f.period_text.text) : f.period, "period=");
    if (f.base) add(out, one_line(r.figures[*f.base].text), "base=");
    for (uint32_t base : f.bases) add(out, one_line(r.figures[base].text), "also=");
    if (f.conversion_of) add(out, one_line(r.figures[*f.conversion_of].text), "conversion_of=");
    add(out, one_line(f.attribution.text), "by=");
    return out;
  });
}

std::string timeline(const Reading& r) {
  return join(r.events, [](const Event& e) {
    return e.when + ' ' + std::string(name(e.status)) + ": " + one_line(e.headline.text);
  });
}

std::string series(const Reading& r) {
  return join(r.series, [](const Series& s) {
    std::string out = one_line(s.metric.text);
    add(out, s.unit);
    for (const SeriesPoint& p : s.points) out += ' ' + p.period + '=' + number(p.value) + (p.derived ? "*" : "");
    return out;
  });
}

std::string checks(const Reading& r) {
  return join(r.checks, [](const Check& c) {
    return std::string(name(c.rule)) + ' ' + std::string(name(c.verdict)) + ": " + c.message;
  });
}

std::string summary(const Reading& r) {
  return join(r.summary, [&](const SummarySentence& s) { return one_line(r.document.slice(s.place.span)); });
}

std::string key_points(const Reading& r) {
  return join(r.key_points, [&](const KeyPoint& k) {
    std::string out;
    for (const Place& p : k.spans) out += (out.empty() ? "" : " + ") + one_line(r.document.slice(p.span));
    return out;
  });
}

struct Dump {
  std::string_view stage;
  std::string (*line)(const Reading&);
};

constexpr Dump kDumps[] = {
    {"tokens", tokens},
    {"unglue", tokens},
    {"blocks", blocks},
    {"language", language},
    {"sentences", sentences},
    {"clean", noise},
    {"title", title},
    {"words", words_},
    {"verbs", verbs},
    {"clauses", clauses},
    {"noun_phrases", noun_phrases},
    {"dates", dates},
    {"figures", figures},
    {"link", links},
    {"timeline", timeline},
    {"series", series},
    {"check", checks},
    {"summary", summary},
    {"key_points", key_points},
};

}  // namespace

std::optional<std::string> dump(const Reading& reading, std::string_view stage) {
  for (const Dump& d : kDumps)
    if (d.stage == stage) return d.line(reading);
  return std::nullopt;
}

std::string dump_agreements(const Report& report) {
  return join(report.agreements, [&](const Agreement& a) {
    std::string out = std::string(name(a.verdict)) + ": " + one_line(a.metric.text);
    add(out, a.period);
    for (uint32_t i : a.figures) add(out, one_line(report.figures[i].text));
    return out;
  });
}

}  // namespace keyline::output
