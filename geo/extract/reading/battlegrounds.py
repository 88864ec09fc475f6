"""Where there was war, and when: knowledge of the world, asked where a text names no army.

A bomb that goes off in a country at war is told as war; elsewhere it may be crime. Years as
published by UCDP and ACLED (a conflict with 25 dead in battle or more a year).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Ground(NamedTuple):
    """A country where there was fighting from one year to another (``None``: to this day)."""

    country: str  # ISO 3166-1
    since: int
    until: int | None
    why: str
    whole: bool = False  # nearly everywhere: what is struck there is struck in the war


GROUNDS = (
    Ground("UA", 2014, None, "Donbas, then the invasion of 2022", whole=True),
    Ground("RU", 2022, None, "what Ukraine strikes in Russia", whole=True),
    Ground("PS", 2000, None, "Gaza, the West Bank", whole=True),
    Ground("IL", 2000, None, "rockets and attacks from all sides"),
    Ground("LB", 2006, None, "Israel and Hezbollah; Tripoli, Arsal", whole=True),
    Ground("SY", 2011, None, "civil war", whole=True),
    Ground("IQ", 2003, None, "insurgency, Islamic State", whole=True),
    Ground("YE", 2004, None, "Saada wars, then the war of 2014", whole=True),
    Ground("LY", 2011, None, "civil wars and militias", whole=True),
    Ground("AF", 1978, None, "wars; Islamic State since 2021", whole=True),
    Ground("SD", 1983, None, "Darfur, Kordofan, then the war of 2023", whole=True),
    Ground("SS", 2011, None, "civil war and militias", whole=True),
    Ground("SO", 1991, None, "al-Shabaab and clans", whole=True),
    Ground("ML", 2012, None, "jihadists, the north", whole=True),
    Ground("BF", 2015, None, "jihadists", whole=True),
    Ground("MM", 1948, None, "ethnic armies; all the country since 2021", whole=True),
    Ground("CD", 1996, None, "the east", whole=True),
    Ground("CF", 2012, None, "armed groups", whole=True),
    Ground("NE", 2015, None, "Lake Chad, Liptako"),
    Ground("NG", 2009, None, "Boko Haram, the north-west, the middle belt"),
    Ground("CM", 2014, None, "Boko Haram, Ambazonia"),
    Ground("TD", 2005, None, "rebels, Lake Chad"),
    Ground("ET", 2016, None, "Tigray, Oromia, Amhara"),
    Ground("ER", 2020, 2022, "struck from Tigray"),
    Ground("KE", 2011, None, "al-Shabaab in the north-east"),
    Ground("UG", 1987, None, "LRA, ADF"),
    Ground("RW", 1990, None, "the border with Congo"),
    Ground("BI", 1993, None, "rebels"),
    Ground("MZ", 2013, None, "Renamo, Cabo Delgado"),
    Ground("DZ", 1991, 2020, "jihadists"),
    Ground("TN", 2012, 2020, "jihadists"),
    Ground("EG", 2011, 2023, "Sinai"),
    Ground("BJ", 2021, None, "jihadists in the north"),
    Ground("TG", 2021, None, "jihadists in the north"),
    Ground("CI", 2020, 2022, "jihadists in the north"),
    Ground("AM", 1988, None, "the war for Karabakh, the border"),
    Ground("AZ", 1988, 2024, "the war for Karabakh"),
    Ground("GE", 2008, 2008, "five days"),
    Ground("TR", 1984, None, "PKK"),
    Ground("IR", 2004, None, "Kurds, Baluchis; Israel"),
    Ground("SA", 2015, None, "struck from Yemen"),
    Ground("AE", 2022, 2022, "struck from Yemen"),
    Ground("JO", 2016, 2024, "the borders with Syria and Iraq"),
    Ground("PK", 2004, None, "Taliban, Baluchis"),
    Ground("IN", 1989, None, "Kashmir, Maoists, the north-east"),
    Ground("BD", 2022, None, "Chittagong hills"),
    Ground("LK", 1983, 2009, "civil war"),
    Ground("NP", 1996, 2006, "civil war"),
    Ground("TH", 2004, None, "the south; Cambodia in 2025"),
    Ground("KH", 2025, 2025, "Thailand"),
    Ground("PH", 1969, None, "NPA, Mindanao"),
    Ground("ID", 1975, None, "Papua"),
    Ground("PG", 1989, 1998, "Bougainville"),
    Ground("TJ", 1992, 2022, "civil war; the border"),
    Ground("KG", 2021, 2022, "the border with Tajikistan"),
    Ground("CO", 1964, None, "FARC, ELN"),
    Ground("HT", 2021, None, "gangs that hold the capital"),
    Ground("RS", 1991, 1999, "Yugoslav wars, Kosovo"),
    Ground("XK", 1998, 2001, "Kosovo"),
    Ground("BA", 1992, 1995, "Bosnian war"),
    Ground("HR", 1991, 1995, "Croatian war"),
)
_BY_COUNTRY = {ground.country: ground for ground in GROUNDS}


def ground_of(country: str | None, day: date) -> Ground | None:
    """Return the row of a country that was at war in the year of a day."""
    ground = _BY_COUNTRY.get(country or "")
    if ground is None or day.year < ground.since:
        return None
    return ground if ground.until is None or day.year <= ground.until else None
