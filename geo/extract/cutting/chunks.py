"""A sentence as a row of chunks: place names, times, figures and words of the lexicon.

Every chunk has a one-letter code (see ``geo.languages.codes``); the codes in a row are a string
that the grammar runs over, so that a rule of grammar stays one line.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from geo.extract.cutting.acting import CAPITALS_FORCES, PEOPLE_ACT, STATE_ACTS, hyphened, side_of
from geo.extract.cutting.numbers import Figure, read_figure
from geo.extract.cutting.shapes import Shape, any_of, either, maybe, some
from geo.languages.codes import (
    AND,
    ATTACK,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    KILL,
    MASKED,
    MEASURE,
    METONYM,
    MORE,
    NAME,
    NUMBER,
    OPEN,
    OWNS,
    PLACE,
    QUOTE,
    SEMICOLON,
    SIDE,
    STOP,
    TIME,
    WEAPON,
    WORD,
)
from geo.languages.en.actors import DEFENCES, EXACT_ACTORS
from geo.languages.en.lexicon import LEXICON
from geo.languages.en.people import KILLED_IN_ACTION, MULTIPLIED
from geo.languages.en.tokens import BOATS, NAMING_A_WEAPON, POSSESSIVE, TOKEN, UNMANNED
from geo.models import Resolution, Role

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from geo.extract.cutting.times import TimeMention
    from geo.models import Sentence

_PUNCTUATION = {
    ",": COMMA, ";": SEMICOLON, ":": COLON, "(": OPEN, ")": CLOSE, "–": DASH, "—": DASH,
    "-": WORD, "%": WORD, '"': QUOTE, "“": QUOTE, "”": QUOTE, "«": QUOTE, "»": QUOTE, "‘": QUOTE,
    ".": STOP, "!": STOP, "?": STOP, "…": STOP, "'": OWNS, "’": OWNS,
}  # fmt: skip
_SHORT_BEHIND = any_of(OPEN) + SIDE + any_of(CLOSE)
_NAMES_OF_ONE = Shape(
    SIDE + some(either(SIDE, _SHORT_BEHIND)),
    "a side with other names, of itself or of another",
    takes="the RSF SDF",
    leaves="the RSF and the SDF",
)
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

    def blanked(self, masked: Container[int]) -> str:
        """Return the codes with some chunks blanked, such as those of the speakers."""
        return "".join(MASKED if i in masked else code for i, code in enumerate(self.codes))


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
        code, value = _place_code(resolution, sentence)
        if code:
            fixed[mention.start] = Chunk(
                code, mention.start, mention.end, mention.text, value=value, place=resolution
            )
    chunks = _subjects(_spelt_out(tuple(_chunks(sentence, fixed)), sentence))
    return Parsed(sentence, chunks, "".join(chunk.code for chunk in chunks))


def _spelt_out(chunks: tuple[Chunk, ...], sentence: Sentence) -> tuple[Chunk, ...]:
    """Take a side with its other names as one: "the Rapid Support Forces (RSF)"."""
    codes = "".join(chunk.code for chunk in chunks)
    made: list[Chunk] = []
    done = 0
    for run in _NAMES_OF_ONE.finditer(codes):
        parts = chunks[run.start() : run.end()]
        if len({part.value for part in parts if part.code == SIDE}) == 1 and parts[0].value:
            text = sentence.text[parts[0].start - sentence.start : parts[-1].end - sentence.start]
            made += chunks[done : run.start()]
            made.append(replace(parts[0], end=parts[-1].end, text=text))
            done = run.end()
    return (*made, *chunks[done:]) if made else chunks


def _subjects(chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """Turn states that do something ("the United States carried out strikes") into actors."""
    codes = "".join(chunk.code for chunk in chunks)
    sides = {
        match.start(): chunks[match.start()].value
        for shape in (STATE_ACTS, PEOPLE_ACT)
        for match in shape.finditer(codes)
    }
    for match in CAPITALS_FORCES.finditer(codes):
        place = chunks[match.start()].place
        guards = any(DEFENCES.search(c.text.lower()) for c in chunks[match.start() :][:5])
        if place is not None and not guards:
            sides[match.start()] = side_of(place)
    return tuple(
        replace(chunk, code=SIDE, value=sides[i])
        if sides.get(i)
        else replace(chunk, code=MORE)
        if _NAMES_WEAPON.match(codes, i) and chunk.text.lower() in NAMING_A_WEAPON
        else chunk
        for i, chunk in enumerate(chunks)
    )


def _place_code(resolution: Resolution, sentence: Sentence) -> tuple[str, str]:
    """Return the code of a name, and the side that it stands for; no code where it is a word."""
    mention = resolution.mention
    side = _actor(mention.text)
    if (joined := hyphened(sentence.text, mention.end - sentence.start)) is not None:
        code, acts = joined
        side = (side or side_of(resolution)) if acts else ""
        return (code, side) if side or mention.role is not Role.LITERAL else (PLACE, "")
    if mention.role is Role.LITERAL:
        return PLACE, side
    if side:
        return SIDE, side
    code = METONYM if mention.role is Role.METONYM else NAME
    return code, side_of(resolution)


def _actor(text: str) -> str:
    if text in EXACT_ACTORS:
        return EXACT_ACTORS[text]
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
            chunk = _longer(chunk, tokens, lowered, i, sentence)
            if any(chunk.start < other < chunk.end and fixed[other].time for other in starts):
                chunk = fixed[start]
            yield chunk
            while i < len(tokens) and tokens[i][0] < chunk.end:
                i += 1
            continue
        following = bisect_right(starts, start)
        limit = starts[following] if following < len(starts) else sentence.end
        if (read := read_figure(lowered, i)) and tokens[i + read[1] - 1][1] > limit:
            # a place or a time begins inside: "from 7 to 9 December"
            read = read_figure([w for w, t in zip(lowered, tokens, strict=True) if t[0] < limit], i)
        if read is not None:
            figure, used = read
            last = tokens[i + used - 1][1]
            base = sentence.start
            body = sentence.text[start - base : last - base]
            yield Chunk(MEASURE if figure.measure else NUMBER, start, last, body, figure=figure)
            i += used
            continue
        words, code, value = _look_up(lowered, i, text)
        last = tokens[i + words - 1][1]
        # A place or a time begins inside the phrase, and it is no name of a side:
        if last > limit and code != SIDE:
            words, code, value, last = 1, _plain(text), "", end
        base = sentence.start
        yield Chunk(code, start, last, sentence.text[start - base : last - base], value=value)
        i += words


def _longer(
    chunk: Chunk,
    tokens: Sequence[tuple[int, int, str]],
    lowered: Sequence[str],
    i: int,
    sentence: Sentence,
) -> Chunk:
    """Return the side whose name goes on behind that of a place: "Syrian Democratic Forces"."""
    if chunk.place is None:
        return chunk
    words, code, value = _look_up(lowered, i, tokens[i][2])
    last = tokens[i + words - 1][1]
    if code != SIDE or last <= chunk.end:
        return chunk
    base = sentence.start
    return Chunk(SIDE, chunk.start, last, sentence.text[chunk.start - base : last - base], value)


def _look_up(lowered: Sequence[str], i: int, text: str) -> tuple[int, str, str]:
    if lowered[i] in KILLED_IN_ACTION and _is_counted(lowered, i):
        return 1, KILL, "part"
    if text in EXACT_ACTORS:
        return 1, SIDE, EXACT_ACTORS[text]
    for words, code, value in _lexicon().get(lowered[i], ()):
        if tuple(lowered[i : i + len(words)]) == words:
            return len(words), code, value
    if lowered[i] in BOATS and UNMANNED & set(lowered[max(0, i - 3) : i]):
        return 1, WEAPON, "naval_drone"
    return 1, _plain(text), ""


def _is_counted(lowered: Sequence[str], i: int) -> bool:
    """As in "3 KIA", "3 x KIA"."""
    figure = i - 2 if i > 1 and lowered[i - 1] in MULTIPLIED else i - 1
    return figure >= 0 and read_figure(lowered, figure) is not None


def _plain(text: str) -> str:
    if text in _PUNCTUATION:
        return _PUNCTUATION[text]
    if text.lower() in POSSESSIVE:
        return OWNS
    return NAME if text[0].isupper() else WORD
