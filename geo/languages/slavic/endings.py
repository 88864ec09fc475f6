"""From a Cyrillic name in the case that a sentence puts it in to what the gazetteer lists.

Only endings, no dictionary: each row gives every nominative that the ending may come from, and the
gazetteer tells which of them is a place.
"""

from __future__ import annotations

from typing import NamedTuple


class Ending(NamedTuple):
    """An ending and the endings that it may stand for."""

    ending: str
    nominative: tuple[str, ...]
    why: str
    asked: str
    found: str


# The longest ending first; keys are folded, so "ё" is "е" and apostrophes are gone.
ENDINGS = (
    Ending("ской области", ("ская область",), "ru, region", "Курской области", "Курская область"),
    Ending("скую область", ("ская область",), "ru, region", "Курскую область", "Курская область"),
    Ending("цкой области", ("цкая область",), "ru, region", "Донецкой области", "Донецкая область"),
    Ending("ской обл", ("ская область",), "ru, region", "Курской обл.", "Курская область"),
    Ending(
        "ой народной республике",
        ("ая народная республика",),
        "ru",
        "Донецкой народной республике",
        "Донецкая народная республика",
    ),
    Ending("ском крае", ("ский край",), "ru", "Краснодарском крае", "Краснодарский край"),
    Ending("ского края", ("ский край",), "ru", "Краснодарского края", "Краснодарский край"),
    Ending("ском районе", ("ский район",), "ru", "Суджанском районе", "Суджанский район"),
    Ending("ского района", ("ский район",), "ru", "Суджанского района", "Суджанский район"),
    Ending("ської області", ("ська область",), "uk", "Сумської області", "Сумська область"),
    Ending("ській області", ("ська область",), "uk", "Сумській області", "Сумська область"),
    Ending("ську область", ("ська область",), "uk", "Сумську область", "Сумська область"),
    Ending("цької області", ("цька область",), "uk", "Донецької області", "Донецька область"),
    Ending("цькій області", ("цька область",), "uk", "Донецькій області", "Донецька область"),
    Ending("ського району", ("ський район",), "uk", "Бахмутського району", "Бахмутський район"),
    Ending("ському районі", ("ський район",), "uk", "Бахмутському районі", "Бахмутський район"),
    Ending("єву", ("їв",), "uk, city", "Києву", "Київ"),
    Ending("єва", ("їв",), "uk, city", "Києва", "Київ"),
    Ending("єві", ("їв",), "uk, city", "Києві", "Київ"),
    Ending("ові", ("ів", "ове", "ова"), "uk, locative", "Харкові", "Харків"),
    Ending("ова", ("ів", "ов", "ово", "ове"), "genitive", "Львова", "Львів"),
    Ending("ову", ("ів", "ово", "ове", "ова"), "uk, dative", "Харкову", "Харків"),
    Ending("ове", ("ов", "ово"), "ru, prepositional", "Харькове", "Харьков"),
    Ending("еве", ("ев", "ево"), "ru, prepositional", "Киеве", "Киев"),
    Ending("ева", ("ев", "ево", "еве"), "genitive", "Киева", "Киев"),
    Ending("ому", ("е", "ий", "ое", "ый"), "adjective", "Рівному", "Рівне"),
    Ending("ого", ("е", "ий", "ое", "ый"), "adjective", "Грозного", "Грозный"),
    Ending("ном", ("ный", "ное", "н"), "ru, adjective", "Грозном", "Грозный"),
    Ending("ском", ("ск", "ский", "ское"), "ru", "Курском", "Курск"),
    Ending("ами", ("и", "ы"), "plural", "Черкасами", "Черкаси"),
    Ending("ах", ("и", "ы", "а"), "plural", "Сумах", "Суми"),
    Ending("ях", ("і", "и"), "plural", "Чернівцях", "Чернівці"),
    Ending("ой", ("а", "ая"), "ru", "Полтавой", "Полтава"),
    Ending("ою", ("а",), "uk", "Полтавою", "Полтава"),
    Ending("ої", ("а",), "uk, adjective", "Великої", "Велика"),
    Ending("ом", ("", "о", "е"), "instrumental", "Бахмутом", "Бахмут"),
    Ending("ем", ("ь", "й", "е"), "instrumental", "Ирпенем", "Ирпень"),
    Ending("ці", ("ка", "ця", "ець"), "uk, к becomes ц", "Горлівці", "Горлівка"),
    Ending("зі", ("га",), "uk, г becomes з", "Празі", "Прага"),
    Ending("сі", ("са", "ха", "с"), "uk", "Одесі", "Одеса"),
    Ending("ії", ("ія",), "uk", "Євпаторії", "Євпаторія"),
    Ending("ии", ("ия",), "ru", "Евпатории", "Евпатория"),
    Ending("ию", ("ия",), "ru", "Евпаторию", "Евпатория"),
    Ending("і", ("", "а", "ь", "о", "е", "я"), "uk, locative", "Маріуполі", "Маріуполь"),
    Ending("е", ("", "а", "о"), "ru, prepositional", "Курске", "Курск"),
    Ending("у", ("", "а", "о", "е"), "dative, accusative", "Донецьку", "Донецьк"),
    Ending("ю", ("ь", "я", "й", "е"), "dative, accusative", "Запоріжжю", "Запоріжжя"),
    Ending("а", ("", "о", "е"), "genitive", "Бахмута", "Бахмут"),
    Ending("я", ("ь", "й", "е"), "genitive", "Маріуполя", "Маріуполь"),
    Ending("ы", ("а", ""), "ru, genitive", "Полтавы", "Полтава"),
    Ending("и", ("а", "ь", "я", "", "е"), "genitive", "Керчи", "Керчь"),
)
# What is left of a name must still tell it from others.
_STEM = 2


def nominatives(key: str) -> tuple[str, ...]:
    """Return the keys that a folded Cyrillic name may be an inflected form of."""
    if not key or not "Ѐ" <= key[-1] <= "ӿ":
        return ()
    found: dict[str, None] = {}
    for row in ENDINGS:
        if key.endswith(row.ending) and len(key) - len(row.ending) >= _STEM:
            stem = key[: len(key) - len(row.ending)]
            found.update(dict.fromkeys(stem + ending for ending in row.nominative))
    return tuple(found)
