r"""Write data as script that neither the browser nor the server can take for anything else.

folium compiles every string it is given as a Jinja template **on the server**, so report text
never goes into a folium argument. It goes through here: lists become JSON in which each character
that means something to Jinja, HTML, a script or a template literal is a ``\uXXXX`` escape. Only
lists are taken: the brace of an object could not be escaped, one inside a string can.
"""

from __future__ import annotations

import json

_UNSAFE = "{}<>&$`%#\u2028\u2029"
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in _UNSAFE}


def script_literal(data: object) -> str:
    """Return `data` (lists, strings, numbers, None) as a script literal; TypeError for a dict."""
    _refuse_objects(data)
    # ASCII only: no byte order, no line separator, no lone surrogate reaches the page.
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return text.translate(_ESCAPES)


def _refuse_objects(data: object) -> None:
    if isinstance(data, list | tuple):
        for item in data:
            _refuse_objects(item)
    elif not (data is None or isinstance(data, str | int | float)):
        raise TypeError(f"Only lists of plain values go into a script, not {type(data).__name__}.")
