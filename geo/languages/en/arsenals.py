"""Weapons that one side alone has, in wars in which the other side has none of them."""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.rows import Words


class Arsenal(NamedTuple):
    """Weapons, whose they are, and whom that side fights with them."""

    weapons: Words
    side: str
    enemy: str


ARSENALS = (
    Arsenal(
        Words(
            "kinzhal|kinzhals|iskander|iskanders|iskander-m|iskander-k|kalibr|kalibrs|kh-101|"
            "kh-22|kh-59|kn-23|zircon|oreshnik|shahed|shaheds|shahed-136|geran|gerans|geran-2|"
            "lancet|lancets|kab|kabs|fab-500",
            "Russia's own, North Korea's and Iran's, delivered to Russia alone",
            takes="two kinzhal missiles were fired",
            leaves="two storm shadow missiles were fired",
        ),
        side="Russia",
        enemy="Ukraine",
    ),
    Arsenal(
        Words(
            "atacms|storm shadow|storm shadows|scalp|himars|neptune",
            "Ukraine's own, and what its partners gave it",
            takes="six atacms missiles were fired",
            leaves="six kalibr missiles were fired",
        ),
        side="Ukraine",
        enemy="Russia",
    ),
)
NOT_ITSELF = Words(
    "launcher launchers system systems depot depots base crew crews battery batteries factory "
    "plant components parts engines warheads production stockpile store storage warehouse unit "
    "units brigade",
    "behind a weapon: what is spoken of is no shot of it",
    takes="two iskander launchers were destroyed",
    leaves="two iskander missiles were fired",
)
