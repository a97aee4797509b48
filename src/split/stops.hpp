// Judges a full stop after a word: an abbreviation's, an initial's, a label's, or a sentence's?
#pragma once
#include "split/open_sentence.hpp"

namespace keyline::split {

// What closes between the mark and the next word.
enum class Closed : uint8_t { no, quote, bracket };

// Does the stop at `mark` end the sentence? The word at `next` begins with a capital, a digit or a sign. Initials that
// bring their stop along ("U.S.") are `mark` themselves.
bool stop_ends(const OpenSentence& open, uint32_t mark, uint32_t next, Closed closed);

// "approx.", "no.": may the word at `at` carry a stop of its own?
bool is_abbreviation(const OpenSentence& open, uint32_t at);

// Is the word before `mark` a name with a "!" or "?" of its own ("Yahoo!")?
bool is_exclaimed_name(const OpenSentence& open, uint32_t mark);

}  // namespace keyline::split
