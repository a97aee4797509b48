#include "support/schema.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

namespace keyline::test {
namespace {

using nlohmann::ordered_json;

struct Field {
  std::string name;
  std::string type;  // of the shapes or primitives below; "T?" = or null, "T[]" = a list of them, "a|b" = one of
};

const std::map<std::string, std::vector<Field>> kShapes = {
    {"report",
     {{"schema", "uint"},
      {"engine", "string"},
      {"articles", "article[]"},
      {"figures", "figure[]"},
      {"dates", "date[]"},
      {"events", "event[]"},
      {"series", "series[]"},
      {"checks", "check[]"},
      {"agreements", "agreement[]"},
      {"summary", "sentence[]"},
      {"key_points", "key_point[]"},
      {"noise", "noise[]"},
      {"warnings", "warning[]"}}},
    {"article",
     {{"title", "phrase?"},
      {"published", "string?"},
      {"published_from", "given|stated|inferred|none"},
      {"length", "uint"}}},
    {"phrase", {{"text", "string"}, {"begin", "uint"}, {"end", "uint"}}},
    {"place", {{"article", "uint"}, {"begin", "uint"}, {"end", "uint"}}},
    {"figure",
     {{"article", "uint"},
      {"begin", "uint"},
      {"end", "uint"},
      {"text", "string"},
      {"kind", "money|percent|count|quantity|duration|ratio|rank"},
      {"value", "number"},
      {"value2", "number?"},
      {"unit", "string?"},
      {"per", "string?"},
      {"approx", "about|over|under|nearly|up_to?"},
      {"role", "level|change|base"},
      {"direction", "up|down?"},
      {"base", "uint?"},
      {"bases", "uint[]"},
      {"conversion_of", "uint?"},
      {"metric", "phrase?"},
      {"subject", "phrase?"},
      {"period", "string?"},
      {"period_text", "phrase?"},
      {"attribution", "phrase?"},
      {"salience", "share"},
      {"certainty", "stated|inferred|assumed"},
      {"inferred", "unit|period|metric|subject|attribution[]"},
      {"rule", "string"},
      {"noise", "uint?"}}},
    {"date",
     {{"article", "uint"},
      {"begin", "uint"},
      {"end", "uint"},
      {"text", "string"},
      {"type", "DATE|TIME|DURATION|SET"},
      {"value", "string?"},
      {"mod",
       "APPROX|START|MID|END|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE?"},
      {"from", "moment?"},
      {"until", "moment?"},
      {"fiscal", "bool"},
      {"certainty", "stated|inferred|assumed"},
      {"rule", "string"},
      {"noise", "uint?"}}},
    {"event",
     {{"when", "string"},
      {"from", "moment?"},
      {"until", "moment?"},
      {"date", "uint"},
      {"article", "uint"},
      {"begin", "uint"},
      {"end", "uint"},
      {"headline", "phrase"},
      {"figures", "uint[]"},
      {"status", "happened|planned|expected"},
      {"sources", "place[]"}}},
    {"series", {{"metric", "phrase?"}, {"subject", "phrase?"}, {"unit", "string"}, {"points", "point[]"}}},
    {"point", {{"period", "string"}, {"value", "number"}, {"figure", "uint"}, {"derived", "bool"}}},
    {"check",
     {{"rule", "percent_change|sum|difference|share|conversion|range|age"},
      {"verdict", "agrees|disagrees"},
      {"figures", "uint[]"},
      {"stated", "number"},
      {"computed", "number"},
      {"tolerance", "number"},
      {"message", "string"}}},
    {"agreement",
     {{"metric", "phrase?"},
      {"period", "string?"},
      {"verdict", "agree|agree_rounded|differ|related"},
      {"figures", "uint[]"}}},
    {"sentence", {{"article", "uint"}, {"begin", "uint"}, {"end", "uint"}, {"score", "number"}}},
    {"key_point", {{"figures", "uint[]"}, {"spans", "place[]"}}},
    {"noise",
     {{"article", "uint"},
      {"begin", "uint"},
      {"end", "uint"},
      {"reason", "advertising|navigation|byline|caption|sign_up|related|legal|dateline"}}},
    {"warning", {{"code", "string"}, {"message", "string"}, {"article", "uint"}, {"begin", "uint"}, {"end", "uint"}}},
};

// "2025-07-05" or "2025-07-05T14:05", years beyond four digits with their sign.
bool is_moment(const ordered_json& value) {
  if (!value.is_string()) return false;
  auto text = value.get<std::string>();
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }, '9');
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.erase(0, 1);
  const auto year = text.find('-');
  if (year == text.npos || year < 4 || text.substr(0, year).find_first_not_of('9') != text.npos) return false;
  return text.substr(year) == "-99-99" || text.substr(year) == "-99-99T99:99";
}

bool is_one_of(const ordered_json& value, const std::string& names) {
  return value.is_string() && ("|" + names + "|").find("|" + value.get<std::string>() + "|") != std::string::npos;
}

std::string mismatch(const ordered_json& value, const std::string& type, const std::string& path);

std::string mismatch_of_shape(const ordered_json& value, const std::vector<Field>& fields, const std::string& path) {
  if (!value.is_object()) return path + ": no object";
  auto member = value.begin();
  for (const Field& field : fields) {
    if (member == value.end()) return path + ": ends before " + field.name;
    if (member.key() != field.name) return path + ": " + member.key() + " where " + field.name + " belongs";
    const auto found = mismatch(member.value(), field.type, path + "." + field.name);
    if (!found.empty()) return found;
    ++member;
  }
  return member == value.end() ? "" : path + ": " + member.key() + " is not documented";
}

std::string mismatch_of_list(const ordered_json& value, const std::string& type, const std::string& path) {
  if (!value.is_array()) return path + ": no list";
  for (size_t i = 0; i < value.size(); ++i) {
    const auto found = mismatch(value[i], type, path + "[" + std::to_string(i) + "]");
    if (!found.empty()) return found;
  }
  return "";
}

std::string mismatch(const ordered_json& value, const std::string& type, const std::string& path) {
  if (type.back() == '?') return value.is_null() ? "" : mismatch(value, type.substr(0, type.size() - 1), path);
  if (type.back() == ']') return mismatch_of_list(value, type.substr(0, type.size() - 2), path);
  if (const auto shape = kShapes.find(type); shape != kShapes.end())
    return mismatch_of_shape(value, shape->second, path);
  const bool right = type == "string"   ? value.is_string()
                     : type == "uint"   ? value.is_number_unsigned()
                     : type == "number" ? value.is_number()
                     : type == "bool"   ? value.is_boolean()
                     : type == "moment" ? is_moment(value)
                     : type == "share"  ? value.is_number() && value >= 0 && value <= 1
                                        : is_one_of(value, type);
  return right ? "" : path + ": " + value.dump() + " is no " + type;
}

}  // namespace

std::string schema_error(std::string_view json) {
  const auto report = ordered_json::parse(json, nullptr, false);
  if (report.is_discarded()) return "no JSON";
  return mismatch(report, "report", "report");
}

}  // namespace keyline::test
