"""Compiles public gazetteers and our curated tables into the one SQLite file of the program.

sources (rows of others) + curated (our tables) -> Entry -> index.write
"""
