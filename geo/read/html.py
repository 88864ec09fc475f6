"""A web page to reports: its article's text, title, date, outlet and language.

Offsets then count in the text that is read here, not in the page's source.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import InputError, NoDateError
from geo.models import Report
from geo.read.dateline import day_there, find_publication_date
from geo.read.decode import checked, decode
from geo.read.markup import Start, Text, tokens
from geo.read.page import ADDRESSES, DATES, OUTLETS, TITLES, WRAPPER, Block, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from geo.read.page import Entry

LACKING = 2  # times as long as what the page shows: then its linked data have the article
SHORTEST_ENTRY = 60  # letters; less is a date line or a teaser
CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{2,20})")
# What pages in the languages of our reports declare; anything else is read as UTF-8.
CHARSETS = frozenset(
    "windows-1250 windows-1251 windows-1252 windows-1254 iso-8859-1 iso-8859-2 iso-8859-5 "
    "iso-8859-15 koi8-r koi8-u".split()
)


def _without_junk(blocks: list[Block]) -> list[Block]:
    """Leave junk out, unless it is nearly all: then the word stands on what wraps the article."""
    kept = [block for block in blocks if not block.junk]
    size = sum(len(block.text) for block in kept)
    junk = sum(len(block.text) for block in blocks) - size
    return kept if junk < WRAPPER * size else blocks


def _article(blocks: Iterable[Block]) -> str:
    """Choose the text: the longest article, else the main part, else the page."""
    kept = _without_junk(list(blocks))
    lengths: Counter[int] = Counter()
    for block in kept:
        lengths[block.article] += len(block.text) if block.article else 0
    longest = max(lengths, key=lambda number: lengths[number], default=0)
    chosen = [block for block in kept if longest and block.article == longest]
    chosen = chosen or [block for block in kept if block.main] or kept
    return "\n\n".join(block.text for block in chosen)


def _first(page: Page, rows: Iterable[tuple[str, str, str, str]]) -> str | None:
    return next((page.found[row] for row in rows if page.found.get(row)), None)


def _published(page: Page, text: str) -> date | None:
    """Take the page's own date field, else a date line of the text, else the first <time>."""
    stated = [page.found[row] for row in DATES if row in page.found] + page.linked
    fields = (day for value in stated if (day := day_there(value)))
    times = (day for value in page.times if (day := day_there(value)))
    return next(fields, None) or find_publication_date(text) or next(times, None)


def _encoding(data: bytes) -> str | None:
    found = CHARSET.search(data[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    return name if name in CHARSETS else None


def read_html(
    data: bytes, report_id: str, *, published: date | None = None, lang: str | None = None
) -> Report:
    """Read a web page as one report.

    Args:
        data: The page's source.
        report_id: Such as the file's name without its ending.
        published: The publication date; without it the page must state its own.
        lang: The language; the page's own by default, else English.

    Raises:
        NoDateError: No date is given, and the page states none.
        InputError: The bytes are no text.
    """
    return _report(_parsed(data), report_id, published, lang)


def read_entries(
    data: bytes,
    report_id: str,
    *,
    published: date | None = None,
    lang: str | None = None,
    warn: Callable[[str], None] = lambda _: None,
) -> Iterator[Report]:
    """Read a web page as its reports: one, or one for each dated entry of a live blog.

    Args:
        data: As for `read_html`, and the others, too.
        report_id: Of the page; its entries get a number behind it.
        published: Given, it holds for all of the page.
        lang: The language.
        warn: Told what of the page is not read.

    Raises:
        NoDateError: No date is given, and the page states none.
        InputError: The bytes are no text, or the page holds none.
    """
    page = _parsed(data)
    whole = _report(page, report_id, published, lang)
    if not whole.text:
        raise InputError(
            "the page holds no text; a program may write it in the browser: save it from there"
        )
    if page.tables.rows:
        warn(f"{page.tables.rows} rows of a table are not read as events")
    entries = _dated(page, whole) if published is None else []
    if not entries:
        yield whole
        return
    for number, (_, day, text) in enumerate(entries, start=1):
        yield replace(whole, id=f"{report_id}-{number}", text=text, published=day)
    inside = {at for entry, _, _ in entries for at in range(entry.first, entry.end)}
    rest = checked(_article(b for at, b in enumerate(page.blocks) if at not in inside))
    if len(rest) >= SHORTEST_ENTRY:
        yield replace(whole, text=rest)


def _dated(page: Page, whole: Report) -> list[tuple[Entry, date, str]]:
    """Give the entries of a live blog: several with a text, and not all of the page's own day."""
    found = []
    for entry in page.entries():
        blocks = page.blocks[entry.first : entry.end]
        text = "\n\n".join(block.text for block in blocks if not block.junk)
        day = day_there(entry.time)
        if day is not None and len(text) >= SHORTEST_ENTRY:
            found.append((entry, day, checked(text)))
    days = {day for _, day, _ in found}
    return found if len(found) > 1 and days != {whole.published} else []


def _parsed(data: bytes) -> Page:
    page = Page()
    for token in tokens(decode(data, _encoding(data))):
        if isinstance(token, Text):
            page.text(token.text)
        elif isinstance(token, Start):
            page.start(token)
        else:
            page.end(token)
    page.close()
    return page


def _report(page: Page, report_id: str, published: date | None, lang: str | None) -> Report:
    text = checked(_article(page.blocks))
    if page.body is not None and len(page.body) > LACKING * len(text):
        text = checked(page.body)  # the page's program would have written it
    day = published or _published(page, text)
    if day is None:
        raise NoDateError("the page states no publication date: give it with --published")
    address = _first(page, ADDRESSES) or ""
    return Report(
        id=report_id,
        text=text,
        published=day,
        lang=lang or page.language or "en",
        url=address if address.startswith(("https://", "http://")) else None,
        outlet=_first(page, OUTLETS),
        title=_first(page, TITLES) or page.title,
    )
