# nlohmann_json::nlohmann_json, the header-only JSON reader of the command. Looks for the header alone, installs it as
# scripts/setup.mjs does (unasked as root or in CI, else after asking), and otherwise stops with one line.
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp)
find_program(NODE node)
if(NOT NLOHMANN_INCLUDE AND NODE)
  execute_process(COMMAND "${NODE}" "${PROJECT_SOURCE_DIR}/scripts/setup.mjs" json)
  find_path(NLOHMANN_INCLUDE nlohmann/json.hpp)
endif()
if(NOT NLOHMANN_INCLUDE)
  message(FATAL_ERROR "nlohmann/json.hpp not found: apt-get install nlohmann-json3-dev, or brew install nlohmann-json")
endif()

add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
target_include_directories(nlohmann_json::nlohmann_json SYSTEM INTERFACE "${NLOHMANN_INCLUDE}")
