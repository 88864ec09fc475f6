"""What grows by itself: functions that do too much, names that nothing calls."""

import ast
import importlib
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(ROOT.glob("geo/**/*.py"))
EVERYWHERE = [*FILES, ROOT / "app.py", *ROOT.glob("scripts/*.py")]

LONGEST = 45  # lines of a function with its docstring
LONGER: dict[str, str] = {}
# Called by name from outside, or by a library.
ALIVE = {
    "geo/__main__.py:main": "the command of pyproject.toml",
}


def module_names(path: Path) -> set[str]:
    """Return the names that a module defines for others: functions, classes, constants."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return {name for name in found if not name.startswith("__")}


def test_no_name_is_dead():
    """A name that only its own definition and its own test mention serves nobody."""
    words: dict[str, int] = {}
    for path in EVERYWHERE:
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8")):
            words[word] = words.get(word, 0) + 1
    dead = {
        f"{path.relative_to(ROOT).as_posix()}:{name}"
        for path in FILES
        for name in module_names(path)
        if words[name] < 2
    }
    assert dead <= set(ALIVE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_functions_are_short(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(ROOT).as_posix()
    long = {
        f"{name}:{node.name}": node.end_lineno - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST
    }
    assert set(long) <= set(LONGER), long


@pytest.mark.parametrize("script", sorted((ROOT / "scripts").glob("*.py")), ids=lambda p: p.name)
def test_scripts_import_what_there_is(script):
    """Nothing else runs them all, so a name that moved would be missed."""
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("geo"):
            room = importlib.import_module(node.module)
            for name in (alias.name for alias in node.names):
                assert hasattr(room, name) or find_spec(f"{node.module}.{name}"), name
