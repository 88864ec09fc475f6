"""Any bytes under any name: a code, lines of JSON, lines of complaint, and never a traceback."""

import io
import json
import tempfile
from contextlib import redirect_stderr
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.__main__ import main

ENDINGS = ["", ".txt", ".html", ".jsonl", ".json", ".md", ".bin"]
PIECES = [
    b"date 2024-12-26 ",
    b"A drone hit Nikopol in Ukraine on Thursday, wounding eight people, the governor said.",
    "\u0423 \u041d\u0456\u043a\u043e\u043f\u043e\u043b\u0456".encode(),
    b'{"id": "a", "text": "Kyiv was hit.", "published": "2024-12-26"}',
    b'{"id": "a", "text": "\\ud83d \\u0000 \\u2028", "published": "0001-01-01"}',
    b'{"id": "a", "text": "Last week in May", "published": "9999-12-31"}',
    b"<html><body><article><time datetime=2024-12-26>",
    b"<p>In Kursk region 99999999999999999999 drones",
    b"<script>",
    b"twenty-",
    b"at least ",
    b", ",
    b"\n\n",
    b"{",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\x1b[2J",
    b"\r\n",
    b"\r",
    b"\n",
]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(ENDINGS),
    st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=20)), max_size=8),
    st.booleans(),
)
def test_any_bytes(ending, pieces, dated):
    with tempfile.TemporaryDirectory() as folder, redirect_stderr(io.StringIO()) as said:
        source, out = Path(folder) / f"in{ending}", Path(folder) / "out.jsonl"
        source.write_bytes(b"".join(pieces))
        option = ["--published", "2024-12-26"] if dated else []
        code = main(["extract", str(source), "-o", str(out), *option])
        written = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    complaints = said.getvalue().splitlines()
    assert all(line.startswith("python -m geo") for line in complaints)
    assert code in {0, 1, 2}
    assert (code == 0) == (not complaints)
    assert bool(written) or code != 0
    for line in written:
        assert list(json.loads(line)) == ["id", "toponyms", "events"]
