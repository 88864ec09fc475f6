"""A web page to a report: its article's text, title, date, outlet and language.

Offsets then count in the text that is read here, not in the page's source.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import NoDateError
from geo.models import Report
from geo.read.dateline import find_date, find_publication_date
from geo.read.decode import checked, decode
from geo.read.markup import End, Start, Text, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

# Elements that are never the article: programs, controls, what is written round the text.
# Captions repeat the text, and repeated events would be counted again.
DROPPED = frozenset(
    """
    script style template noscript svg math canvas iframe object audio video select button form
    textarea nav footer aside dialog menu figcaption head
    """.split()
)
# The same by the page's own word for it, in `class` or `id`: whole words between - and _.
JUNK = frozenset(
    """
    ad ads advert advertisement banner breadcrumb breadcrumbs comments cookie cookies donate
    newsletter paywall popup promo recommended related share sharing social sidebar sponsored
    subscribe subscription toolbar
    """.split()
)
WRAPPER = 9  # times as much text as the rest of the page has
JUNK_TAGS = frozenset({"div", "section", "ul", "ol", "p", "span", "header"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCK = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figure footer
    h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th
    thead title tr ul
    """.split()
)
# Where pages state what, best first: (element, attribute, its value, attribute that holds it).
DATES = (
    ("meta", "property", "article:published_time", "content"),
    ("meta", "itemprop", "datepublished", "content"),
    ("meta", "name", "article:published_time", "content"),
    ("meta", "name", "pubdate", "content"),
    ("meta", "name", "publish-date", "content"),
    ("meta", "name", "publication_date", "content"),
    ("meta", "name", "parsely-pub-date", "content"),
    ("meta", "name", "dc.date.issued", "content"),
    ("meta", "name", "dc.date", "content"),
    ("meta", "name", "date", "content"),
    ("time", "itemprop", "datepublished", "datetime"),
)
TITLES = (("meta", "property", "og:title", "content"), ("meta", "name", "title", "content"))
OUTLETS = (("meta", "property", "og:site_name", "content"),)
ADDRESSES = (("link", "rel", "canonical", "href"), ("meta", "property", "og:url", "content"))
LINKED_DATA = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"]{8,60})"')
CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{2,20})")
# What pages in the languages of our reports declare; anything else is read as UTF-8.
CHARSETS = frozenset(
    "windows-1250 windows-1251 windows-1252 windows-1254 iso-8859-1 iso-8859-2 iso-8859-5 "
    "iso-8859-15 koi8-r koi8-u".split()
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[a-z]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


class Block(NamedTuple):
    """A stretch of text that stands by itself, and where it stands."""

    text: str
    article: int  # number of the article it belongs to, 0 outside of all
    main: bool
    junk: bool


class Page:
    """What was seen of a page so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.found: dict[tuple[str, str, str, str], str] = {}
        self.times: list[str] = []
        self.linked: list[str] = []
        self.title: str | None = None
        self.language: str | None = None
        self._open: list[tuple[str, bool, bool]] = []  # name, dropped, junk
        self._count: Counter[str] = Counter()
        self._dropped = self._junk = self._articles = 0
        self._words: list[str] = []

    def start(self, tag: Start) -> None:
        """Take in a start tag."""
        name, attributes = tag
        self._note(name, attributes)
        if name in BLOCK or name == "br":
            self._break()
        if name == "p" and self._open and self._open[-1][0] == "p":
            self.end(End("p"))  # a paragraph ends where the next begins
        if name in VOID:
            return
        if name == "article" and not self._count["article"]:
            self._articles += 1
        dropped = name in DROPPED or _hidden(attributes)
        junk = name in JUNK_TAGS and _is_junk(attributes)
        self._open.append((name, dropped, junk))
        self._count[name] += 1
        self._dropped += dropped
        self._junk += junk

    def end(self, tag: End) -> None:
        """Take in an end tag: it closes what was opened inside of its element, too."""
        if tag.name in BLOCK:
            self._break()
        while self._count[tag.name]:
            name, dropped, junk = self._open.pop()
            self._count[name] -= 1
            self._dropped -= dropped
            self._junk -= junk
            if name == tag.name:
                break

    def text(self, text: str) -> None:
        """Take in characters."""
        name = self._open[-1][0] if self._open else ""
        if name == "title" and self.title is None and not self._count["svg"]:
            self.title = _clean(text) or None
        elif name == "script":
            self.linked += LINKED_DATA.findall(text)[:1]
        elif not self._dropped and name != "title":
            self._words.append(text)

    def close(self) -> None:
        """End the last block."""
        self._break()

    def _break(self) -> None:
        text = _clean("".join(self._words))
        self._words.clear()
        if text:
            article = self._articles if self._count["article"] else 0
            self.blocks.append(Block(text, article, self._count["main"] > 0, self._junk > 0))

    def _note(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "html":
            found = _LANGUAGE.match(attributes.get("lang", ""))
            self.language = self.language or (found[0].lower() if found else None)
        if name == "time" and "datetime" in attributes and not self._dropped:
            self.times.append(attributes["datetime"])
        if name in {"meta", "link", "time"}:
            for row in (*DATES, *TITLES, *OUTLETS, *ADDRESSES):
                element, key, value, holder = row
                if name == element and attributes.get(key, "").strip().lower() == value:
                    self.found.setdefault(row, _clean(attributes.get(holder, "")))


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style


def _is_junk(attributes: Mapping[str, str]) -> bool:
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return not JUNK.isdisjoint(_WORD.findall(named))


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
    fields = (day for value in stated if (day := find_date(value)))
    times = (day for value in page.times if (day := find_date(value)))
    return next(fields, None) or find_publication_date(text) or next(times, None)


def _encoding(data: bytes) -> str | None:
    found = CHARSET.search(data[:4096])
    name = found[1].decode("ascii").lower() if found else ""
    return name if name in CHARSETS else None


def read_html(
    data: bytes, report_id: str, *, published: date | None = None, lang: str | None = None
) -> Report:
    """Read a web page.

    Args:
        data: The page's source.
        report_id: Such as the file's name without its ending.
        published: The publication date; without it the page must state its own.
        lang: The language; the page's own by default, else English.

    Raises:
        NoDateError: No date is given, and the page states none.
        InputError: The bytes are no text.
    """
    page = Page()
    for token in tokens(decode(data, _encoding(data))):
        if isinstance(token, Text):
            page.text(token.text)
        elif isinstance(token, Start):
            page.start(token)
        else:
            page.end(token)
    page.close()
    text = checked(_article(page.blocks))
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
