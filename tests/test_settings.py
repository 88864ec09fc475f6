"""Settings come from a mapping, and a value that cannot work says so at once."""

from pathlib import Path

import pytest

from geo.errors import SettingError
from geo.settings import PROJECT, Settings, default_ledger, default_store


def test_nothing_set_gives_the_defaults():
    settings = Settings.from_env({"HOME": "/home-of-somebody"})
    assert settings.data == PROJECT / "data"
    assert settings.geocoder == "offline"
    assert settings.ledger == "sqlite:////home-of-somebody/.cache/strike-map/ledger.sqlite"
    assert (settings.events, settings.geocoder_url, settings.user_agent) == (None, None, None)


def test_empty_values_count_as_unset():
    names = ("DATA", "LEDGER", "STORE", "EVENTS", "GEOCODER", "GEOCODER_URL", "USER_AGENT")
    environment = {"HOME": "/h"} | {f"STRIKEMAP_{name}": " " for name in names}
    assert Settings.from_env(environment) == Settings.from_env({"HOME": "/h"})


def test_values_are_taken(tmp_path: Path):
    settings = Settings.from_env(
        {
            "STRIKEMAP_DATA": str(tmp_path),
            "STRIKEMAP_LEDGER": "postgresql://db/ledger",
            "STRIKEMAP_GEOCODER": "Nominatim",
            "STRIKEMAP_GEOCODER_URL": "http://localhost:8080/",
            "STRIKEMAP_REVIEWER": " An Owner ",
            "STRIKEMAP_USER_AGENT": "strike-map/0.1 (me@example.org)",
        }
    )
    assert settings.data == tmp_path
    assert settings.ledger == "postgresql://db/ledger"
    assert settings.geocoder == "nominatim"
    assert settings.geocoder_url == "http://localhost:8080"
    assert settings.user_agent == "strike-map/0.1 (me@example.org)"
    assert settings.reviewer == "An Owner"
    assert Settings.from_env({"HOME": "/h"}).reviewer is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("STRIKEMAP_DATA", "no/such/folder"),
        ("STRIKEMAP_GEOCODER_URL", "nominatim.example.org"),
        ("STRIKEMAP_GEOCODER_URL", "file:///etc/passwd"),
        ("STRIKEMAP_GEOCODER_URL", "http://[::1"),
        ("STRIKEMAP_USER_AGENT", "me\r\nHost: elsewhere"),
        ("STRIKEMAP_USER_AGENT", "карта"),
    ],
)
def test_a_value_that_cannot_work_names_its_variable(name: str, text: str):
    with pytest.raises(SettingError, match=name):
        Settings.from_env({name: text})


@pytest.mark.parametrize(
    ("platform", "environment", "url"),
    [
        ("linux", {"XDG_CACHE_HOME": "/c"}, "sqlite:////c/strike-map/ledger.sqlite"),
        ("linux", {"HOME": "/h"}, "sqlite:////h/.cache/strike-map/ledger.sqlite"),
        ("darwin", {"HOME": "/h"}, "sqlite:////h/Library/Caches/strike-map/ledger.sqlite"),
        ("win32", {"LOCALAPPDATA": "C:/L"}, "sqlite:///C:/L/strike-map/ledger.sqlite"),
        ("win32", {"USERPROFILE": "C:/U"}, "sqlite:///C:/U/AppData/Local/strike-map/ledger.sqlite"),
    ],
)
def test_the_ledger_lies_in_the_cache_folder_of_the_system(platform, environment, url):
    assert default_ledger(environment, platform) == url
    beside = default_store(environment, platform).as_posix()
    assert f"sqlite:///{beside}" == url.replace("ledger.sqlite", "located.sqlite")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (None, Path("/h/.cache/strike-map/located.sqlite")),
        ("/somewhere/my.sqlite", Path("/somewhere/my.sqlite")),
        ("~/my.sqlite", Path.home() / "my.sqlite"),
        ("none", None),
        ("None", None),
    ],
)
def test_the_store_of_located_reports_is_a_file_or_none(text, path):
    environment = {"HOME": "/h"} | ({"STRIKEMAP_STORE": text} if text else {})
    assert Settings.from_env(environment).store == path
