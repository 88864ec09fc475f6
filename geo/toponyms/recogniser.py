"""Who finds place names: our own recogniser, or a spaCy pipeline that the user has installed.

Both are callables of one shape, so that evaluation compares like with like. spaCy is no dependency:
it is imported when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from geo.errors import SettingError
from geo.languages.en.places import pairs
from geo.languages.en.places.generic import AFTER
from geo.models import Mention, PlaceKind, Role
from geo.toponyms.finding import find_toponyms

if TYPE_CHECKING:
    from geo.models import Document
    from geo.toponyms.drafts import NameIndex

# Labels of spaCy's English pipelines (OntoNotes) and of its multilingual ones (WikiNER).
_LABELS: dict[str, tuple[Role, PlaceKind | None]] = {
    "GPE": (Role.LITERAL, None),
    "LOC": (Role.LITERAL, None),
    "FAC": (Role.LITERAL, PlaceKind.SITE),
    "NORP": (Role.DEMONYM, None),
}


class Recogniser(Protocol):
    """Finds the place names of a document, in the order of its text, none overlapping."""

    def __call__(self, document: Document, gazetteer: NameIndex, /) -> tuple[Mention, ...]:
        """Return the mentions."""
        ...


def open_recogniser(name: str = "own") -> Recogniser:
    """Return the recogniser called `name`: ``own`` or ``spacy:PIPELINE``.

    Raises:
        SettingError: no such recogniser, or spaCy or its pipeline is not installed.
    """
    if name == "own":
        return find_toponyms
    kind, _, pipeline = name.partition(":")
    if kind != "spacy" or not pipeline:
        raise SettingError(f'no recogniser "{name}": own and spacy:PIPELINE are known')
    return SpacyRecogniser(_load(pipeline))


def _load(pipeline: str) -> Any:  # noqa: ANN401 - spaCy is not installed where types are checked
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise SettingError("spaCy is not installed; run: pip install spacy") from error
    try:
        return spacy.load(pipeline)
    except OSError as error:
        raise SettingError(
            f'spaCy has no pipeline "{pipeline}"; install it, or give the path of one'
        ) from error


class SpacyRecogniser:
    """Place entities of a spaCy pipeline as mentions."""

    def __init__(self, pipeline: Any) -> None:  # noqa: ANN401
        self._pipeline = pipeline

    def __call__(self, document: Document, gazetteer: NameIndex, /) -> tuple[Mention, ...]:
        """Return the entities that are places or peoples of a known country."""
        del gazetteer
        mentions: list[Mention] = []
        for sentence in document.sentences:
            if sentence.boilerplate:
                continue
            for entity in self._pipeline(sentence.text).ents:
                mention = _mention(entity.text, sentence.start + entity.start_char, entity.label_)
                if mention is not None:
                    mentions.append(mention)
        return tuple(mentions)


def _mention(text: str, start: int, label: str) -> Mention | None:
    if label not in _LABELS:
        return None
    role, kind = _LABELS[label]
    name = text
    if role is Role.DEMONYM:
        country = pairs("demonyms").get(text.lower())
        if country is None:
            return None
        name = country
    else:
        head, _, last = text.rpartition(" ")
        if head and last.lower() in AFTER:
            name, kind = head, AFTER[last.lower()]
    return Mention(start=start, end=start + len(text), text=text, name=name, role=role, kind=kind)
