"""English: what hits, kills and explodes without any war.

A row counts only where its sentence names no weapon, no fighters and no side that acts: "a storm hit Odesa" is none, "in the storm a drone hit Odesa" is one.
"""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.rows import Phrase, Words


class Peace(NamedTuple):
    """A row: what is told of, by any of its words or, where these are too common, by a phrase."""

    words: Words
    phrase: Phrase | None = None
    beside_bombs: bool = False  # counts beside a word such as "mine" or "bomb", too


_VEHICLES = Words(
    """
    bus buses coach minibus lorry lorries truck car cars van taxi train tram trolleybus
    motorcycle motorbike motorcyclist tractor trailer tanker jeep suv pickup rickshaw
    ambulance ferry boat driver vehicle vehicles locomotive
    """,
    "vehicles, which are hit in wars, too",
    takes="a bus hit a lorry",
)
_VEHICLE = "|".join(sorted(_VEHICLES))

PEACE = (
    Peace(
        Words(
            """
            heat heatwave storm storms hurricane cyclone typhoon tornado flood floods flooding
            floodwaters rain rains rainfall downpour snow snowfall blizzard frost hail hailstorm
            lightning earthquake quake aftershock tremor tsunami landslide landslides mudslide
            avalanche wildfire wildfires drought volcano sandstorm thunderstorm gales locusts
            """,
            "weather and what the earth does",
            takes="A storm hit Mykolaiv.",
            leaves="A drone hit Mykolaiv.",
        )
    ),
    Peace(
        Words("cold heavy strong", "weather, with its noun", takes="A cold snap hit Aleppo."),
        Phrase(
            r"\bcold (?:snap|wave|spell|front)\b|\b(?:strong|heavy) (?:winds?|gusts)\b",
            "weather of two words",
            takes="A cold snap hit Aleppo.",
            leaves="A cold building was hit.",
        ),
    ),
    Peace(
        Words(
            """
            flu influenza cholera measles epidemic outbreak virus covid malaria polio ebola disease
            infection infections diphtheria dengue typhoid mpox cancer plague botulism hepatitis
            """,
            "illness",
            takes="A flu outbreak hit schools.",
            leaves="A shell hit schools.",
        )
    ),
    Peace(
        Words(
            """
            accident accidents accidentally careless carelessness negligence malfunction collision
            collided collide capsized capsizing overturned stampede drowned mishap derailed
            derailment
            """,
            "an accident",
            takes="A tram derailed in Kharkiv.",
            leaves="The tram was hit in Kharkiv.",
        )
    ),
    Peace(
        _VEHICLES,
        Phrase(
            rf"\b(?:{_VEHICLE}) (?:[\w-]+ ){{0,4}}?(?:hit|hits|struck|strikes|rammed|ploughed|plowed|"
            r"slammed|crashed|smashed|ran|skidded|veered|plunged|fell) (?:head-on )?"
            r"(?:into|over|off|with|an? |the |another|two|three|several|parked|people|pedestrians)",
            "a vehicle that hits another, or people",
            takes=("a bus hit a lorry", "A car crashed into a tram", "a train struck a minibus"),
            leaves=("a bus was hit in Kherson", "drones hit a bus and a car"),
        ),
    ),
    Peace(
        Words(
            """
            cyberattack cyberattacks cyber hacker hackers hacked malware ransomware phishing ddos
            """,
            "attacks on computers",
            takes="Hackers attacked a bank.",
            leaves="Gunmen attacked a bank.",
        )
    ),
    Peace(
        Words(
            """
            outage outages blackout blackouts cuts shortage shortages inflation deficit crisis
            recession unemployment prices sanctions tariffs layoffs shares currency traders
            """,
            "shortages and markets, which are told of beside wars, too",
            takes="Power cuts hit Odesa.",
        ),
        Phrase(
            r"\b(?:outages?|blackouts?|cuts|shortages?|inflation|deficit|crisis|recession|"
            r"unemployment|prices|sanctions|tariffs|layoffs|shares|currency) "
            r"(?:[\w'’-]+ ){0,4}?(?:hit|hits|struck|strikes|exploded|fell|hammered|battered|"
            r"tumbled|crashed)\b",
            "a shortage or a price that hits, falls or explodes",
            takes=("Power cuts hit Odesa", "Prices in Gaza's markets exploded"),
            leaves="Prices were discussed after Odesa had been hit.",
        ),
    ),
    Peace(
        Words(
            """
            quarrel quarrelled dispute robbery robbers robber thief thieves drunk drunken jealousy
            jealous brawl burglars burglary stabbed stabbing domestic loan debt ex-husband
            ex-wife ex-boyfriend drug mafia suicide
            """,
            "crime",
            takes="They spoke of a quarrel over money.",
            leaves="Gunmen opened fire.",
        ),
        Phrase(
            r"\b(?:quarrel\w*|(?:a|debt|land|family|property|business|money) dispute|robber\w*|"
            r"thie(?:f|ves)|drunk\w*|jealous\w*|brawl|burglar\w*|stabbed|stabbing|domestic "
            r"(?:violence|abuse)|over (?:a |the )?(?:loan|debt|money)|debt|ex-(?:husband|wife|"
            r"boyfriend|girlfriend)|drug (?:gang|deal\w*|cartel)|mafia|(?:committed|by) suicide)\b",
            "crime, in words that have no other sense",
            takes=("a quarrel over money", "police suspect a debt dispute"),
            leaves=("a border dispute", "a suicide bomber", "domestic flights"),
        ),
    ),
    Peace(
        Words(
            "gas boiler firework fireworks firecracker firecrackers methane circuit welding wiring "
            "mine mines miners colliery",
            "what explodes at peace",
            takes="a gas explosion",
        ),
        Phrase(
            r"\bgas (?:cylinder |canister |pipe |tank |leak |stove )?(?:explosion|blast|exploded|"
            r"leak)|\bboiler|\bfireworks?\b|\bfirecrackers?\b|\bmethane\b|\bshort circuit\b|"
            r"\bwelding\b|\bwiring\b|\b(?:coal|gold|copper|cobalt|salt|diamond) mines?\b|\bminers\b|"
            r"\bmine (?:inspector|owner|shaft)|\bcolliery\b|\bopened the gas\b",
            "gas, boilers, fireworks, wires",
            takes=(
                "A gas explosion killed two",
                "A boiler exploded",
                "An explosion in a coal mine killed 12",
            ),
            leaves="A gas pipeline exploded after shelling",
        ),
        beside_bombs=True,
    ),
    Peace(
        Words(
            """
            dog dogs tiger leopard bear bears wolf wolves elephant elephants crocodile snake hippo
            lion lions shark hyena hyenas bees monkey monkeys boar bull
            """,
            "animals",
            takes="A dog attacked a boy.",
        ),
        Phrase(
            r"\b(?:dogs?|tiger|leopard|bears?|wolf|wolves|elephants?|crocodile|snake|hippo|lions?|"
            r"shark|hyenas?|bees|monkeys?|boar|bull) (?:\w+ ){0,3}?(?:attacked|attacks|killed|"
            r"mauled|bit|trampled|charged)\b",
            "an animal that attacks",
            takes="A stray dog attacked a boy.",
            leaves="The attack killed a dog.",
        ),
    ),
    Peace(
        Words(
            """
            striker midfielder goalkeeper championship tournament quarter-final semi-final league
            playoff innings wicket footballer derby
            """,
            "sport",
            takes="The striker shot from 20 metres.",
            leaves="The strike hit a stadium.",
        )
    ),
)

PROTESTS = Words(
    """
    protest protests protested protesters protesting demonstration demonstrations demonstrated
    demonstrators demonstrating rally rallies rallied marched vigil sit-in picket picketed
    rioters riot riots
    """,
    "people who demand something: what they demand it for is told behind, and is no news",
    takes="Hundreds protested against the bombing of Gaza.",
    leaves="Gaza was bombed.",
)
DEMANDS = Phrase(
    r"\b(?:against|over|about|to (?:demand|denounce|condemn|protest|show|mark|call|support|express)|"
    r"demand(?:ing|ed)|denounc(?:ing|ed)|condemn(?:ing|ed)|in (?:solidarity|support|protest)|"
    r"call(?:ing|ed) for|following|after|because)\b",
    "what a protest is about follows",
    takes="protested against the bombing",
    leaves="protesters were shot",
)
CROWDS = Phrase(
    r"\b(?:protesters|demonstrators|rioters|crowds?|mob|looters)(?: \w+){0,3}? "
    r"(?:attacked|stormed|torched|set|clashed|threw|hurled|burned|burnt|blocked|raided|ransacked|"
    r"attacking|storming|torching)\b",
    "a crowd that riots",
    takes="Protesters later stormed the council",
    leaves="Troops shot at protesters",
)
