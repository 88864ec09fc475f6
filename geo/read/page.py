"""What a web page says, gone through tag by tag: its stretches of text and its own statements."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from geo.read.markup import End, Start

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    ad ads advert advertisement banner breadcrumb breadcrumbs caption captions comment comments
    cookie cookies donate
    newsletter paywall popup promo recommended related share sharing social sidebar sponsored
    subscribe subscription toolbar
    """.split()
)
TEASER = 0.7  # of a stretch's letters
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
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[a-z]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


class Block(NamedTuple):
    """A stretch of text that stands by itself, and where it stands."""

    text: str
    article: int  # number of the article it belongs to, 0 outside of all
    main: bool
    junk: bool


class Entry(NamedTuple):
    """An element with a time of its own, such as an entry of a live blog: a stretch of blocks."""

    time: str
    first: int
    end: int  # behind the last


class Element(NamedTuple):
    """An element that is open, and how far the page was when it opened."""

    name: str
    dropped: bool
    junk: bool
    block: int
    time: int


class Page:
    """What was seen of a page so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.found: dict[tuple[str, str, str, str], str] = {}
        self.times: list[str] = []
        self.linked: list[str] = []
        self.body: str | None = None  # the article in the page's linked data
        self.tables = Tables()
        self._around: dict[int, tuple[int, int]] = {}  # by time: the widest element without others
        self._data = False  # whether the script that is open is linked data
        self.title: str | None = None
        self.language: str | None = None
        self._open: list[Element] = []
        self._links = 0  # letters of the current block that are a link's
        self._count: Counter[str] = Counter()
        self._dropped = self._junk = self._articles = 0
        self._words: list[str] = []

    def start(self, tag: Start) -> None:
        """Take in a start tag."""
        name, attributes = tag
        self._note(name, attributes)
        if name in BLOCK or name == "br":
            self._break()
        if name == "p" and self._open and self._open[-1].name == "p":
            self.end(End("p"))  # a paragraph ends where the next begins
        if name in VOID:
            return
        if name == "article" and not self._count["article"]:
            self._articles += 1
        dropped = name in DROPPED or _hidden(attributes)
        junk = name in JUNK_TAGS and _is_junk(attributes)
        if name == "script":
            self._data = attributes.get("type", "").strip().lower() == "application/ld+json"
        self.tables.start(name)
        self._open.append(Element(name, dropped, junk, len(self.blocks), len(self.times)))
        self._count[name] += 1
        self._dropped += dropped
        self._junk += junk

    def end(self, tag: End) -> None:
        """Take in an end tag: it closes what was opened inside of its element, too."""
        if tag.name in BLOCK:
            self._break()
        while self._count[tag.name]:
            name = self._close().name
            if name == tag.name:
                break

    def text(self, text: str) -> None:
        """Take in characters."""
        name = self._open[-1].name if self._open else ""
        if name == "title" and self.title is None and not self._count["svg"]:
            self.title = _clean(text) or None
        elif name == "script":
            self.linked += LINKED_DATA.findall(text)[:1]
            if self._data and self.body is None:
                self.body = _article_body(text)
        elif not self._dropped and name != "title":
            self._words.append(text)
            self._links += len(text.strip()) if self._count["a"] else 0
            self.tables.text(text)

    def close(self) -> None:
        """End the last block, and what is still open."""
        self._break()
        while self._open:
            self._close()

    def entries(self) -> list[Entry]:
        """Give the elements that have one time each, in their order."""
        return [Entry(self.times[n], *self._around[n]) for n in sorted(self._around)]

    def _close(self) -> Element:
        closed = self._open.pop()
        self._count[closed.name] -= 1
        self._dropped -= closed.dropped
        self._junk -= closed.junk
        self.tables.end(closed.name)
        if len(self.times) == closed.time + 1:
            self._around[closed.time] = (closed.block, len(self.blocks))
        return closed

    def _break(self) -> None:
        text = _clean("".join(self._words))
        # What is a link and hardly more leads to another story, but for the page's own headline.
        teaser = self._links > TEASER * len(text) and not self._count["h1"]
        self._words.clear()
        self._links = 0
        if text:
            article = self._articles if self._count["article"] else 0
            junk = self._junk > 0 or teaser
            self.blocks.append(Block(text, article, self._count["main"] > 0, junk))

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


class Tables:
    """Tables of figures: rows of short cells. A table that lays a page out has long ones."""

    SHORT = 40  # letters of a cell, on average

    def __init__(self) -> None:
        self.rows = 0  # of all such tables
        self._open: list[list[int]] = []  # of each open table: rows, cells, letters, digits

    def start(self, name: str) -> None:
        """Take in a start tag."""
        if name == "table":
            self._open.append([0, 0, 0, 0])
        elif self._open and name in {"tr", "td", "th"}:
            self._open[-1][name != "tr"] += 1

    def text(self, text: str) -> None:
        """Take in characters."""
        if self._open:
            self._open[-1][2] += len(text.strip())
            self._open[-1][3] += any(map(str.isdigit, text))

    def end(self, name: str) -> None:
        """Take in an end tag."""
        if name == "table" and self._open:
            rows, cells, letters, digits = self._open.pop()
            if rows > 1 and cells >= 2 * rows and digits and letters < self.SHORT * cells:
                self.rows += rows


def _article_body(text: str) -> str | None:
    """Find the text of an article in linked data (schema.org, ``articleBody``)."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            body = found.get("articleBody")
            if isinstance(body, str) and body.strip():
                return "\n\n".join(filter(None, map(_clean, body.splitlines())))
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
    return None


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style


def _is_junk(attributes: Mapping[str, str]) -> bool:
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return not JUNK.isdisjoint(_WORD.findall(named))
