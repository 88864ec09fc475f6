"""A web page gives its article and nothing of what stands round it, in linear time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import InputError, NoDateError
from geo.read.html import read_entries, read_html
from geo.read.markup import End, Start, Text, tokens

DAY = date(2024, 12, 26)
STAMPED = '<meta property="article:published_time" content="2024-12-26T08:00:00+02:00">'

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


PROSE = (
    "<p>Drones hit a warehouse in the port on Thursday, killing two people, the governor said.</p>"
)


def entries(body: str, head: str = STAMPED, **options) -> list:
    return list(read_entries(page(f"<article>{body}</article>", head), "a", **options))


@pytest.mark.parametrize(
    "teaser",
    [
        '<p>Earlier: <a href="/x">Missile kills nine in Kharkiv</a></p>',
        '<p>Read also: <a href="/x">Missile kills nine in Kharkiv</a></p>',
        '<h3><a href="/x">Missile kills nine in Kharkiv</a></h3>',
        '<ul><li><a href="/x">Missile kills nine in Kharkiv</a></li></ul>',
        '<div class="image-caption">After the strike that killed nine in Kharkiv in May.</div>',
        '<p class="photo_caption">After the strike that killed nine in Kharkiv in May.</p>',
    ],
)
def test_what_leads_elsewhere_or_stands_under_a_picture_is_no_story(teaser):
    (report,) = entries(PROSE + teaser)
    assert "Kharkiv" not in report.text


def test_a_link_in_a_sentence_is_part_of_it():
    text = 'The town of <a href="/n">Nikopol</a> was <a href="/s">shelled again</a> at noon.'
    (report,) = entries(f"<p>{text}</p>{PROSE}")
    assert report.text.startswith("The town of Nikopol was shelled again at noon.")


def test_a_headline_that_links_to_its_own_page_stays():
    (report,) = entries(f'<h1><a href="/self">Market hit</a></h1>{PROSE}')
    assert report.text.startswith("Market hit")


LIVE = "".join(
    f'<div class="entry"><time datetime="2024-12-{day}T09:10:00+02:00">09:10</time>'
    f"<p>Shells killed one person in town {day} this morning, the governor said there.</p></div>"
    for day in (24, 25)
)


def test_entries_of_a_live_blog_have_their_own_days():
    first, second, rest = entries(PROSE + LIVE)
    assert [report.id for report in (first, second, rest)] == ["a-1", "a-2", "a"]
    assert [report.published.day for report in (first, second, rest)] == [24, 25, 26]
    assert "town 24" in first.text
    assert "town 25" in second.text
    assert rest.text == PROSE.removeprefix("<p>").removesuffix("</p>")


def test_a_day_that_is_given_holds_for_all_entries():
    (report,) = entries(LIVE, published=DAY)
    assert report.published == DAY


def test_times_of_publication_and_change_make_no_entries():
    times = (
        '<p><time datetime="2024-12-26T08:00Z">26 Dec</time>'
        '<time datetime="2024-12-27T08:00Z">27 Dec</time></p>'
    )
    (report,) = entries(times + PROSE)
    assert report.published == DAY


def test_an_article_that_stands_in_linked_data_alone():
    data = '{"@graph": [{"@type": "NewsArticle", "articleBody": "One hit.\\n\\nTwo hurt."}]}'
    script = f'<script type="application/ld+json">{data}</script>'
    (report,) = read_entries(page("<div id=app></div>", STAMPED + script), "a")
    assert report.text == "One hit.\n\nTwo hurt."


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '"articleBody"', '{"articleBody": 7}'])
def test_linked_data_that_are_none_are_passed_by(data):
    script = f'<script type="application/ld+json">{data}</script>'
    (report,) = read_entries(page(PROSE, STAMPED + script), "a")
    assert report.text.startswith("Drones hit")


def test_a_page_without_text_is_told():
    with pytest.raises(InputError, match="holds no text"):
        entries("<div id=root></div>")


def test_a_table_of_figures_is_told():
    told = []
    row = "<tr><td>Nikopol</td><td>2</td><td>5</td></tr>"
    entries(f"{PROSE}<table>{row * 2}</table>", warn=told.append)
    assert told == ["2 rows of a table are not read as events"]


def test_a_table_that_lays_the_page_out_is_not_told():
    told = []
    entries(
        f"<table><tr><td>{PROSE * 3}</td></tr><tr><td>{PROSE}</td></tr></table>", warn=told.append
    )
    assert not told


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2024-12-11T23:30:00-05:00", 12),  # 06:30 of the 12th at the place of the war
        ("2024-12-11T15:30:00-0500", 11),
        ("2024-12-11T23:30:00+02:00", 11),
        ("2024-12-11T23:30:00Z", 11),
        ("2024-12-11T25:30:00-05:00", 11),  # no such time: the day as it stands
        ("2024-12-11", 11),
    ],
)
def test_an_evening_in_america_is_the_next_day_of_the_war(stamp, day):
    head = f'<meta property="article:published_time" content="{stamp}">'
    (report,) = entries(PROSE, head)
    assert report.published == date(2024, 12, day)
