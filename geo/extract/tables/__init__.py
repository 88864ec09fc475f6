"""The words of each language, as rows: a code, the words, their value, and why."""
