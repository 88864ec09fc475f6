"""English: who says so, and how."""

from __future__ import annotations

from geo.languages.codes import SAY
from geo.languages.rows import Phrase, Row, Words

SPEECH = (
    Row(
        SAY,
        "said|says|say|saying|told|tells|reported|written|reports|report|wrote|writes|added|adds|announced|"
        "confirmed|stated|states|claimed|claims|noted|explained|reporting|"
        "posted|warned|declared|acknowledged|according to|citing|per the|alleged|specified|"
        "clarified|put the|informed|revealed|insisted|admitted|"
        "estimated|spoke of|gave the|gave a figure of|gave|called|accused|blamed|blaming|denied|denies|"
        "denying|rejected|dismissed|published|reiterated|emphasised|in his account|"
        "in its account|wrote on|told of|identified|commented|described|testified|shared",
        "say",
    ),
)

# How somebody speaks.
CITED = Words(
    "according to|citing|per the",
    "the speaker stands behind it, whoever it is",
    takes="according to the mayor",
    leaves="the mayor said",
)
SAID_BY = Words(
    "reported announced confirmed stated written published shared",
    "with “by” behind it, a passive whose speaker follows: “as reported by the mayor”",
    takes="as reported by the mayor",
    leaves="claimed by the group",
)
SAID = Words("said", "stands before its speaker even without a comma", takes="said the mayor")
INVERTING = Words(
    "said says told added reported wrote written confirmed announced claimed informed specified",
    "may stand before its speaker: “…, reported the ministry”",
    takes="…, reported the ministry",
    leaves="…, blamed the ministry",
)
NOUNS_TOO = Words(
    "reports report claims",
    "behind an article, a figure or an adjective, a noun and no verb of speech",
    takes="three reports",
)
COUNTING = Words(
    "counted recorded detected",
    "who counts, speaks: “Prosecutors counted seven injured”",
    takes="Prosecutors counted seven injured.",
)
ACCOUNT = Words("account", "“in his account”: the speaker of before", takes="in his account")
POINTS_BACK = Phrase(
    r"(?:this|that|it|the (?:attack|strike|incident|shelling|information|news)|such (?:data|figures))"
    r"(?: \w+){0,2}? (?:was|were|has been|have been|is|are) (?:\w+ )?(?:reported|announced|confirmed|"
    r"stated|said|told|written|published|shared|disclosed) (?:\w+ ){0,4}?by\b|"
    r"(?:the )?[^,.]{3,80}? (?:reported|announced|said|wrote about|confirmed) (?:this|that|it|so)"
    r"(?= (?:on|in|via|to)\b|[.,]|$)",
    "says who told what the sentence before tells",
    takes=("This was reported by the mayor.", "The mayor reported this on Telegram."),
    leaves=("The attack was carried out by drones.", "The mayor said it had burned."),
    by="match",
)
DENIALS = Words(
    "denied denies denying rejected dismissed",
    "the speaker denies what is told",
    takes="Kyiv denied the attack.",
    leaves="Kyiv confirmed the attack.",
)

# Who speaks.
PRONOUNS = Words(
    "he she it they him her them",
    "stands for the speaker named before",
    takes="he said",
    leaves="there said",
)
THERE = Words(
    "there", "between a speaker and its verb: “officials there said”", takes="officials there said"
)
OFFICES = Words(
    """
    head governor prefect mayor minister president spokesman spokesperson spokeswoman chief leader
    commander director chairman deputy adviser advisor official ambassador envoy prosecutor
    secretary administrator general colonel officer
    """,
    "an office: the name beside it is its holder's, and both together are the speaker",
    takes="the head of the region, Oleh Kiper, said",
)
MAYORS = Words(
    "mayor mayors",
    "speaks for a town, of what happened in it",
    takes="the mayor of Kherson",
    leaves="the governor of Kherson",
)
GOVERNORS = Words(
    "governor governors prefect head leader administration administrator prosecutor prosecutors",
    "speaks for a region, of what happened in it",
    takes="the governor of the Kherson region",
    leaves="the mayor of Kherson",
)
MEDIA = Words(
    "video post statement report photo footage message",
    "before “by”: what a speaker speaks through",
    takes="in a post by a resident",
)
STOPS = Words(
    "that these those",
    "no speaker's name goes beyond it",
    takes="said that the army",
)
NO_NAMES = Words(
    "later earlier",
    "adverbs between a speaker and its verb",
    takes="officials later said",
    leaves="officials said",
)
ADVERB_ENDING = "ly"
"""How most adverbs end: "reportedly" is nobody."""
ADVERBS = Words(
    "now earlier later also meanwhile then still both first",
    "between a speaker and its verb: no part of the speaker's name",
    takes="the mayor also said",
)
NOBODY = Words(
    "an a the channel report reports it its",
    "a speaker of these words alone is nobody",
    takes="the channel",
    leaves="officials",
)
PASSIVE = Words(
    "was were been is are being",
    "before a verb of speech: the subject does not speak, “the loss was confirmed by …”",
    takes="was confirmed",
    leaves="has confirmed",
)
