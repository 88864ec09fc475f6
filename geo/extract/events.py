"""Sentences and resolved places in, events out.

Frames (``frames``) are read one after the other. Each begins a new event or adds to one that the
report has told of already: the same place and time, or a sentence that goes on about the last one
("Two of them died in hospital"). The rules of what an event is stand in the README.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.extract import actors, casualties, drafts, placing, speakers, targets, timing, where
from geo.extract.chunks import parse
from geo.extract.exclusions import why_no_event
from geo.extract.frames import STRONG, WEAK, Frame, frames
from geo.extract.kinds import kind_of, used_weapons
from geo.extract.weapon_counts import COUNTED, Arms, arms, single
from geo.extract.when import find_times
from geo.models import Event, EventType, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.extract.casualties import Toll
    from geo.extract.chunks import Parsed
    from geo.extract.drafts import Draft
    from geo.extract.when import TimeMention
    from geo.models import Attribution, Document, Report, Resolution, Sentence, When

_HANDFUL = 10  # so few weapons belong to the attack just told; more are a salvo at the country
_LIST = 3  # so many places are a list: a sentence about one of them tells another event
_TOO_MANY = 1000  # killed or wounded without a place and a day of their own: a total of the war
_ANOTHER = re.compile(
    r"\b(?:another|a (?:second|third|separate|further|new)|separately|also (?:hit|struck|attacked)|"
    r"again|earlier|previous(?:ly)?|meanwhile|elsewhere)\b",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"\b(?:at first|initially|earlier reports|previously)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:another|additional)\b|\b(?:\w+|\d+) more\b", re.IGNORECASE)
_SAME_PLACE = re.compile(
    r"\b(?:the|this|that)(?: same)? (?:city|town|village|site|airfield|port|plant|building|facility|market|"
    r"hospital|school|refinery|depot|barracks|bridge)\b|\bthere\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:the (?:rest|others|remaining)|all of them|more)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?:also |already )?(?:been )?\w+(?:ed|ck|it|t)\b", re.IGNORECASE)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def extract_events(document: Document, resolutions: Sequence[Resolution]) -> tuple[Event, ...]:
    """Return the events that a report tells of, in the order of their main sentences.

    Args:
        document: the report, cut into sentences.
        resolutions: its place names, resolved, ordered by their spans.
    """
    reader = _Reader(document.report)
    position = 0
    for sentence in document.sentences:
        own: list[Resolution] = []
        while position < len(resolutions) and resolutions[position].mention.start < sentence.end:
            if resolutions[position].mention.start >= sentence.start:
                own.append(resolutions[position])
            position += 1
        if not (sentence.boilerplate or sentence.dateline):
            reader.read(sentence, own)
    return reader.events()


@dataclass(slots=True)
class _Told:
    """One sentence under the reader's eye."""

    parsed: Parsed
    times: tuple[TimeMention, ...]
    speeches: tuple[speakers.Speech, ...]
    masked: frozenset[int]
    spots: tuple[where.Spot, ...]
    attributions: tuple[Attribution | None, ...]


