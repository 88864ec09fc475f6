"""Counted people in a stretch of a sentence: "a man and two children" are three.

Only what stands there counts: "civilians" are none, "three of them children" and ages add nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.models import Bound, Count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Chunk, Parsed


def people(parsed: Parsed, first: int, last: int) -> Count | None:
    """Add up the counted noun phrases in a stretch, without parts and ages."""
    found = list(_phrases(parsed, first, last))
    if not found:
        return None
    total = sum(count.value for count in found)
    bounds = {count.bound for count in found} - {Bound.EXACT}
    bound = bounds.pop() if len(bounds) == 1 else (Bound.ABOUT if bounds else Bound.EXACT)
    return Count(
        value=total,
        bound=bound,
        start=min(count.start for count in found),
        end=max(count.end for count in found),
    )


def _phrases(parsed: Parsed, first: int, last: int) -> Iterator[Count]:
    """Yield the counted noun phrases of one coordination, from its last part backwards or on."""
    i = first
    open_part = False
    seen_person = False
    while i < last:
        chunk, code = parsed.chunks[i], parsed.codes[i]
        low = chunk.text.lower()
        if low in {"including", "among", "include", "aged"}:
            open_part = True
        if code == "N" and not open_part:
            step = _counted(parsed, i, last)
            if step and not _age(parsed, i, first):
                yield counted(chunk)
                seen_person = True
                i += step
                continue
        if code == "a" and not open_part:
            step = _one_person(parsed, i, last)
            if step:
                noun = parsed.chunks[min(i + step, last) - 1].text.lower()
                value = 2 if noun == "couple" else 1
                yield Count(value=value, bound=Bound.EXACT, start=chunk.start, end=chunk.end)
                seen_person = True
                i += step
                continue
        if code == "e" and not open_part and low in _OWNERS:
            step = _one_person(parsed, i, last)
            if step and (not seen_person or parsed.chunks[i - 1].code in "&,"):
                yield Count(value=1, bound=Bound.EXACT, start=chunk.start, end=chunk.end)
                i += step
                continue
        i += 1


def _counted(parsed: Parsed, i: int, last: int) -> int:
    """Return how many chunks a counted person phrase at `i` takes; 0 where it counts no persons."""
    codes = parsed.codes[i:last]
    if parsed.codes[i + 1 : i + 2] == "q" or _among(parsed, i):
        return 0
    if match := re.match(r"N[mxRXe]*?[PF](?!s)", codes):
        return match.end()
    if re.match(r"Nm?R", codes) and parsed.chunks[i + codes.index("R")].text.endswith("s"):
        return codes.index("R") + 1  # "3,000 North Koreans"
    if re.match(r"Nx{1,2}(?:$|[io,;&.])", codes) and _follows_kill(parsed, i):
        return 2  # "killed 30 herders": whoever is killed is somebody
    if re.match(r"N[mx]{0,2}$", codes) or re.match(r"Nm?(?=[B,&iKHC(;D])", codes):
        return 1
    return 0


_BEASTS = frozenset({"cows", "horses", "dogs", "animals", "cattle", "sheep", "pigs", "hens"})


def _follows_kill(parsed: Parsed, i: int) -> bool:
    following = parsed.chunks[i + 1].text.lower()
    return i > 0 and parsed.codes[i - 1] in "KH" and following not in _BEASTS


def _among(parsed: Parsed, i: int) -> bool:
    """As in "wounded 14, three children among them": a part of the total before."""
    for j in range(i + 1, min(i + 5, len(parsed.chunks))):
        if parsed.chunks[j].text.lower() == "among":
            return True
        if parsed.codes[j] not in "xXRPm":
            return False
    return False


def _one_person(parsed: Parsed, i: int, last: int) -> int:
    """Return how many chunks "a 35-year-old man", "her son" take; 0 where it is no person."""
    match = re.match(r"[ae][xRmXQ]{0,5}?P(?!s)", parsed.codes[i:last])
    if match is None:
        following = parsed.chunks[i + 1].text.lower() if i + 1 < last else ""
        named = re.match(r"ax{1,3}(?=[,.;&inf]|\Z)", parsed.codes[i:last])
        if named and i and parsed.codes[i - 1] in "KH" and following not in _BEASTS:
            return named.end()  # "killed a shepherd"
        if (
            re.match(r"ax{1,3}(?:fT)?\Z", parsed.codes[i:last])
            and parsed.codes[last : last + 1] == "B"
        ):
            return last - i  # "a beekeeper was killed"
        return 2 if following in _ORDINALS and parsed.codes[i] == "a" else 0
    noun = parsed.chunks[i + match.end() - 1].text.lower()
    plural = noun.endswith("s")
    return 0 if plural or noun in _GROUPS else match.end()


_OWNERS = frozenset({"its", "his", "her", "their"})  # "its driver", "her son"


_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})  # "a second gravely wounded"


_GROUPS = frozenset({"people", "men", "women", "children", "police", "staff", "crew", "family",
                     "personnel", "elderly", "youth"})  # fmt: skip


def _age(parsed: Parsed, i: int, first: int) -> bool:
    """As in "a girl of 16", "a woman, 44,": a figure that tells how old somebody is."""
    before = parsed.codes[max(first, i - 2) : i]
    after = parsed.codes[i + 1 : i + 2]
    return before.endswith("Po") or (before.endswith("P,") and after in {",", ")", ""})


def counted(chunk: Chunk) -> Count:
    """Return the figure of a number's chunk, with its span."""
    if chunk.figure is None:
        raise AssertionError(chunk)
    return Count(
        value=chunk.figure.value, bound=chunk.figure.bound, start=chunk.start, end=chunk.end
    )
