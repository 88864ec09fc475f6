"""Regions that have a code and no outline here: a soft circle that says so, never a border."""

import io
import json
from datetime import date

import numpy as np
import pytest

from geo import exports
from geo.archive.building import build_archive
from geo.archive.frames import Shape
from geo.gazetteer.boundaries import Boundaries
from geo.models import Report
from geo.pipeline import Resources, locate
from geo.words import speak
from geo.words.phrases import exactness_words

RESOURCES = Resources.offline()
NAMES = ("Garissa County, Kenya", "Turkana County, Kenya")


def located(text):
    return locate(Report(id="r", text=text, published=date(2024, 12, 27)), RESOURCES)


@pytest.fixture(params=NAMES)
def county(request):
    report = located(f"Shelling killed three people in {request.param} on Thursday, police said.")
    (place,) = report.events[0].places
    assert Boundaries.open().name(place.area) is None
    return report, place


def test_it_is_a_soft_circle(county):
    report, place = county
    (mark,) = build_archive([report]).marks
    assert (mark.shape, mark.radius_km) == (Shape.SOFT, 100.0)
    assert "no outline" in exactness_words(place, speak("en"))


def test_it_is_a_point_with_its_uncertainty_in_geojson(county):
    report, _ = county
    archive = build_archive([report])
    out = io.BytesIO()
    everything = np.ones(len(archive.hot), dtype=bool)
    content = exports.Content(archive, everything, "All.", date(2025, 1, 1), speak("en"))
    exports.write_geojson(out, content)
    (feature,) = json.loads(out.getvalue())["features"]
    assert feature["geometry"]["type"] == "Point"
    assert feature["properties"]["uncertainty_m"] == 100_000


def test_a_region_with_an_outline_is_its_outline():
    report = located("Shelling killed three people in the Kharkiv region on Thursday, police said.")
    (mark,) = build_archive([report]).marks
    assert (mark.shape, mark.radius_km) == (Shape.AREA, None)
    assert report.events[0].places[0].radius_km is None
