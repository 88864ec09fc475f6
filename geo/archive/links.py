"""Which addresses of reports may become links."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

MAX_LENGTH = 2000  # what browsers and servers agree on; longer ones are not addresses of reports

_BARRED = re.compile(r"""[\s"'<>`{}\\|^]""")


def safe_url(url: str | None) -> str | None:
    """Return `url` if it is a plain web address, else None.

    Only http and https with a host, no user name (it hides the host), no spaces, control or
    quoting characters: an address that needs them can be written with percent signs.
    """
    if not url or len(url) > MAX_LENGTH:
        return None
    if not url.isprintable() or _BARRED.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port  # raises where it is no number
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return url
