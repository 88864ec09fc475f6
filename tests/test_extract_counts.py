"""Casualties and weapons: which figures a sentence states, and of what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract.cutting.numbers import read_figure
from geo.extract.reading.arms import arms
from geo.extract.reading.casualties import tolls
from geo.languages.en.tokens import TOKEN
from geo.models import Bound
from tests.reading import parsed

FIGURES = [
    ("31 drones", 31, Bound.EXACT, False),
    ("thirty-three drones", 33, Bound.EXACT, False),
    ("two hundred and five people", 205, Bound.EXACT, False),
    ("1,200 soldiers", 1200, Bound.EXACT, False),
    ("3 thousand men", 3000, Bound.EXACT, False),
    ("at least four people", 4, Bound.AT_LEAST, False),
    ("more than 30 people", 30, Bound.AT_LEAST, False),
    ("six or more people", 6, Bound.AT_LEAST, False),
    ("up to 20 drones", 20, Bound.AT_MOST, False),
    ("nearly 200 drones", 200, Bound.ABOUT, False),
    ("dozens of people", 24, Bound.VAGUE, False),
    ("a dozen people", 12, Bound.EXACT, False),
    ("some two dozen drones", 24, Bound.ABOUT, False),
    ("half a dozen men", 6, Bound.EXACT, False),
    ("10-12 explosions", 10, Bound.AT_LEAST, False),
    ("between 40 and 60 villagers", 40, Bound.AT_LEAST, False),
    ("anywhere from six to nine guards", 6, Bound.AT_LEAST, False),
    ("three or four herders", 3, Bound.AT_LEAST, False),
    ("from 20 sheds", None, None, False),
    ("2 300 tents", 2300, Bound.EXACT, False),
    ("around 2245 in Gao", 2245, Bound.ABOUT, True),
    ("around 2245 shells", 2245, Bound.ABOUT, False),
    ("0545", 545, Bound.EXACT, True),
    ("12 km west", 12, Bound.EXACT, True),
    ("2024", 2024, Bound.EXACT, True),
    ("15:45", 0, Bound.EXACT, True),
    ("7 am", 7, Bound.EXACT, True),
    ("3.5 tonnes", 0, Bound.EXACT, True),
]


@pytest.mark.parametrize(("text", "value", "bound", "measure"), FIGURES)
def test_figures(text, value, bound, measure):
    words = [match.group().lower() for match in TOKEN.finditer(text)]
    read = read_figure(words, 0)
    if value is None:
        assert read is None
        return
    assert read is not None
    figure, _ = read
    assert (figure.value, figure.bound, figure.measure) == (value, bound, measure)


# sentence, killed, wounded, both together
TOLLS = [
    ("A drone killed six people and wounded four.", 6, 4, None),
    ("Six people were killed and four wounded.", 6, 4, None),
    ("Six people were killed and 16 injured, two doctors among them.", 6, 16, None),
    ("The strike left 41 people dead and 180 injured.", 41, 180, None),
    ("A drone hit the market, wounding eight people.", None, 8, None),
    ("The attack killed a woman and injured her son.", 1, 1, None),
    ("A 35-year-old man and two children were killed.", 3, None, None),
    ("A mother and her three daughters died.", 4, None, None),
    ("A man of 56 was killed and five people were injured.", 1, 5, None),
    ("A woman, 44, died and a girl aged 12 was hurt.", 1, 1, None),
    ("Nobody was killed or hurt.", 0, 0, None),
    ("There were no casualties.", 0, 0, None),
    ("It fell in a field without causing injuries.", None, 0, None),
    ("Ten of the wounded are in hospital.", None, None, None),
    ("Three of them are children.", None, None, None),
    ("The death toll rose to 11.", 11, None, None),
    ("The toll of the strike has risen to 11 dead and 55 injured.", 11, 55, None),
    ("One civilian was killed and a second gravely wounded.", 1, 1, None),
    ("Civilians were killed.", None, None, None),
    ("It wounded eight people, seven of whom were taken to hospital.", None, 8, None),
    ("It killed three people and wounded 14, three children among them.", 3, 14, None),
    ("More than 20 people were killed or injured.", None, None, 20),
    ("The shelling caused 12 casualties.", None, None, 12),
    ("Nine shops and more than 20 cars were damaged.", None, None, None),
    ("Ivan Petrenko, a rescuer, died on Monday.", 1, None, None),
    ("The commander claimed 12 tanks.", None, None, None),
    ("The strike killed a shepherd and wounded a beekeeper.", 1, 1, None),
    ("A married couple died in their yard.", 2, None, None),
    ("The number of wounded has risen to nine.", None, 9, None),
    ("The body of a 74-year-old woman was recovered.", 1, None, None),
    # a part of the whole
    ("The raid killed six of the nine sentries.", 6, None, None),
    ("Four out of 30 recruits were wounded.", None, 4, None),
    ("Six of the nine drones were shot down and two people were killed.", 2, None, None),
    # others than the dead and wounded
    ("The raid killed five villagers and abducted 12 women.", 5, None, None),
    ("The blast killed two miners and left seven missing.", 2, None, None),
    ("The blast killed two miners, trapping four others.", 2, None, None),
    ("Six miners died; three others are missing.", 6, None, None),
    ("The strike killed eight people and left 20 injured.", 8, 20, None),
    ("Seventy goats died.", None, None, None),
    ("Mortars killed 12 camels and a donkey.", None, None, None),
    ("A missile killed a nurse and wrecked nine houses.", 1, None, None),
    ("Six people who had been trapped in the cellar died.", 6, None, None),
    ("Four children were among 20 people killed in the raid.", 20, None, None),
    ("Activists counted 50 deaths since Sunday.", None, None, None),
    ("As a result, 14 IDPs were killed.", 14, None, None),
    ("It hit a bus of recruits, killing 12 of them.", 12, None, None),
    ("It killed a farmer, his wife and three of their children.", 5, None, None),
    ("It hit a truck, killing the driver and 16 goats.", 1, None, None),
    ("It wounded eight people, three of the residents badly.", None, 8, None),
    # one by one
    ("A man died on the spot, and a woman died in hospital.", 2, None, None),
    ("A 30-year-old man was killed and a 50-year-old man was killed.", 2, None, None),
    ("Two were killed at once; a third died on the way.", 3, None, None),
    ("The shell killed two guards and a beekeeper.", 3, None, None),
    ("The shell killed two guards, three cooks and a beekeeper.", 6, None, None),
    ("The shell killed two guards and a shed was burned.", 2, None, None),
    ("The bomb killed twins aged 6 and their aunt.", 3, None, None),
    ("The bomb killed twin girls and a goat.", 2, None, None),
    ("It killed three people, and three people were killed, he said.", 3, None, None),
    ("A resident was killed, and a woman was killed, he said.", 1, None, None),
    ("A raid killed two women, and an elderly man also died.", 3, None, None),
    ("Two traders were killed; three others died of their wounds.", 5, None, None),
    ("A raid killed six people, bringing the overall toll in the area to 44,800.", 6, None, None),
    ("A raid killed six people, bringing the toll of the attack to nine.", 9, None, None),
    # labels
    ("Dead: 7, wounded: 19.", 7, 19, None),
    ("Killed – 3; injured – 8.", 3, 8, None),
    ("Wounded (4), killed (1).", 1, 4, None),
    ("Raid on the town: dead 6, injured 20.", 6, 20, None),
    ("Injured: 3 (including a child), killed: 1.", 1, 3, None),
    ("Casualties: 14.", None, None, 14),
    ("Number of dead: 6.", 6, None, None),
    ("2x WIA, 3x KIA.", 3, 2, None),
    ("Killed by mortars in Kherson: 5", 5, None, None),
    ("Women wounded in a raid on Kherson - 5", None, 5, None),
    # nobody, and nobody knows
    ("The rocket hit a barn, killing nobody.", 0, None, None),
    ("It injured no one.", None, 0, None),
    ("There was no immediate word on casualties.", None, None, None),
    ("The ministry gave no figures on dead or wounded.", None, None, None),
    ("It gave no details of the injured, who number nine.", None, None, None),
]


@pytest.mark.parametrize(("text", "killed", "wounded", "both"), TOLLS)
def test_tolls(text, killed, wounded, both):
    sentence = parsed(text)
    toll = tolls(sentence, 0, len(sentence.chunks))
    found = tuple(c.value if c else None for c in (toll.killed, toll.wounded, toll.both))
    assert found == (killed, wounded, both)


# sentence, launched, intercepted, jammed
ARMS = [
    ("Russia launched 78 missiles and 106 drones.", {"missile": 78, "drone": 106}, {}, {}),
    (
        "Russia attacked with 31 exploding drones, 20 of which were shot down and another 11 "
        "didn't reach their target.",
        {"drone": 31},
        {"drone": 20},
        {"drone": 11},
    ),
    (
        "It claimed to have intercepted 59 missiles and 54 drones and jammed 52 other drones.",
        {},
        {"missile": 59, "drone": 54},
        {"drone": 52},
    ),
    ("Russia fired five missiles and all were shot down.", {"missile": 5}, {"missile": 5}, {}),
    ("It brought down 58 of the 79 missiles.", {"missile": 79}, {"missile": 58}, {}),
    ("Of 111 drones launched, 63 were destroyed.", {"drone": 111}, {"drone": 63}, {}),
    ("The ministry counted 37 drones destroyed overnight.", {}, {"drone": 37}, {}),
    ("Two ballistic missiles hit the institute.", {"missile": 2}, {}, {}),
    ("A drone hit the market.", {}, {}, {}),
    ("Five guided bombs were dropped on the town.", {"bomb": 5}, {}, {}),
    ("The army says 20 drones were lost from radar.", {}, {}, {"drone": 20}),
    ("Three homes and two cars were destroyed by a drone.", {}, {}, {}),
    ("It shot down 41 drones, and 29 decoys were lost.", {}, {"drone": 41}, {"drone": 29}),
    ("Russia fired 96 attack and decoy drones.", {"drone": 96}, {}, {}),
    (
        "132 of the 156 drones launched by the Russians had been shot down.",
        {"drone": 156},
        {"drone": 132},
        {},
    ),
    (
        "Russia launched 31 drones; air defences shot down 20 of them and jammed 11.",
        {"drone": 31},
        {"drone": 20},
        {"drone": 11},
    ),
    (
        "Of 78 missiles fired, it says it shot down 59 of the missiles.",
        {"missile": 78},
        {"missile": 59},
        {},
    ),
    ("It downed four S-400 launchers.", {}, {}, {}),
]


@pytest.mark.parametrize(("text", "launched", "intercepted", "jammed"), ARMS)
def test_arms(text, launched, intercepted, jammed):
    sentence = parsed(text)
    found = arms(sentence, 0, len(sentence.chunks))
    counts = [
        {c.weapon: c.count.value for c in part}
        for part in (found.launched, found.intercepted, found.jammed)
    ]
    assert counts == [launched, intercepted, jammed]


@given(st.lists(st.sampled_from("drone 5 killed, and were a of the shot down man two no".split())))
def test_any_words_give_figures_that_stand_in_the_text(words):
    text = " ".join(words) or "nothing"
    sentence = parsed(text)
    size = len(sentence.chunks)
    toll, found = tolls(sentence, 0, size), arms(sentence, 0, size)
    counts = [toll.killed, toll.wounded, toll.both]
    counts += [c.count for c in (*found.launched, *found.intercepted, *found.jammed)]
    for count in counts:
        if count is not None:
            assert 0 <= count.start < count.end <= len(text)
