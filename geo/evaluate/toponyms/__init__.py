"""Place names against a corpus: which are found, and how far from the truth they are put."""
