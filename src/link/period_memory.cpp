#include "link/period_memory.hpp"

#include "lexicon/lexicon.hpp"
#include "link/period_date.hpp"
#include "series/calendar.hpp"

namespace keyline::link {
namespace {

constexpr uint32_t kSentences = 3;  // how far a period is remembered

enum class Side : uint8_t { over, running, ahead };

// Where the month, quarter, half or year lies to the day of the article: "2026-Q1" of "2025-08-20" is ahead.
Side side_of(const std::string& period, const std::string& now) {
  if (now.size() < 4) return Side::running;
  if (const int order = period.compare(0, 4, now, 0, 4); order != 0) return order < 0 ? Side::over : Side::ahead;
  if (now.size() < 7 || period.size() < 7) return Side::running;
  const auto two_digits = [](const std::string& value) { return (value[5] - '0') * 10 + value[6] - '0'; };
  const int length = period[5] == 'Q' ? 3 : period[5] == 'H' ? 6 : 1;  // months
  const int last = length == 1 ? two_digits(period) : (period[6] - '0') * length;
  if (last < two_digits(now)) return Side::over;
  return last - length >= two_digits(now) ? Side::ahead : Side::running;
}

// "It expects sales of $9m": a heading's period holds for what was, not for what is to come.
bool looks_ahead(const Scope& s) {
  const auto& intentions = lexicon::lexicon().intentions;
  const Sentence& sentence = s.document().sentences[s.sentence];
  const std::vector<Token>& tokens = s.document().tokens;
  for (uint32_t t = sentence.first; t < sentence.last; ++t)
    if (tokens[t].word == lexicon::w::will || intentions.match(tokens, t, sentence.last)) return true;
  return false;
}

// "It plans to open 25 cafés in 2027": the sentences behind speak of now again.
bool planned(const Scope& s, uint32_t at) {
  const auto& intentions = lexicon::lexicon().intentions;
  const std::vector<Token>& tokens = s.document().tokens;
  for (uint32_t t = s.pieces[0].tokens.first; t < s.pieces[at].tokens.first; ++t) {
    const auto match = intentions.match(tokens, t, s.pieces[at].tokens.first);
    if (tokens[t].word == lexicon::w::will || (match && match->status == EventStatus::planned)) return true;
  }
  return false;
}

// "It expects sales of $9m", "sales will reach $9m": the verb in front of the figure looks ahead.
bool foretold(const Scope& s, uint32_t at) {
  const auto& intentions = lexicon::lexicon().intentions;
  const std::vector<Token>& tokens = s.document().tokens;
  const uint32_t figure = s.pieces[at].tokens.first;
  for (uint32_t j = at; j-- > 0;) {
    if (!s.is(j, PieceKind::verb) && !s.is(j, PieceKind::auxiliary)) continue;
    const uint32_t verb = s.pieces[j].tokens.first;
    if (tokens[verb].word == lexicon::w::will) return true;
    if (j > 0 && s.is(j - 1, PieceKind::auxiliary)) continue;  // "is expected to"
    return static_cast<bool>(intentions.match(tokens, verb, figure));
  }
  return false;
}

// A period that later sentences may go on speaking of: a month, quarter, half or year of the story's own time, not
// the season or decade in which something once was, not "the past week".
bool carries_on(const Scope& s, uint32_t at) {
  const Date& d = s.date(at);
  const std::string year = s.reading.reference.value.substr(0, 4);
  switch (series::granularity(d.value)) {
    case series::Granularity::month:
    case series::Granularity::quarter:
    case series::Granularity::half:
      return year.empty() || d.value.substr(0, 4) >= series::year_before(year);
    case series::Granularity::year:
      return !year.empty() && year <= d.value;
    default:
      return false;
  }
}

}  // namespace

bool lies_ahead(const Date& d, const std::string& now) {
  return d.mod == DateMod::on_or_before || d.mod == DateMod::on_or_after || d.mod == DateMod::after ||
         side_of(d.value, now) == Side::ahead;
}

void remember_period(Scope& s, uint32_t at) {
  if (looks_back(s, at) || in_aside(s, at, kNone)) return;
  if (lies_ahead(s.date(at), s.reading.reference.value) || planned(s, at)) return s.memory.period.clear();
  if (!carries_on(s, at)) return;
  const bool earlier = !s.memory.period.empty() && s.date(at).value < s.memory.period;
  if (s.memory.period_sentence == s.sentence && earlier) return;  // "in August, well below July's gain"
  const Document& document = s.document();
  const BlockKind block = document.blocks[document.sentences[s.sentence].block].kind;
  const auto fine = series::granularity(s.date(at).value);
  const bool reported = fine == series::Granularity::quarter || fine == series::Granularity::half;
  s.memory.period = s.date(at).value;
  s.memory.period_sentence = s.sentence;
  s.memory.period_heads = reported && (block == BlockKind::heading || block == BlockKind::title);
}

void infer_period(const Scope& s, uint32_t at) {
  const Memory& memory = s.memory;
  Figure& f = s.figure(at);
  if (memory.period.empty()) return;
  const bool near = s.sentence - memory.period_sentence <= kSentences;
  const bool over = side_of(memory.period, s.reading.reference.value) == Side::over;
  if (memory.period_heads ? looks_ahead(s) : !near || (over && foretold(s, at))) return;
  f.period = memory.period;
  f.inferred |= kInferredPeriod;
}

}  // namespace keyline::link