@dataclass(slots=True)
class _Reader:
    """What the report has said so far: the events, and who and what was spoken of last."""

    report: Report
    drafts: list[Draft] = field(default_factory=list)
    focus: Draft | None = None
    speaker: Attribution | None = None
    weapon: str | None = None
    role: str | None = None  # what the last figures of weapons counted: L, I or J
    heard: list[str] = field(default_factory=list)
    statement: When | None = None  # the day on which the last speaker spoke

    def read(self, sentence: Sentence, resolutions: Sequence[Resolution]) -> None:
        told = self._told(sentence, resolutions)
        if told is None:
            return
        before = len(self.drafts)
        for frame in frames(told.parsed, told.spots, told.masked):
            self._frame(told, frame)
        for chunk in told.parsed.chunks:
            if chunk.code == "W" and chunk.value in COUNTED:
                self.weapon = COUNTED[chunk.value]
        if len(self.drafts) > before:
            self.focus = self.drafts[before]

    def events(self) -> tuple[Event, ...]:
        """Close all drafts."""
        return tuple(self._close(draft, n) for n, draft in enumerate(self.drafts, start=1))

    def _told(self, sentence: Sentence, resolutions: Sequence[Resolution]) -> _Told | None:
        times = find_times(sentence.text, self.report.published, sentence.start)
        parsed = parse(sentence, resolutions, times)
        found = speakers.speeches(parsed)
        masked = frozenset(speakers.spans(found))
        attributions = []
        for speech in found:
            attributed = speakers.attribution(parsed, speech, self.speaker)
            attributions.append(attributed)
            if attributed is not None:
                self.speaker = attributed
        spots = where.spots(parsed, masked)
        told = _Told(parsed, times, found, masked, spots, tuple(attributions))
        if why_no_event(sentence.text, strong=self._is_strong(told)):
            return None
        return told

    def _is_strong(self, told: _Told) -> bool:
        live = "".join("_" if i in told.masked else c for i, c in enumerate(told.parsed.codes))
        deed = any(code in STRONG for code in live)
        return deed and bool(told.spots)

    # -- one frame ---------------------------------------------------------------------------

    def _frame(self, told: _Told, frame: Frame) -> None:
        codes = "".join(
            "_" if i + frame.first in told.masked else code for i, code in enumerate(frame.codes)
        )
        figures = self._arms(told, frame)
        toll = (
            casualties.tolls(told.parsed, frame.first, frame.last)
            if frame.figure is None
            else casualties.Toll()
        )
        weapons = used_weapons(told.parsed, range(frame.first, frame.last))
        strong = (
            frame.figure is not None
            or bool(figures)
            or self._attack(told.parsed, frame, codes)
            or (bool(weapons) and any(code in WEAK for code in codes))
        )
        weak = any(code in WEAK for code in codes)
        if not strong and not weak:
            return
        draft = self._draft(told, frame)
        self._place(told, frame, draft, figures, toll, strong=strong)

    def _attack(self, parsed: Parsed, frame: Frame, codes: str) -> bool:
        """Tell whether a deed of the frame is an attack, not a word that also means other things."""
        for offset, code in enumerate(codes):
            i = frame.first + offset
            if code in "AGE":
                return True
            if code in "LIJ" and any(
                parsed.codes[k] == "W" for k in range(frame.first, frame.last)
            ):
                return True
            if code == "I" and parsed.chunks[i].value == "down":
                return (
                    "N" in codes or "F" in codes or _REST.search(parsed.sentence.text) is not None
                )
        return False

    def _arms(self, told: _Told, frame: Frame) -> Arms:
        if frame.figure is None:
            found = arms(told.parsed, frame.first, frame.last, self.weapon, frame.skip)
        else:
            weapon = self._weapon_of(told, frame)
            if weapon is None:
                return Arms()
            role = self._role_of(told, frame, weapon)
            return single(told.parsed, frame.figure, weapon, role)
        self._remember(found)
        return found

    def _remember(self, found: Arms) -> None:
        if found.intercepted:
            self.role = "I"
        elif found.jammed:
            self.role = "J"
        elif found.launched:
            self.role = "L"

    def _weapon_of(self, told: _Told, frame: Frame) -> str | None:
        own = frame.figure or 0
        for i in range(own, min(own + 5, frame.last)):
            if told.parsed.codes[i] == "W":
                return COUNTED.get(told.parsed.chunks[i].value)
            if told.parsed.codes[i] == "T":
                break
        for i in range(own, -1, -1):
            if told.parsed.codes[i] == "W" and told.parsed.chunks[i].value in COUNTED:
                return COUNTED[told.parsed.chunks[i].value]
        return self.weapon

    def _role_of(self, told: _Told, frame: Frame, weapon: str) -> str:
        own = frame.figure or 0
        whole = arms(told.parsed, 0, frame.last, weapon, ())
        for role, counts in (("I", whole.intercepted), ("J", whole.jammed), ("L", whole.launched)):
            if any(c.count.start == told.parsed.chunks[own].start for c in counts):
                return role
        codes = told.parsed.codes
        if re.search(r"[I]", codes) or re.search(r"U", codes):
            return "I"
        if "J" in codes:
            return "J"
        return self.role or ("L" if "L" in codes else "I")

    def _draft(self, told: _Told, frame: Frame) -> Draft:
        parsed = told.parsed
        first, last = frame.first, frame.last
        kind = kind_of(parsed, first, last)
        if kind in {EventType.OTHER, EventType.EXPLOSION} and not _has_deed(frame):
            kind = kind_of(parsed, 0, len(parsed.chunks))
        if frame.figure is not None:
            kind = _counted_kind(self._weapon_of(told, frame), kind)
        elif kind is EventType.OTHER and "W" not in parsed.codes and _has_downing(frame):
            kind = _counted_kind(self.weapon, kind)
        elif kind is EventType.OTHER and re.match(r"[,&]+[Bx]*A", frame.codes):
            kind = kind_of(parsed, 0, last)  # "hit X and attacked Y": with the same weapon
        when, dated = timing.when(
            told.parsed,
            frame,
            told.times,
            told.speeches,
            self.report.published,
            self.focus.when if self.focus else None,
            self.statement,
        )
        self.statement = timing.statement_day(parsed, told.speeches) or self.statement
        named = actors.named_attacker(parsed, first, last, told.masked)
        if named is None and (first, last) != (0, len(parsed.chunks)):
            named = actors.named_attacker(parsed, 0, len(parsed.chunks), told.masked)
        if named:
            self.heard.insert(0, named)
        grounds = [spot.resolution.place or spot.resolution.container for spot in frame.spots]
        attributed = _attribution(told, frame)
        goes_on = frame.figure is not None or frame.skip or _REST.match(parsed.sentence.text)
        if attributed is None and goes_on:
            attributed = self.speaker  # a list goes on with the speaker of its total
        side = attributed.side if attributed else None
        stretch = (0, len(parsed.chunks))
        actor = named or actors.implied_attacker(parsed, stretch, grounds, self.heard, side)
        if actor == actors.UNKNOWN and self.focus is not None and not frame.spots:
            actor = self.focus.actor
        return drafts.Draft(
            sentence=parsed.sentence,
            type=kind,
            actor=actor,
            spots=frame.spots,
            when=when,
            dated=dated,
            national=frame.national,
            target=targets.target_of(parsed, first, last, told.masked),
            attribution=attributed,
        )

    # -- where it belongs --------------------------------------------------------------------

    def _place(  # noqa: PLR0913
        self,
        told: _Told,
        frame: Frame,
        draft: Draft,
        figures: Arms,
        toll: Toll,
        *,
        strong: bool,
    ) -> None:
        """Begin a new event with a frame, or add it to the one that it goes on about."""
        text = told.parsed.text(frame.first, frame.last)
        known = self._known(told, frame, draft, figures, text, strong=strong)
        earlier = _AT_FIRST.search(text) is not None
        added = _ADDED.search(text) is not None and toll.killed is None
        if known is not None:
            _merge(known, draft)
            known.add_arms(figures)
            known.add_toll(toll, added=added, earlier=earlier)
            self.focus = known
            return
        if self.focus is not None and not draft.spots and _SAME_PLACE.search(text):
            draft.spots = self.focus.spots
            draft.national = False
        if not self._stands(told, draft, figures, toll, strong=strong):
            return
        _national(draft, figures, told)
        draft.add_arms(figures)
        draft.add_toll(toll, added=added, earlier=earlier)
        if self.focus is not None and not strong:
            _inherit(draft, self.focus)
        if draft.attribution is not None and speakers.denies(draft.attribution):
            draft.status = Status.DENIED
        self.drafts.append(draft)
        self.focus = draft

    def _known(  # noqa: PLR0911, PLR0913
        self,
        told: _Told,
        frame: Frame,
        draft: Draft,
        figures: Arms,
        text: str,
        *,
        strong: bool,
    ) -> Draft | None:
        """Return the event that a frame adds to; ``None`` where it begins one."""
        if frame.figure is not None or frame.national:
            return None
        if draft.spots:
            for old in reversed(self.drafts):
                if _same(old, draft) and not (strong and _is_another(text, draft, old)):
                    return old
            return None
        focus = self.focus
        if focus is None:
            return None
        if draft.dated and focus.dated and not timing.agree(draft.when, focus.when):
            return None
        if strong and draft.dated and _HAD.search(text) and _ANOTHER.search(text):
            return None
        if strong and _differs(draft, focus) and _SAME_PLACE.search(text):
            return None
        if figures and "A" not in frame.codes and _anaphoric(told.parsed, frame):
            return focus
        if figures:
            return _salvo(self.drafts, focus, figures, draft)
        if not strong or _is_definite(told.parsed, frame) or _SAME_PLACE.search(text):
            return focus
        if draft.type in {focus.type, EventType.OTHER, EventType.EXPLOSION}:
            return focus
        return focus if draft.target is None else None

    def _stands(
        self, told: _Told, draft: Draft, figures: Arms, toll: Toll, *, strong: bool
    ) -> bool:
        """Tell whether a frame is enough to be an event of its own."""
        count = max((c.value for c in (toll.killed, toll.wounded, toll.both) if c), default=0)
        if count >= _TOO_MANY and not draft.dated:
            return False
        if strong and draft.type is EventType.GROUND and not draft.spots:
            return False
        if not strong:
            return bool(draft.spots) and self.focus is not None and _is_harm(told.parsed)
        if draft.spots or figures:
            return not _only_noun(told.parsed, draft, figures, toll)
        return draft.dated and draft.target is not None and draft.actor != actors.UNKNOWN

    def _close(self, draft: Draft, number: int) -> Event:
        places = () if draft.national else tuple(map(placing.event_place, draft.spots))
        earliest = next((d.when for d in self.drafts if d.when and d.when.start), None)
        behind = timing.is_background(draft.when, earliest, self.report.published)
        return Event(
            id=f"{self.report.id}#{number}",
            report_id=self.report.id,
            type=draft.type,
            actor=draft.actor,
            target=draft.target,
            places=places,
            when=draft.when or timing.NEVER,
            evidence=draft.sentence.text,
            spans=draft.spans(),
            killed=draft.killed,
            wounded=draft.wounded,
            killed_and_wounded=draft.both,
            launched=tuple(draft.launched.values()),
            intercepted=tuple(draft.intercepted.values()),
            jammed=tuple(draft.jammed.values()),
            attribution=draft.attribution,
            status=draft.status,
            background=draft.background or behind,
            area=None if places else placing.country_struck(draft),
            superseded=tuple(draft.superseded),
        )


