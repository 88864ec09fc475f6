"""English: all words that have a code, in the order in which tables win."""

from __future__ import annotations

from geo.languages.en.actors import ACTORS
from geo.languages.en.deeds import DEEDS, EFFECTS
from geo.languages.en.fighting import FIGHTING
from geo.languages.en.people import PEOPLE
from geo.languages.en.speech import SPEECH
from geo.languages.en.ties import GLUE
from geo.languages.en.weapons import WEAPONS

LEXICON = (*ACTORS, *WEAPONS, *DEEDS, *PEOPLE, *FIGHTING, *SPEECH, *EFFECTS, *GLUE)
