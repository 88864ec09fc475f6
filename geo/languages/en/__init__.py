"""English: every word and pattern of it that a rule names, in tables by subject."""
