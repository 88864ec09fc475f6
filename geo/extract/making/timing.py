"""Which of a sentence's times is an event's, and what holds where it states none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from geo.extract.cutting.shapes import DEEDS, END, STRONG, Shape, any_of, maybe, named, up_to
from geo.extract.cutting.times import shifted
from geo.languages.codes import (
    AN,
    ATTACK,
    BE,
    BY,
    COMMA,
    EXPLODE,
    FORCES,
    GROUND,
    IN,
    IT,
    LAUNCH,
    METONYM,
    NAME,
    OF,
    OWNS,
    PERSON,
    SAY,
    SEMICOLON,
    SIDE,
    THE,
    TIME,
    TO,
    WORD,
)
from geo.languages.en.course import CITES, ELSEWHERE, HAS_DONE, SEVERAL
from geo.models import DatePrecision, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.cutting.times import TimeMention
    from geo.extract.reading.frames import Frame
    from geo.extract.reading.speakers import Speech

NEVER = When(start=None, end=None, precision=DatePrecision.UNKNOWN)
_OPENING = Shape(
    maybe(any_of(WORD, NAME))
    + named("day", TIME)
    + maybe(COMMA)
    + up_to(6, any_of(THE, SIDE, NAME, WORD, FORCES, PERSON, OWNS, METONYM), least=1)
    + maybe(BE)
    + SAY,
    "the day on which somebody spoke opens the sentence",
    takes=("Late that Thursday, the army announced", "On Monday Ukraine's army said"),
    leaves=("On Monday shells hit Sumy, the army said", "the army announced on Monday"),
    by="match",
)
_SPOKEN = Shape(
    maybe(PERSON) + up_to(6, any_of(IN, WORD, NAME, AN, THE, OF, IT, TO, FORCES)) + END,
    "nothing of weight between the verb of saying and a time: somebody spoke then",
    takes=("on Telegram in the", "the air force", "reporters in the"),
    leaves="that drones fell",
    by="match",
)
_HAS_IT_DONE = ATTACK + LAUNCH + GROUND  # what "has" may stand before
_HAPPENS = ATTACK + GROUND + EXPLODE
ONE_DAY = timedelta(days=1)
_OLD = timedelta(days=3)  # an event told this long after, beside the report's own, is background


class Known(NamedTuple):
    """Days of the sentences before, each ``None`` where the text has named none.

    `before` is of the event told before, `said` when its speaker spoke, `above` stands over all.
    """

    before: When | None
    said: When | None
    above: When | None


def when(
    frame: Frame,
    speeches: Sequence[Speech],
    published: date,
    known: Known,
) -> tuple[When, bool]:
    """Return the time of a frame's event and whether the text states it.

    Args:
        frame: the stretch in question.
        speeches: its speakers; the day on which they spoke is no event's.
        published: the day that relative words count from.
        known: the days that the text has named so far.
    """
    parsed, before = frame.parsed, known.before
    spoken = _spoken(parsed, speeches)
    statement = _statement_day(parsed, spoken)
    own = _nearest(parsed, frame, spoken)
    if own is not None:
        from_here = before or _another_day(parsed, own)
        found = _meaning(own, statement or known.above, published, from_here)
        if found is not None:
            return found, True
    if statement is not None and statement.start is not None:
        if _perfect(parsed, frame):
            return replace(NEVER, note="no day stated"), False
        return statement, False
    if before is not None and not ELSEWHERE.match(parsed.sentence.text):
        past = before.end is not None and published - before.end > ONE_DAY
        return (NEVER if past and _perfect(parsed, frame) else before), False
    if _timeless(parsed, frame):
        return replace(NEVER, note="no day stated"), False
    if statement is not None:
        return statement, False  # somebody spoke on a day that no rule reads
    if (said := known.said or known.above) is not None:
        return said, False
    return When(start=published, end=published, precision=DatePrecision.DAY), False


def _another_day(parsed: Parsed, own: TimeMention) -> When | None:
    """As in "stormed on Friday, after gunmen had come a day earlier": counted from that day."""
    times = (chunk.time for chunk in parsed.chunks if chunk.time is not None)
    days = (time.when for time in times if time is not own and not time.hour)
    return next((day for day in days if day is not None and day.start is not None), None)


def _spoken(parsed: Parsed, speeches: Sequence[Speech]) -> frozenset[int]:
    """Return the time chunks that say when somebody spoke."""
    found = set()
    dated = parsed.codes.count(TIME)
    if dated > 1 and (opening := _OPENING.match(parsed.codes)):
        found.add(opening.start("day"))
    verbs = {speech.verb for speech in speeches}
    for i, code in enumerate(parsed.codes):
        if code != TIME:
            continue
        if i and parsed.codes[i - 1] == BY:  # "by Wednesday morning": until when it was counted
            found.add(i)
        for verb in verbs:
            if parsed.chunks[verb].text.lower() in CITES:
                continue
            if (verb < i and _SPOKEN.match(parsed.codes[verb + 1 : i])) or (
                i < verb and parsed.codes[i + 1 : verb] in ("", BE)
            ):
                found.add(i)
    return frozenset(found)


def _statement_day(parsed: Parsed, spoken: frozenset[int]) -> When | None:
    for i in sorted(spoken):
        time = parsed.chunks[i].time
        if time is not None and time.when is not None and time.when.start == time.when.end:
            return time.when
    return None


def day_of(parsed: Parsed, speeches: Sequence[Speech], before: When | None) -> When | None:
    """Return the first time of a sentence that is not when somebody spoke.

    "A day earlier" counts from `before`, which is the day on which the event was told of.
    """
    spoken = _spoken(parsed, speeches)
    for i, chunk in enumerate(parsed.chunks):
        if chunk.time is None or i in spoken:
            continue
        if chunk.time.when is not None:
            return chunk.time.when
        if before is not None and (found := shifted(chunk.time, before)) is not None:
            return found
    return None


def statement_day(parsed: Parsed, speeches: Sequence[Speech]) -> When | None:
    """Return the day on which a sentence's speaker spoke; ``None`` where it is not said."""
    return _statement_day(parsed, _spoken(parsed, speeches))


