"""The version of the rules follows the files that decide, and no others."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from test_layers import FILES, look, matches, module_of

from geo.errors import DataError
from geo.store.versions import DECIDE, PACKAGE, Versions, borders_version, rules_version, version_of

ROOT = Path(__file__).resolve().parent.parent

# Of what the pipeline imports, the files that decide nothing of what a stored report says.
DECIDE_NOTHING = {
    "geo/__init__.py": "the program's own version",
    "geo/errors.py": "only words about failures",
    "geo/settings.py": "which data and provider: they are in the key themselves",
    "geo/geocoding/__init__.py": "empty",
    "geo/geocoding/export.py": "text of the ledger",
    "geo/geocoding/flight.py": "who asks first",
    "geo/geocoding/intake.py": "text of the ledger",
    "geo/geocoding/limiter.py": "how often is asked",
    "geo/geocoding/manners.py": "how politely is asked",
    "geo/geocoding/online.py": "an online answer is in the ledger, and in the marks",
    "geo/geocoding/providers/*": "as online.py",
    "geo/geocoding/transport.py": "how is asked",
    "geo/geocoding/warm.py": "text of the ledger",
    "geo/store/__init__.py": "empty",
    "geo/store/geocodes.py": "the ledger",
    "geo/store/ledger.py": "the ledger",
    "geo/store/slots.py": "the ledger",
    "geo/store/tables.py": "the ledger",
}


@pytest.fixture
def tree(tmp_path):
    copy = tmp_path / "geo"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@cache
def deciding():
    return sorted({path for pattern in DECIDE for path in PACKAGE.glob(pattern)})


def changed_by(tree, path):
    before = version_of(tree)
    path.write_bytes(path.read_bytes() + b"\n")
    return version_of(tree) != before


def test_it_is_the_same_until_a_file_changes(tree):
    assert version_of(tree) == version_of(PACKAGE) == rules_version()
    assert len(rules_version()) == 16


def test_each_deciding_file_changes_it(tree):
    names = [path.relative_to(PACKAGE) for path in deciding()]
    assert len(names) > 60
    assert [name.as_posix() for name in names if not changed_by(tree, tree / name)] == []


@pytest.mark.parametrize(
    "name", ["ui/cards.py", "words/strings.py", "cli/extract.py", "store/ledger.py", "errors.py"]
)
def test_other_files_do_not(tree, name):
    assert not changed_by(tree, tree / name)


def test_a_new_a_renamed_and_a_lost_file_change_it(tree):
    versions = [version_of(tree)]
    (tree / "extract" / "reading" / "new.py").write_text("")
    versions.append(version_of(tree))
    (tree / "extract" / "reading" / "new.py").rename(tree / "extract" / "reading" / "newer.py")
    versions.append(version_of(tree))
    (tree / "languages" / "en" / "places" / "surnames.txt").unlink()
    versions.append(version_of(tree))
    assert len(set(versions)) == 4


def test_words_moved_from_one_file_to_the_next_change_it(tree):
    versions = [version_of(tree)]
    folder = tree / "languages" / "en" / "places"
    first, second = folder / "english.txt", folder / "given_names.txt"
    both = first.read_bytes() + second.read_bytes()
    for at in (1000, 2000):
        first.write_bytes(both[:at])
        second.write_bytes(both[at:])
        versions.append(version_of(tree))
    assert len(set(versions)) == 3


def test_line_ends_of_windows_do_not(tree):
    before = version_of(tree)
    for name in ("pipeline.py", "languages/en/places/english.txt"):
        path = tree / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert version_of(tree) == before


def test_a_package_without_its_sources_has_none(tree):
    for path in (tree / "toponyms").glob("*.py"):
        path.unlink()
    with pytest.raises(DataError, match="toponyms"):
        version_of(tree)


def test_an_installed_package_has_the_same(tree, tmp_path):
    """As a wheel lays it out: the package's folder alone, somewhere on the path."""
    code = "import geo; from geo.store import versions as v; print(geo.__file__, v.rules_version())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    file, version = done.stdout.split()
    assert Path(file).parent == tree
    assert version == rules_version()


def test_nothing_that_the_pipeline_imports_is_forgotten():
    """Whoever gives the pipeline a new file says here or there whether it decides."""
    files = {module_of(file): file for file in FILES}
    seen, left = set(), ["geo.pipeline", "geo.store.packing"]
    while left:
        module = left.pop()
        if module not in seen:
            seen.add(module)
            left += [name for name in look(files[module])[0] if name in files]
    decided = {f"geo/{path.relative_to(PACKAGE).as_posix()}" for path in deciding()}
    reached = {files[module] for module in seen}
    assert not [file for file in reached - decided if not matches(file, tuple(DECIDE_NOTHING))]
    assert not [file for file in decided if matches(file, tuple(DECIDE_NOTHING))]


def test_borders_have_a_version():
    assert len(borders_version()) == 16


def test_versions_now():
    versions = Versions.now(gazetteer="g", provider="offline", provider_version="v")
    assert versions.rules == rules_version()
    assert versions.borders == borders_version()
    assert versions.recogniser == "own"
    assert versions != replace(versions, recogniser="spacy:en_core_web_sm")
