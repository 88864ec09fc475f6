"""The README cannot drift: its commands, options, settings, keys and files are read and tried."""

import argparse
import re
import shlex
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from test_exchange import EVENT_KEYS, EXTRA_EVENT_KEYS, TOPONYM_KEYS

import geo
from geo.__main__ import COMMANDS
from geo.exchange import LANGUAGE_KEYS, TEXT_KEYS
from geo.models import DatePrecision, EventType, Precision, Relation, Role, Status
from geo.read.decode import MAX_BYTES, MAX_CHARACTERS
from geo.read.samples import sample_reports
from geo.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`\n]+)`", README)
BLOCKS = re.findall(r"^```\w+\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
LINES = [line for block in BLOCKS for line in block.splitlines()]


def table(first_column: str) -> list[list[str]]:
    """Give the cells of the table whose first column has this heading."""
    start = README.index(f"| {first_column} |")
    rows = README[start:].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def geo_commands() -> list[str]:
    """Give every `python -m geo …` that the README shows, in blocks and in running text."""
    shown = [text for text in LINES + CODE if "python -m geo " in text]
    return [text[text.index("python -m geo ") + len("python -m geo ") :] for text in shown]


def test_the_two_commands_are_one_line_each():
    page = "python3 -m venv .venv && .venv/bin/pip install -q -r requirements.txt && "
    page += ".venv/bin/streamlit run app.py"
    tests = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && "
    tests += ".venv/bin/python -m pytest"
    assert page in LINES
    assert tests in LINES
    for name in ("requirements.txt", "app.py", "pyproject.toml"):
        assert (ROOT / name).is_file()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "dev" in project["optional-dependencies"]
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in README


def test_each_command_is_told_of_once_in_the_table():
    rows = [codes(row[0])[0].split()[3] for row in table("command")]
    assert rows == [command.name for command in COMMANDS]


@pytest.mark.parametrize("shown", sorted({line for line in geo_commands() if "…" not in line}))
def test_commands_of_the_readme_are_understood(shown):
    """Each is parsed by its own command's parser; nothing is run."""
    name, *words = shlex.split(shown.partition("|")[0])
    if name.startswith("-"):
        return
    module = next(command.module for command in COMMANDS if command.name == name)
    parser = argparse.ArgumentParser(exit_on_error=False)
    import_module(module).configure(parser)
    if words:
        parser.parse_args(words)


def test_settings():
    rows = [codes(row[0])[0] for row in table("name")]
    named = re.compile(r"\"(STRIKEMAP_[A-Z_]+)\"")
    read = {
        name
        for path in ROOT.glob("geo/**/*.py")
        for name in named.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(rows) == sorted(read)
    assert len(rows) == len(set(rows)) == len(Settings.__dataclass_fields__)


def test_keys_in():
    told = [key for row in table("key") for cell in row[:1] for key in codes(cell)]
    told += [key for key in (*TEXT_KEYS, *LANGUAGE_KEYS) if f"`{key}`" in README]
    assert {"id", "published", "url", "outlet", "title", *TEXT_KEYS, *LANGUAGE_KEYS} == set(told)


def test_keys_out():
    told = [key for row in table("key of a toponym") for key in codes(row[0])]
    assert sorted(told) == sorted(TOPONYM_KEYS)
    told = [key for row in table("key of an event") for key in codes(row[0])]
    assert sorted(told) == sorted(EVENT_KEYS + EXTRA_EVENT_KEYS)


@pytest.mark.parametrize("kind", [EventType, Relation, DatePrecision, Status, Role])
def test_values_are_all_told(kind):
    assert [value for value in kind if f"`{value}`" not in README] == []


def test_precisions():
    assert [codes(row[0])[0] for row in table("precision")] == [str(value) for value in Precision]


def test_figures():
    assert f"{MAX_BYTES // 1_000_000} MB" in README
    assert f"{MAX_CHARACTERS // 1_000_000} million characters" in README
    count = len(sample_reports(ROOT / "data"))
    assert f"{count} summarised reports" in README
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {geo.__version__}" in changes


def test_the_columns_of_places_are_all_told():
    header = (ROOT / "data" / "places.csv").read_text(encoding="utf-8").splitlines()[0]
    told = README[README.index("## Correct a place") : README.index("are rows of `data/names.csv`")]
    assert [code for code in codes(told) if "/" not in code] == header.split(",")


def test_files_and_links_exist():
    named = [
        code for code in CODE if re.fullmatch(r"(?:data|static|docs|geo|tests)/[\w./-]*", code)
    ]
    linked = re.findall(r"\]\((?!https?://)([^)#]+)", README)
    assert named
    assert linked
    assert [name for name in named + linked if not (ROOT / name).exists()] == []


def test_the_page_starts_without_a_question():
    """Streamlit asks for an email address at its first start, and waits for the answer."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"].get("showEmailPrompt") is False
    assert config["browser"]["gatherUsageStats"] is False
