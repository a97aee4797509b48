// Writes JSON piece by piece at the end of one string: no tree, no allocation of its own. Commas come by themselves.
// Strings must be valid UTF-8. Used for the report and for the command's own records.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyline::output {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket);          // '{' or '['
  void close(char bracket);         // '}' or ']'
  void key(std::string_view name);  // a plain identifier

  void null();
  void boolean(bool value);
  void integer(uint32_t value);
  void real(double value);
  void string(std::string_view text);

  // Fields of an object.
  void field(std::string_view name, bool value) { key(name), boolean(value); }
  void field(std::string_view name, uint32_t value) { key(name), integer(value); }
  void field(std::string_view name, double value) { key(name), real(value); }
  void field(std::string_view name, std::string_view text) { key(name), string(text); }
  void field(std::string_view name, const char* text) { field(name, std::string_view(text)); }  // not a bool
  template <class T>
  void field(std::string_view name, const std::optional<T>& value) {
    value ? field(name, *value) : null_field(name);
  }
  void field_or_null(std::string_view name, std::string_view text) {  // null for what is empty
    text.empty() ? null_field(name) : field(name, text);
  }
  void null_field(std::string_view name) { key(name), null(); }

 private:
  void separate();

  std::string& out_;
};

}  // namespace keyline::output
