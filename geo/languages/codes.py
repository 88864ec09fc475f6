"""The codes of chunks: what a word or a name is to the grammar, whatever its language.

A sentence becomes a string of one-letter codes, so that a rule of grammar is a short pattern.
Tables give words their codes (``geo.languages.rows.Row``); rules are written in the names below
(``geo.extract.cutting.shapes``).
"""

from __future__ import annotations

# Names.
PLACE = "T"  # named literally: "in Nikopol"
METONYM = "M"  # a place that speaks or acts: "Moscow said"
SIDE = "R"  # a state or armed group, or its adjective: "Russian", "the RSF"
NAME = "X"  # any other word with a capital

# Who and what.
FORCES = "F"  # of a side: "troops", "the air force"
PERSON = "P"  # "man", "residents"
WEAPON = "W"
NUMBER = "N"
MEASURE = "Q"  # a number with its unit: "12 km", "35-year-old"
NOBODY = "Z"  # nobody, none, no
TIME = "D"  # "on Thursday night"

# Deeds.
ATTACK = "A"  # noun or verb
LAUNCH = "L"
INTERCEPT = "I"
LOSE = "J"  # jammed, lost from radar
GROUND = "G"  # ground fighting: "captured", "an assault"
EXPLODE = "E"

# What came of them.
KILL = "K"  # killed, died, killing
WOUND = "H"
CASUALTIES = "C"  # killed and wounded together
DAMAGE = "U"  # damage, fire

# Who says so.
SAY = "S"

# Ties.
IN = "i"  # in, at, on, across
OVER = "v"
NEAR = "n"
FROM = "f"
BY = "b"
WITH = "w"  # with, using
TO = "t"  # to, towards, into
OF = "o"
AND = "&"  # and, or
NOT = "d"
AN = "a"  # a, an
THE = "e"  # the, its, this
WHO = "q"  # who, which
MORE = "m"  # more, other, another
WHEN = "c"  # when, while, after, but: opens a clause
IT = "p"  # it, he, they
BE = "B"  # be, have
WOULD = "h"  # could, would, threatens: what has not happened
OWNS = "s"  # the possessive mark

# Whatever else.
WORD = "x"  # any other word
STOP, COMMA, SEMICOLON, COLON = ".", ",", ";", ":"
OPEN, CLOSE, QUOTE, DASH = "(", ")", '"', "–"
MASKED = "_"  # what belongs to a speaker, blanked before a rule looks
