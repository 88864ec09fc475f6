"""What is compared of events, worked out when it is asked for; and whom that fails for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.linking.blocks import keys_of
from geo.linking.bunches import Trouble
from geo.linking.facts import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.linking.blocks import Key
    from geo.linking.bunches import Name, Told
    from geo.linking.facts import Facts


class Ready:
    """Facts by event, and the events that stand alone since they cannot be compared.

    `complain` is told of these; without it their error is raised.
    """

    def __init__(
        self, told: Mapping[Name, Told], complain: Callable[[Trouble], None] | None
    ) -> None:
        """Stand for the events of a mapping that stays its owner's."""
        self.alone: set[Name] = set()
        self._told = told
        self._complain = complain
        self._facts: dict[Name, Facts] = {}

    def fact(self, name: Name) -> Facts | None:
        """Return what is compared of an event; ``None`` where it stands alone."""
        if name in self.alone:
            return None
        try:
            return self.sure(name)
        except Exception as error:  # noqa: BLE001 - raised unless somebody listens
            self.failed(error, (name,))
            return None

    def sure(self, name: Name) -> Facts:
        """Return what is compared of an event; whatever goes wrong is raised."""
        found = self._facts.get(name)
        if found is None:
            told = self._told[name]
            found = self._facts[name] = facts_of(told.report, told.event)
        return found

    def keys(self, name: Name) -> dict[Key, bool]:
        """Return the keys of an event (see `blocks.keys_of`); none where it stands alone."""
        fact = self.fact(name)
        try:
            return {} if fact is None else dict(keys_of(fact))
        except Exception as error:  # noqa: BLE001 - raised unless somebody listens
            self.failed(error, (name,))
            return {}

    def failed(self, error: Exception, names: Sequence[Name]) -> None:
        """Let events stand alone that cannot be compared."""
        if self._complain is None:
            raise error
        self.alone.update(names)
        self._complain(Trouble(tuple(name.event for name in names), error))

    def let_go(self) -> None:
        """Let go of what was worked out: of all events of an archive it would weigh too much."""
        self._facts.clear()


def keys_before(told: Told) -> Mapping[Key, bool]:
    """Return the keys that an event had; none where they could not be worked out then either."""
    try:
        return dict(keys_of(facts_of(told.report, told.event)))
    except Exception:  # noqa: BLE001 - told when the event came
        return {}
