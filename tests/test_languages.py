"""Every row of a language holds what it says, and no rule keeps words of a language for itself."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from geo import languages
from geo.extract.cutting.times import words_of
from geo.languages import rows
from geo.languages.rows import Pattern, Phrase, Terms, Words

ROOT = Path(__file__).resolve().parent.parent
MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(languages.__path__, "geo.languages.")
]


def rows_in(value: object) -> Iterator[Pattern | Words | Terms]:
    """Yield the rows in a table, however it is nested."""
    if isinstance(value, Pattern | Words | Terms):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from rows_in(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from rows_in(each)


def named_rows() -> dict[str, Pattern | Words | Terms]:
    return {
        f"{module.__name__.removeprefix('geo.languages.')}.{name}.{number}": row
        for module in MODULES
        for name, value in vars(module).items()
        for number, row in enumerate(rows_in(value))
    }


ROWS = named_rows()
PATTERNS = [pytest.param(row, id=name) for name, row in ROWS.items() if isinstance(row, Pattern)]
SETS = [pytest.param(row, id=name) for name, row in ROWS.items() if isinstance(row, Words | Terms)]


@pytest.mark.parametrize("row", PATTERNS)
def test_patterns_take_and_leave_what_they_show(row):
    assert row.means
    assert row.takes
    for text in row.takes:
        assert getattr(row, row.by)(text), f"does not take “{text}”"
    for text in row.leaves:
        assert not getattr(row, row.by)(text), f"takes “{text}”"


NEEDY = [pytest.param(row, id=name) for name, row in ROWS.items() if getattr(row, "needs", None)]


@pytest.mark.parametrize("row", NEEDY)
def test_patterns_need_words_that_their_texts_have(row):
    for text in row.takes:
        assert not row.needs.isdisjoint(words_of(text)), f"would not be asked of “{text}”"


def holds(row: Words | Terms, text: str) -> bool:
    low = text.lower().replace("’", "'")
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", low) for word in row)


@pytest.mark.parametrize("row", SETS)
def test_sets_of_words_say_what_they_mean(row):
    assert row.means
    assert row, "an empty set"
    assert not [word for word in row if word != word.lower() or not word]
    assert not row.takes or holds(row, row.takes)
    assert not row.leaves or not holds(row, row.leaves)


# Rules are written in rows. What is no word of a language, or stands in a rule all the same:
RULES = (
    "geo/extract/*",
    "geo/toponyms/*",
    "geo/resolving/*",
    "geo/linking/*",
    "geo/read/*",
    "geo/gazetteer/names.py",
    "geo/gazetteer/spelling.py",
)
AGREED: dict[tuple[str, str], str] = {
    ("geo/extract/reading/wars.py", r".*"): "who fights whom: our names of sides, codes of areas",
    ("geo/extract/reading/actors.py", r"noun|does|deed|verb"): "names of parts of rules",
    ("geo/gazetteer/names.py", r"[A-Z][a-z]"): "categories of Unicode",
    ("geo/linking/sources.py", r"www\."): "part of a web address",
    ("geo/linking/topics.py", r"housing|energy|industry|cars"): "our names of kinds of target",
    ("geo/linking/weights.py", r"[a-z, ]+"): "names of rows of weights",
    ("geo/linking/[acn]*.py", r"(?:arms|in|other|same|toll) [a-z, ]+"): "names of rows of weights",
    ("geo/linking/bunches.py", r"names|pairs|groups"): "keys of our own JSON",
    ("geo/read/html.py", r"(?s:.*)"): "names of HTML: elements, attributes, classes, encodings",
    ("geo/read/page.py", r"(?s:.*)"): "names of HTML: elements, attributes, classes, encodings",
    ("geo/read/markup.py", r"[a-z]+"): "names of HTML elements",
    ("geo/resolving/areas.py", r"[A-Z]{2}(?:\.\d\d)?"): "codes of countries and regions",
    ("geo/resolving/features.py", r"curated:"): "how our own ids begin",
    ("geo/resolving/ranking.py", r"beside|contained|homonym|same region"): "rows of weights",
    ("geo/resolving/weights.py", r"[a-z0-9 ]+"): "names of rows of weights",
    ("geo/toponyms/drafts.py", r"District of Columbia"): "the one name of a list that is no state",
    ("geo/toponyms/recogniser.py", r"[A-Z]+|own|spacy"): "spaCy's labels, and names of recognisers",
    ("geo/toponyms/tokens.py", r"sS"): "the letter that closes a possessive in Latin script",
    ("geo/toponyms/weights.py", r"[a-z ]+"): "names of rows of evidence",
}
LETTERS = re.compile(r"[^\W\d_]{2,}")
# Escapes, groups and classes of a pattern are no words.
NO_WORDS = re.compile(
    r"\(\?P<\w+>|\(\?P=\w+\)|\(\?[aiLmsux-]+[:)]|\\[pPN]\{\w+\}|\\.|\[(?:\\.|[^\]])*\]"
)
OF_TEXT = {
    "split", "startswith", "endswith", "removesuffix", "removeprefix", "replace", "strip", "lstrip",
    "rstrip", "find", "rfind", "index", "count", "partition", "rpartition", "rsplit",
}  # fmt: skip
# Fields that hold names of our own, not words of a text.
OWN_NAMES = {"value", "kind", "role", "name", "code", "lastgroup", "reason", "why", "country"}


def strings(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def is_own(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):  # match["verb"], row["kind"]: a group or a column
        return isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
    return isinstance(node, ast.Attribute) and node.attr in OWN_NAMES


def words_in(source: str) -> Iterator[tuple[int, str]]:
    """Yield the words that a rule looks for in a text: in patterns, sets and comparisons."""
    for node in ast.walk(ast.parse(source)):
        found: Iterator[str] = iter(())
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id == "re" and node.args:
                found = (NO_WORDS.sub(" ", text) for text in strings(node.args[0]))
            elif node.func.attr in OF_TEXT:
                literals = [*node.args, owner] if isinstance(owner, ast.Constant) else node.args
                found = (text for each in literals for text in strings(each))
        elif isinstance(node, ast.Set):
            found = strings(node)
        elif isinstance(node, ast.Dict):
            found = (text for key in node.keys if key is not None for text in strings(key))
        elif isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if not any(map(is_own, sides)):
                literal = (ast.Constant, ast.Tuple, ast.List)
                found = (
                    text for side in sides if isinstance(side, literal) for text in strings(side)
                )
        for text in found:
            if LETTERS.search(text):
                yield node.lineno, text


def agreed(file: str, text: str) -> bool:
    return any(fnmatch(file, path) and re.fullmatch(words, text) for path, words in AGREED)


FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in ROOT.glob("geo/**/*.py")
    if any(fnmatch(path.relative_to(ROOT).as_posix(), rule) for rule in RULES)
)


@pytest.mark.parametrize("file", FILES)
def test_rules_name_rows(file):
    source = (ROOT / file).read_text(encoding="utf-8")
    found = [f"{file}:{line}: {text}" for line, text in words_in(source) if not agreed(file, text)]
    assert not found, "words of a language belong under geo/languages: " + "\n".join(found)


def test_each_exception_is_needed():
    """An exception that nothing needs any more goes."""
    used = {
        key
        for file in FILES
        for _, text in words_in((ROOT / file).read_text(encoding="utf-8"))
        for key in AGREED
        if fnmatch(file, key[0]) and re.fullmatch(key[1], text)
    }
    assert not set(AGREED) - used
    assert all(AGREED.values())


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r're.search(r"\b(?:said|told)\b", text)', [" (?:said|told) "]),
        (r're.match(rf"(?P<day>{DAY}) and", text)', [") and"]),
        (r're.compile(r"[A-Z]\w+\d{2}")', []),
        ('low in {"the", "a"}', ["the"]),
        ('word == "because"', ["because"]),
        ('chunk.value == "drone"', []),
        ('"in on at".split()', ["in on at"]),
        ('text.endswith("ly")', ["ly"]),
        ('TABLE = {"north": 0.0}', ["north"]),
        ('raise ValueError("the text is empty")', []),
    ],
)
def test_words_in_rules_are_seen(source, words):
    assert [text for _, text in words_in(source)] == [text for text in words if text.strip()]


def test_a_row_is_compiled_when_it_is_asked_first(monkeypatch):
    asked = []
    compiled = re.compile
    monkeypatch.setattr(rows.re, "compile", lambda *of: asked.append(of[0]) or compiled(*of))
    row = Phrase(r"\bby sea\b", "how it came", takes="by sea", leaves="seaborne")
    assert not asked
    assert row.search("It came BY SEA.")
    assert row.finditer("by sea, by sea")
    assert asked == [r"\bby sea\b"]
    with pytest.raises(AttributeError, match="split"):
        row.split("by sea")
