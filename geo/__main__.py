"""The commands: ``python -m geo extract | explain | geocode | gazetteer | cache | eval | bench``.

Exit codes of every command: 0 done, 1 nothing found, 2 bad input or setting, 3 a provider failed.
A command's module is imported only when it is chosen, so that ``--help`` answers at once.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, NoReturn, Protocol, cast

from geo import __version__
from geo.cli.codes import BAD_INPUT, DONE, PROVIDER_FAILED
from geo.errors import GeoError, ProviderError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INTERRUPTED = 130  # what shells report for Ctrl-C


class Command(NamedTuple):
    """A row of the table of commands."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("extract", "geo.cli.extract", "read reports, write what they tell as JSON Lines"),
    Command("explain", "geo.cli.explain.command", "tell what was made of a report, step by step"),
    Command("geocode", "geo.cli.geocode.command", "tell which place a name means, and why"),
    Command("gazetteer", "geo.cli.gazetteer", "build the index of places, or look into it"),
    Command("cache", "geo.cli.cache", "export, import and check what geocoding has answered"),
    Command("eval", "geo.cli.eval", "measure the extraction against texts read by hand"),
    Command("bench", "geo.cli.bench.command", "measure speed and memory"),
)


class CommandModule(Protocol):
    """What each module of `geo.cli` offers."""

    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class OneLineParser(argparse.ArgumentParser):
    """A parser whose errors are one line, as all errors of the program are."""

    def error(self, message: str) -> NoReturn:
        """Print one line and leave with the code for bad input."""
        self.exit(BAD_INPUT, f"{self.prog}: {_one_line(message)} (--help shows the options)\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _parser(chosen: str | None) -> tuple[argparse.ArgumentParser, CommandModule | None]:
    """Build the parser; only the chosen command is imported and gets its options."""
    parser = OneLineParser(
        prog="python -m geo",
        description="Published reports about a war, turned into a map that can be checked.",
        epilog="Exit codes: 0 done, 1 nothing found, 2 bad input or setting, 3 a provider failed.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"strike-map {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    module: CommandModule | None = None
    for name, path, text in COMMANDS:
        command = commands.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", allow_abbrev=False
        )
        if name == chosen:
            module = cast("CommandModule", import_module(path))
            module.configure(command)
    return parser, module


def _close_stdout_quietly() -> None:
    """Keep the interpreter from failing again when it flushes a pipe that nobody reads."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)


def _complain(error: Exception) -> None:
    text = _one_line(str(error)) or type(error).__name__
    print(f"python -m geo: {text}", file=sys.stderr)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after ``python -m geo``; the process's own by default.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = next((word for word in words if not word.startswith("-")), None)
    try:
        parser, module = _parser(chosen)
        arguments = parser.parse_args(words)
        code = module.run(arguments) if module else BAD_INPUT
        sys.stdout.flush()
    except SystemExit as done:  # argparse leaves this way, also after --help
        code = done.code if isinstance(done.code, int) else DONE
    except BrokenPipeError:  # the reader, such as `head`, has what it wanted
        _close_stdout_quietly()
        code = DONE
    except (GeoError, OSError) as error:  # OSError: a full disk, a folder that may not be written
        _complain(error)
        code = PROVIDER_FAILED if isinstance(error, ProviderError) else BAD_INPUT
    except KeyboardInterrupt:
        code = INTERRUPTED
    return code


if __name__ == "__main__":
    sys.exit(main())
