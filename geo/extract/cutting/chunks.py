"""A sentence as a row of chunks: place names, times, figures and words of the lexicon.

Every chunk has a one-letter code (see ``geo.languages.codes``); the codes in a row are a string
that the grammar runs over, so that a rule of grammar stays one line.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from geo.extract.cutting.numbers import Figure, read_figure
from geo.extract.cutting.shapes import Shape, any_of, before, either, maybe, not_after, up_to
from geo.languages.codes import (
    AND,
    ATTACK,
    BE,
    BY,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    FORCES,
    FROM,
    GROUND,
    IN,
    INTERCEPT,
    LAUNCH,
    MEASURE,
    METONYM,
    MORE,
    NAME,
    NEAR,
    NUMBER,
    OF,
    OPEN,
    OVER,
    OWNS,
    PERSON,
    PLACE,
    QUOTE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    TO,
    WEAPON,
    WITH,
    WORD,
)
from geo.languages.en.lexicon import LEXICON
from geo.languages.en.tokens import BOATS, NAMING_A_WEAPON, POSSESSIVE, TOKEN, UNMANNED
from geo.models import Resolution, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.extract.cutting.times import TimeMention
    from geo.models import Sentence

_PUNCTUATION = {
    ",": COMMA, ";": SEMICOLON, ":": COLON, "(": OPEN, ")": CLOSE, "–": DASH, "—": DASH,
    "-": WORD, "%": WORD, '"': QUOTE, "“": QUOTE, "”": QUOTE, "«": QUOTE, "»": QUOTE, "‘": QUOTE,
    ".": STOP, "!": STOP, "?": STOP, "…": STOP, "'": OWNS, "’": OWNS,
}  # fmt: skip
_TIED = IN + OVER + NEAR + FROM + TO + BY + WITH + OF  # a place behind one of these does nothing
_DOES = up_to(3, any_of(WORD, BE, TIME)) + any_of(LAUNCH, ATTACK, GROUND, INTERCEPT, SAY)
_OWNS = maybe(AND + PLACE) + up_to(2, any_of(WORD, MORE)) + any_of(WEAPON, FORCES)
_SUBJECT = Shape(
    not_after(any_of(_TIED)) + not_after(any_of(_TIED) + THE) + PLACE
    + before(either(_DOES, _OWNS, PERSON)),
    "a state that does something, or whose arms or people are meant: no place of an event",
    takes=("the Kharkiv people fled", "Kherson drones", "Kharkiv region was attacking"),
    leaves=("in Kherson drones attacked", "attacked over the Kherson people"),
)  # fmt: skip
_NAMES_WEAPON = Shape(
    ATTACK + maybe(AND + maybe(WORD)) + WEAPON,
    "a deed that may be part of a weapon's name: “strike UAVs”, “strike and reconnaissance UAVs”",
    takes=("attacking drones", "strikes and kamikaze UAVs"),
    leaves="attacked by drones",
    by="match",
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """One unit of a sentence; offsets count in the report."""

    code: str
    start: int
    end: int
    text: str
    value: str = ""
    figure: Figure | None = None
    time: TimeMention | None = None
    place: Resolution | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence with its chunks; ``codes[i]`` is ``chunks[i].code``. One equals only itself."""

    sentence: Sentence
    chunks: tuple[Chunk, ...]
    codes: str

    def text(self, first: int, last: int) -> str:
        """Return the text of chunks `first` up to, not including, `last`, exactly as written."""
        if first >= last:
            return ""
        base = self.sentence.start
        return self.sentence.text[
            self.chunks[first].start - base : self.chunks[last - 1].end - base
        ]


