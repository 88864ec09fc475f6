"""A text cut up: sentences, times, figures, and the chunks that the grammar is written in."""
