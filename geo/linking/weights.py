"""What speaks for and against two reports telling of one attack.

The scores are judgement, not training: same town, same day and same attacker are just enough;
whatever contradicts them must be made good by figures, target or words that agree.
"""

from __future__ import annotations

from typing import NamedTuple

LINK = 5.5  # from here on, two events are linked
HOLD = 4.0  # what every other member of the incident must reach: no chains from A to C by B


class Weight(NamedTuple):
    """One row: a score, what it says to a reader, and why it weighs so."""

    score: float
    words: str
    why: str


WEIGHTS = {
    # Where. Every pair needs one of these.
    "same site": Weight(3.5, "the same site", "few attacks hit one facility on one day"),
    "same settlement": Weight(3.0, "the same settlement", "towns are hit about once a day"),
    "same district": Weight(2.5, "the same district", "somewhat wider than a town"),
    "same village by name": Weight(
        2.5, "the same name in the same region", "not in the gazetteer, but named alike"
    ),
    "same circle": Weight(2.5, "around the same settlement", "the circle may hold several"),
    "site in settlement": Weight(2.0, "a site in that settlement", "one report is more exact"),
    "same name": Weight(2.0, "the same name, found on no map", "namesakes are possible"),
    "name found once": Weight(
        1.5, "the same name, located by one report only", "namesakes are possible"
    ),
    "in circle": Weight(1.5, "within the stated distance", "other places lie there as well"),
    "same region": Weight(1.5, "the same region", "regions see many attacks a day"),
    "same sea": Weight(1.5, "the same waters", "wide as a region"),
    "in region": Weight(1.0, "a place in that region", "taken only with a figure shared"),
    "in landscape": Weight(
        0.75, "a place near the middle of that region", "no outline; only with a figure shared"
    ),
    "in district": Weight(1.0, "a place in that district", "taken only with a figure shared"),
    "same country": Weight(1.0, "the same country as a whole", "taken only with figures close"),
    "same part of the world": Weight(
        0.5, "the same part of the world", "taken only with figures close"
    ),
    "more places": Weight(-0.5, "one names more places", "a list may be a wider attack"),
    # When.
    "same day": Weight(2.0, "the same day or night", "reports of one attack agree on it"),
    "end of night": Weight(1.5, "the day that the night ends in", "overnight and early that day"),
    "start of night": Weight(
        1.0, "the day that the night begins in", "late that day, or hours before it"
    ),
    "wide time": Weight(0.5, "a day within a longer time", "most of that time is another day"),
    "touching nights": Weight(0.5, "nights that share a day", "mostly two nights in a row"),
    "assumed day": Weight(
        0.5, "the day before one that no text states", "a report without a day tells of its eve"
    ),
    "no day": Weight(0.5, "no day stated, published days apart", "taken only with the same words"),
    # What.
    "same type": Weight(1.0, "the same kind of attack", "drones and missiles are told apart"),
    "type holds": Weight(0.5, "one of the kinds of the other", "missiles of a mixed attack"),
    "loose type": Weight(0.0, "a kind of attack left open", "strike or blast may be anything"),
    "kindred type": Weight(
        -0.5, "kinds that are taken for each other", "rockets are shells to one, missiles to two"
    ),
    "other type": Weight(-1.5, "different kinds of attack", "two attacks, or a hasty report"),
    # Who.
    "same actor": Weight(0.5, "the same attacker", "wars have few: it tells little"),
    "unknown actor": Weight(0.0, "an attacker left open", "says nothing"),
    "other actor": Weight(
        -0.5, "each blames another attacker", "taken only with a figure and a town shared"
    ),
    # How many, for each figure that both state.
    "toll equal": Weight(1.5, "the same figure", "three or more are seldom equal by chance"),
    "toll equal, small": Weight(0.75, "the same small figure", "one and two are common"),
    "toll none": Weight(0.25, "nobody, says each", "the most common toll"),
    "toll close": Weight(0.75, "nearly the same figure", "counted an hour apart"),
    "toll within bounds": Weight(0.5, "a figure that the other allows", "at least 10, then 14"),
    "toll grown": Weight(-0.25, "a higher figure", "tolls grow during the day"),
    "toll far grown": Weight(-0.5, "a much higher figure", "first reports of large attacks"),
    "toll apart, small": Weight(-0.75, "different small figures", "often two attacks"),
    "toll far apart, small": Weight(-2.0, "far different small figures", "mostly two attacks"),
    "toll crossed": Weight(
        -1.0, "more killed but fewer wounded", "a toll that grew is higher in both"
    ),
    "arms equal, many": Weight(2.5, "the same large number", "twenty or more: one count"),
    "arms equal": Weight(2.0, "the same number", "one count"),
    "arms equal, few": Weight(0.75, "the same small number", "one and two are common"),
    "arms close": Weight(1.0, "nearly the same number", "first and last count of one salvo"),
    "arms within bounds": Weight(0.5, "a number that the other allows", "more than 100, 106"),
    "arms apart": Weight(-2.0, "different numbers", "counts of weapons do not grow by half"),
    # Words.
    "same target": Weight(1.0, "the same kind of target", "a market, a school: few a day"),
    "same common target": Weight(0.5, "the same common kind of target", "homes, power, plants"),
    "other target": Weight(-0.75, "different targets", "two attacks, or one that hit both"),
    "same words": Weight(1.5, "nearly the same words", "one text, reprinted"),
}

# The figures together weigh at most this much, lest a long list outvote place and day.
MOST_OF_FIGURES = 3.5
LEAST_OF_FIGURES = -3.0

# Figures and distances that the rows above speak of.
TELLING = 3  # a toll or number from here on is seldom equal by chance
MANY_ARMS = 20
SMALL_TOLL = 10  # below, a difference is another attack sooner than a later count
CLOSE = 0.1  # share of the larger
FAR = 2.0  # times
VAGUE_REACH = 10.0  # "dozens" may turn out to be hundreds
SITE_KM = 10.0  # from a town's centre to its plants and airfields
SITES_KM = 2.0  # two names of one facility
NAMESAKE_KM = 5.0  # one town in two gazetteers
DISTRICT_KM = 25.0  # median size of a district
LANDSCAPE_KM = 60.0  # from the middle of the Donbas and its like; farther, it may have ended
LONGEST_DAYS = 31  # a longer time says too little
REPRINT_DAYS = 3  # reprints appear within days
