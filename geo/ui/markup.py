"""Build HTML that cannot be broken out of: every text is escaped, every tag is written here.

Streamlit's markdown loads pictures and reads directives; report text therefore goes to ``st.html``
through this module, or to ``st.text``.
"""

from __future__ import annotations

from html import escape

from geo.archive.links import safe_url


class Html(str):
    """Markup that this module made; anything else is text and is escaped."""

    __slots__ = ()


def tag(name: str, *children: str | None, css: str = "", **attributes: str) -> Html:
    """Return an element; children that are not `Html` are escaped, None is left out."""
    given = {"class": css, **attributes} if css else attributes
    written = "".join(
        f' {key.replace("_", "-")}="{escape(value, quote=True)}"' for key, value in given.items()
    )
    return Html(f"<{name}{written}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Put pieces one after another."""
    return Html(
        "".join(child if isinstance(child, Html) else escape(child) for child in children if child)
    )


def link(text: str, url: str | None) -> Html:
    """Return a link that opens in a new tab, or the text alone where the address is not plain."""
    checked = safe_url(url)
    if checked is None:
        return join(text)
    return tag("a", text, href=checked, target="_blank", rel="noopener noreferrer")
