"""Rules of grammar, each held to the texts that it shows: what it takes and what it must not."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from reading import chunks_of

from geo import extract
from geo.extract.cutting import shapes
from geo.extract.cutting.shapes import Shape
from geo.languages import codes

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(extract.__path__, "geo.extract.")
]


def shapes_in(value: object) -> Iterator[Shape]:
    if isinstance(value, Shape):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from shapes_in(each)


SHAPES = [
    pytest.param(shape, id=f"{module.__name__.rpartition('.')[2]}.{name}.{number}")
    for module in MODULES
    for name, value in vars(module).items()
    for number, shape in enumerate(shapes_in(value))
]


def takes(shape: Shape, text: str) -> bool:
    """Tell whether a shape is found in a text, with or without its speakers."""
    parsed, masked = chunks_of(text)
    live = "".join("_" if i in masked else code for i, code in enumerate(parsed.codes))
    return any(getattr(shape, shape.by)(each) is not None for each in (parsed.codes, live))


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_take_and_leave_what_they_show(shape):
    assert shape.means
    assert shape.takes
    assert shape.leaves
    for text in shape.takes:
        assert takes(shape, text), f"does not take “{text}”: {chunks_of(text)[0].codes}"
    for text in shape.leaves:
        assert not takes(shape, text), f"takes “{text}”: {chunks_of(text)[0].codes}"


def test_codes_are_one_letter_and_differ():
    named = {name: code for name, code in vars(codes).items() if name.isupper()}
    assert all(len(code) == 1 for code in named.values())
    assert len(set(named.values())) == len(named)


def test_parts_are_patterns():
    assert re.fullmatch("N" + shapes.up_to(2, shapes.MODIFIERS) + "W", "NxW")
    assert re.fullmatch(shapes.maybe("ab") + shapes.some("[xy]") + shapes.up_to(2, "z"), "xyzz")
    assert shapes.maybe("ab") == "(?:ab)?"
    assert shapes.many(r"\)") == r"\)*"
