"""English: kinds of target, by the words that reports use for them.

The list is our own, from reading the war news of several agencies. A row takes whole words; of two
kinds that share a word the first has it: "power plant" is energy, a bare "plant" industry.
"""

from __future__ import annotations

from geo.languages.rows import Phrase

TOPICS = {
    "shop": Phrase(
        r"(?:super|mini)?markets?|malls?|shopping (?:centre|center)s?|shops?",
        "outlets call one building market, shop or mall",
        takes=("supermarket", "shopping centres"),
        leaves="workshop",
        by="fullmatch",
    ),
    "hospital": Phrase(
        r"hospitals?|clinics?|maternity wards?",
        "where the ill are cared for",
        takes=("clinics", "maternity ward"),
        leaves="hospitalised",
        by="fullmatch",
    ),
    "school": Phrase(
        r"schools?|kindergartens?|universit(?:y|ies)|institutes?|academ(?:y|ies)|lyceums?",
        "where people are taught",
        takes=("kindergartens", "universities"),
        leaves="military school",
        by="fullmatch",
    ),
    "worship": Phrase(
        r"church(?:es)?|cathedrals?|convents?|monaster(?:y|ies)|mosques?|synagogues?",
        "where people pray",
        takes=("cathedral", "mosques"),
        leaves="convention",
        by="fullmatch",
    ),
    "bus": Phrase(
        r"(?:mini|trolley)?bus(?:es)?|bus stops?",
        "passengers by road",
        takes=("minibus", "bus stop"),
        leaves="business",
        by="fullmatch",
    ),
    "rail": Phrase(
        r"trains?|railways?|railroads?|locomotives?|trams?",
        "whatever runs on rails",
        takes=("trains", "railway"),
        leaves="training",
        by="fullmatch",
    ),
    "ship": Phrase(
        r"ships?|vessels?|ferr(?:y|ies)|tankers?|freighters?|corvettes?|frigates?",
        "whatever floats",
        takes=("ferries", "tanker"),
        leaves="shipment",
        by="fullmatch",
    ),
    "port": Phrase(
        r"(?:sea)?ports?|grain|docks?",
        "quays and what they store",
        takes=("seaport", "grain"),
        leaves="support",
        by="fullmatch",
    ),
    "fuel": Phrase(
        r"(?:oil|fuel|gas) (?:depots?|tanks?|stores?|sites?|terminals?|stations?)|refiner(?:y|ies)|filling stations?",
        "oil and its products",
        takes=("oil depot", "refineries"),
        leaves="tank",
        by="fullmatch",
    ),
    "ammunition": Phrase(
        r"(?:ammunition|ammo|munitions?|weapons?) (?:depots?|stores?|dumps?|warehouses?)|arsenals?|explosives",
        "stores that blow up",
        takes=("ammo dump", "arsenals"),
        leaves="ammunition",
        by="fullmatch",
    ),
    "airfield": Phrase(
        r"airfields?|air ?bases?|airports?",
        "where aircraft stand",
        takes=("air base", "airports"),
        leaves="air force",
        by="fullmatch",
    ),
    "bridge": Phrase(
        r"bridges?|dams?",
        "crossings of a river",
        takes=("bridges", "dam"),
        leaves="damage",
        by="fullmatch",
    ),
    "barracks": Phrase(
        r"barracks|headquarters|command posts?|military (?:schools?|bases?)|training grounds?",
        "where soldiers rest, train and plan",
        takes=("command post", "military school"),
        leaves="school",
        by="fullmatch",
    ),
    "camp": Phrase(
        r"(?:refugee|displacement|tent) camps?|shelters?|tents?",
        "where the displaced live",
        takes=("refugee camp", "tents"),
        leaves="campaign",
        by="fullmatch",
    ),
    "embassy": Phrase(
        r"embass(?:y|ies)|consulates?",
        "where diplomats work",
        takes=("embassies", "consulate"),
        leaves="ambassador",
        by="fullmatch",
    ),
    "housing": Phrase(
        r"homes?|houses?|apartments?|flats?|residential|dwellings?|(?:two|three|four|five|six|nine|ten|\d+)-stor(?:e?y|ied)",
        "where people live",
        takes=("homes", "five-storey"),
        leaves="storey",
        by="fullmatch",
    ),
    "energy": Phrase(
        r"power (?:plants?|stations?|lines?|facilit(?:y|ies)|grids?)|substations?|grid|energy",
        "power, and what makes and carries it",
        takes=("power plant", "grid"),
        leaves="powers",
        by="fullmatch",
    ),
    "industry": Phrase(
        r"plants?|factor(?:y|ies)|industrial|warehouses?",
        "where things are made and stored",
        takes=("factories", "warehouse"),
        leaves="planted",
        by="fullmatch",
    ),
    "cars": Phrase(
        r"cars?|vehicles?|ambulances?",
        "what drives on the road",
        takes=("ambulances", "vehicle"),
        leaves="care",
        by="fullmatch",
    ),
}
