"""Words that make a named facility of a name: heads, sorts, and where the text is to it."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

SMALL_HEADS = Words(
    """
    plant refinery shipyard depot airfield airbase aerodrome factory mine mall terminal bridge
    dam base site cosmodrome arsenal checkpoint prison quarry stadium monastery
    """,
    "small words that make a site of an unknown capitalised name before them",
    takes="Zaliv shipyard",
)
SORTS = Words(
    "oil fuel ammunition weapons power gas chemical air naval missile steel storage",
    "sorts of sites, between the name and its head",
    takes="the Kristall fuel depot",
)
IN_PLACE = Phrase(
    r"(?:,| in| at| near| on the edge of) (?:the )?[A-Z][a-z]",
    "behind a facility: the place that it is in",
    takes=(" in Vladikavkaz", ", Florida"),
    leaves=" in a suburb",
    by="match",
    exact=True,
)
HEAD_OF = Words(
    "university bank embassy consulate bishop archbishop diocese college",
    "before “of X”: the body acts, not the place",
    takes="the University of Kyiv",
)
STREET_SHORT = Words("st", "a street's head or a saint: not enough for a facility")
ARTICLES = Words(
    "the a its their nearby", "before a facility: only named", takes="the nearby plant"
)
LED_TO = Words(
    "at from to on along off into",
    "before a facility: the text is at it, or led to it",
    takes="into the plant",
)