def _nearest(parsed: Parsed, frame: Frame, spoken: frozenset[int]) -> TimeMention | None:
    """Return the time nearest to the frame's deed, first within it, then in the sentence."""
    everywhere = [i for i, code in enumerate(parsed.codes) if code == TIME and i not in spoken]
    inside = [i for i in everywhere if frame.first <= i < frame.last]
    if frame.figure is not None:
        inside = everywhere
    heads = [i for i in range(frame.first, frame.last) if parsed.codes[i] in DEEDS]
    deeds = [i for i in heads if parsed.codes[i] in STRONG] or heads
    middle = deeds[0] if deeds else frame.first
    chosen = inside or (everywhere if _shared(parsed, everywhere) else [])
    if not chosen:
        return None
    nearest = min(chosen, key=lambda i: (abs(i - middle), i))
    return parsed.chunks[_day_beside(parsed, chosen, nearest, deeds or heads)].time


def _day_beside(parsed: Parsed, chosen: list[int], i: int, deeds: list[int]) -> int:
    """Return the day that hours belong to: named beside them, or before the frame's first deed.

    As in "On 4 June, troops shelled Kherson at night" and "in the evening, on 4 June, a drone".
    """
    if not _names_hours(parsed, i):
        return i
    first = min(deeds, default=0)
    days = [
        j
        for j in chosen
        if not _names_hours(parsed, j)
        and (j < first or len(parsed.codes[min(i, j) + 1 : max(i, j)].strip(COMMA + IN)) == 0)
    ]
    return min(days, key=lambda j: abs(j - i), default=i)


def _names_hours(parsed: Parsed, i: int) -> bool:
    time = parsed.chunks[i].time
    return time is not None and time.hour


def _shared(parsed: Parsed, everywhere: list[int]) -> bool:
    """One time for all of a sentence: it opens or closes it, or it is the only one."""
    return len(everywhere) == 1 or (bool(everywhere) and SEMICOLON not in parsed.codes)


def _meaning(
    time: TimeMention, statement: When | None, published: date, before: When | None
) -> When | None:
    if time.shift is not None:
        if before is not None:
            return shifted(time, before)
        if statement is not None:
            return shifted(time, statement)
        base = When(start=published, end=published, precision=DatePrecision.DAY)
        return shifted(time, base) if time.shift == 0 else replace(NEVER, text=time.text)
    found = time.when
    if found is None or found.start is None or found.end is None:
        return found
    if time.hour and statement is not None and statement.start is not None:
        by = statement.start - published
        return replace(found, start=found.start + by, end=found.end + by)
    return found


def _perfect(parsed: Parsed, frame: Frame) -> bool:
    """As in "The military has struck a plant": done by now, on a day that nobody names."""
    for i in range(frame.first + 1, frame.last):
        if parsed.codes[i] not in _HAS_IT_DONE:
            continue
        if HAS_DONE.search(parsed.text(max(frame.first, i - 5), i)):
            return True
    return False


def _timeless(parsed: Parsed, frame: Frame) -> bool:
    """As in "Strikes near X inflicted losses": several, and no time anywhere."""
    heads = [i for i in range(frame.first, frame.last) if parsed.codes[i] in _HAPPENS]
    return bool(heads) and all(parsed.chunks[i].text.lower() in SEVERAL for i in heads)


def agree(one: When | None, two: When | None) -> bool:
    """Tell whether two times may be the same; an unknown one may be any."""
    if one is None or two is None:
        return True
    if one.start is None or two.start is None or one.end is None or two.end is None:
        return True
    return one.start <= two.end and two.start <= one.end


def follows(one: When | None, two: When | None) -> bool:
    """Tell whether a time begins when another is over, or on its last day."""
    if one is None or two is None or one.start is None or two.end is None:
        return False
    return one.start >= two.end


def is_background(own: When | None, main: When | None, published: date) -> bool:
    """Tell whether an event is told as history: long past, or well before the report's own."""
    if own is None or own.end is None:
        return False
    if main is None or main.end is None or own == main:
        return False
    return published - own.end > _OLD and own.end < main.end
