"""In which contexts a name is asked, so that a person's decision on it is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import Query

if TYPE_CHECKING:
    from geo.models import Resolution


def queries_of(resolution: Resolution) -> tuple[Query, ...]:
    """Return the queries whose reviews a resolution obeys, the first that has one counts.

    A review of the name in the region or country that the text states counts before one of the
    name alone.
    """
    mention, container = resolution.mention, resolution.container
    if container is None:
        return (Query(name=mention.name),)
    inside = Query(name=mention.name, admin1=container.admin1, country=container.country)
    return (inside, Query(name=mention.name))
