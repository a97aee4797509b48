// The cells of a row of a table: what bars, tabs and wide gaps part. Offsets are bytes of the document's text.
#pragma once
#include <string_view>

#include "model/document.hpp"

namespace keyline::split {

// Is there a border of cells in what stands between two tokens?
bool parts_cells(std::string_view gap);

// Is the block a row of a table? One of more tokens than a table that people read has is none: each cell is looked for
// from the row's start.
bool is_row(const Block& block);

// The row of a table that holds the token, or null.
const Block* row_of(const Document& document, uint32_t token);

// Borders between the start of `row` and `begin`: 0 in the first cell. An empty first cell leaves its tab before
// the first word.
uint32_t column_of(const Document& document, TokenRange row, uint32_t begin);

// The column of the first cell: 1 where the row opens with a bar.
uint32_t head_column(const Document& document, TokenRange row);

// The tokens of the first cell of `row`; none where it is empty.
TokenRange head_of(const Document& document, TokenRange row);

// Is there a border between the two stretches?
bool parted(const Document& document, Span a, Span b);

// Do the tokens fill a cell of `row` behind its first one?
bool fill_cell(const Document& document, TokenRange row, TokenRange tokens);

}  // namespace keyline::split
