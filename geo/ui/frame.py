"""What frames the page: its settings and styles, the head above the map, the foot below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from geo.maps.client import CREDIT
from geo.maps.palette import LOOKS
from geo.ui.address import parameters
from geo.ui.markup import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.words import Words

_STATIC = Path(__file__).resolve().parents[2] / "static"


def open_page() -> None:
    """Set the page up and load its styles."""
    # A named icon would be fetched from another host.
    st.set_page_config(
        page_title="Strike Map",
        page_icon=str(_STATIC / "icon.svg"),
        layout="wide",
        initial_sidebar_state="collapsed" if is_embedded() else "auto",
    )
    # Both are this program's own text: nothing of a report is in them.
    style = (_STATIC / "page.css").read_text(encoding="utf-8")
    alone = _ALONE if is_print() or is_embedded() else ""
    st.html(f"<style>{style}{_type_colours()}{alone}</style>")


# A map that stands alone fills its window. The sidebar stays, unseen: its widgets hold the filters.
_ALONE = (
    "[data-testid=stSidebar],[data-testid=stExpandSidebarButton],.stAppHeader"
    "{display:none!important}"
    ".stMainBlockContainer{padding:.6rem .8rem 0}"
    ".st-key-map iframe{height:max(330px,calc(100vh - 180px))!important}"
    "@media print{.st-key-map iframe{height:calc(100vh - 190px)!important}}"
)


def _type_colours() -> str:
    """Return the colours of the signs, in cards and in the filter that is also the legend."""
    rules = []
    for place, (kind, look) in enumerate(LOOKS.items(), start=1):
        paint = f"background:{look.colour};color:{look.ink}"
        rules.append(f".sm-type-{kind.name.lower()}{{{paint}}}")
        button = f".st-key-type button:nth-of-type({place})::before"
        rules.append(f"{button}{{content:{look.letter!r}/'';{paint}}}")
    return "".join(rules)


def show_head(caption: str, unknown: list[str], words: Words) -> None:
    """Show the title, what the map shows in words, and what it does not claim."""
    st.html(
        tag(
            "header",
            tag("h1", words("title")),
            tag("p", caption, css="sm-caption", id="caption"),
            tag("p", words("caveat"), css="sm-caveat"),
            css="sm-header",
        )
    )
    if unknown:
        st.text(words("ignored", what=", ".join(unknown)))


def is_embedded() -> bool:
    """Tell whether the page stands in another page (``?embed=true``)."""
    return bool(st.context.is_embedded)


def is_print() -> bool:
    """Tell whether the page is to be printed or made a picture of (``?print=true``)."""
    return "print" in st.query_params


def show_print_link(words: Words) -> None:
    """Lead to the same map without anything to click, in a window of its own."""
    address = "?" + urlencode({**parameters(), "print": "true"}, doseq=True)
    link = tag("a", words("print_view"), css="sm-same-map", href=address, target="_blank")
    st.html(tag("p", link, css="sm-note"))


def show_citation(text: str) -> None:
    """Say below a printed map what it is, from when, and whose borders and names it uses."""
    st.html(tag("footer", tag("p", text), tag("p", CREDIT), css="sm-citation"))


def show_link_to_full_page(words: Words) -> None:
    """Lead from an embedded map to the whole page, with the same filters."""
    address = "?" + urlencode(parameters(), doseq=True)
    st.html(tag("p", tag("a", words("open_full"), href=address, target="_blank"), css="sm-note"))


_GUIDE = (
    ("guide.marks", ("guide.pin", "guide.near", "guide.area", "guide.group", "guide.not_drawn")),
    ("guide.claims", ("guide.claims_text",)),
    ("guide.limits", ("guide.limits_text",)),
    ("guide.care", ("guide.care_text",)),
)


def show_guide(words: Words, notes: Sequence[str]) -> None:
    """Explain the map: marks, claims, limits, responsible use, sources and `notes` on them."""
    with st.expander(words("how_to_read"), key="guide"):
        parts = [
            tag("div", tag("h3", words(title)), *(tag("p", words(text)) for text in texts))
            for title, texts in _GUIDE
        ]
        credits_ = tag(
            "div", tag("h3", words("guide.sources")), *(tag("p", line) for line in (CREDIT, *notes))
        )
        st.html(tag("div", *parts, credits_, css="sm-guide sm-columns"))
