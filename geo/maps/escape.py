r"""Write data as script that neither the browser nor the server can take for anything else.

folium compiles every string it is given as a Jinja template **on the server**, so report text
never goes into a folium argument. It goes through here: lists become JSON in which each character
that means something to Jinja, HTML, a script or a template literal is a ``\uXXXX`` escape. Only
lists are taken: the brace of an object could not be escaped, one inside a string can.
"""

from __future__ import annotations

import base64
import json
import re
import zlib

_UNSAFE = "{}<>&$`%#\u2028\u2029"
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in _UNSAFE}


def script_literal(data: object) -> str:
    """Return `data` (lists, strings, numbers, None) as a script literal; TypeError for a dict."""
    # ASCII only: no byte order, no line separator, no lone surrogate reaches the page.
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    if "{" in _STRINGS.sub("", text):
        raise TypeError("Only lists of plain values go into a script, not an object.")
    return text.translate(_ESCAPES)


def packed(text: str) -> str:
    """Return text deflated, in base64: signs that mean nothing to anybody on the way."""
    return base64.b64encode(zlib.compress(text.encode(), 6)).decode("ascii")
