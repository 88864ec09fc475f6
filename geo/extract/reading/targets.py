"""What was hit, in the report's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.extract.cutting.chunks import Parsed

_OBJECT = r"(?P<t>[eaN]?[xXRmPFsoTW-]*?[xXPF])(?=[ivnftbwDcqB,;.(&SAHKUE–—]|$)"
# The group `t` is the target. Tried in this order; "_" are speakers.
_TARGETS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"A(?:i|t){_OBJECT}",  # a strike on a chemical plant
        rf"(?<![ea])A{_OBJECT}",  # hit the central market
        r"(?P<t>[eaN]?[xXmRPF]+)(?:i[eaxX]*T)?B[xBD]*A",  # the building was struck
        rf"L[NxRWmD]*?(?:i|t){_OBJECT}",  # missiles fired at a residential building
        r"(?P<t>[eaN]?[xXmP&,N]+?)(?:i[eaxX]*T)?B[xBm]*U",  # two colleges were damaged
        rf"U{_OBJECT}",  # damaged the premises
    )
)
_JOINS = re.compile(r"^(?:and|or|but|as well as)\s+", re.IGNORECASE)
# What a pattern may catch that names nothing: adverbs, figures, regions, "the same place".
_NO_TARGET = re.compile(
    r"\w*ly|set|down|up|area|all|off|out|again|there|back|too|\d+|over|"
    r"(?:that|which|who|it)\b.*|"
    r"(?:the|this|that) (?:same )?(?:city|town|village|region|area|country)|"
    r".*\b(?:oblasts|regions|newspaper|outlet|agency|channel)",
    re.IGNORECASE,
)
_LONGEST = 90  # characters; a longer match is a sentence, no target


def target_of(parsed: Parsed, first: int, last: int, masked: Container[int]) -> str | None:
    """Return what chunks ``[first, last)`` say was hit; ``None`` where they do not."""
    codes = "".join(
        "_" if i in masked or not first <= i < last else code for i, code in enumerate(parsed.codes)
    )
    for pattern in _TARGETS:
        match = pattern.search(codes)
        if match is None:
            continue
        text = _JOINS.sub("", parsed.text(match.start("t"), match.end("t")).strip(" ,"))
        if text and len(text) <= _LONGEST and not _NO_TARGET.fullmatch(text):
            return text
    return None
