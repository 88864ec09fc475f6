"""A report read sentence by sentence, with what it has said so far.

Frames (``frames``) are read one after the other into pieces (``pieces``). Each begins a new event
or adds to one that the report has told of already (``belonging``): the same place and time, or a
sentence that goes on about the last one ("Two of them died in hospital").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.extract.making import belonging, timing
from geo.extract.making.attackers import attacker
from geo.extract.making.closing import close
from geo.extract.making.drafts import Draft
from geo.extract.making.folding import folded
from geo.extract.making.heading import Heading, day_above, names_another, place_of, read_heading
from geo.extract.making.kinding import kind_told
from geo.extract.making.pieces import Piece, Told, has_effect, toll_of
from geo.extract.making.sides import by_side
from geo.extract.making.silence import why_silent
from geo.extract.making.steps import Outcome, Settled, Step
from geo.extract.reading import actors, attributions, claimed, deeds, speakers, targets, where
from geo.extract.reading.arms import COUNTED, Arms, arms
from geo.extract.reading.disputes import contradicts
from geo.extract.reading.frames import Frame, frames
from geo.extract.reading.implied import Scene
from geo.extract.reading.listed import listed_arms
from geo.extract.reading.pairs import opens_list
from geo.extract.reading.reality import without_unreal, words_of
from geo.languages.codes import COLON, INTERCEPT, LAUNCH, LOSE, WEAPON
from geo.languages.en.course import ANSWERS, AT_FIRST, HAPPENED
from geo.languages.en.speech import POINTS_BACK
from geo.models import DatePrecision, Event, Status

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Attribution, Report, Sentence, When


@dataclass(slots=True)
class Reader:
    """What the report has said so far: the events, and who and what was spoken of last."""

    report: Report
    at_war: bool
    drafts: list[Draft] = field(default_factory=list)
    focus: Draft | None = None
    speaker: Attribution | None = None
    weapon: str | None = None
    listing: bool = False  # what the lines of a list count, the sentence before has said
    role: str | None = None  # what the last figures of weapons counted: LAUNCH, INTERCEPT or LOSE
    heard: list[str] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)  # of the places named so far
    statement: When | None = None  # the day on which the last speaker spoke
    heading: Heading | None = None  # the place over the sentences that are read
    day: When | None = None  # that stands over them
    opener: Attribution | None = None  # who spoke when a list was opened

    def look_above(self, parsed: Parsed) -> None:
        """Note a dateline, or a line that names a place and nothing else."""
        self.day = day_above(parsed) or self.day
        if (found := read_heading(parsed)) is None:
            return
        self.heading = found
        if found.when is not None and found.when.precision is DatePrecision.DAY:
            self.statement = self.day = found.when

    def read(self, parsed: Parsed) -> Step:
        """Read one sentence, in the order of the text."""
        told = self._told(parsed)
        self.countries.update(where.countries_named(parsed))
        before = self.focus
        step = self._read(told)
        if not self._is_item(parsed.sentence):
            self.opener = self.speaker if parsed.sentence.text.endswith(COLON) else None
        if names_another(parsed, self.heading):
            self.heading = None  # "the town" is that one now
        if contradicts(parsed.sentence.text):
            self._dispute(told, before)
        return step

    def _dispute(self, told: Told, before: Draft | None) -> None:
        """Set the two sides beside each other: the last event's speaker, and who contradicts."""
        own = [draft for draft in self.drafts if draft.sentence is told.parsed.sentence]
        draft = own[-1] if own else before
        speaker = next((a for a in reversed(told.attributions) if a is not None), None)
        if draft is None or draft.status is not Status.REPORTED:
            return
        if speaker is None or (draft.attribution and speaker.text == draft.attribution.text):
            return
        draft.status, draft.denied_by = Status.DISPUTED, speaker
        if draft.sentence is not told.parsed.sentence:
            draft.more.append(told.parsed.sentence)

    def _read(self, told: Told) -> Step:
        if why := why_silent(told, self.report.published, at_war=self.at_war):
            return Step(told=told, silent=why)
        before = len(self.drafts)
        whole = frames(told.parsed, told.spots, told.masked, listing=self.listing)
        found = tuple(by_side(whole, told, self.heard, self.report.published))
        goes_on = self.listing and found[0].figure is not None
        self.listing = goes_on or opens_list(told.parsed, self.role)
        pieces = [piece for frame in found if (piece := self._piece(told, frame))]
        if self.focus is None:  # effects told before their cause: "four were hurt as a drone hit"
            pieces.sort(key=lambda piece: not piece.strong)
        settled = tuple(self._settle(piece) for piece in pieces)
        for chunk in told.parsed.chunks:
            if chunk.code == WEAPON and chunk.value in COUNTED:
                self.weapon = COUNTED[chunk.value]
        if not pieces or HAPPENED.match(told.parsed.sentence.text):
            self._goes_on(told)
        if len(self.drafts) > before:
            self.focus = self.drafts[before]  # a sentence is about the first event that it tells
        return Step(told=told, frames=found, settled=settled)

    def _is_item(self, sentence: Sentence) -> bool:
        """Tell whether a sentence begins a line with a bullet or a number."""
        line = self.report.text.rfind("\n", 0, sentence.start) + 1
        return bool(self.report.text[line : sentence.start].strip())

    def _goes_on(self, told: Told) -> None:
        """Take what a sentence without a deed says of the last event: its day, who did it."""
        focus = self.focus
        if focus is None:
            return
        if (blamed := claimed.blamed(told.parsed)) and belonging.is_open(focus):
            focus.actor, focus.inferred = blamed, False
            focus.more.append(told.parsed.sentence)
        if focus.attribution is None and POINTS_BACK.match(told.parsed.sentence.text):
            focus.attribution = next(filter(None, told.attributions), None)
            focus.more.append(told.parsed.sentence)
        if focus.dated or not HAPPENED.match(told.parsed.sentence.text):
            return
        day = timing.day_of(told.parsed, told.speeches, focus.when)
        if day is not None:
            focus.when, focus.dated = day, True
            focus.more.append(told.parsed.sentence)

    def events(self) -> tuple[Event, ...]:
        """Close all drafts."""
        latest = self._latest()
        return tuple(
            close(draft, f"{self.report.id}#{number}", self.report, latest)
            for number, draft in enumerate(folded(self.drafts), start=1)
        )

    def _told(self, sentence: Parsed) -> Told:
        words = words_of(sentence.sentence.text)
        parsed, unreal = without_unreal(sentence, words)
        found = speakers.speeches(parsed)
        masked = frozenset(speakers.spans(found))
        said = []
        for speech in found:
            attributed = attributions.attribution(parsed, speech, self.speaker)
            said.append(attributed)
            self.speaker = attributed or self.speaker
        return Told(
            parsed=parsed,
            speeches=found,
            attributions=tuple(said),
            masked=masked,
            spots=where.spots(parsed, masked) or where.spoken_from(parsed, masked),
            words=words,
            unreal=unreal,
        )

    def _piece(self, told: Told, frame: Frame) -> Piece | None:
        """Read one frame; ``None`` where it tells of neither an attack nor its effects."""
        if frame.first and ANSWERS.match(frame.parsed.text(frame.first, frame.last)):
            return None
        figures = self._arms(frame)
        listed = frame.figure is not None
        attack = deeds.is_attack(frame, deeds.live(frame, told.masked))
        rest = bool(frame.skip and frame.spots and frame.first)  # "and the rest over Penza"
        strong = listed or rest or bool(figures) or attack or frame.toll is not None
        if not strong and not has_effect(frame, told):
            return None
        return Piece(
            told=told,
            frame=frame,
            draft=self._draft(told, frame),
            figures=figures,
            toll=toll_of(told, frame),
            strong=strong,
        )

    def _arms(self, frame: Frame) -> Arms:
        if frame.figure is not None:
            return listed_arms(frame, self.weapon, self.role)
        found = arms(frame.parsed, frame.first, frame.last, self.weapon, frame.skip)
        for role, counts in (
            (INTERCEPT, found.intercepted),
            (LOSE, found.jammed),
            (LAUNCH, found.launched),
        ):
            if counts:
                self.role = role
                break
        return found

    def _draft(self, told: Told, frame: Frame) -> Draft:
        attributed = told.attribution(frame)
        goes_on = (
            frame.figure is not None or frame.skip or deeds.REST.match(told.parsed.sentence.text)
        )
        if attributed is None and goes_on:
            attributed = self.speaker  # a list goes on with the speaker of its total
        if attributed is None and self._is_item(told.parsed.sentence):
            attributed = self.opener
        before = self._context(told.parsed.sentence)
        known = timing.Known(before, self.statement, self.day)
        when, dated = timing.when(frame, told.speeches, self.report.published, known)
        self.statement = timing.statement_day(told.parsed, told.speeches) or self.statement
        scene = self._scene(told, frame, attributed, when)
        who = attacker(told, frame, scene, self.focus)
        if not who.inferred and who.name != actors.UNKNOWN:
            self.heard.insert(0, who.name)
        return Draft(
            sentence=told.parsed.sentence,
            type=scene.kind,
            actor=who.name,
            inferred=who.inferred,
            spots=frame.spots,
            when=when,
            dated=dated,
            definite=deeds.is_definite(frame),
            national=frame.national,
            target=targets.target_of(told.parsed, frame.first, frame.last, told.masked),
            attribution=attributed,
        )

    def _context(self, sentence: Sentence) -> When | None:
        """Return the time that goes on: of the last event, in a new paragraph of the main one."""
        if self.focus is None:
            return None
        same = self.focus.sentence.paragraph == sentence.paragraph
        return self.focus.when if same else self.drafts[0].when

    def _scene(
        self, told: Told, frame: Frame, attributed: Attribution | None, when: When | None
    ) -> Scene:
        return Scene(
            kind=kind_told(frame, self.weapon),
            places=tuple(place for spot in frame.spots for place in where.may_be(spot)),
            day=(when and when.end) or self.report.published,
            heard=self.heard,
            side=attributed.side if attributed else None,
            masked=told.masked,
            armed=self.weapon is not None,
            countries=[name for name, _ in self.countries.most_common()],
        )

    def _settle(self, piece: Piece) -> Settled:
        """Begin a new event with a frame, or add it to the one that it goes on about."""
        draft = piece.draft
        known = belonging.home(piece, self.drafts, self.focus)
        outcome = Outcome.BEGINS if known is None else Outcome.ADDS
        if known is not None:
            belonging.merge(known, draft)
        else:
            if self.focus is not None and belonging.takes_place_of(piece, self.focus):
                draft.spots, draft.national = self.focus.spots, False
            elif not draft.spots and (above := place_of(piece, self.heading)):
                draft.spots, draft.national = above, False
            if not belonging.stands(piece, self.focus):
                return Settled(piece=piece, outcome=Outcome.TOO_LITTLE, draft=None)
            draft.national = belonging.is_national(piece)
            if self.focus is not None and not piece.strong:
                belonging.inherit(draft, self.focus)
            if draft.attribution is not None and attributions.denies(draft.attribution):
                draft.status = Status.DENIED
            self.drafts.append(draft)
            known = draft
        known.add_arms(piece.figures)
        if not belonging.is_war_total(piece):
            first = AT_FIRST.search(piece.text) is not None
            known.add_toll(piece.toll, earlier=first)
        self.focus = known
        return Settled(piece=piece, outcome=outcome, draft=known)

    def _latest(self) -> When | None:
        dated = [d.when for d in self.drafts if d.when is not None and d.when.end is not None]
        return max(dated, key=lambda when: when.end or self.report.published, default=None)
