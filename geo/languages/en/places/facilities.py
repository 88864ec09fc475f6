"""Words that make a named facility of a name: heads, sorts, and where the text is to it."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

HEADS = Words(
    """
    center centre complex airport airfield airbase aerodrome heliport base barracks garrison
    depot arsenal shipyard prospekt embankment dockyard port harbour harbor pier wharf terminal
    station metro subway bridge tunnel highway motorway expressway freeway turnpike interchange
    street avenue road boulevard lane drive court place plaza square roundabout crossing
    junction park garden gardens zoo cemetery memorial monument stadium arena racecourse
    speedway ballpark gym golf church cathedral chapel mosque temple synagogue monastery convent
    abbey shrine basilica castle palace fort fortress tower towers building house hall mansion
    estate villa hospital clinic sanatorium hospice infirmary school elementary kindergarten
    university college campus institute academy library museum theatre theater cinema gallery
    auditorium mall supermarket market bazaar hotel motel inn resort casino restaurant prison
    jail penitentiary courthouse plant refinery mine factory mill dam substation reactor
    powerhouse quarry cosmodrome farm ranch vineyard winery plantation beach marina camp
    checkpoint
    """,
    "last words of named facilities: a site, where the text is there",
    takes="the Alania Mall in Vladikavkaz",
    leaves="the Alania region",
)
INSTITUTIONS = Words(
    """
    university college school institute academy hospital clinic court museum library church
    elementary hall house
    """,
    "of HEADS, those that act as well: they speak, unless the text is at the place",
    takes="Kyiv University",
    leaves="Kyiv Airport",
)
SURE_HEADS = Words(
    """
    prospekt airport airfield airbase street avenue boulevard highway stadium racecourse bridge
    tunnel courthouse cemetery cathedral shipyard refinery hospital penitentiary cosmodrome
    """,
    "of HEADS, those that are hardly ever part of a person's or firm's name: no preposition is needed",
    takes="Dulles International Airport",
    leaves="the Alania Mall",
)
SITE_AFTER = Words(
    "airbase airfield airport refinery shipyard garrison barracks prison dam cosmodrome",
    "small, behind a known name: one of the place's facilities",
    takes="the Savasleyka airbase",
    leaves="the Savasleyka plant",
)
SERVING = Words(
    "court courthouse airport jail prison barracks cemetery",
    "of HEADS, those whose name begins with the place that they serve",
    takes="Bourbon County Circuit Court",
    leaves="Bourbon County School",
)
SMALL_HEADS = Words(
    """
    plant refinery shipyard depot airfield airbase aerodrome factory mine mall terminal bridge
    dam base site cosmodrome arsenal checkpoint prison quarry stadium monastery
    """,
    "small words that make a site of an unknown capitalised name before them",
    takes="the Zaliv shipyard",
    leaves="the Zaliv company",
)
SORTS = Words(
    "oil fuel ammunition weapons power gas chemical air naval missile steel storage",
    "sorts of sites, between the name and its head",
    takes="the Kristall fuel depot",
    leaves="the Kristall depot",
)
IN_PLACE = Phrase(
    r"(?:,| in| at| near| on the edge of) (?:the )?[A-Z][a-z]",
    "behind a facility: the place that it is in",
    takes=(" in Vladikavkaz", ", Florida"),
    leaves=" in a suburb",
    by="match",
    exact=True,
)
HEAD_OF = Words(
    "university bank embassy consulate bishop archbishop diocese college",
    "before “of X”: the body acts, not the place",
    takes="the University of Kyiv",
    leaves="the outskirts of Kyiv",
)
DETERMINERS = Words(
    "the a its their nearby",
    "before a facility: it is one that the text only names",
    takes="the nearby plant",
    leaves="at Dulles",
)
LED_TO = Words(
    "at from to on along off into",
    "before a facility: the text is at it, or led to it",
    takes="into the plant",
    leaves="about the plant",
)