def _has_deed(frame: Frame) -> bool:
    return any(code in "AGIJLW" for code in frame.codes)


def _counted_kind(weapon: str | None, kind: EventType) -> EventType:
    if weapon in {"drone", "missile"} and kind is not EventType.NAVAL:
        return EventType(weapon)
    return kind


def _attribution(told: _Told, frame: Frame) -> Attribution | None:
    """Return the speaker who governs a frame: the first behind it, else the last before."""
    inside = [
        a
        for speech, a in zip(told.speeches, told.attributions, strict=True)
        if a is not None and (frame.first <= speech.verb < frame.last)
    ]
    if inside:
        return inside[0]
    behind = [
        a
        for speech, a in zip(told.speeches, told.attributions, strict=True)
        if a is not None and speech.verb >= frame.last and speech.after
    ]
    if behind:
        return behind[0]
    before = [
        a
        for speech, a in zip(told.speeches, told.attributions, strict=True)
        if a is not None and speech.verb < frame.first
    ]
    return before[-1] if before else None


def _same(old: Draft, new: Draft) -> bool:
    mine, theirs = old.names(), new.names()
    if not (mine == theirs or (len(theirs) == 1 and theirs <= mine and len(mine) < _LIST)):
        return False
    if (old.dated or new.dated) and not timing.agree(old.when, new.when):
        return False
    if old.actor != new.actor and actors.UNKNOWN not in {old.actor, new.actor}:
        return False
    loose = {EventType.OTHER, EventType.EXPLOSION}
    if old.type is new.type or old.type in loose or new.type in loose:
        return True
    salvo = EventType.MISSILE_DRONE
    parts = {EventType.MISSILE, EventType.DRONE}
    return (old.type is salvo and new.type in parts) or (new.type is salvo and old.type in parts)


