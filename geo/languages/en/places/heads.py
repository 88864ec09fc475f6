"""When a generic word counts as the head of a name, and what else around it says that it is a place."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

BETWEEN_NAME_AND_HEAD = Words(
    "autonomous administrative federal urban metropolitan military oil",
    "adjectives between a name and its head",
    takes="Xinjiang Autonomous Region",
    leaves="the Kursk region",
)
FEDERAL = Words(
    "federal",
    "before “district”: a part of a country, and none of a region",
    takes="Volga Federal District",
    leaves="Fokinsky district",
)
STATE = Words(
    "state",
    "small, a head only of a region that no body follows",
    takes="Gezira state",
    leaves="Gezira province",
)
CITY = Words(
    "city",
    "a head that is left out of the name: “Chester City” may be Suffolk",
    takes="Chester City",
    leaves="Banks Town",
)
SMALL_FEATURES = Words(
    "river peninsula island strait mountains",
    "small heads that make a feature of a name; the others need a capital",
    takes="the Donets river",
    leaves="the Donets basin",
)
MUTE = Words(
    "state community agency department division",
    "own generic words of a known name that say nothing of its kind",
    takes="Kansas State",
    leaves="Orange County",
)
WATERS = Words(
    "sea ocean strait straits",
    "known names that end so are waters; towns are called “Green Bay” and “Fall River”",
    takes="the Black Sea",
    leaves="Green Bay",
)
DESCRIBED = Phrase(
    r"(?: and [^\W\d_][\w-]+)?, (?:an?|the|its|two|three|four) (?:[\w-]+ ){0,3}?"
    r"(city|town|village|settlement|hamlet|suburb|port|capital|enclave)s?\b",
    "behind a name: what follows says what it is",
    takes=", a small village near",
    leaves=", a man from",
    by="match",
    exact=True,
)
LIES = Phrase(
    r",? (?:which (?:lies|is located|is situated|stands) |(?:(?:about |some )?\d[\d.,]* ?(?:km|"
    r"miles|kilomet(?:er|re)s) )?(?:to the |just )?"
    r"(?:north|south|east|west)(?:-?(?:east|west))? of )",
    "behind a name: only places lie somewhere",
    takes=(", which lies south of", " to the north of "),
    leaves=", which burned",
    by="match",
    exact=True,
)
SUFFERS = Phrase(
    r" (?:again |also )?(?:(?:came|come|comes|was|were|is|are|been) (?:again |also )?)"
    r"(?:under (?:fire|attack|shelling|control)|shelled|bombed|hit|struck|attacked|liberated|"
    r"captured|occupied|evacuated|targeted|seized|recaptured)\b",
    "behind a name: what befalls places",
    takes=" was shelled",
    leaves=" was born",
    by="match",
    exact=True,
)
NO_NOUN = Words(
    "in on and or of to for with where after as by at was were is has had have said near",
    "behind “Gezira state”, these show that it is no “Gezira state police”",
    takes="Gezira state in",
    leaves="Gezira state police",
)
SHORES = Words(
    "coast coasts shore shores waters seaboard littoral",
    "behind a sea's name: the sea, and no town called so",
    takes="the Pacific coast",
    leaves="the Pacific fleet",
)
VILLAGES = Words(
    "villages towns settlements cities regions",
    "before a colon: names of such places follow",
    takes="two villages: ",
    leaves="two drones: ",
)
DISTRICTS = Words(
    "district raion municipality subdistrict",
    "heads whose whole name may be longer than the part that is known",
    takes="Bani Qais district",
    leaves="Kursk region",
)
