"""Events against a corpus: which are found, which fields are right, what is missed."""
