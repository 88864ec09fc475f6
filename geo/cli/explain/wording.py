"""The trace of a report in words: names, chunks, frames, and why there is an event or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.earth import is_wide
from geo.extract.making.steps import Outcome
from geo.languages import codes
from geo.models import Precision, Relation, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.extract.cutting.chunks import Chunk
    from geo.extract.making.drafts import Draft
    from geo.extract.making.steps import Settled, Step
    from geo.extract.reading.frames import Frame
    from geo.models import Event, EventPlace, LocatedReport, Place, Resolution, Sentence
    from geo.pipeline import Trace

_LABEL = 10  # characters before what a line tells
_NAMES = {code: name.lower() for name, code in vars(codes).items() if name.isupper()}
# Codes that say nothing beyond the word itself: it stands bare.
_BARE = frozenset(codes.WORD + codes.NAME + '.,;:()"–' + codes.AND)
_ROLES = {
    Role.METONYM: "speaks or acts, so that it is no place of an event",
    Role.DEMONYM: "a people, so that it is no place of an event",
}


def explain(located: LocatedReport, trace: Trace, about: str | None = None) -> list[str]:
    """Write down what became of a report, line by line; empty where nothing is about the words.

    Args:
        located: the report with what was found in it.
        trace: what each room noted on the way.
        about: tell only of sentences, and events with a sentence, that hold these words.
    """
    if trace.document is None:
        return []
    steps = {step.told.parsed.sentence.start: step for step in trace.steps}
    numbers = _numbers(steps.values(), located)
    lines: list[str] = []
    for number, sentence in enumerate(trace.document.sentences, start=1):
        if _holds(sentence.text, about):
            lines += ["", f"[{number}] {_flat(sentence.text)}"]
            names = [r for r in trace.resolutions if _inside(r, sentence)]
            lines += _sentence(sentence, steps.get(sentence.start), names, numbers)
    for event in located.events:
        if any(_holds(located.report.text[s.start : s.end], about) for s in event.spans):
            lines += ["", *_event(event)]
    if not lines:
        return []
    head = f"{located.report.id}, published {located.report.published.isoformat()}"
    return [f"{head}: {_count(len(located.events), 'event')}", *lines, ""]


def _holds(text: str, about: str | None) -> bool:
    return about is None or _flat(about).casefold() in _flat(text).casefold()


def _flat(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _inside(resolution: Resolution, sentence: Sentence) -> bool:
    return sentence.start <= resolution.mention.start < sentence.end


def _numbers(steps: Iterable[Step], located: LocatedReport) -> dict[int, str]:
    """Give each draft the id of the event that it became, in the order in which they began."""
    begun = [
        settled.draft
        for step in steps
        for settled in step.settled
        if settled.outcome is Outcome.BEGINS and settled.draft is not None
    ]
    return {id(draft): event.id for draft, event in zip(begun, located.events, strict=False)}


def _sentence(
    sentence: Sentence, step: Step | None, names: Sequence[Resolution], numbers: dict[int, str]
) -> Iterator[str]:
    if sentence.boilerplate:
        yield _line("left out", "an appeal, a link or a credit of the site")
        return
    if sentence.dateline:
        yield _line("left out", "a dateline or a label: where the desk is, no place of an event")
    for resolution in names:
        yield from _name(resolution)
    if step is None:
        if not sentence.dateline:
            yield _line("no event", "a headline; the text below tells what happened")
        return
    for speech, attribution in zip(step.told.speeches, step.told.attributions, strict=True):
        verb = step.told.parsed.chunks[speech.verb].text
        who = attribution.text if attribution else "somebody who was not named before"
        yield _line("speaker", f"{_flat(who)} ({verb})")
    for chunk in step.told.parsed.chunks:
        if chunk.time is not None:
            yield _line("time", f"{_flat(chunk.text)}: {_time(chunk)}")
    yield _line("chunks", " ".join(_chunk(chunk) for chunk in step.told.parsed.chunks))
    if step.silent is not None:
        yield _line("no event", step.silent)
    yield from _frames(step, numbers)


def _name(resolution: Resolution) -> Iterator[str]:
    mention = resolution.mention
    found = _place(resolution.place) if resolution.place else "not located"
    yield _line("name", f"{_flat(mention.text)}: {found}")
    if mention.role in _ROLES:
        yield _line("", _ROLES[mention.role])
        return
    yield _line("", f"because: {resolution.reason}")
    if resolution.container is not None:
        yield _line("", f"the text puts it in {_place(resolution.container)}")
    for candidate in resolution.candidates:
        reasons = ", ".join(candidate.reasons)
        yield _line("", f"candidate {candidate.score:5.1f}  {_place(candidate.place)}; {reasons}")


def _place(place: Place) -> str:
    where = ", ".join(dict.fromkeys(filter(None, (place.name, place.admin1_name, place.country))))
    return f"{where} ({place.kind.value}, {place.lat:.2f}, {place.lon:.2f}, {place.place_id})"


def _time(chunk: Chunk) -> str:
    time = chunk.time
    if time is None or time.when is None:
        return "counted from the event told before"
    if time.when.start is None or time.when.end is None:
        return "no day"
    if time.when.start == time.when.end:
        return time.when.start.isoformat()
    return f"{time.when.start.isoformat()} to {time.when.end.isoformat()}"


def _chunk(chunk: Chunk) -> str:
    text, name = _flat(chunk.text), _NAMES.get(chunk.code, chunk.code)
    if chunk.code in _BARE:
        return text
    value = f": {chunk.value}" if chunk.value not in {"", name} else ""
    return f"{text}‹{name}{value}›"


def _frames(step: Step, numbers: dict[int, str]) -> Iterator[str]:
    settled = {id(each.piece.frame): each for each in step.settled}
    for frame in step.frames:
        yield _line("frame", f"“{_flat(frame.parsed.text(frame.first, frame.last))}”")
        yield _line("", _own_places(frame))
        yield _line("", _outcome(settled.get(id(frame)), numbers))


def _own_places(frame: Frame) -> str:
    if not frame.spots:
        return "no place of its own"
    each = (f"{s.resolution.mention.text} ({s.relation.value})" for s in frame.spots)
    return "at " + ", ".join(map(_flat, each))


def _outcome(settled: Settled | None, numbers: dict[int, str]) -> str:
    if settled is None:
        return "no event: it tells of neither an attack nor its effects"
    if settled.draft is None:
        return f"no event: {settled.outcome.value}"
    return f"{settled.outcome.value}{_which(settled.draft, numbers)}"


def _which(draft: Draft, numbers: dict[int, str]) -> str:
    return f": {numbers[id(draft)]}" if id(draft) in numbers else ""


def _event(event: Event) -> Iterator[str]:
    inferred = " (inferred)" if event.actor_inferred else ""
    yield f"{event.id}  {event.type.value} by {event.actor}{inferred}"
    if event.target:
        yield _line("target", _flat(event.target))
    for place in event.places:
        yield _line("place", _drawn(place))
    if not event.places:
        yield _line("place", f"the whole of {event.area}" if event.area else "none that is known")
    when = event.when
    days = f"{when.start} to {when.end}" if when.start != when.end else f"{when.start}"
    yield _line("when", f"{days if when.start else 'not said'} ({when.precision.value})")
    for name in ("killed", "wounded", "killed_and_wounded"):
        if (count := getattr(event, name)) is not None:
            yield _line(name.replace("_", " "), f"{count.value} ({count.bound.value})")
    for name in ("launched", "intercepted", "jammed"):
        for item in getattr(event, name):
            yield _line(name, f"{item.count.value} {item.weapon} ({item.count.bound.value})")
    yield _line("says", _flat(event.attribution.text) if event.attribution else "nobody named")
    yield _line("status", event.status.value + (", background" if event.background else ""))


def _drawn(place: EventPlace) -> str:
    """Say how a place is drawn, and why so."""
    name = _flat(place.text)
    if place.lat is None or place.lon is None:
        return f"{name}: listed, not drawn; {place.reason}"
    if place.place is not None and is_wide(place.place.place_id):
        return f"{name}: listed, not drawn: too wide for a mark; {place.reason}"
    at = f"{place.lat:.2f}, {place.lon:.2f}"
    if place.area is not None:
        return f"{name}: the area {place.area}, never a pin in it; {place.reason}"
    if place.radius_km is not None:
        near = place.relation is Relation.NEAR and place.precision is Precision.NEAR
        why = "the text says near" if near else "it has no outline of its own"
        return f"{name}: a circle of {place.radius_km:g} km round {at}, for {why}; {place.reason}"
    return f"{name}: a pin at {at}; {place.reason}"


def _line(label: str, text: str) -> str:
    return f"    {label:<{_LABEL}}{text}"
