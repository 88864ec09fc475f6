"""What came of looking a name up, in words and as JSON: for one name and for a table of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli.output import tell
from geo.errors import InputError

if TYPE_CHECKING:
    from geo.models import Answer, Place, Resolution

HIT, MISS, AMBIGUOUS = "hit", "miss", "ambiguous"


def country_code(text: str | None) -> str | None:
    """Check a country's code.

    Raises:
        InputError: it is none.
    """
    if text is None:
        return None
    code = text.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():  # noqa: PLR2004
        raise InputError(f"--country takes a code of two letters such as UA, not “{text}”")
    return code


def tell_problem(provider: object) -> None:
    """Say on stderr that answers are not kept, where that is so."""
    problem = getattr(provider, "problem", None)
    if problem is not None:
        tell("geocode", problem)


def status(resolution: Resolution) -> str:
    """Say in one word what came of it."""
    if resolution.place is not None:
        return HIT
    return AMBIGUOUS if resolution.candidates else MISS


def as_json(text: str, resolution: Resolution, answer: Answer) -> dict[str, object]:
    """Lay a resolution out with the keys of the exchange format, and all candidates."""
    return {
        "query": text,
        "status": status(resolution),
        **_place(resolution.place),
        "precision": resolution.precision.value,
        "reason": resolution.reason,
        "candidates": [
            {**_place(each.place), "score": round(each.score, 2), "reasons": list(each.reasons)}
            for each in resolution.candidates
        ],
        "provider": answer.provider,
        "licence": answer.licence,
        "fetched_at": answer.fetched_at.isoformat() if answer.fetched_at else None,
        "reviewed_by": answer.reviewed_by,
        "stale": answer.stale,
    }


def _place(place: Place | None) -> dict[str, object]:
    keys = ("name", "kind", "lat", "lon", "admin1", "admin1_name", "country", "place_id")
    return {key: getattr(place, key) if place is not None else None for key in keys}


def as_text(text: str, resolution: Resolution, answer: Answer) -> str:
    """Write a resolution for a person."""
    place = resolution.place
    lines = [_line(place) if place is not None else f"{text}: {_OUTCOME[status(resolution)]}"]
    lines.append(f"  why: {resolution.reason}")
    others = [each for each in resolution.candidates if each.place != place]
    if others:
        lines.append("  other candidates:" if place is not None else "  candidates:")
        lines += [f"    {_line(each.place)}; {', '.join(each.reasons)}" for each in others]
    source = f"  source: {answer.provider}, {answer.licence}"
    if answer.stale:
        source += "; past its date, the provider is out of reach"
    return "\n".join([*lines, source]) + "\n"


_OUTCOME = {AMBIGUOUS: "several places fit equally well", MISS: "not found"}


def _line(place: Place) -> str:
    where = ", ".join(part for part in (place.name, place.admin1_name, place.country) if part)
    return f"{where}  {place.lat:.5f}, {place.lon:.5f}  ({place.kind.value}, {place.place_id})"