@cache
def _lexicon() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Return first word -> (words, code, value), longest phrase first; earlier tables win."""
    found: dict[str, dict[tuple[str, ...], tuple[str, str]]] = {}
    for row in LEXICON:
        for phrase in row.words.split("|"):
            words = tuple(m.group().lower() for m in TOKEN.finditer(phrase))
            found.setdefault(words[0], {}).setdefault(words, (row.code, row.value))
    return {
        first: tuple(
            (words, code, value)
            for words, (code, value) in sorted(rows.items(), key=lambda row: -len(row[0]))
        )
        for first, rows in found.items()
    }


def parse(
    sentence: Sentence, resolutions: Sequence[Resolution], times: Iterable[TimeMention]
) -> Parsed:
    """Cut a sentence into chunks; `resolutions` are those whose mention lies in it."""
    fixed: dict[int, Chunk] = {}
    for time in times:
        fixed[time.start] = Chunk(TIME, time.start, time.end, time.text, time=time)
    covered = [(c.start, c.end) for c in fixed.values()]
    for resolution in resolutions:
        mention = resolution.mention
        if any(mention.start < end and mention.end > start for start, end in covered):
            continue
        code = _place_code(mention.role, mention.text)
        if code:
            value = _actor(mention.text)
            fixed[mention.start] = Chunk(
                code, mention.start, mention.end, mention.text, value=value, place=resolution
            )
    chunks = _subjects(tuple(_chunks(sentence, fixed)))
    return Parsed(sentence, chunks, "".join(chunk.code for chunk in chunks))


def _subjects(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """Turn states that do something ("the United States carried out strikes") into actors."""
    codes = "".join(chunk.code for chunk in chunks)
    found = {match.start() for match in _SUBJECT.finditer(codes)}
    return tuple(
        replace(chunk, code=SIDE)
        if i in found and chunk.value
        else replace(chunk, code=MORE)
        if _NAMES_WEAPON.match(codes, i) and chunk.text.lower() in NAMING_A_WEAPON
        else chunk
        for i, chunk in enumerate(chunks)
    )


def _place_code(role: Role, text: str) -> str:
    if role is Role.LITERAL:
        return PLACE
    if _actor(text):
        return SIDE
    return METONYM if role is Role.METONYM else ""


def _actor(text: str) -> str:
    words = tuple(m.group().lower() for m in TOKEN.finditer(text))
    for phrase, code, value in _lexicon().get(words[0], ()) if words else ():
        if phrase == words and code == SIDE:
            return value
    return ""


def _chunks(sentence: Sentence, fixed: dict[int, Chunk]) -> Iterable[Chunk]:
    tokens = [
        (m.start() + sentence.start, m.end() + sentence.start, m.group())
        for m in TOKEN.finditer(sentence.text)
    ]
    lowered = [text.lower().replace("’", "'").replace("‑", "-") for _, _, text in tokens]
    starts = sorted(fixed)
    i = 0
    while i < len(tokens):
        start, end, text = tokens[i]
        chunk = fixed.get(start)
        if chunk is not None:
            yield chunk
            while i < len(tokens) and tokens[i][0] < chunk.end:
                i += 1
            continue
        if (read := read_figure(lowered, i)) is not None:
            figure, used = read
            last = tokens[i + used - 1][1]
            base = sentence.start
            body = sentence.text[start - base : last - base]
            yield Chunk(MEASURE if figure.measure else NUMBER, start, last, body, figure=figure)
            i += used
            continue
        words, code, value = _look_up(lowered, i, text)
        last = tokens[i + words - 1][1]
        following = bisect_right(starts, start)
        # Where a place or a time begins inside the phrase:
        if following < len(starts) and starts[following] < last:
            words, code, value, last = 1, _plain(text), "", end
        base = sentence.start
        yield Chunk(code, start, last, sentence.text[start - base : last - base], value=value)
        i += words


def _look_up(lowered: Sequence[str], i: int, text: str) -> tuple[int, str, str]:
    for words, code, value in _lexicon().get(lowered[i], ()):
        if tuple(lowered[i : i + len(words)]) == words:
            return len(words), code, value
    if lowered[i] in BOATS and UNMANNED & set(lowered[max(0, i - 3) : i]):
        return 1, WEAPON, "naval_drone"
    return 1, _plain(text), ""


def _plain(text: str) -> str:
    if text in _PUNCTUATION:
        return _PUNCTUATION[text]
    if text.lower() in POSSESSIVE:
        return OWNS
    return NAME if text[0].isupper() else WORD
