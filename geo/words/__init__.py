"""The language of the page: one table of strings, and phrases built from them.

Everything here returns plain text. Whoever puts it on a page escapes it.
"""

from geo.words.language import LANGUAGES, Words, speak

__all__ = ["LANGUAGES", "Words", "speak"]
