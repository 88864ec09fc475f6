"""The shape of a lexicon row and the codes that the grammar is written in.

A sentence becomes a string of one-letter codes, so that a rule of grammar is a short pattern:
``N[xR]*P`` is a counted noun phrase.

====  ==========================================  ====  =====================================
code  meaning                                     code  meaning
====  ==========================================  ====  =====================================
T     place named literally                       i     in, at, on, across
M     place named as a speaker or actor           v     over, above
R     state or armed group, or its adjective      n     near, around, close to
F     its forces                                  f     from
N     number                                      b     by
W     weapon                                      w     with, using
P     person noun                                 t     to, towards, into
K     killed, died, killing                       o     of
H     wounded, injuring                           &     and, or
C     casualties: killed and wounded together     d     not
A     attack (noun or verb)                       a     a, an
L     launch                                      e     the, its, this
I     intercept                                   q     who, which
J     jam, lose                                   m     more, other, another
G     ground fighting                             c     when, while, after, but
E     explosion                                   p     it, he, they
U     damage, fire                                B     be, have
S     says                                        s     possessive mark
D     time expression                             x, X  any other word, with a capital
Z     nobody, none, no                            h     could, would, threatens
Q     measure: a number with its unit             . , ; ( " '  themselves
====  ==========================================  ====  =====================================
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """Words divided by ``|``, their code and value, and why they stand here."""

    code: str
    words: str
    value: str = ""
    why: str = ""
