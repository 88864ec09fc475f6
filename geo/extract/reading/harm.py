"""The grammar of harm: who was killed or wounded, how many, and that nobody was."""

from __future__ import annotations

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    either,
    lazily,
    many,
    maybe,
    named,
    none_of,
    some,
    up_to,
    within,
)
from geo.languages.codes import (
    AN,
    AND,
    BE,
    CASUALTIES,
    COMMA,
    DAMAGE,
    FORCES,
    IN,
    KILL,
    MEASURE,
    MORE,
    NAME,
    NOBODY,
    NOT,
    NUMBER,
    OF,
    OWNS,
    PERSON,
    PLACE,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TO,
    WORD,
    WOUND,
)

VICTIMS = "victims"
"""The group of NOBODY_HURT that denies both dead and wounded."""
_HURT = any_of(KILL, WOUND)
_ANY_HURT = any_of(KILL, WOUND, CASUALTIES)
# Between "nobody" and what did not befall them: "None of the 12 people in the house were".
_WHO_OF_THEM = lazily(
    either(any_of(OF, THE, WORD, SIDE, FORCES, PERSON, PLACE, IN, NAME, OWNS), COMMA)
)
_NONE_HURT = (
    NOBODY
    + _WHO_OF_THEM
    + many(BE)
    + many(WORD)
    + named("verb", _ANY_HURT + many(some(any_of(AND, COMMA, THE, NOBODY)) + _HURT))
)
_NO_CASUALTIES = (
    any_of(NOBODY, NOT)
    + many(any_of(THE, WORD, AN))
    + named(
        "noun",
        _ANY_HURT + many(some(any_of(AND, NOBODY, COMMA, THE)) + any_of(DAMAGE, KILL, WOUND)),
    )
)
_NO_VICTIMS = NOBODY + many(any_of(THE, WORD)) + named(VICTIMS, PERSON) + BE
NOBODY_HURT = Shape(
    f"{_NONE_HURT}|{_NO_CASUALTIES}|{_NO_VICTIMS}",
    "nobody was hurt; the group says what of it: verb, noun or victims",
    takes=(
        "Nobody was killed or hurt.",
        "There were no casualties.",
        "Neither injuries nor damage were reported.",
        "No victims were found.",
    ),
    leaves=("Two people were killed.", "No drones were seen."),
)
KILLED_NOBODY = Shape(
    any_of(KILL, WOUND) + NOBODY,
    "whom it killed: perhaps nobody",
    takes="killing nobody",
    leaves="nobody was killed",
)
KILLED_AND_WOUNDED = Shape(
    KILL + any_of(AND) + many(WORD) + WOUND,
    "one figure counts both together: “killed and wounded”",
    takes="have been killed and later wounded",
    leaves="were killed in Odesa and two wounded",
)
OWN_FIGURE = Shape(
    many(WORD) + WOUND + many(any_of(WORD, AN, MORE)) + NUMBER,
    "the second verb has a figure of its own: “killed and wounded five”",
    takes="wounded another five",
    leaves="wounded in Odesa",
    by="match",
)
NUMBER_OF_THEM = Shape(
    WORD + OF + maybe(either(THE, PERSON)) + END,
    "the noun before: “the number of wounded”",
    takes="the number of",
    leaves="two people were",
)
# "16 injured", "four people were badly hurt", "a girl, 12, was".
_COUNTED_SUBJECT = NUMBER + many(any_of(MORE, WORD, SIDE, NAME)) + maybe(any_of(PERSON, FORCES))
_ONE_SUBJECT = any_of(AN, THE) + many(any_of(WORD, SIDE, MEASURE, MORE)) + PERSON
_AGE = either(COMMA + MEASURE + COMMA, COMMA + NUMBER + COMMA)
SUBJECT = Shape(
    either(_COUNTED_SUBJECT, _ONE_SUBJECT, PERSON)
    + maybe(_AGE)
    + many(any_of(BE, WORD, MORE))
    + END,
    "people who stand right before a verb, to whom it happened",
    takes=("four people were badly", "a girl, 12, was"),
    leaves="a strike on Odesa",
)
PART = Shape(
    NUMBER + maybe(WORD) + OF + maybe(THE) + many(WORD) + "$",
    "a part of those counted before: “Ten of the wounded”",
    takes="ten of the",
    leaves="ten people were",
)
FIGURE_OF_TOLL = Shape(
    within(24, none_of(SEMICOLON, STOP))
    + either(TO, IN, OF, BE)
    + maybe(WORD)
    + "("
    + NUMBER
    + ")",
    "the figure that a toll comes to: “has risen to eleven”, “of 14”",
    takes=("has risen to eleven", "of 14"),
    leaves="was read aloud",
    by="match",
)
NAMED = Shape(
    either(
        up_to(3, any_of(PERSON, WORD))
        + NAME
        + NAME
        + many(either(NAME, COMMA + up_to(24, none_of(SEMICOLON, STOP), 1) + COMMA))
    )
    + many(BE)
    + maybe(WORD)
    + END,
    "one person by name, with an office: “Ivan Petrenko, a rescuer,”",
    takes="Ivan Petrenko, a rescuer,",
    leaves="a rescuer",
    by="match",
)
WITHIN_SUBJECT = Shape(
    any_of(IN, THE) + many(any_of(WORD, THE, SIDE)) + "$",
    "a noun of the subject, no verb before: “17 hurt in the attack have died”",
    takes="17 hurt in the",
    leaves="17 hurt when",
)
