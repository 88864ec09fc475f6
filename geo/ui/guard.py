"""Nothing that goes wrong ends the page: it says what to do, and keeps its inside to itself."""

from __future__ import annotations

import contextlib
import logging
import os
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

import streamlit as st

from geo.errors import DataError, SettingError
from geo.ui.load import NoFolderError, NoReportsError
from geo.ui.markup import tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.words import Words

_LOG = logging.getLogger(__name__)
_OWNER = "STRIKEMAP_REVIEWER"
P = ParamSpec("P")

# The first row that fits says it: the string of the page, without and with "_do".
_PROBLEMS: tuple[tuple[type[Exception], str], ...] = (
    (NoReportsError, "problem.empty"),
    (NoFolderError, "problem.folder"),
    (SettingError, "problem.setting"),
    (DataError, "problem.data"),
    (Exception, "problem.other"),
)


def is_owner() -> bool:
    """Tell whether whoever opens the page runs it, and may see its inside."""
    return bool(os.environ.get(_OWNER))


@contextlib.contextmanager
def guarded(words: Words) -> Iterator[None]:
    """Show what is wrong in place of what could not be shown.

    What Streamlit raises to stop or begin a run anew is no `Exception`, and passes.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the visitor gets a sentence
        _LOG.exception("The page could not be shown")
        show_problem(error, words)


def safely(show: Callable[P, None]) -> Callable[P, None]:
    """Guard a part of the page that runs by itself, such as a fragment; it must be given words."""

    @wraps(show)
    def guarded_show(*args: P.args, **kwargs: P.kwargs) -> None:
        from geo.words import Words  # noqa: PLC0415

        given = (*args, *kwargs.values())
        words = next(value for value in given if isinstance(value, Words))
        with guarded(words):
            show(*args, **kwargs)

    return guarded_show


def show_problem(error: Exception, words: Words) -> None:
    """Say what is wrong and what to do; why, to the owner alone."""
    key = next(key for kind, key in _PROBLEMS if isinstance(error, kind))
    st.html(
        tag(
            "section",
            tag("h2", words(key)),
            tag("p", words(f"{key}_do")),
            css="sm-problem",
            role="alert",
        )
    )
    if is_owner():
        st.text(f"{type(error).__name__}: {error}")
