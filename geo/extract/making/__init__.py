"""Stretches into events: which belong together, when and where they were, finished values."""
