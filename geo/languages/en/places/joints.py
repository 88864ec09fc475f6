"""Small words and turns between names and beside them, which tell how names hang together."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

OF, THE, AT, ON, AND = "of", "the", "at", "on", "and"
FROM, BETWEEN = "from", "between"
BEEN = "been"

# Inside names.
STOPPED = Words(
    "st mt ft ste sts",
    "a stop behind it ends no name",
    takes="St. Petersburg",
    leaves="Sgt. Petrov",
)
INNER = Words(
    "of the de la las los del della do da du des dos al el y et and",
    "small words inside names",
    takes="Isle of Man",
    leaves="Kyiv or Lviv",
)
HYPHENED = Words(
    """
    on upon in an am sur na le les lez aux under by sous en ul ad ar as at az ed er es ez ud ur us
    ash esh ush ye e i ol
    """,
    "small words inside names, only between hyphens",
    takes="Rostov-on-Don",
    leaves="Isle of Man",
)
PARTICLES = Words(
    "al el ul ad ar as at az an ed er es et ez en ud ur us ash esh ush ye e i ol",
    "articles and links of Arabic and Persian names, joined by a hyphen: what they join is one name",
    takes="Deir ez-Zor",
    leaves="Isle of Man",
)
ANDS = Words(
    "and y et",
    "between two capitals: two names, unless both are known as one",
    takes="Kursk and Belgorod",
    leaves="Isle of Man",
)
NO_NAME = Words(
    "federal centre center capital coast gulf republic state",
    "regions somewhere are called so, but alone these words are never their names",
    takes="the Capital",
    leaves="the Capitol",
)
ROAD = Phrase(
    r"[ -](?:Route |Highway )?\d",
    "behind a country: a road's number",
    takes=" Route 41",
    leaves=" troops",
    by="match",
    exact=True,
)

# Lists of names.
IN_AREA = Phrase(
    r",? in (?:the )?(?:\w+(?:ern|ing) )?",
    "between a place and the area that holds it: likely",
    takes=" in the northern ",
    leaves=" in a ",
    by="fullmatch",
    exact=True,
)
LINK = Phrase(
    r"(?:,|,? and|,? or|,? &|,? as well as|/)[ \u00a0](?:the |in |near |at |over )?",
    "between two names of a list",
    takes=" and in ",
    leaves=" against ",
    by="fullmatch",
    exact=True,
)
LINK_TO = Phrase(
    r" to (?:the )?",
    "between two names of a list: “from A to B”",
    takes=" to the ",
    leaves=" and ",
    by="fullmatch",
    exact=True,
)
ROUTE = Phrase(
    r" (?:to|and) ",
    "between the ends of a way: “from Reading to Bath”",
    takes=" to ",
    leaves=" to the ",
    by="fullmatch",
    exact=True,
)
HEADS_AHEAD = Phrase(
    r"(?i:\b(?:(regions?|oblasts|provinces|governorates|villages|towns|cities) of"
    r"|(regions|oblasts|provinces|governorates|districts|counties|states|villages|towns|cities)"
    r"(?: including| such as| like| from| between|:))(?: the)? )\Z",
    "a head before all names of a list",
    takes="two villages: ",
    leaves="two villages near ",
    exact=True,
)
LIST_GOES_ON = Phrase(
    r" (?:and|or)\b|[’']s? ",
    "behind a name: it is one of a list, or an owner, and holds nothing",
    takes=" and Orel",
    leaves=", Russia",
    by="match",
    exact=True,
)
PLURAL_HEADS = Words(
    "regions oblasts provinces governorates prefectures districts counties raions states",
    "heads in the plural: the last name of a list lends them to all",
    takes="Kharkiv, Sumy and Poltava regions",
    leaves="the Kharkiv region",
)
ONE_REGION = Words(
    "region",
    "a head in the singular before a list: of its first name only",
    takes="the region of Sumy and Kharkiv",
    leaves="the regions of Sumy and Kharkiv",
)
OVER_NAMES = Phrase(
    r"\bover (?:the )?\Z",
    "before names: where weapons were brought down",
    takes="downed over the ",
    leaves="downed near ",
    exact=True,
)
AIR_DEFENCE = Phrase(
    r"\b(?:drones|UAVs|missiles)\b",
    "what air defence counts",
    takes="Five drones were downed.",
    leaves="Five people were hurt.",
    exact=True,
)
