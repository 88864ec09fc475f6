"""English: the small words that hold a sentence together."""

from __future__ import annotations

from geo.languages.codes import (
    AN,
    AND,
    BE,
    BY,
    FROM,
    IN,
    IT,
    MORE,
    NEAR,
    NOT,
    OF,
    OVER,
    OWNS,
    THE,
    TO,
    WHEN,
    WHO,
    WITH,
    WORD,
    WOULD,
)
from geo.languages.rows import Row

GLUE = (
    Row(IN, "in|at|on|inside|within|across|throughout|upon|onto"),
    Row(OVER, "over|above"),
    Row(
        NEAR,
        "near|around|close to|not far from|outside|next to|beside|in the vicinity of|"
        "on the outskirts of|on the edge of|at the edge of|in the area of|in the direction of|"
        "nearby|along|around the|off",
    ),
    Row(FROM, "from|out of"),
    Row(BY, "by"),
    Row(WITH, "with|through|via|by means of"),
    Row(TO, "to|into|towards|toward|against"),
    Row(OF, "of"),
    Row(AND, "and|or|as well as|&|plus"),
    Row(AN, "a|an"),
    Row(THE, "the|its|his|her|their|this|that|these|those|whose|our|my|your"),
    Row(
        WHO,
        "who|which|whom|where|of which|of whom|of them|all but one of them|all but two of them|"
        "all but three of them|most of them|all of them",
    ),
    Row(MORE, "more|other|others|another|additional|further|extra"),
    Row(
        WHEN,
        "when|while|as|after|before|but|because|although|though|since|whereas|"
        "with another|until|despite|so|following|during|amid|then|meanwhile|followed",
    ),
    Row(IT, "it|he|she|they|there|we|i|you|them|him"),
    Row(
        BE,
        "is|are|was|were|be|been|being|has|have|had|having|"
        "has been|have been|had been|was also|were also|did|has also|have also|had also",
    ),
    Row(
        WOULD,
        "could|would|might|may|will|should|can|must|threatened|threatens|threatening|plans|plan|"
        "planned|planning|intends|vowed|vows|prepare|prepares|prepared|preparing|potential|"
        "possible|possibly|if|to prevent|unless|aims|hopes|risk|threat|threats|"
        "wants|pledged|promised|urged|called on|ready|alleged plan|attempt|attempts|"
        "attempted|tried|prevent|prevented|averted|warnings|warning|alert|alerts|fear|fears",
    ),
    Row(OWNS, "'s|’s|s'|’"),
    Row(WORD, "in turn|in return", "", "beside a deed; no place follows"),
    Row(NOT, "not|n't|never|cannot|didn't|wasn't|weren't|didn’t|wasn’t|isn't"),
)

# Degrees from north.
COMPASS = {
    "north": 0.0, "north-east": 45.0, "east": 90.0, "south-east": 135.0, "south": 180.0,
    "south-west": 225.0, "west": 270.0, "north-west": 315.0,
}  # fmt: skip
