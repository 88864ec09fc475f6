"""English: what one word is, and words that their neighbours make into something else."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

TOKEN = Phrase(
    r"(?:U\.S\.|U\.K\.|U\.N\.|[ap]\.m\.)"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|pm|am|km|%)?"
    r"|[^\W\d_]+\d\w*"  # "V5", "F16"
    r"|[^\W\d_]+(?:[-‑][^\W_]+)*(?:['’](?:t|m|re|ve|ll|d)\b)?"
    r"|['’]s\b|\S",
    "one word, figure or mark; a possessive stands by itself, a shortened verb does not",
    takes=("U.S.", "12km", "F16", "anti-tank", "didn’t", "'s", "“"),
    leaves=("the army", "army's"),
    by="fullmatch",
    exact=True,
)
POSSESSIVE = Words("'s ’s", "marks whose it is, behind a name")
NAMING_A_WEAPON = Words(
    "strike attack",
    "before a weapon, part of its name and no deed",
    takes="143 strike UAVs",
    leaves="143 raiding UAVs",
)
BOATS = Words(
    "boat boats vessel vessels craft",
    "a weapon where nobody is aboard",
    takes="an unmanned craft",
    leaves="an unmanned plane",
)
UNMANNED = Words(
    "unmanned uncrewed drone kamikaze",
    "shortly before a boat: nobody is aboard",
    takes="a kamikaze boat",
    leaves="a patrol boat",
)
