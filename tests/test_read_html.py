"""A web page gives its article and nothing of what stands round it, in linear time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import InputError, NoDateError
from geo.read.html import read_html
from geo.read.markup import End, Start, Text, tokens

DAY = date(2024, 12, 26)

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Market hit &amp; eight hurt | The Paper</title>
<meta property="og:title" content="Market hit &amp; eight hurt">
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2024-12-26T08:15:00+02:00">
<link rel="canonical" href="https://paper.example/market">
<style>p { color: red }</style>
<script>var drone = "A drone struck Sometown";</script>
</head><body>
<header><nav><a href="/">Home</a> <a>War</a></nav></header>
<div class="cookie-banner">We value your privacy</div>
<article>
 <h1>Market hit</h1>
 <p>A drone hit the <b>central</b> market
    of&nbsp;Nikopol.</p>
 <figure><img src="x.jpg" alt="Fire"><figcaption>The market burns.</figcaption></figure>
 <div class="newsletter-signup"><p>Sign up for our letter</p></div>
 <p>Eight people were hurt.<br>More follows.
 <p hidden>Hidden words.</p>
 <!-- <p>Commented out</p> -->
 <aside>Read also: other news</aside>
</article>
<article><p>Another teaser</p></article>
<footer>© The Paper</footer>
<noscript>Enable scripts</noscript>
</body></html>"""


def test_an_article():
    report = read_html(PAGE.encode(), "market")
    assert report.text == (
        "Market hit\n\nA drone hit the central market of Nikopol.\n\n"
        "Eight people were hurt.\n\nMore follows."
    )
    assert report.title == "Market hit & eight hurt"
    assert report.outlet == "The Paper"
    assert report.url == "https://paper.example/market"
    assert (report.published, report.lang, report.id) == (DAY, "en", "market")


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "source",
    [
        page("t", '<meta name="date" content="2024-12-26">'),
        page("t", "<META NAME=PUBDATE CONTENT=20241226><meta name=dc.date content=2024-12-26>"),
        page("t", '<script type="application/ld+json">{"datePublished": "2024-12-26T1"}</script>'),
        page("<p>26 December 2024</p><p>t</p>"),
        page("<p>t <time datetime='2024-12-26T08:00Z'>today</time></p>"),
        page("<p>Published on 26 December 2024</p><time datetime='2020-01-01'>x</time>"),
    ],
)
def test_where_pages_state_their_date(source):
    assert read_html(source, "a").published == DAY


def test_no_date():
    with pytest.raises(NoDateError, match="--published"):
        read_html(page("On 24 February 2022 it began."), "a")


def test_options_are_the_last_word():
    report = read_html(PAGE.encode(), "a", published=date(2020, 1, 1), lang="uk")
    assert (report.published, report.lang) == (date(2020, 1, 1), "uk")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<main><p>Main.</p></main><p>Round it.</p>", "Main."),
        ("<p>No article, no main.</p>", "No article, no main."),
        ("<div class='share'>All is junk.</div>", "All is junk."),
        ("<p class=share>Share<p>Text.", "Text."),
        (
            f"<div class='body share-on'><p>{'Text. ' * 9}</p></div>Ad",
            f"{'Text. ' * 9}".strip() + "\n\nAd",
        ),
        ("a &lt;b&gt; &#1050;&#x438;&#0;&#" + "9" * 5000 + "; c", "a <b> Ки\ufffd\ufffd c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", "One\n\nTwo"),
        ("one</p></div></article>two", "one\n\ntwo"),
        ("<svg><title>Icon</title><text>x</text></svg>Text", "Text"),
        ("<p style='DISPLAY : none'>Hidden</p>Seen", "Seen"),
        ("", ""),
    ],
)
def test_bodies(body, text):
    assert read_html(page(body), "a", published=DAY).text == text


def test_only_web_addresses_are_addresses():
    source = page("t", '<link rel="canonical" href="javascript:alert(1)">')
    assert read_html(source, "a", published=DAY).url is None


def test_declared_encodings():
    body = "<html><head><meta charset='windows-1251'></head><body>Привет</body></html>"
    assert read_html(body.encode("cp1251"), "a", published=DAY).text == "Привет"
    with pytest.raises(InputError, match="not UTF-8"):
        read_html(body.replace("windows-1251", "rot13").encode("cp1251"), "a", published=DAY)


def test_tokens():
    source = "a<B c='1' d=2 e>f</B ><script>if (a<b) '</p>'</script ><!-->x<!-- y --><?z?>w"
    assert list(tokens(source)) == [
        Text("a"),
        Start("b", {"c": "1", "d": "2", "e": ""}),
        Text("f"),
        End("b"),
        Start("script", {}),
        Text("if (a<b) '</p>'"),
        End("script"),
        Text("x"),
        Text("w"),
    ]


UNITS = ["<!--", "<a", "<", "</", "</a", "<!", "<?", "&#", "&", '<a b="', "<a b=", "<a b ", "<a/"]
UNITS += ["<a b='x'", "<script>", "<script></", "<svg>", "<p>", "<b></i>", "<article>", "&#0"]
UNITS += ["<a =", "<div><p></div>", "<title>", "<meta name=date content=", "<time datetime=x>"]


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_pages_take_linear_work(unit):
    """Counted in tokens: no more than characters, however nothing is closed."""
    source = unit * (200_000 // len(unit))
    assert sum(1 for _ in tokens(source)) <= len(source)
    read_html(source.encode(), "a", published=DAY)


@given(st.lists(st.sampled_from([*UNITS, ">", "'", '"', "x", " ", "-->", "</p>", "</script>"])))
def test_any_markup_is_read(units):
    source = "".join(units)
    report = read_html(source.encode(), "a", published=DAY)
    assert len(report.text) <= 3 * len(source)


@given(st.text())
def test_any_text_is_read(source):
    if "\0" not in source:
        read_html(source.encode("utf-8", "replace"), "a", published=DAY)
