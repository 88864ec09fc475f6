"""Plain text, as it comes: marks, line ends, other encodings, things that are no text."""

from datetime import date

import pytest

from geo.errors import InputError, NoDateError
from geo.read import decode as decode_module
from geo.read.decode import MAX_BYTES, MAX_CHARACTERS, decode
from geo.read.text import read_text

DAY = date(2024, 12, 26)


@pytest.mark.parametrize(
    "data",
    [
        "Дата: 26 грудня 2024\r\nТекст".encode(),
        "Дата: 26 грудня 2024\r\nТекст".encode("utf-8-sig"),
        "Дата: 26 грудня 2024\r\nТекст".encode("utf-16"),
        "\ufeffДата: 26 грудня 2024\r\nТекст".encode("utf-16-be"),
    ],
)
def test_encodings_give_the_same_text(data):
    report = read_text(data, "a")
    assert report.text == "Дата: 26 грудня 2024\r\nТекст"
    assert (report.id, report.published, report.lang) == ("a", DAY, "en")


def test_characters_stay_where_they_are():
    """Offsets count in the file's own characters."""
    text = "  a\tb\x0b\x1b[31m\r\n\r\n😀 end\x85 "
    assert read_text(text.encode(), "a", published=DAY).text == text


def test_the_option_is_the_last_word():
    report = read_text(b"date 2024-12-26 text", "a", published=date(2020, 1, 2), lang="uk")
    assert (report.published, report.lang) == (date(2020, 1, 2), "uk")


def test_no_date():
    with pytest.raises(NoDateError, match="--published"):
        read_text(b"On 24 February 2022 it began.", "a")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"abc\xffdef", "not UTF-8: the byte at offset 3"),
        (b"\xef\xbb\xbfab\xff", "not UTF-8: the byte at offset 5"),
        ("привет".encode("cp1251"), "not UTF-8: the byte at offset 0"),
        ("кот".encode("utf-16") + b"x", "not UTF-16: the byte at offset 8"),
        ("cat".encode("utf-16-le"), "NUL character at offset 1"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04", "zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"a" * (MAX_BYTES + 1), "larger than 10 MB"),
        (b"a" * (MAX_CHARACTERS + 1), "longer than 2,000,000 characters"),
    ],
)
def test_what_is_no_text_says_so(data, reason):
    with pytest.raises(InputError, match=reason):
        read_text(data, "a", published=DAY)


def test_a_declared_encoding_counts_only_without_a_mark():
    assert decode("привет".encode("cp1251"), "windows-1251") == "привет"
    assert decode("привет".encode("utf-8-sig"), "windows-1251") == "привет"


def test_magic_rows_are_told_apart():
    starts = [start for start, _ in decode_module.MAGIC]
    assert len(set(starts)) == len(starts)
