"""The grammar of counted weapons: the noun that a figure counts, and what was done with it."""

from __future__ import annotations

from geo.extract.cutting.shapes import (
    END,
    Shape,
    after,
    any_of,
    before,
    either,
    lazily,
    many,
    maybe,
    named,
    none_of,
    some,
    within,
)
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    COMMA,
    DAMAGE,
    FORCES,
    FROM,
    IN,
    INTERCEPT,
    IT,
    LAUNCH,
    LOSE,
    MORE,
    NAME,
    NEAR,
    NUMBER,
    OF,
    OVER,
    OWNS,
    PLACE,
    QUOTE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    TO,
    WEAPON,
    WHO,
    WORD,
)

_DESCRIBED = within(4, any_of(MORE, WORD, SIDE, NAME))
_BROUGHT_DOWN = any_of(INTERCEPT, LOSE)

# "58 of the 79 missiles", "seven of the missiles", "31 exploding drones".
_OF_A_WHOLE = either(any_of(OF, FROM) + maybe(THE) + named("all", NUMBER), named("some", OF + THE))
COUNTED_NOUN = Shape(
    NUMBER
    + maybe(_OF_A_WHOLE)
    + maybe(either(MORE + AND))
    + within(4, any_of(MORE, WORD, SIDE, NAME, THE))
    + WEAPON,
    "a figure and the weapon noun that it counts",
    takes=("31 exploding drones", "58 of the 79 missiles", "seven of the missiles"),
    leaves="31 homes",
    by="match",
)
MORE_OF_LIST = Shape(
    many(either(some(any_of(AND, COMMA)) + any_of(NUMBER, AN) + _DESCRIBED + WEAPON)),
    "further counted weapons of the same list: “, four missiles and a rocket”",
    takes=", four missiles and a rocket",
    leaves=", killing two",
    by="fullmatch",
)
# From a subject to its predicate: relative clauses and adverbials may stand between.
_WITH_OTHERS = maybe(OF + maybe(THE) + some(any_of(WEAPON, NAME, AND, WORD)))
_RELATIVE = lazily(any_of(COMMA, WHO, MORE, WORD, BE, OF, THE, AN, IT, TIME, FORCES, QUOTE))
_SAID_TO_BE = maybe(SAY + maybe(any_of(TO, WORD)) + many(BE))
_AT_PLACE = maybe(
    any_of(IN, OVER, NEAR)
    + maybe(THE)
    + many(any_of(WORD, SIDE))
    + PLACE
    + maybe(maybe(OWNS) + PLACE)
)
_ADVERBIALS = lazily(any_of(COMMA, WHO, MORE, WORD, BE, THE, AN, TIME))
_THAT_THEY = maybe(any_of(THE, WHO) + SIDE + maybe(FORCES) + many(BE))  # "that Russia had"
TO_PREDICATE = Shape(
    named("way", _WITH_OTHERS + _RELATIVE + _SAID_TO_BE + _AT_PLACE + _ADVERBIALS + _THAT_THEY)
    + named("verb", any_of(INTERCEPT, LOSE, LAUNCH, ATTACK)),
    "from a subject to its verb: “, which were said to be … over Odesa overnight, were downed”",
    takes=("were shot down", "over the Odesa region were jammed", "that Russia had launched"),
    leaves="burned",
    by="match",
)
# "52 were downed", "20 of which were jammed", "11 others", "ten in the Kursk region".
_ELLIPSIS = either(MORE, OF + WHO, WHO, OF + maybe(WORD) + IT, OF + THE)
_AND_WHAT_OF_IT = before(many(any_of(WORD, BE, TIME, QUOTE)) + _BROUGHT_DOWN)
UNNAMED = Shape(
    "|".join(
        (
            NUMBER + maybe(_ELLIPSIS) + _AND_WHAT_OF_IT,
            NUMBER + before(BE + DAMAGE),
            after(_BROUGHT_DOWN)
            + NUMBER
            + before(either(any_of(MORE, WHO, TIME, COMMA, STOP, SEMICOLON, AND), "$")),
            NUMBER + before(many(any_of(MORE, WORD)) + either(OVER, IN + PLACE, IN + THE + PLACE)),
            NUMBER + before(OF + WHO + any_of(BE)),
        )
    ),
    "a figure without a noun, which counts the weapon named last",
    takes=("52 were downed", "ten in Kursk", "intercepted 12, and"),
    leaves="three people were hurt",
)
OBJECT_OF = Shape(
    named("verb", _BROUGHT_DOWN) + many(any_of(THE, WORD, MORE, SIDE)) + END,
    "the figure is the object of the verb before: “shot down another 41”",
    takes="shot down another",
    leaves="shot down over Odesa",
)
ITEMS_BEFORE = Shape(
    named("verb", _BROUGHT_DOWN)
    + maybe(
        either(
            many(any_of(NUMBER, OF, FROM, THE, MORE, WORD, SIDE, NAME, WEAPON, COMMA, AND))
            + any_of(COMMA, AND)
        )
    )
    + many(any_of(OF, THE))
    + END,
    "the figure is one of a list that a verb has for its object",
    takes="shot down 12 missiles and",
    leaves="shot down 12 missiles over",
)
LATER = Shape(
    lazily(none_of(SEMICOLON, COMMA, STOP))
    + BE
    + many(any_of(WORD, BE))
    + named("verb", _BROUGHT_DOWN),
    "what became of them stands behind: “132 of the 156 drones launched had been downed”",
    takes="launched by Russia had been shot down",
    leaves="launched by Russia, some were shot down",
    by="match",
)
PARTICIPLE = Shape(
    maybe(either(maybe(COMMA) + any_of(OF, WHO) + maybe(WHO)))
    + many(any_of(MORE, WORD, BE, THE, TIME))
    + DAMAGE,
    "destroyed, said of what stands before: “, which were destroyed”",
    takes="were destroyed",
    leaves="over Odesa were destroyed",
    by="match",
)
ALL_OF_THEM = Shape(
    WORD
    + maybe(any_of(THE, NUMBER))
    + many(any_of(WORD, MORE))
    + BE
    + many(any_of(WORD))
    + named("verb", any_of(INTERCEPT, LOSE, DAMAGE)),
    "a word for the whole, and what became of it: “all were shot down”",
    takes="all were shot down",
    leaves="drones were launched",
)