def _is_another(text: str, draft: Draft, old: Draft) -> bool:
    if draft.when == old.when and draft.dated and old.dated:
        return False
    return _ANOTHER.search(text) is not None


def _is_definite(parsed: Parsed, frame: Frame) -> bool:
    """ "The attack", "this strike": goes on about what was told."""
    for i in range(frame.first, frame.last):
        if parsed.codes[i] in "AEG":
            j = i - 1
            while j >= frame.first and parsed.codes[j] in "xRWmD":
                j -= 1
            return j >= frame.first and parsed.chunks[j].text.lower() in _DEFINITE
    return False


def _salvo(known: Sequence[Draft], focus: Draft, figures: Arms, draft: Draft) -> Draft | None:
    """Return the salvo whose weapons a sentence without a place goes on to count."""
    weapons = {c.weapon for c in (*figures.launched, *figures.intercepted, *figures.jammed)}
    for old in (focus, *reversed(known)):
        clash = any(c.weapon in old.launched for c in figures.launched)
        clash |= any(c.weapon in old.intercepted for c in figures.intercepted)
        clash |= any(c.weapon in old.jammed for c in figures.jammed)
        counted = set(old.launched) | set(old.intercepted)
        bare = old.national and not counted and all(w in old.type.value for w in weapons)
        if not clash and (counted & weapons or bare):
            return old
    few = max(c.count.value for c in (*figures.launched, *figures.intercepted, *figures.jammed))
    bare = not (focus.launched or focus.intercepted)
    if few <= _HANDFUL and bare and focus.spots and draft.type is focus.type and not draft.dated:
        return focus
    strikes = figures.launched and not (figures.intercepted or figures.jammed)
    if (
        strikes
        and _DIRECT.search(draft.sentence.text)
        and focus.spots
        and draft.type is focus.type
        and not focus.launched
    ):
        return focus
    return None


