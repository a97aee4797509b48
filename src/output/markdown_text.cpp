#include "output/markdown_text.hpp"

#include <algorithm>
#include <cmath>

#include "output/number.hpp"
#include "text/utf8.hpp"

namespace keyline::output {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Marks that only turn the direction of what follows.
bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

// What stands for a control character: a space for white space, U+2400 and on for those that have a picture.
void append_control(std::string& out, char32_t c) {
  if (c >= '\t' && c <= '\r')
    out += ' ';
  else if (c < 0x20)
    out.append("\xE2\x90").append(1, static_cast<char>(0x80 + c));
  else if (c == 0x7F)
    out += "\xE2\x90\xA1";
  else
    out += "\xEF\xBF\xBD";
}

// "&amp;" or "&#8364;" at `at`: a reference that Markdown would resolve.
bool is_reference(std::string_view text, size_t at) {
  constexpr size_t kLongest = 32;
  const std::string_view rest = text.substr(at + 1, kLongest);
  const size_t end = rest.find_first_not_of("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
  return end != 0 && end < rest.size() && rest[end] == ';';
}

// Whether Markdown would read the character as markup, everywhere or before certain others.
bool is_markup(std::string_view text, size_t at) {
  const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (c) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '|':
    case '~':
      return true;
    case '<':
      return next != ' ' && !is_digit(next);
    case '&':
      return is_reference(text, at);
    default:
      return false;
  }
}

size_t characters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_row(std::string& out, const std::vector<std::string>& cells, const std::vector<size_t>& widths) {
  for (size_t i = 0; i < widths.size(); ++i) {
    const std::string_view cell = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
    out.append("| ").append(cell).append(widths[i] - characters(cell) + 1, ' ');
  }
  out += "|\n";
}

// Where text that was wrapped by hand goes on after the break at `at`: past its margin and the ">" of quoted mail.
size_t next_line(std::string_view text, size_t at) {
  do ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '>'));
  return at;
}

// A word that is broken in two needs no space between its parts.
bool breaks_word(const std::string& before, std::string_view text, size_t next) {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  return before.size() > 1 && before.back() == '-' && is_letter(before[before.size() - 2]) && next < text.size() &&
         is_letter(text[next]);
}

}  // namespace

std::string escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (size_t at = 0; at < text.size();) {
    const auto [value, size] = text::decode(text, at);
    if (value == '\n') {
      at = next_line(text, at);
      if (!breaks_word(out, text, at)) out += ' ';
      continue;
    }
    if (value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029 ||
        turns_direction(value)) {
      append_control(out, value);
    } else {
      if (size == 1 && is_markup(text, at)) out += '\\';
      out.append(text, at, size);
    }
    at += size;
  }
  return out;
}

std::string escape_line(std::string_view text) {
  std::string out = escape(text);
  size_t at = 0;
  while (at < out.size() && is_digit(out[at])) ++at;
  const std::string_view marks = at == 0 ? "#>+-=" : ".)";
  if (at < out.size() && marks.find(out[at]) != marks.npos) out.insert(at, 1, '\\');
  return out;
}

std::string shorten(std::string_view text, size_t limit) {
  size_t at = 0, count = 0, space = 0;
  while (at < text.size() && count < limit) {
    if (text[at] == ' ' && count > limit / 2) space = at;
    at += text::decode(text, at).size;
    ++count;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, space != 0 ? space : at)) + "…";
}

std::string grouped(double value) {
  constexpr double kNoDecimals = 1e11;  // where a double keeps four decimals exactly no longer
  const double rounded = std::fabs(value) < kNoDecimals ? std::nearbyint(value * 10000) / 10000 : value;
  std::string out = number(rounded != 0 ? rounded : value);
  const size_t begin = !out.empty() && out[0] == '-' ? 1 : 0;
  const size_t end = out.find_first_not_of("0123456789", begin);
  if (end != out.npos && out[end] != '.') return out;  // an exponent, or no number at all
  size_t at = end == out.npos ? out.size() : end;
  for (; at > begin + 3; out.insert(at, 1, ',')) at -= 3;
  return out;
}

std::string people_number(double value) {
  constexpr struct {
    double size;
    const char* sign;
  } kScales[] = {{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}};
  constexpr double kMost = 1e15;  // beyond it no scale has a name that people use
  for (const auto& [size, sign] : kScales) {
    if (std::fabs(value) < size || std::fabs(value) >= kMost) continue;
    const double thousandths = std::nearbyint(value / (size / 1000));
    if (thousandths * (size / 1000) == value) return grouped(thousandths / 1000) + sign;
    break;
  }
  return grouped(value);
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<size_t> widths(rows.front().size(), 3);
  for (const auto& row : rows)
    for (size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], characters(row[i]));
  std::string out;
  append_row(out, rows.front(), widths);
  for (size_t width : widths) out.append("|").append(width + 2, '-');
  out += "|\n";
  for (size_t i = 1; i < rows.size(); ++i) append_row(out, rows[i], widths);
  return out;
}

}  // namespace keyline::output
