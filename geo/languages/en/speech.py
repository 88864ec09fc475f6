"""English: who says so, and how."""

from __future__ import annotations

from geo.languages.codes import SAY
from geo.languages.rows import Row

SPEECH = (
    Row(
        SAY,
        "said|says|say|saying|told|tells|reported|reports|report|wrote|writes|added|adds|announced|"
        "confirmed|stated|states|claimed|claims|noted|explained|reporting|"
        "posted|warned|declared|acknowledged|according to|citing|alleged|specified|"
        "clarified|put the|informed|revealed|insisted|admitted|"
        "estimated|spoke of|gave the|gave a figure of|gave|called|accused|blamed|blaming|denied|denies|"
        "denying|rejected|dismissed|published|reiterated|emphasised|in his account|"
        "in its account|wrote on|told of|identified|commented|described|testified|shared",
        "say",
    ),
)
