"""The resolver: containers, neighbours, senses, margins; always with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import ProviderError
from geo.extract.cutting.document import read_document
from geo.gazetteer.boundaries import Boundaries
from geo.gazetteer.index import Gazetteer
from geo.geocoding.geocoder import OfflineProvider
from geo.models import (
    Answer,
    Document,
    Match,
    MatchKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Query,
    Report,
    Role,
    Sentence,
)
from geo.resolving.resolve import resolve
from geo.resolving.weights import WEIGHTS
from geo.toponyms.finding import find_toponyms

GAZETTEER, BOUNDARIES = Gazetteer.open(), Boundaries.open()
ASK = OfflineProvider(GAZETTEER).ask


def placed(text):
    """Return the resolutions of a text's mentions by their words; the last one counts."""
    report = Report(id="t", text=text, published=date(2024, 12, 26))
    document = read_document(report)
    found = resolve(document, find_toponyms(document, GAZETTEER), ASK, BOUNDARIES)
    return {each.mention.text: each for each in found}


def admin1(text, name):
    place = placed(text)[name].place
    return None if place is None else (place.admin1 or place.country)


WHERE = [
    # explicit containers
    ("A storm hit Paris, Texas, at noon.", "Paris", "US.TX"),
    ("A storm hit Paris at noon.", "Paris", "FR.11"),
    ("They shelled Pokrovsk in the Donetsk region.", "Pokrovsk", "UA.05"),
    ("The market in Nikopol in the Dnipropetrovsk region burned.", "Nikopol", "UA.04"),
    ("Fire broke out in Donetsk in Russia's Rostov region.", "Donetsk", "RU.61"),
    ("Police in Columbus, GA, found it.", "Columbus", "US.GA"),
    ("It fell in Sevastopol, Crimea.", "Sevastopol", "UA.20"),
    ("The Texas town of Paris was quiet.", "Paris", "US.TX"),
    # context
    ("In Tennessee, roads in Jackson and Milan were closed; Memphis was dry.", "Milan", "US.TN"),
    ("In Kentucky, police from Frankfort drove to Lexington and Paris.", "Paris", "US.KY"),
    # city or region
    ("A missile hit Kharkiv.", "Kharkiv", "UA.07"),
    ("Debris fell in the Moscow region.", "Moscow region", "RU.47"),
    ("Debris fell in Moscow.", "Moscow", "RU.48"),
    # a comma as in addresses: the region that holds the town, not its city
    ("Guns shelled Bakhmut, Donetsk.", "Donetsk", "UA.05"),
    # articles inside a name
    ("A blast hit a market in Ras al-Ain, Syria.", "Ras al-Ain", "SY.01"),
    ("A mine killed two in Qala-e-Naw, Afghanistan.", "Qala-e-Naw", "AF.02"),
    # small towns of which the text says nothing but that they were struck
    ("Two drones hit Yunakivka.", "Yunakivka", "UA.21"),
    ("A missile hit Korenevo.", "Korenevo", "RU.41"),
    # demonyms
    ("A Nigerian spoke.", "Nigerian", "NG"),
    # who strikes stands on other ground than what is struck
    ("Russian shelling killed a man in Pokrov.", "Pokrov", "UA.04"),
    ("Russia's air force bombed Pokrovsk.", "Pokrovsk", "UA.05"),
    ("The Russian town of Pokrov was quiet.", "Pokrov", "RU.83"),
    # one name in two systems of letters is no weaker than an official one
    ("A rocket hit a school in Kostiantynivka.", "Kostiantynivka", "UA.05"),
    # a name that the source gives to another town as well
    ("Two shells hit Sloviansk.", "Sloviansk", "UA.05"),
]


@pytest.mark.parametrize(("text", "name", "area"), WHERE)
def test_where(text, name, area):
    assert admin1(text, name) == area


KINDS = [
    ("A missile hit Kharkiv.", "Kharkiv", PlaceKind.SETTLEMENT),
    ("Fighting in the Kharkiv region went on.", "Kharkiv region", PlaceKind.ADMIN1),
    ("Sumy and Poltava regions lost power.", "Sumy", PlaceKind.ADMIN1),
    ("Drones flew over the Black Sea.", "Black Sea", PlaceKind.SEA),
    ("It is quiet in Ukraine.", "Ukraine", PlaceKind.COUNTRY),
    ("Floods hit Orange County, California.", "Orange County", PlaceKind.ADMIN2),
]


