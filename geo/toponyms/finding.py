"""Find the place names of a text, without a trained model.

The way of a sentence: cut it into words (``tokens``) and runs of capitalised words (``segments``),
look up the longest known names in them, tell peoples apart (``demonyms``), add what may be a place
that nobody knows (``unknown``), let organisations and facilities claim what is theirs (``bodies``),
widen each name by its generic words (``heads``), weigh the evidence around it (``evidence``), and
say what it does there (``roles``).

Then the text as a whole: people who bear the same name speak against a place (``people``),
neighbours in a list speak for each other (``lists``), a sure mention for its namesakes. What is
found so is a `Draft` (``drafts``) until its points (``weights``) make it a mention. The words that
these rules ask for are rows of ``geo.languages.en.places``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.places import is_english, pairs
from geo.languages.en.places.context import DIRECTIVE, LOCATIVE, STRIKES
from geo.languages.en.places.generic import AFTER
from geo.languages.en.places.joints import ROAD
from geo.models import Mention, PlaceKind, Role
from geo.toponyms.bodies import claim
from geo.toponyms.demonyms import demonym, demonyms
from geo.toponyms.drafts import Draft, fact_of, full_name, is_region
from geo.toponyms.evidence import is_solid, is_wide, note, weigh
from geo.toponyms.heads import widen
from geo.toponyms.lists import complete
from geo.toponyms.people import person_names
from geo.toponyms.roles import role_of
from geo.toponyms.segments import joined_names, known_spans, segments
from geo.toponyms.tokens import tokenise
from geo.toponyms.unknown import unknown_places, whole_names
from geo.toponyms.weights import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Document
    from geo.toponyms.drafts import NameIndex, Segment
    from geo.toponyms.tokens import Token

# "HENDERSON — Two", "Alexandria, Va. - The": what a report opens with.
_DATELINE = re.compile(r"(?:, [A-Z][\w.]{1,14})?\s*(?:\([A-Z][\w /]{1,20}\)\s*)?[-–—]{1,2}\s")
_PLACED = ("locative", "at ", "inside")  # rows of evidence
_PLACED_BEFORE = LOCATIVE | DIRECTIVE | STRIKES
# Points from which a name is sure enough to speak for its other mentions in the text.
_SURE = 3.0
_SPOKEN = 15_000  # inhabitants of a town that is known in small letters, too
_GREAT = 500_000  # inhabitants: "sang in Houston" is the city, whoever sings
# Evidence that no other mention outweighs; and what is noted only once.
_BARRED = ("person", "title", "after given", "before", "firm", "elsewhere")


def find_toponyms(document: Document, gazetteer: NameIndex) -> tuple[Mention, ...]:
    """Return the place names of a document, in the order of its text, none overlapping.

    Appeals and captions (boilerplate) are skipped. Every mention satisfies
    ``text[mention.start:mention.end] == mention.text``.
    """
    text = document.report.text
    drafts: list[Draft] = []
    runs: list[Segment] = []
    for sentence in document.sentences:
        if sentence.boilerplate:
            continue
        tokens = tokenise(text, sentence.start, sentence.end)
        if not any(token.up for token in tokens):
            _raise(tokens, gazetteer)
        for segment in segments(tokens):
            runs.append(segment)
            drafts.extend(_drafts(segment, text, gazetteer, dateline=sentence.dateline))
    people = person_names(runs, gazetteer.has)
    for draft in drafts:
        named = len(draft.words) == 1 and draft.words[0].lower in people
        if named and draft.role is not Role.DEMONYM and not _outweighs_person(draft):
            note(draft, "person here")
    _share(drafts)
    complete(drafts, text)
    _share(drafts)
    kept = [draft for draft in drafts if not draft.dropped and draft.score >= THRESHOLD]
    return tuple(_mention(draft, text) for draft in _apart(kept))


def _drafts(segment: Segment, text: str, gazetteer: NameIndex, *, dateline: bool) -> list[Draft]:
    spans = _whole(segment, text, known_spans(segment, text, gazetteer.has))
    found = demonyms(segment, {n for i, j, _ in spans if j - i > 1 for n in range(i, j)})
    taken = {n for draft in found for n in range(draft.i, draft.j)}
    for i, j, name in spans:
        if i in taken or (j - i == 1 and segment.tokens[i].lower in pairs("demonyms")):
            continue
        matches = gazetteer.find(name)
        if matches and all(match.role is Role.DEMONYM for match in matches):
            found.append(demonym(segment, i, j, matches[0].place.name))
            continue
        start, end = segment.tokens[i].start, segment.tokens[j - 1].end
        draft = Draft(segment=segment, i=i, j=j, start=start, end=end, name=name)
        draft.fact = fact_of(matches)
        draft.owned = (
            i > 0 and segment.tokens[i - 1].possessive and _is_owner(segment, i, gazetteer)
        )
        draft.short = j - i == 1 and name != segment.tokens[i].text
        if draft.short and segment.tokens[i].dot and full_name(text[start : end + 1]) == name:
            draft.end += 1
        if draft.short and "." in text[start : draft.end] and is_region(name):
            draft.kind = PlaceKind.ADMIN1
        if draft.short and ROAD.match(text, draft.end):
            continue
        found.append(draft)
    whole_names(segment, found, text)
    covered = {n for draft in found for n in range(draft.i, draft.j)}
    found.extend(unknown_places(segment, covered, text))
    found.sort(key=lambda draft: draft.i)
    found = claim(segment, found, text, gazetteer)
    covered = {n for draft in found if is_solid(draft) for n in range(draft.i, draft.j)}
    for draft in found:
        if draft.role is Role.DEMONYM or draft.dropped:
            continue
        widen(draft, text)
        if not draft.sited:
            weigh(draft, covered)
        dated = dateline and (draft.words[0].caps or draft.i == 0)
        if dated or (draft.i == 0 and _DATELINE.match(text, draft.end)):
            note(draft, "dateline")
        if draft.role is Role.LITERAL:
            draft.role = role_of(draft)
    return found


def _raise(tokens: Sequence[Token], gazetteer: NameIndex) -> None:
    """Read a sentence without any capital: peoples, and towns that no everyday word is called."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.lower in pairs("demonyms"):
            token.up = True
        elif before is not None and before.lower in _PLACED_BEFORE and not is_english(token.lower):
            fact = fact_of(gazetteer.find(token.text)) if gazetteer.has(token.text) else None
            token.up = fact is not None and (fact.population >= _SPOKEN or is_wide(fact))


