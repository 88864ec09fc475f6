"""Dead and wounded told place by place: an event each, with its own figures."""

import pytest

from tests.reading import events

# text, places with killed and wounded
SHARED = [
    (
        "Airstrikes on Monday killed four people in Idlib and two in Saraqib.",
        {("Idlib", 4, None), ("Saraqib", 2, None)},
    ),
    (
        "Russian strikes killed seven people in Kherson, three in Nikopol and a woman in Sumy.",
        {("Kherson", 7, None), ("Nikopol", 3, None), ("Sumy", 1, None)},
    ),
    (
        "Russian shelling wounded nine people in Kherson and killed one in Nikopol.",
        {("Kherson", None, 9), ("Nikopol", 1, None)},
    ),
    (
        "Two people were killed in Kupiansk and one was wounded in Izium by Russian drones.",
        {("Kupiansk", 2, None), ("Izium", None, 1)},
    ),
    (
        "Mortars on Tuesday wounded two people each in Nikopol and Marhanets.",
        {("Nikopol", None, 2), ("Marhanets", None, 2)},
    ),
    (
        "Russian drones killed 3 people and hurt 11 over the past day: 1 in Nikopol, 2 in Kherson.",
        {("Nikopol", 1, None), ("Kherson", 2, None)},
    ),
    # nothing is shared out
    (
        "A Russian missile killed two people in Kherson and Nikopol.",
        {("Kherson", 2, None)},
    ),
    (
        "A Russian missile killed two people in Kherson, in the south.",
        {("Kherson", 2, None)},
    ),
    # both harms before, none behind: whose the second figure is stays open
    (
        "Russian shelling killed two and wounded five in Kherson and three in Nikopol.",
        {("Kherson", 2, 5)},
    ),
]


@pytest.mark.parametrize(("text", "places"), SHARED)
def test_people_are_shared_out_among_places(text, places):
    found = {
        (
            event.places[0].text,
            event.killed.value if event.killed else None,
            event.wounded.value if event.wounded else None,
        )
        for event in events(text)
    }
    assert found == places