AREAS = [
    "Drones hit the Shostka district.",
    "A Russian rocket fell in the Nikopol raion.",
    "Two died in shelling of the Marhanets community.",
    "The fighting in the Kupiansk sector went on.",
    "Rebels took posts in the Kutum locality.",
]


@pytest.mark.parametrize("text", AREAS)
def test_a_district_is_no_pin_on_its_town(text):
    (found,) = (each for each in placed(text).values() if each.mention.role is Role.LITERAL)
    assert found.mention.text.count(" ") == 1
    assert found.precision is Precision.ADMIN2


def test_a_larger_namesake_beyond_the_regions_named_is_not_taken():
    text = "Shells fell on Prymorske and on Kamianske in the Zaporizhzhia region, then on Orikhiv."
    assert placed(text)["Kamianske"].place.admin1 == "UA.26"
    text = "Guns fired all day in the Zaporizhzhia region. Kamianske was hit, too."
    assert placed(text)["Kamianske"].place is None


def test_an_address_means_the_region():
    found = placed("Guns shelled Bakhmut, Donetsk.")
    assert found["Donetsk"].place.kind is PlaceKind.ADMIN1
    assert found["Bakhmut"].place.admin1 == "UA.05"


def test_a_small_namesake_in_a_country_that_the_text_leaves_out_is_not_taken():
    text = "Gunmen attacked a post in Tamur, a village in Daquq, and fled towards Kirkuk in Iraq."
    assert placed(text)["Tamur"].place is None


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kinds(text, name, kind):
    found = placed(text)[name]
    assert found.place.kind is kind
    assert found.precision is not Precision.UNLOCATED


def test_a_namesake_across_a_border_is_never_taken():
    found = placed("Shells fell near Novopetrivka in Russia's Kursk region.")["Novopetrivka"]
    assert found.place is None
    assert found.container.place_id == "adm1:RU.41"
    assert found.precision is Precision.UNLOCATED
    assert "not found in Kursk" in found.reason
    assert "namesakes elsewhere were not taken" in found.reason


def test_a_neighbour_rules_out_what_is_far():
    found = placed("Trudove, a village near Kharkiv, was shelled.")["Trudove"]
    assert found.place is None or found.place.admin1 == "UA.07"


def test_an_unknown_facility_stands_for_its_city():
    found = placed("Debris hit the Fantasia Mall in Vladikavkaz.")["Fantasia Mall"]
    assert found.place.name == "Vladikavkaz"
    assert found.precision is Precision.SETTLEMENT
    assert "not in the gazetteer" in found.reason


def test_a_name_means_one_place_in_one_text():
    text = "A storm hit Paris, Texas, at noon. The mayor of Paris left. Trees fell in Paris."
    report = Report(id="t", text=text, published=date(2024, 12, 26))
    document = read_document(report)
    found = resolve(document, find_toponyms(document, GAZETTEER), ASK, BOUNDARIES)
    assert {each.place.admin1 for each in found if each.mention.name == "Paris"} == {"US.TX"}


def test_an_owner_after_a_comma_holds_nothing():
    text = "A depot burned in Russia's Bryansk region, Ukraine's General Staff said."
    assert placed(text)["Bryansk region"].place.place_id == "adm1:RU.10"


def test_every_weight_says_why():
    assert all(row.why and row.words for row in WEIGHTS.values())


# --- a small world, to see the rules alone


def place(name, place_id, at, **more):
    more.setdefault("kind", PlaceKind.SETTLEMENT)
    return Place(place_id=place_id, name=name, lat=at, lon=at, **more)


