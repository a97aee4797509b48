# Compiler and linker options that every target shares, as one interface target.
add_library(keyline_options INTERFACE)
# Fused multiply-add would round differently on some machines: the report is the same on all.
target_compile_options(keyline_options INTERFACE -ffp-contract=off)
target_compile_options(keyline_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
# GCC 12 warns of its own std::string at -O3 (gcc.gnu.org/bugzilla 105651).
target_compile_options(keyline_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

if(KEYLINE_WERROR)
  target_compile_options(keyline_options INTERFACE -Werror)
endif()

if(KEYLINE_SANITIZE)
  target_compile_options(keyline_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # GCC's sanitized code makes this warning speak where nothing is wrong (gcc.gnu.org/bugzilla 105562).
  target_compile_options(keyline_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(keyline_options INTERFACE -fsanitize=address,undefined)
endif()

# A compiler cache where there is one: the second build of a day takes seconds, in another working copy too.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${PROJECT_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CCACHE}")
endif()
