"""Who says so."""

import pytest
from reading import parsed

from geo.extract.reading.attributions import attribution, denies
from geo.extract.reading.speakers import speeches
from geo.models import Attribution

BEFORE = Attribution(text="the general staff", start=0, end=17, verb="said")

SPEAKERS = [
    ("Two people died, governor Ivan Koval said.", ["governor Ivan Koval"]),
    ("Two people died, said Ivan Koval, head of the region.", ["Ivan Koval, head of the region"]),
    ("Two people died, according to local authorities.", ["local authorities"]),
    ("The army said it had shot down 20 drones.", ["The army"]),
    ("The head of the region, Ivan Koval, wrote on Telegram that a drone fell.",
     ["The head of the region, Ivan Koval"]),
    ("Two people died, he said.", ["the general staff"]),
    ("According to him two people died.", ["the general staff"]),
    ("Prosecutors counted seven injured.", ["Prosecutors"]),
    ("The loss was confirmed by nobody.", []),
    ("The reports could not be verified.", []),
    ("A drone hit the market.", []),
    ("The mayor said one died, but two people died, according to the police.",
     ["The mayor", "the police"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_speakers(text, names):
    sentence = parsed(text)
    found = [attribution(sentence, speech, BEFORE) for speech in speeches(sentence)]
    assert [a.text for a in found if a] == names


def test_an_attribution_stands_in_the_text():
    text = "Two people died, governor Ivan Koval said."
    sentence = parsed(text)
    (speech,) = speeches(sentence)
    found = attribution(sentence, speech, None)
    assert found is not None
    assert text[found.start : found.end] == found.text
    assert found.verb == "said"


def test_a_pronoun_without_a_speaker_before_is_nobody():
    sentence = parsed("Two people died, he said.")
    (speech,) = speeches(sentence)
    assert attribution(sentence, speech, None) is None


def test_a_denial_is_told_apart():
    sentence = parsed("The ministry denied that a drone hit the plant.")
    (speech,) = speeches(sentence)
    found = attribution(sentence, speech, None)
    assert found is not None
    assert denies(found)


def test_the_side_of_a_speaker_is_its_state():
    sentence = parsed("Ukraine's air force said it had shot down 20 drones.")
    (speech,) = speeches(sentence)
    found = attribution(sentence, speech, None)
    assert found is not None
    assert found.side == "Ukraine"