_DIRECT = re.compile(r"\b(?:hit|struck|attacked|crashed|slammed|flew)\b", re.IGNORECASE)


def _anaphoric(parsed: Parsed, frame: Frame) -> bool:
    """ "three were shot down": figures without a noun go on about the weapons just told of."""
    return re.search(r"N[mxRXe]*W", frame.codes) is None


def _differs(draft: Draft, focus: Draft) -> bool:
    """Two kinds of attack that one strike cannot be."""
    loose = {EventType.OTHER, EventType.EXPLOSION, EventType.MISSILE_DRONE}
    return draft.type not in loose and focus.type not in loose and draft.type is not focus.type


def _has_downing(frame: Frame) -> bool:
    return any(code in "IJ" for code in frame.codes)


def _merge(old: Draft, new: Draft) -> None:
    if new.sentence is not old.sentence:
        old.more.append(new.sentence)
    loose = {EventType.OTHER, EventType.EXPLOSION}
    if old.type in loose and new.type not in loose:
        old.type = new.type
    if old.actor == actors.UNKNOWN:
        old.actor = new.actor
    if new.dated and not old.dated:
        old.when, old.dated = new.when, True
    old.target = old.target or new.target
    old.attribution = old.attribution or new.attribution


def _inherit(draft: Draft, focus: Draft) -> None:
    """A place with damage or casualties only belongs to the attack told before."""
    if draft.type in {EventType.OTHER, EventType.EXPLOSION}:
        draft.type = focus.type
    if draft.actor == actors.UNKNOWN:
        draft.actor = focus.actor
    if not draft.dated:
        draft.when = focus.when


def _national(draft: Draft, figures: Arms, told: _Told) -> None:
    """A salvo at a whole country has no place of its own."""
    if not draft.spots:
        draft.national = bool(figures) or draft.national
        return
    whole = all(where.rank(spot.resolution) >= where.COUNTRY for spot in draft.spots)
    if whole and (figures or placing.across(told.parsed, draft.spots)):
        draft.national = True


def _is_harm(parsed: Parsed) -> bool:
    return any(code in "KHCU" for code in parsed.codes)


def _only_noun(parsed: Parsed, draft: Draft, figures: Arms, toll: Toll) -> bool:
    """ "The attack on X was called outrageous": named, but nothing told of it."""
    if figures or toll or draft.dated or draft.type is EventType.GROUND:
        return False
    deeds = [i for i, code in enumerate(parsed.codes) if code in "ALIJEUKHCG"]
    return len(deeds) == 1 and _is_definite_at(parsed, deeds[0]) and draft.target is None


def _is_definite_at(parsed: Parsed, i: int) -> bool:
    return i > 0 and parsed.chunks[i - 1].text.lower() in _DEFINITE
