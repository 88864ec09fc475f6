"""Where a frame belongs: to an event that the report has told of, to a new one, or to none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.earth import distance_km
from geo.extract.making import placing, timing
from geo.extract.reading import actors
from geo.extract.reading.containers import COUNTRY, rank
from geo.extract.reading.deeds import counts_unnamed, is_definite, only_names
from geo.extract.reading.wars import between, has_aircraft
from geo.languages.codes import ATTACK, DAMAGE
from geo.languages.en.course import ANOTHER, CAME_DOWN, HAD_BEEN, PART_OF_CITY, SAME_PLACE
from geo.models import LOOSE_TYPES, EventType, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.extract.making.drafts import Draft
    from geo.extract.making.pieces import Piece

_LIST = 3  # so many places are a list: a sentence about one of them tells another event
_HANDFUL = 10  # so few weapons belong to the attack just told; more are a salvo at the country
_TOO_MANY = 1000  # killed or wounded on no day of their own: a total of the war


def home(piece: Piece, told: Sequence[Draft], focus: Draft | None) -> Draft | None:
    """Return the event that a frame adds to; ``None`` where it begins one.

    Args:
        piece: the frame, read.
        told: the report's events so far.
        focus: the one that it spoke of last.
    """
    if piece.frame.figure is not None or piece.frame.national:
        return None
    if piece.draft.spots:
        if focus is not None and not focus.spots and not focus.national and _places(piece, focus):
            return focus
        for old in reversed(told):
            if not _same(old, piece.draft) or _is_share(piece, old):
                continue
            if not (piece.strong and _is_another(piece, old)):
                return old
        return None
    if focus is None or _leaves(piece, focus) or _by_those_who_cannot_fly(focus, piece.draft):
        return None
    if piece.figures:
        direct = ATTACK in piece.frame.codes
        return focus if counts_unnamed(piece.frame) and not direct else _salvo(piece, told, focus)
    if not piece.strong or is_definite(piece.frame) or SAME_PLACE.search(piece.text):
        return focus
    if piece.draft.type in LOOSE_TYPES | {focus.type} or piece.draft.target is None:
        return focus
    return None


def _places(piece: Piece, focus: Draft) -> bool:
    """As in "The blast was triggered in Mirali": says where the attack was that was just told."""
    return is_definite(piece.frame) and timing.agree(piece.draft.when, focus.when)


def _leaves(piece: Piece, focus: Draft) -> bool:
    """Tell whether a frame without a place speaks of something else than the last event."""
    draft = piece.draft
    if not piece.strong and timing.follows(draft.when, focus.when):
        return False  # "rescuers were still searching on Thursday": what came of it
    if draft.dated and not timing.agree(draft.when, focus.when):
        if focus.dated:
            return True
        # "The strike happened on Monday" dates the last event; "two days earlier" is another.
        return piece.strong and not is_definite(piece.frame)
    if not piece.strong:
        return False
    if draft.dated and HAD_BEEN.search(piece.text) and ANOTHER.search(piece.text):
        return True
    return _differs(draft, focus) and SAME_PLACE.search(piece.text) is not None


def _same(old: Draft, new: Draft) -> bool:
    mine, theirs = old.names(), new.names()
    listed = len(theirs) == 1 and theirs <= mine and len(mine) < _LIST
    if not (mine == theirs or listed or _is_quarter(new, old)):
        return False
    if (old.dated or new.dated) and not timing.agree(old.when, new.when):
        return False
    if old.actor != new.actor and not (is_open(old) or is_open(new)):
        return False
    if _by_those_who_cannot_fly(old, new):
        return False
    if old.type is new.type or {old.type, new.type} & LOOSE_TYPES:
        return True
    salvo = EventType.MISSILE_DRONE
    return salvo in {old.type, new.type} and bool(
        {old.type, new.type} & {EventType.MISSILE, EventType.DRONE}
    )


def _is_share(piece: Piece, old: Draft) -> bool:
    """Tell people hurt at one of several places that were told before: figures stay with it."""
    return len(old.names()) > len(piece.draft.names()) and any(piece.toll.values())


CITY_KM = 20.0  # so far from its centre a great city's districts, ports and plants lie


def _by_those_who_cannot_fly(old: Draft, new: Draft) -> bool:
    """Tell an air strike beside the deed of a group without aircraft: two events."""
    if (old.type is EventType.AIRSTRIKE) is (new.type is EventType.AIRSTRIKE):
        return False
    return not (has_aircraft(old.actor) and has_aircraft(new.actor))


def is_open(draft: Draft) -> bool:
    """Tell whether the text has not named an attacker, so that one who is named later outranks."""
    return draft.inferred or draft.actor == actors.UNKNOWN


def _is_quarter(new: Draft, old: Draft) -> bool:
    """Tell whether the one place of `new` is a part of the city that `old` is in."""
    if len(new.spots) != 1 or len(old.spots) != 1:
        return False
    part, city = new.spots[0].resolution, old.spots[0].resolution
    if part.place is None or city.place is None or city.place.kind is not PlaceKind.SETTLEMENT:
        return False
    near = distance_km(part.place.lat, part.place.lon, city.place.lat, city.place.lon) <= CITY_KM
    return near and PART_OF_CITY.search(part.mention.text) is not None


def _is_another(piece: Piece, old: Draft) -> bool:
    if piece.draft.when == old.when and piece.draft.dated and old.dated:
        return False
    return ANOTHER.search(piece.text) is not None


def _differs(draft: Draft, focus: Draft) -> bool:
    """Tell two kinds of attack that one strike cannot be."""
    loose = LOOSE_TYPES | {EventType.MISSILE_DRONE}
    if {draft.type, focus.type} == {EventType.SABOTAGE, EventType.GROUND}:
        return False  # a bomb at the gate, and gunmen behind it
    return draft.type not in loose and focus.type not in loose and draft.type is not focus.type


def _salvo(piece: Piece, told: Sequence[Draft], focus: Draft) -> Draft | None:
    """Return the event whose weapons a sentence without a place goes on to count."""
    figures, draft = piece.figures, piece.draft
    counted = [*figures.launched, *figures.intercepted, *figures.jammed]
    weapons = {c.weapon for c in counted}
    for old in (focus, *reversed(told)):
        clash = any(c.weapon in old.launched for c in figures.launched)
        clash |= any(c.weapon in old.intercepted for c in figures.intercepted)
        clash |= any(c.weapon in old.jammed for c in figures.jammed)
        known = set(old.launched) | set(old.intercepted)
        bare = old.national and not known and all(w in old.type.value for w in weapons)
        if not (clash or between(old.actor, draft.actor)) and (known & weapons or bare):
            return old
    if not focus.spots or draft.type is not focus.type or focus.launched:
        return None
    few = max(c.count.value for c in counted) <= _HANDFUL
    if few and not focus.intercepted and not draft.dated:
        return focus
    launched = figures.launched and not (figures.intercepted or figures.jammed)
    return focus if launched and CAME_DOWN.search(draft.sentence.text) else None


def stands(piece: Piece, focus: Draft | None) -> bool:
    """Tell whether a frame is enough to be an event of its own."""
    draft, toll = piece.draft, piece.toll
    if is_war_total(piece):
        return False
    if piece.strong and draft.type is EventType.GROUND and not draft.spots:
        return False
    if not piece.strong:
        harm = bool(toll) or DAMAGE in piece.frame.codes
        return bool(draft.spots) and focus is not None and harm
    if draft.spots or piece.figures:
        told = piece.figures or toll or draft.dated or draft.target
        return bool(told) or draft.type is EventType.GROUND or not only_names(piece.told.parsed)
    # Without any place it is kept beside the map, if it is told as one attack: of a day, with what
    # was hit, and by whom or with what harm.
    told_of = draft.actor != actors.UNKNOWN or (bool(toll) and draft.type not in LOOSE_TYPES)
    return draft.dated and draft.target is not None and told_of


def is_war_total(piece: Piece) -> bool:
    """Tell figures that no undated attack has: they are totals of the war."""
    return not piece.draft.dated and max(piece.toll.values(), default=0) >= _TOO_MANY


def takes_place_of(piece: Piece, focus: Draft) -> bool:
    """Tell whether a frame without a place is "in the same city" as the last event."""
    return not piece.draft.spots and bool(focus.spots) and bool(SAME_PLACE.search(piece.text))


def merge(old: Draft, new: Draft) -> None:
    """Add to an event what another frame tells of it; figures are added by their own rules."""
    if new.sentence is not old.sentence:
        old.more.append(new.sentence)
    if old.type in LOOSE_TYPES and new.type not in LOOSE_TYPES:
        old.type = new.type
    if is_open(old) and new.actor != actors.UNKNOWN and not (new.inferred and old.inferred):
        old.actor, old.inferred = new.actor, new.inferred
    if new.dated and not old.dated:
        old.when, old.dated = new.when, True
    old.spots = old.spots or new.spots
    old.target = old.target or new.target
    old.attribution = old.attribution or new.attribution


def inherit(draft: Draft, focus: Draft) -> None:
    """Give damage or casualties at a place of their own the attack that was told before."""
    if draft.type in LOOSE_TYPES:
        draft.type = focus.type
    if draft.actor == actors.UNKNOWN:
        draft.actor, draft.inferred = focus.actor, focus.inferred
    if not draft.dated:
        draft.when = focus.when


def is_national(piece: Piece) -> bool:
    """Tell a salvo at a whole country, which has no place of its own."""
    draft = piece.draft
    if not draft.spots:
        return bool(piece.figures) or draft.national
    if draft.spots != piece.frame.spots:  # taken over from the event told before
        return False
    whole = all(rank(spot.resolution) >= COUNTRY for spot in draft.spots)
    across = placing.across(piece.told.parsed, draft.spots)
    return draft.national or (whole and (bool(piece.figures) or across))
