"""English: what stands between two places where one lies in the other, or close to it.

The patterns take the words between two names, or the words that follow one.
"""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

# Parts of the patterns.
_SORT = (
    r"(?:city|town|village|settlement|hamlet|suburb|port|seaport|region|district|capital|province|"
    r"republic|oblast|hub|enclave|exclave|state|island|peninsula|resort)"
)
_QUALITY = (
    r"(?:border|coastal|mining|industrial|front-?line|occupied|besieged|resort|university|college|"
    r"holiday|market|small|nearby|neighbou?ring|military|naval|[a-z]+ern|main|southern|capital)"
)
_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)"
_SIDE = (
    r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? |central |occupied |neighbou?ring )?"
)

# The inner name first, its container or neighbour second.
LIES_IN = Phrase(
    rf",? (?:in|of|inside) (?:the )?{_SIDE}(?:{_SORT} of )?"
    rf"(?:(?:an?|the) {_SIDE}{_SORT} in )?(?:the )?",
    "in or of an area, perhaps with its sort: “Nikopol in the Dnipropetrovsk region”",
    takes=(" in the ", ", in southern ", " in the city of ", " in a northern district in the "),
    leaves=(" and the ", " in the talks of "),
    by="fullmatch",
    exact=True,
)
ADDRESS = Phrase(
    r", ?| \(",
    "a comma or a bracket, as in addresses: “Paris, Texas”",
    takes=(", ", " ("),
    leaves=(" – ", ") "),
    by="fullmatch",
    exact=True,
)
APPOSITION = Phrase(
    rf", (?:an?|the) (?:[\w'’-]+ ){{0,5}}?{_SORT}(?: [\w'’-]+){{0,3}}?"
    rf" (?:in|of) (?:the )?{_SIDE}",
    "what the place is, and where: “Dubovoe, a village in the Belgorod region”",
    takes=(", a village in the ", ", the largest port of occupied "),
    leaves=(", a village near ", ", a friend of "),
    by="fullmatch",
    exact=True,
)
CLOSE_TO = Phrase(
    rf"(?:,? (?:an?|the|two|three|which|lies|is|[\w-]+ {_SORT}|{_SORT}s?|settlements|"
    rf"villages)){{0,5}},? (?:near|outside|not far from|close to|just outside|"
    rf"on the edge of|on the outskirts of|(?:\d[\d.,]* ?(?:km|kilomet(?:re|er)s|miles) )?"
    rf"(?:(?:to )?the )?{_COMPASS} of)"
    rf" (?:the )?(?:{_SORT} (?:of )?)?",
    "a neighbour: “Nelipivka, a village north of Toretsk”",
    takes=(", a village north of ", " near the town of ", ", which lies 12 km south-west of "),
    leaves=(" and ", ", a village in "),
    by="fullmatch",
    exact=True,
)
# The container first.
OWNS = Phrase(
    rf"['’]s? {_SIDE}(?:[a-z-]+ ){{0,2}}?(?:{_SORT} (?:of )?)?",
    "a possessive: “Russia's Kursk region”",
    takes=("'s ", "’ southern port of "),
    leaves=("'s allies and friends in ", " "),
    by="fullmatch",
    exact=True,
)
SORT_AFTER = Phrase(
    rf" (?:{_QUALITY} )?{_SORT}(?: {_SORT})? (?:of )?",
    "an adjective or a name before the sort of place: “the Russian port of Kavkaz”",
    takes=(" port of ", " border region ", " port city of "),
    leaves=(" strike on the port of ", " "),
    by="fullmatch",
    exact=True,
)
STRAIGHT_BEFORE = Phrase(
    r" ",
    "an adjective straight before a name: “Syrian Kurdistan”",
    takes=" ",
    leaves=", ",
    by="fullmatch",
    exact=True,
)

# Behind a name.
LISTED_ON = Phrase(
    r",? (?:and|or|as well as)\b|, (?=[A-Z])",
    "a list goes on, so that its commas are no address's: “Paris, Texas and Rome”",
    takes=(" and Rome", ", as well as Rome", ", Rome"),
    leaves=(", where", " in Rome"),
    by="match",
    exact=True,
)
OWNER_MARKS = Words(
    ("'s", "’s"),
    "the name before owns what follows: “in the Bryansk region, Ukraine's army said”",
)
BESIDE_THE_CITY = Phrase(
    rf"(?:,? (?:an?|the) [\w -]{{0,24}}?{_SORT}[\w -]{{0,24}}?)?"
    rf" (?:near|outside|(?:to the )?{_COMPASS} of) the (?:city|town|regional capital|capital)\b",
    "points back to a town as its neighbour: “Dubovoe, a village south of the city”",
    takes=(", a village south of the city", " near the regional capital"),
    leaves=(", a village in the city", " near the cityscape"),
    by="match",
    exact=True,
)
IN_THE_SAME_REGION = Phrase(
    r"(?: and [\w -]{2,24})? in the same (?:region|oblast|province|state|county)\b",
    "points back to an area: “Kryvyi Rih in the same oblast”",
    takes=(" in the same oblast", " and its suburbs in the same region"),
    leaves=" in the same building",
    by="match",
    exact=True,
)

ARMS = Phrase(
    r"\b(?:drones?|UAVs?|missiles?|rockets?|air ?-?strikes?|artillery|mortars?|shelling|shelled|"
    r"shells|bombed|bombs|bombing|bombardments?|warplanes?|gunmen|militants|insurgents|rebels|"
    r"air defen[cs]es?|soldiers|troops|clashes|ambush\w*|attacked|(?:attacks?|raids?) (?:on|in|by|took|"
    r"killed)|explosives?)\b",
    "a report that tells of weapons or armed men",
    takes=("drones hit", "an air strike"),
    leaves=("a bombastic speech", "the seashell"),
)
BEARS_ARMS = Phrase(
    r"['’]?s?(?:[ -](?:air|naval|ground|armed|military|ballistic|cruise|glide|guided|kamikaze|attack|"
    r"suicide|artillery|rocket|missile|drone|massive|overnight|invading|occupation))*[ -]"
    r"(?:forces|troops|army|military|air force|navy|soldiers|warplanes?|aircraft|jets?|bombers?|"
    r"helicopters?|gunboats?|warships?|tanks?|drones?|UAVs?|missiles?|rockets?|bombs?|artillery|"
    r"shells?|shelling|mortars?|attacks?|strikes?|airstrikes?|raids?|bombardments?|fire|assaults?|"
    r"attacked|struck|shelled|bombed|hit|fired|launched|dropped|bombarded|pounded|targeted)\b",
    "behind a people or state: it strikes, and mostly no ground of its own",
    takes=(" drones", " armed forces", "'s air force", " attacked"),
    leaves=(" village", " officials", " grid"),
    by="match",
    exact=True,
)

# Between two names of one list.
AND_NEXT = Phrase(
    r"(?:,|,? and|,? or) ",
    "the next name of a list, which may share its container: “Nelson and Wellington, New Zealand”",
    takes=(", ", ", and ", " or "),
    leaves=(" in ", "; "),
    by="fullmatch",
    exact=True,
)