WORLD = {
    "Aden": [place("Aden", "gn:1", 10, population=50_000, country="AA", admin1="AA.1")],
    "Boden": [
        place("Boden", "gn:2", 10, population=50_000, country="AA", admin1="AA.1"),
        place("Boden", "gn:3", 40, population=50_000, country="BB", admin1="BB.1"),
    ],
    "Alpha": [place("Alpha", "country:AA", 11, kind=PlaceKind.COUNTRY, country="AA")],
    "Beta": [
        place("Beta", "adm1:BB.1", 41, kind=PlaceKind.ADMIN1, country="BB", admin1="BB.1"),
    ],
}


def ask(queries):
    return [
        Answer(
            query=query,
            provider="world",
            licence="none",
            matches=tuple(
                Match(place=each, name=query.name, kind=MatchKind.OFFICIAL)
                for each in WORLD.get(query.name, ())
            ),
        )
        for query in queries
    ]


class NoAreas:
    def contains(self, area, lat, lon):
        return None


def resolve_names(text, *names, kinds=(), asking=ask):
    report = Report(id="t", text=text, published=date(2024, 1, 1))
    sentence = Sentence(start=0, end=len(text), text=text, paragraph=0)
    mentions, at = [], 0
    for name in names:
        at = text.index(name, at)
        mentions.append(
            Mention(
                start=at,
                end=at + len(name),
                text=name,
                name=name,
                kind=dict(kinds).get(name),
            )
        )
        at += len(name)
    return resolve(Document(report=report, sentences=(sentence,)), mentions, asking, NoAreas())


def test_two_equal_places_stay_open():
    (found,) = resolve_names("A fire in Boden.", "Boden")
    assert found.place is None
    assert len(found.candidates) == 2
    assert "several places" in found.reason


def test_a_container_decides():
    found, region = resolve_names("A fire in Boden in Beta.", "Boden", "Beta")
    assert found.place.place_id == "gn:3"
    assert found.container == region.place
    assert "Beta" in found.reason


def test_a_country_in_the_text_decides():
    first, found = resolve_names("In Alpha, a fire. It was near Boden.", "Alpha", "Boden")
    assert first.place.kind is PlaceKind.COUNTRY
    assert found.place.place_id == "gn:2"


def test_nothing_is_found_in_the_wrong_container():
    found, _ = resolve_names("A fire in Aden in Beta.", "Aden", "Beta")
    assert found.place is None
    assert found.container.name == "Beta"


def test_the_second_question_carries_the_container():
    asked: list[Query] = []

    def listening(queries):
        asked.extend(queries)
        return ask(queries)

    resolve_names("A fire in Aden in Beta.", "Aden", "Beta", asking=listening)
    assert Query(name="Aden", admin1="BB.1", country="BB") in asked
    assert len(asked) == len(set(asked))


def test_an_outage_is_never_a_missing_place():
    def failing(queries):
        raise ProviderError("down")

    with pytest.raises(ProviderError):
        resolve_names("A fire in Aden.", "Aden", asking=failing)


def test_nothing_is_asked_for_nothing():
    def failing(queries):
        raise AssertionError

    assert resolve_names("Nothing here.", asking=failing) == ()


@given(st.lists(st.sampled_from(["Aden", "Boden", "Alpha", "Beta", "Nowhere", "in", ",", "near"])))
@settings(max_examples=100, deadline=None)
def test_each_mention_gets_one_answer_with_a_reason(parts):
    text = " ".join(parts) + " "
    names = [part for part in parts if part[0].isupper()]
    found = resolve_names(text, *names)
    assert [each.mention.text for each in found] == names
    for each in found:
        assert each.reason
        assert (each.place is None) == (each.precision is Precision.UNLOCATED)
        assert each.mention.role is Role.LITERAL


def test_a_text_of_names_costs_no_more_than_its_length():
    """Neighbours are weighed against a few plain places, not against all."""
    from time import process_time  # noqa: PLC0415

    names = [
        f"Town{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(4000)
    ]

    def everywhere(queries):
        return [
            Answer(
                query=query,
                provider="world",
                licence="none",
                matches=(
                    Match(
                        place=place(query.name, f"gn:{query.name}", 10, population=10**6),
                        name=query.name,
                    ),
                ),
            )
            for query in queries
        ]

    text = ", ".join(names)
    began = process_time()
    found = resolve_names(text, *names, asking=everywhere)
    assert len(found) == len(names)
    assert process_time() - began < 5.0