def _whole(
    segment: Segment, text: str, spans: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Take "Ras al-Ain" for one name, known or not, and never for Ras and Ain."""
    for i, j in joined_names(segment):
        if any(a <= i and j <= b for a, b, _ in spans):
            continue
        name = text[segment.tokens[i].start : segment.tokens[j - 1].end]
        spans = [span for span in spans if span[1] <= i or j <= span[0]]
        spans = sorted([*spans, (i, j, name)])
    return spans


def _outweighs_person(draft: Draft) -> bool:
    """Tell whether a name is a place although the text names a person so too."""
    fact = draft.fact
    if fact is None:
        return False
    if fact.kinds & {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
        return True
    placed = any(why.startswith(_PLACED) for why in draft.why)
    return placed and fact.population >= _GREAT


def _is_owner(segment: Segment, i: int, gazetteer: NameIndex) -> bool:
    """Tell whether the possessive before word `i` is a country's or region's."""
    owner = segment.tokens[i - 1]
    if owner.lower in AFTER:
        return True  # "in Kherson region's Beryslav"
    return owner.up and is_wide(fact_of(gazetteer.find(owner.text)))


def _share(drafts: Sequence[Draft]) -> None:
    """Let a sure mention speak for the others of the same name in the text."""
    sure = {
        draft.name.lower()
        for draft in drafts
        if draft.score >= _SURE and not draft.dropped and draft.role is not Role.DEMONYM
    }
    for draft in drafts:
        barred = any(why.startswith(_BARRED) for why in draft.why)
        if draft.score < THRESHOLD and draft.name.lower() in sure and not barred:
            note(draft, "elsewhere sure")


def _apart(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the longer of two overlapping drafts, in the order of the text."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if kept and draft.start < kept[-1].end:
            if draft.end - draft.start > kept[-1].end - kept[-1].start:
                kept[-1] = draft
            continue
        kept.append(draft)
    return kept


def _mention(draft: Draft, text: str) -> Mention:
    return Mention(
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        name=draft.name,
        role=draft.role,
        kind=draft.kind,
    )
