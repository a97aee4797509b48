// Files in UTF-16, as some editors save "Unicode".
#pragma once
#include <string>
#include <string_view>

namespace keyline::text {

// True for an even number of bytes that begins with a byte-order mark of UTF-16, of either order.
bool is_utf16(std::string_view bytes);

// The same text in UTF-8, its byte-order mark included; lone surrogates become U+FFFD. Requires is_utf16(bytes).
std::string from_utf16(std::string_view bytes);

}  // namespace keyline::text
