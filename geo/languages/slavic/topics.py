"""Ukrainian and Russian: kinds of target, by the stems of the words that reports use for them.

The kinds are those of ``geo.languages.en.topics``; a row takes whole words in any case form.
"""

from __future__ import annotations

from geo.languages.rows import Phrase

TOPICS = {
    "shop": Phrase(
        r"рин(?:ок|к\w+)|рын(?:ок|к\w+)|супермаркет\w*|магазин\w*",
        "market, supermarket, shop",
        takes=("ринку", "магазин"),
        leaves="рыночная",
        by="fullmatch",
    ),
    "hospital": Phrase(
        r"лікарн\w+|больниц\w+|госпитал\w+",
        "hospital, military hospital",
        takes=("лікарню", "больницы"),
        leaves="лікар",
        by="fullmatch",
    ),
    "school": Phrase(
        r"школ\w+|університет\w*|университет\w*|дитячий садок|детский сад",
        "school, university, kindergarten",
        takes=("школі", "детский сад"),
        leaves="детский дом",
        by="fullmatch",
    ),
    "worship": Phrase(
        r"церкв\w+|монастир\w*|монастыр\w*|мечет\w+",
        "church, monastery, mosque",
        takes=("церкви", "монастырь"),
        leaves="церемонія",
        by="fullmatch",
    ),
    "bus": Phrase(
        r"автобус\w*|маршрутк\w+|тролейбус\w*|троллейбус\w*",
        "bus, shared taxi, trolleybus",
        takes=("маршрутку", "троллейбус"),
        leaves="автомобіль",
        by="fullmatch",
    ),
    "rail": Phrase(
        r"поїзд\w*|поезд\w*|вокзал\w*",
        "train, station",
        takes=("поїзд", "вокзале"),
        leaves="станція",
        by="fullmatch",
    ),
    "ship": Phrase(
        r"суд(?:но|на)|кораб(?:ель|л\w+)",
        "vessel, ship",
        takes=("судно", "корабель"),
        leaves="судді",
        by="fullmatch",
    ),
    "port": Phrase(
        r"порт(?:у|а|і|ом|ы|ов)?|зерн\w+",
        "port, and the grain that it stores",
        takes=("порту", "зерном"),
        leaves="портрет",
        by="fullmatch",
    ),
    "fuel": Phrase(
        r"нафтобаз\w+|нефтебаз\w+|НПЗ",
        "oil depot, refinery",
        takes=("нафтобазі", "НПЗ"),
        leaves="нафта",
        by="fullmatch",
    ),
    "ammunition": Phrase(
        r"склад\w* боєприпас\w*|склад\w* боеприпас\w*",
        "store of ammunition",
        takes=("склад боєприпасів", "складу боеприпасов"),
        leaves="склад",
        by="fullmatch",
    ),
    "airfield": Phrase(
        r"аеродром\w*|аэродром\w*|аеропорт\w*|аэропорт\w*",
        "airfield, airport",
        takes=("аеродром", "аэропорта"),
        leaves="аерозоль",
        by="fullmatch",
    ),
    "bridge": Phrase(
        r"мост(?:у|а|ом|и|ів|ы|ов)?|дамб\w+|гребл\w+",
        "bridge, dam",
        takes=("мосту", "дамбу"),
        leaves="мостова",
        by="fullmatch",
    ),
    "barracks": Phrase(
        r"казарм\w+|штаб(?:у|а|ом|і|е)?|полігон\w*|полигон\w*",
        "barracks, headquarters, training ground",
        takes=("казарми", "полигон"),
        leaves="казна",
        by="fullmatch",
    ),
    "embassy": Phrase(
        r"посольств\w+",
        "embassy",
        takes="посольство",
        leaves="посол",
        by="fullmatch",
    ),
    "housing": Phrase(
        r"будин\w+|житлов\w+|жил\w+ дом\w*|квартир\w+",
        "building, housing, flat",
        takes=("будинку", "жилой дом"),
        leaves="будівництво",
        by="fullmatch",
    ),
    "energy": Phrase(
        r"електростанці\w+|электростанц\w+|підстанці\w+|подстанц\w+|енергетич\w+|энергетич\w+",
        "power station, substation, power",
        takes=("електростанцію", "подстанции"),
        leaves="електрик",
        by="fullmatch",
    ),
    "industry": Phrase(
        r"завод\w*|фабрик\w+|підприємств\w+|предприят\w+",
        "plant, factory, enterprise",
        takes=("заводі", "предприятие"),
        leaves="запас",
        by="fullmatch",
    ),
    "cars": Phrase(
        r"автомоб\w+|машин\w+",
        "car, vehicle",
        takes=("автомобілів", "машины"),
        leaves="автобус",
        by="fullmatch",
    ),
}
