"""A report's text cut into sentences, with datelines and boilerplate set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.extract.cutting.boilerplate import is_boilerplate, weighs_as_boilerplate
from geo.languages.en.layout import (
    ABBREVIATIONS,
    ALSO_WORDS,
    CLOSING_ABBREVIATIONS,
    DATELINE,
    DESK_LINE,
    LABEL,
    ONE_LETTER_WORDS,
    OPENERS,
    PLACE_HEADING,
)
from geo.languages.slavic import layout as slavic
from geo.models import Document, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.models import Report

_ABBREVIATIONS = ABBREVIATIONS | slavic.ABBREVIATIONS
_ONE_LETTER_WORDS = ONE_LETTER_WORDS | slavic.ONE_LETTER_WORDS
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[–—-]?\s?[\w“«„])|[.!?…]+[\"'”’»)\]]*$")
_LAST_WORD = re.compile(r"[\w.-]*\w$")
_BULLET = re.compile(r"^[ \t]*(?:[•●▪◦‣*–—-]|\d{1,2}[.)])[ \t]+")
# Characters: what runs on longer is no sentence but a table or a list without stops. It is cut, so
# that the cost of a report grows with its length. (The longest of 4,887 sentences read has 774.)
_LONGEST = 1_500
_CUTS = ("; ", ", ", " ")  # where to cut it, the best first
_LONGEST_HEADLINE = 160  # characters
_LONGEST_NAME = 40  # characters of a place name that heads a sentence
_SHORT_PHRASES = 5  # words of such a name and of a phrase behind it: “Taiz. Missile strike.”
_SHORT_LINE = 60  # characters: a shorter line that ends without a stop is a headline, not a wrap


def read_document(report: Report) -> Document:
    """Cut a report into sentences, in the order of its text.

    Every sentence holds ``report.text[start:end] == text``; white space at its ends is left out.
    """
    sentences: list[Sentence] = []
    paragraphs = tuple(_paragraphs(report.text))
    for number, (start, end) in enumerate(paragraphs):
        headline = number == 0 and len(paragraphs) > 1 and _is_headline(report.text[start:end])
        cuts = list(_sentence_spans(report.text, start, end))
        texts = [report.text[a:b] for a, b, _ in cuts]
        appeals = [is_boilerplate(text) for text in texts]
        whole = weighs_as_boilerplate(appeals)
        sentences.extend(
            Sentence(
                start=a,
                end=b,
                text=text,
                paragraph=number,
                boilerplate=whole or appeal,
                headline=headline,
                dateline=dateline,
            )
            for (a, b, dateline), text, appeal in zip(cuts, texts, appeals, strict=True)
        )
    return Document(report=report, sentences=tuple(sentences))


def _is_headline(line: str) -> bool:
    bare = line.strip()
    return len(bare) <= _LONGEST_HEADLINE and bare[-1] not in '.!…:;"”»' and "\n" not in bare


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of paragraphs: blank lines, bullets and unfinished short lines divide."""
    start: int | None = None
    previous = ""
    position = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if start is not None and _divides(previous, bare, line):
            yield start, position
            start = None
        if bare and start is None:
            start = position
        if bare:
            previous = bare
        position += len(line)
    if start is not None:
        yield start, position


def _divides(previous: str, bare: str, line: str) -> bool:
    if not bare or _BULLET.match(line):
        return True
    if DESK_LINE.fullmatch(bare) or DESK_LINE.fullmatch(previous):
        return True
    if previous[-1] in '.!?…:;"”»':
        return True
    return len(previous) < _SHORT_LINE and not bare[0].islower()


def _sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, is a dateline) of the sentences of one paragraph."""
    piece = text[start:end]
    begin = 0
    if bullet := _BULLET.match(piece):
        begin = bullet.end()
    if DESK_LINE.fullmatch(piece.strip()) and (span := _trim(text, start, end)):
        yield *span, True
        return
    if dateline := DATELINE.match(piece, begin):
        group = dateline.lastgroup or 0
        yield start + dateline.start(group), start + dateline.end(group), True
        begin = dateline.end()
    if label := LABEL.match(piece, begin):
        yield start + label.start(), start + label.end(), True
        begin = label.end()
    heading, first = False, begin
    for stop in _STOP.finditer(piece, begin):
        if stop.end() > begin and _ends(piece, stop, begin):
            if begin == first and (heading := _heads(piece[first : stop.end()], goes_on=heading)):
                continue
            for a, b in _bounded(piece, begin, stop.end()):
                yield start + a, start + b, False
            begin = stop.end()
    for a, b in _bounded(piece, begin, len(piece)):
        yield start + a, start + b, False


def _heads(text: str, *, goes_on: bool) -> bool:
    """As in "Taiz. Missile strike. Two killed.": the name belongs to what follows it."""
    if goes_on:
        return len(text.split()) <= _SHORT_PHRASES
    return len(text) <= _LONGEST_NAME and PLACE_HEADING.fullmatch(text.strip()) is not None


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence without the white space at its ends; one that is too long, in parts."""
    span = _trim(text, start, end)
    while span and span[1] - span[0] > _LONGEST:
        start, limit = span[0], span[0] + _LONGEST
        found = (text.rfind(mark, start + _LONGEST // 2, limit) for mark in _CUTS)
        cut = next((at + 1 for at in found if at > 0), limit)
        if part := _trim(text, start, cut):
            yield part
        span = _trim(text, cut, span[1])
    if span:
        yield span


def _ends(piece: str, stop: re.Match[str], begin: int) -> bool:
    mark = stop.group()
    after = piece[stop.end() : stop.end() + 40].lstrip(" \t\n\r\"'“‘«([–—-")
    if not after:
        return True
    if after[0].islower():
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = _LAST_WORD.search(piece[max(begin, stop.start() - 20) : stop.start()])
    word = before.group().lower() if before else ""
    opener = re.match(r"\w+", after)
    starts = opener is not None and opener.group().lower() in OPENERS
    if word in CLOSING_ABBREVIATIONS:
        return starts
    if word in _ABBREVIATIONS:
        return word in ALSO_WORDS and starts
    # An initial: "J. Smith", "Д. Песков".
    initial = len(word) == 1 and word.isalpha() and word not in _ONE_LETTER_WORDS
    return starts or not initial


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
