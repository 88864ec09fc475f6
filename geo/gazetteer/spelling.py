"""Spellings of one name: transliterations of Ukrainian, Russian and Belarusian, and a few others.

Two ways lead from a spelling that the gazetteer does not have to one that it has:

* `skeleton` reduces a Slavic name to what BGN/PCGN, the Ukrainian national system, ISO 9, German,
  Polish and press habits have in common, and what a Russian and a Ukrainian form of one name have
  in common. The index holds the skeletons of all names in these countries.
* `variants` gives other keys to look up: "Saint"/"St", the Arabic article, umlauts, and the
  nominative of an inflected Cyrillic name.

Both bring unlike names together now and then: who takes such a match must check its region.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from geo.gazetteer.names import fold
from geo.languages.slavic.endings import nominatives
from geo.models import PlaceKind

# Countries whose names are indexed by skeleton: those that are written in Cyrillic.
SLAVIC = frozenset({"UA", "RU", "BY", "MD", "KZ", "KG", "UZ", "TM", "TJ", "GE", "AM", "AZ"})
# Shorter skeletons bring too many unlike names together.
_SHORTEST = 5

# Letters that lose what they mean when their marks are folded away (ISO 9, Polish, Belarusian).
_MARKED = str.maketrans(
    {
        "š": "sh", "č": "ch", "ž": "zh", "ŝ": "shch", "â": "ya", "û": "yu", "ć": "ch", "ż": "zh",
        "ś": "s", "ź": "z", "ŭ": "v", "ł": "l", "ë": "yo", "ç": "ch", "ş": "sh",
    }
)  # fmt: skip
# Neutral between Russian and Ukrainian: the rules below make one of them anyway.
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya", "ә": "a", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
        "һ": "kh", "ғ": "g",
    }
)  # fmt: skip
_CYRILLIC_LETTER = re.compile(r"[Ѐ-ӿ]")
_LATIN_ONLY = re.compile(r"[a-z ]+")


class Rule(NamedTuple):
    """One step from a spelling to its skeleton; capitals stand for single sounds."""

    pattern: re.Pattern[str]
    out: str
    why: str
    one: str  # two spellings that the rule brings together
    other: str


def _rule(pattern: str, out: str, why: str, one: str, other: str) -> Rule:
    return Rule(re.compile(pattern), out, why, one, other)


# In this order: sounds written with several letters, glides, endings, Russian-Ukrainian pairs.
RULES = (
    _rule(r" (?:on|upon|na|nad)(?: the)? (\w+?)[aeiouy]?(?= |$)", r" na \1", "river in the name",
          "Slavyansk-on-Kuban", "Slavyansk-na-Kubani"),
    _rule(r"\b(novo|staro|malo|veliko|velyko|verkhno|nizhno|nyzhno) ", r"\1", "one word or two",
          "Novo Ivanovka", "Novoivanivka"),
    _rule(r"shch|schtsch|szcz", "Q", "щ", "Shchastya", "Schtschastya"),
    _rule(r"tsch|tch", "C", "ч", "Chasiv Yar", "Tschasiv Yar"),
    _rule(r"sch|sh|sz", "S", "ш", "Shostka", "Schostka"),
    _rule(r"ch|cz", "C", "ч", "Chuhuiv", "Czuhujiw"),
    _rule(r"zh", "Z", "ж", "Zhytomyr", "Žytomyr"),
    _rule(r"kh", "X", "х, before h is г", "Kharkiv", "Khar'kiv"),
    _rule(r"ts|tz|c(?!k)", "T", "ц", "Vinnytsia", "Vinnycia"),
    _rule(r"ck|q", "k", "к", "Donetsk", "Donetsck"),
    _rule(r"x", "ks", "кс", "Alexandrovka", "Aleksandrovka"),
    _rule(r"w", "v", "German and Polish в", "Pokrowsk", "Pokrovsk"),
    _rule(r"h", "g", "Ukrainian г is h, Russian г is g", "Horlivka", "Gorlivka"),
    _rule(r"(?<=[bdfgklmnprstvzCSZXTQ])[yij]o", "e", "ё is printed as e",
          "Semyonovka", "Semenovka"),
    _rule(r"[yij]+(?=[aeou])", "", "я ю є and ы: glides come and go", "Lubyanka", "Lubianka"),
    _rule(r"[yj]", "i", "и і ї й ы", "Kupyansk", "Kupjansk"),
    _rule(r"(.)\1+", r"\1", "doubled letters", "Zaporizhzhia", "Zaporizhia"),
    _rule(r"o?e(?= |$)|o(?= |$)", "e", "neuter ends", "Bolshoye Soldatskoye", "Bolshe Soldatske"),
    _rule(r"oi(?= |$)", "i", "Russian masculine ends", "Krivoy", "Kryvyi"),
    _rule(r"[oei]+v(?=[ksnTSZ]| |$)", "iv", "closed syllable: -ов, -ев, -ів", "Kharkov", "Kharkiv"),
    _rule(r"[oi]l(?= |$)", "il", "closed syllable: -поль, -піль", "Ternopol", "Ternopil"),
    _rule(r"\bbel", "bil", "бел-, біл-", "Belaya Tserkov", "Bilaya Tserkov"),
    _rule(r"sever", "siver", "север-, сівер-", "Seversk", "Siversk"),
    _rule(r"svet", "svit", "свет-, світ-", "Svetlodarsk", "Svitlodarsk"),
    _rule(r"dnep", "dnip", "днеп-, дніп-", "Dneprovka", "Dniprovka"),
    _rule(r"\bles(?=n)", "lis", "лесн-, лісн-", "Lesnoe", "Lisne"),
    _rule(r"sel(?=[ks])", "sil", "село in a closed syllable", "Novoselka", "Novosilka"),
    _rule(r"gor(?=sk)", "gir", "гор-, гір-", "Stepnogorsk", "Stepnohirsk"),
    _rule(r"\brog\b", "rig", "рог, ріг", "Krivoy Rog", "Kryvyi Rih"),
    _rule(r"Cern", "Corn", "черн-, чорн-", "Chernomorsk", "Chornomorsk"),
    _rule(r"\bslov(?=ans)", "slav", "слов'янс-, славянс-", "Sloviansk", "Slavyansk"),
    _rule(r"\bkonst", "kost", "Константин, Костянтин", "Konstantinovka", "Kostiantynivka"),
    _rule(r"\baleks", "oleks", "Александр, Олександр", "Aleksandrovka", "Oleksandrivka"),
    _rule(r"\bnikola", "mikola", "Николай, Микола", "Nikolaevka", "Mykolaivka"),
    _rule(r"\bvug", "ug", "вугл-, угл-", "Vuhledar", "Ugledar"),
    _rule(r"\bvolC", "vovC", "волч-, вовч-", "Volchansk", "Vovchansk"),
    _rule(r"pitro", "petro", "after the rule of closed syllables", "Petrovka", "Petrivka"),
    _rule(r"(.)\1+", r"\1", "letters that met", "Mykolaivka", "Mykolaiivka"),
    _rule(r" ", "", "one word or two", "Krasnyi Lyman", "Krasnyilyman"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str | None:
    """Return what the spellings of one Slavic name have in common; None if too little is left.

    >>> skeleton("Kamensk-Shakhtynsky") == skeleton("Каменск-Шахтинский")
    True
    """
    text = name.casefold().translate(_MARKED)
    if _CYRILLIC_LETTER.search(text):
        text = text.translate(_CYRILLIC)
    text = fold(text)
    if not _LATIN_ONLY.fullmatch(text):
        return None
    for rule in RULES:
        text = rule.pattern.sub(rule.out, text)
    return text if len(text) >= _SHORTEST else None


def skeletons(name: str) -> tuple[str, ...]:
    """Return the skeletons of a name and of the nominatives that it may be a case of."""
    found = (skeleton(form) for form in (name, *nominatives(fold(name))))
    return tuple(dict.fromkeys(bones for bones in found if bones))


class Swap(NamedTuple):
    """One way to spell a name differently, on its key."""

    pattern: re.Pattern[str]
    out: str
    why: str
    asked: str
    found: str
    kinds: frozenset[PlaceKind] = frozenset()  # what the words left out say it is; empty: any


class Variant(NamedTuple):
    """Another key to look up, and which kinds of place may answer (empty: any)."""

    key: str
    kinds: frozenset[PlaceKind] = frozenset()


_REGION = frozenset({PlaceKind.ADMIN1})
_STATE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_TOWN = frozenset({PlaceKind.SETTLEMENT})


def _swap(
    pattern: str,
    out: str,
    why: str,
    pair: tuple[str, str],
    kinds: frozenset[PlaceKind] = frozenset(),
) -> Swap:
    return Swap(re.compile(pattern), out, why, *pair, kinds)


SWAPS = (
    _swap(r"\bsaint\b", "st", "short form", ("Saint Louis", "St. Louis")),
    _swap(r"\bst\b", "saint", "long form", ("St Petersburg", "Saint Petersburg")),
    _swap(r"\bmt\b", "mount", "long form", ("Mt Vernon", "Mount Vernon")),
    _swap(r"\bmount\b", "mt", "short form", ("Mount Gilead", "Mt. Gilead")),
    _swap(r"\bft\b", "fort", "long form", ("Ft. Worth", "Fort Worth")),
    _swap(r"^the ", "", "article", ("The Dalles", "Dalles")),
    _swap(r"^(?:the )?(?:republic|kingdom|federation|sultanate|emirate|principality|state"
          r"|commonwealth|federal republic|islamic republic|people s republic) of (?:the )?", "",
          "full name", ("Republic of Armenia", "Armenia"), _STATE),
    _swap(r" (?:state|province|region|oblast|governorate|prefecture|territory)$", "",
          "generic word", ("Kaduna State", "Kaduna"), _REGION),
    _swap(r"^(?:city|town|village|port|port city) of ", "", "generic word",
          ("City of Kherson", "Kherson"), _TOWN),
    _swap(r" (?:city|town|village)$", "", "generic word", ("Kherson City", "Kherson"), _TOWN),
    _swap(r"^(?:a[lnrtdsz]|e[lnrtdsz]|ash|esh) ", "", "Arabic article left out",
          ("al-Mawasi", "Mawasi")),
    _swap(r"^(?:e[lnrtdsz]|esh) ", "al ", "Arabic article", ("El Fasher", "Al Fasher")),
    _swap(r"^(?=\w{4,}$)", "al ", "Arabic article added", ("Qamishli", "Al Qamishli")),
    _swap(r"(?<=\w)([aou])e", r"\1", "umlaut written out", ("Duesseldorf", "Düsseldorf")),
)  # fmt: skip


def variants(name: str) -> tuple[Variant, ...]:
    """Return other keys to look `name` up by, the likeliest first."""
    key = fold(name)
    found = {form: Variant(form) for form in nominatives(key)}
    for swap in SWAPS:
        form = swap.pattern.sub(swap.out, key)
        found.setdefault(form, Variant(form, swap.kinds))
    found.pop(key, None)
    return tuple(variant for form, variant in found.items() if len(form) > 1)
