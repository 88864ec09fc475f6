"""How names written in Cyrillic are spelt in Latin letters, and what their spellings share.

Transliterations of Ukrainian, Russian and Belarusian; the rules lead from any of them to a skeleton
(``geo.gazetteer.spelling``). ``tests/test_spelling.py`` holds each row to its pair.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# Countries whose names reach the press from Cyrillic.
SPELT_FROM_CYRILLIC = frozenset(
    {"UA", "RU", "BY", "MD", "KZ", "KG", "UZ", "TM", "TJ", "GE", "AM", "AZ"}
)

# Letters that lose what they mean when their marks are folded away (ISO 9, Polish, Belarusian).
MARKED = str.maketrans(
    {
        "š": "sh", "č": "ch", "ž": "zh", "ŝ": "shch", "â": "ya", "û": "yu", "ć": "ch", "ż": "zh",
        "ś": "s", "ź": "z", "ŭ": "v", "ł": "l", "ë": "yo", "ç": "ch", "ş": "sh",
    }
)  # fmt: skip
# Neutral between Russian and Ukrainian: the rules below make one of them anyway.
CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ё": "yo",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "v", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya", "ә": "a", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
        "һ": "kh", "ғ": "g",
    }
)  # fmt: skip


# Systems of one language differ in their glides alone: -ія is -iya, -iia or -ia, -ий is -yy or -yi.
GLIDES = re.compile(r"[yij]+")


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
