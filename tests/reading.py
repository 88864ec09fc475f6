"""How tests read a text: with the real gazetteer and an in-memory ledger, opened once."""

from datetime import date
from functools import cache

from geo.extract.cutting.chunks import Parsed, parse
from geo.extract.cutting.document import read_document
from geo.extract.cutting.times import find_times
from geo.extract.reading import speakers
from geo.models import Document, Event, LocatedReport, Report, Sentence
from geo.pipeline import Resources, locate
from geo.resolving.resolve import resolve
from geo.settings import Settings

THURSDAY = date(2024, 12, 26)


@cache
def resources() -> Resources:
    return Resources.open(Settings(ledger="sqlite://"))


def read(text: str, published: date = THURSDAY, outlet: str | None = None) -> LocatedReport:
    return locate(Report(id="r", text=text, published=published, outlet=outlet), resources())


def events(text: str, published: date = THURSDAY) -> tuple[Event, ...]:
    return read(text, published).events


def parsed(text: str, published: date = THURSDAY) -> Parsed:
    """Cut one sentence into chunks, without places."""
    document = read_document(Report(id="r", text=text, published=published))
    (sentence,) = document.sentences
    return parse(sentence, (), find_times(sentence.text, published, sentence.start))


@cache
def chunks_of(text: str) -> tuple[Parsed, frozenset[int]]:
    """Cut a text, taken as a sentence or a part of one, into chunks; tell those of its speakers."""
    report = Report(id="r", text=text, published=THURSDAY)
    sentence = Sentence(start=0, end=len(text), text=text, paragraph=0)
    document = Document(report=report, sentences=(sentence,))
    known = resources()
    mentions = known.recognise(document, known.gazetteer)
    resolutions = resolve(document, mentions, known.provider.ask, known.boundaries)
    made = parse(sentence, resolutions, find_times(text, THURSDAY))
    return made, frozenset(speakers.spans(speakers.speeches(made)))
