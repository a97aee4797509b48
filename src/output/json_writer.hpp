// Writes JSON piece by piece at the end of one string: no tree, no allocation of its own. Commas come by themselves.
// Strings must be valid UTF-8. Used for the report and for the command's own records. What is written passes through a
// page of its own and is in the string from the writer's end on: a string that grows by a byte at a time is slow.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyline::output {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out), comma_(!out.empty() && after_value(out.back())) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { flush(); }

  void open(char bracket);          // '{' or '['
  void close(char bracket);         // '}' or ']'
  void key(std::string_view name);  // a plain identifier, shorter than a page

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
  static bool after_value(char last) { return last != '{' && last != '[' && last != ':'; }

  void separate();
  void put(char byte);
  void put(std::string_view bytes);
  void flush();

  std::string& out_;
  std::array<char, 4096> page_;
  size_t used_ = 0;  // of the page
  bool comma_;       // is one due before the next value or key?
};

}  // namespace keyline::output
