"""Words beside demonyms that give them another sense: languages, and names of people."""

from __future__ import annotations

from geo.languages.rows import Words

LANGUAGE_AFTER = Words(
    "language languages lessons speakers speaker translation",
    "behind a demonym: it is a language's name",
    takes="the English language",
    leaves="the English coast",
)
NO_NOUN_AFTER = Words(
    """
    and or but as at on in of with to for from by is was are were will would has have had can
    could may might should than that which who when while if because so also instead not it he
    she they the a an this i we you
    """,
    "no adjective stands before these: a language's name stands alone there",
    takes="spoke Russian and",
    leaves="Russian hands",
)
PEOPLE_BEFORE = Words(
    "the many most some few all these those young two three an",
    "before a demonym: people",
    takes="many Germans",
    leaves="in Russian",
)
LANGUAGES = Words(
    """
    english french german russian spanish portuguese italian chinese japanese korean turkish
    polish dutch swedish danish norwegian finnish hungarian greek ukrainian welsh irish thai
    vietnamese persian bengali punjabi nepali
    """,
    "demonyms that are names of languages as well",
    takes="in Russian",
    leaves="a Nigerian",
)
NAMES_TOO = Words(
    "pole finn scot lao",
    "demonyms that are names of people, too",
    takes="Finn Jones",
    leaves="a German",
)
LINKS = Words(
    "and or",
    "between two demonyms: peoples, and no language",
    takes="Russian and Ukrainian",
    leaves="Russian to Ukrainian",
)
