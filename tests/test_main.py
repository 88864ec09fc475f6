"""The front door: help without weight, one-line errors, and the exit codes of the error tree."""

import subprocess
import sys
from importlib import import_module
from types import SimpleNamespace

import pytest

from geo import __main__ as front
from geo.errors import DataError, InputError, LedgerError, ProviderRefusedError, SettingError

HEAVY = {"streamlit", "folium", "pandas", "numpy", "sqlalchemy", "geopy", "requests", "sqlite3"}


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "geo", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def command_that(monkeypatch: pytest.MonkeyPatch, act) -> None:
    """Put a command `probe` in the table that does what the test wants."""
    module = SimpleNamespace(configure=lambda parser: None, run=act)
    monkeypatch.setattr(front, "COMMANDS", (front.Command("probe", "probe", "probe"),))
    monkeypatch.setattr(front, "import_module", lambda path: module)


def test_help_imports_nothing_heavy():
    """Counted in modules, not in seconds: a busy machine must not fail it."""
    code = (
        "import sys\nfrom geo.__main__ import main\nassert main(['--help']) == 0\n"
        "print('modules:', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert not loaded & HEAVY
    ours = {name for name in done.stderr.split() if name.startswith("geo")}
    assert ours == {"geo", "geo.__main__", "geo.cli", "geo.cli.codes", "geo.errors"}


def test_help_names_each_command():
    done = run("--help")
    assert done.returncode == 0
    for command in front.COMMANDS:
        assert command.name in done.stdout
        assert command.help in " ".join(done.stdout.split())


@pytest.mark.parametrize("command", front.COMMANDS, ids=lambda command: command.name)
def test_each_command_of_the_table_exists_and_explains_itself(command: front.Command, capsys):
    module = import_module(command.module)
    assert callable(module.configure)
    assert callable(module.run)
    assert front.main([command.name, "--help"]) == 0
    assert f"python -m geo {command.name}" in capsys.readouterr().out


def test_version(capsys):
    assert front.main(["--version"]) == 0
    assert capsys.readouterr().out == f"strike-map {front.__version__}\n"


@pytest.mark.parametrize("words", [[], ["fly"], ["--fly"], ["extract", "--no-such-option"]])
def test_a_wrong_command_line_is_one_line_and_code_2(words, capsys):
    assert front.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "--help" in said.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("line 3 is\nno JSON"), 2),
        (SettingError("bad"), 2),
        (DataError("missing"), 2),
        (LedgerError("locked"), 2),
        (ProviderRefusedError("403"), 3),
        (OSError(28, "No space left on device"), 2),
    ],
)
def test_errors_become_one_line_and_a_code(error, code, monkeypatch, capsys):
    def fail(arguments):
        raise error

    command_that(monkeypatch, fail)
    assert front.main(["probe"]) == code
    said = capsys.readouterr().err
    assert said.startswith("python -m geo: ")
    assert said.count("\n") == 1


def test_ctrl_c_is_no_traceback(monkeypatch, capsys):
    def interrupted(arguments):
        raise KeyboardInterrupt

    command_that(monkeypatch, interrupted)
    assert front.main(["probe"]) == 130
    assert capsys.readouterr().err == ""


def test_a_defect_stays_visible(monkeypatch):
    """Errors that the package does not raise on purpose are not dressed up as bad input."""

    def broken(arguments):
        raise KeyError

    command_that(monkeypatch, broken)
    with pytest.raises(KeyError):
        front.main(["probe"])


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_the_code_of_a_command_is_passed_on(code, monkeypatch):
    command_that(monkeypatch, lambda arguments: code)
    assert front.main(["probe"]) == code
