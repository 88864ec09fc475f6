"""Events of several reports that tell of one attack: linked, never merged.

::

    located reports -> facts -> pairs worth a look -> scores with reasons -> incidents

`link` makes `Incident`s. Each keeps every report's own claim as it was read, names the independent
sources, the lowest and highest figure with who says which, where claims contradict each other, and
why each link was made. `by_event` answers in which incident an event stands.

Pure: no file, no clock, no network; the order of the reports does not change the answer.
"""

from geo.linking.incidents import Claim, Dispute, Figure, Incident, Link, Reason, Said, Source
from geo.linking.linker import by_event, link

__all__ = [
    "Claim",
    "Dispute",
    "Figure",
    "Incident",
    "Link",
    "Reason",
    "Said",
    "Source",
    "by_event",
    "link",
]
