"""Kinds of target, by the words that reports use for them.

The words are stems where a language inflects; the list is our own, from reading the war news of
several agencies.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Topic(NamedTuple):
    """One kind of target: words that name it, why they are one, a text it takes and one not."""

    name: str
    pattern: str
    why: str
    takes: str
    leaves: str


TOPICS = (
    Topic(
        "shop",
        r"(?:super|mini)?markets?|malls?|shopping (?:centre|center)s?|shops?|"
        r"рин(?:ок|к\w+)|рын(?:ок|к\w+)|супермаркет\w*|магазин\w*",
        "outlets call one building market, shop or mall",
        "the central market",
        "a workshop",
    ),
    Topic(
        "hospital",
        r"hospitals?|clinics?|maternity wards?|лікарн\w+|больниц\w+|госпитал\w+",
        "care",
        "a children's hospital",
        "she was hospitalised",
    ),
    Topic(
        "school",
        r"schools?|kindergartens?|universit(?:y|ies)|institutes?|academ(?:y|ies)|lyceums?|"
        r"школ\w+|університет\w*|университет\w*|дитячий садок|детский сад",
        "teaching",
        "two kindergartens",
        "a military school",
    ),
    Topic(
        "worship",
        r"church(?:es)?|cathedrals?|convents?|monaster(?:y|ies)|mosques?|synagogues?|церкв\w+|"
        r"монастир\w*|монастыр\w*|мечет\w+",
        "prayer",
        "the cathedral's roof",
        "a convention",
    ),
    Topic(
        "bus",
        r"(?:mini|trolley)?bus(?:es)?|bus stops?|автобус\w*|маршрутк\w+|тролейбус\w*|"
        r"троллейбус\w*",
        "passengers",
        "a minibus",
        "business",
    ),
    Topic(
        "rail",
        r"trains?|railways?|railroads?|locomotives?|trams?|поїзд\w*|поезд\w*|вокзал\w*",
        "rails",
        "a suburban train",
        "training",
    ),
    Topic(
        "ship",
        r"ships?|vessels?|ferr(?:y|ies)|tankers?|freighters?|corvettes?|frigates?|суд(?:но|на)|"
        r"кораб(?:ель|л\w+)",
        "afloat",
        "a civilian ship",
        "a shipment",
    ),
    Topic(
        "port",
        r"(?:sea)?ports?|grain|docks?|порт(?:у|а|і|ом|ы|ов)?|зерн\w+",
        "quays and what they store",
        "the port's grain store",
        "support",
    ),
    Topic(
        "fuel",
        r"(?:oil|fuel|gas) (?:depots?|tanks?|stores?|sites?|terminals?|stations?)|refiner(?:y|ies)|"
        r"filling stations?|нафтобаз\w+|нефтебаз\w+|НПЗ",
        "oil and its products",
        "an oil depot",
        "a tank of the army",
    ),
    Topic(
        "ammunition",
        r"(?:ammunition|ammo|munitions?|weapons?) (?:depots?|stores?|dumps?|warehouses?)|arsenals?|"
        r"explosives|склад\w* боєприпас\w*|склад\w* боеприпас\w*",
        "stores that blow up",
        "an ammunition store",
        "ammunition was short",
    ),
    Topic(
        "airfield",
        r"airfields?|air ?bases?|airports?|аеродром\w*|аэродром\w*|аеропорт\w*|аэропорт\w*",
        "aircraft",
        "the Morozovsk air base",
        "the air force",
    ),
    Topic(
        "bridge",
        r"bridges?|dams?|мост(?:у|а|ом|и|ів|ы|ов)?|дамб\w+|гребл\w+",
        "crossings",
        "a railway bridge",
        "damage",
    ),
    Topic(
        "barracks",
        r"barracks|headquarters|command posts?|military (?:schools?|bases?)|training grounds?|"
        r"казарм\w+|штаб(?:у|а|ом|і|е)?|полігон\w*|полигон\w*",
        "soldiers at rest",
        "a military school",
        "a school",
    ),
    Topic(
        "camp",
        r"(?:refugee|displacement|tent) camps?|shelters?|tents?",
        "the displaced",
        "tents of a refugee camp",
        "a campaign",
    ),
    Topic("embassy", r"embass(?:y|ies)|consulates?|посольств\w+", "diplomats", "six embassies",
          "the ambassador"),
    Topic(
        "housing",
        r"homes?|houses?|apartments?|flats?|residential|dwellings?|"
        r"(?:two|three|four|five|six|nine|ten|\d+)-stor(?:e?y|ied)|"
        r"будин\w+|житлов\w+|жил\w+ дом\w*|квартир\w+",
        "where people live",
        "a five-storey building",
        "the State Duma",
    ),
    Topic(
        "energy",
        r"power (?:plants?|stations?|lines?|facilit(?:y|ies)|grids?)|substations?|grid|energy|"
        r"електростанці\w+|электростанц\w+|підстанці\w+|подстанц\w+|енергетич\w+|энергетич\w+",
        "power and heat",
        "a thermal power plant",
        "the great powers",
    ),
    Topic(
        "industry",
        r"plants?|factor(?:y|ies)|industrial|warehouses?|завод\w*|фабрик\w+|підприємств\w+|"
        r"предприят\w+",
        "makers",
        "an industrial site",
        "a power plant",
    ),
    Topic(
        "cars",
        r"cars?|vehicles?|ambulances?|автомоб\w+|машин\w+",
        "on the road",
        "14 cars",
        "medical care",
    ),
)  # fmt: skip

# Hit every day somewhere in a large town: to share one of these says less.
COMMON = frozenset({"housing", "energy", "industry", "cars"})

_KINDS = "|".join(f"(?P<{topic.name}>{topic.pattern})" for topic in TOPICS)
_FINDER = re.compile(rf"\b(?:{_KINDS})\b", re.IGNORECASE)


@lru_cache(maxsize=1024)  # a sentence that lists regions is the evidence of several events
def topics(text: str) -> frozenset[str]:
    """Return the kinds of target that a text names.

    >>> sorted(topics("a drone hit the central market"))
    ['shop']
    """
    return frozenset(match.lastgroup for match in _FINDER.finditer(text) if match.lastgroup)
