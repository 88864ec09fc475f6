"""The page that follows a sentence through the house shows what the program prints today."""

import re
from pathlib import Path

import pytest

from geo.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "how-it-reads.md").read_text(encoding="utf-8")
SHOWN = re.findall(
    r"```sh\npython -m geo (explain [^\n]+)\n```\n\n```text\n(.*?)\n```", PAGE, re.DOTALL
)


def test_the_page_shows_commands():
    assert len(SHOWN) >= 2


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_page_shows_what_is_printed(command, output, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("STRIKEMAP_LEDGER", "sqlite://")
    assert main(command.split()) == 0
    assert capsys.readouterr().out.strip() == output


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:geo|data|docs)/[\w./-]+)`", PAGE))))
def test_the_page_names_files_that_exist(path):
    assert (ROOT / path).exists()
