"""The places one has been at, in order, and which of them one is at: as in a web browser."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

MOST = 100  # places that are remembered


@dataclass(frozen=True)
class Place:
    """Somewhere one can come back to.

    ``key`` tells what is read there, ``spot`` where in it; ``show`` shows it again.  ``sign``
    is the type of a name whose page it is.
    """

    key: Hashable
    label: str
    show: Callable[[], object] = field(compare=False)
    spot: Hashable = None
    sign: str = ""


class Trail:
    """Places with one of them in hand; a visit forgets those ahead of it."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.at = -1

    @property
    def current(self) -> Place | None:
        """Where one is."""
        return self.places[self.at] if self.places else None

    def visit(self, place: Place) -> None:
        """Go on to a place from where one is."""
        self.places[self.at + 1 :] = [place]
        del self.places[:-MOST]
        self.at = len(self.places) - 1

    def amend(self, place: Place) -> None:
        """Where one is, is rather this."""
        if self.places:
            self.places[self.at] = place

    def forget(self, place: Place) -> None:
        """There is no coming back to a place; what is the same on both sides of it is one."""
        kept: list[Place] = []
        at = -1
        for number, known in enumerate(self.places):
            if known.key != place.key and (not kept or kept[-1] != known):
                kept.append(known)
            if number == self.at:
                at = len(kept) - 1
        self.places = kept
        self.at = max(at, 0) if kept else -1

    def index(self, step: int) -> int | None:
        """The index of the place so many steps on, or back where negative."""
        to = self.at + step
        return to if self.places and 0 <= to < len(self.places) else None

    def behind(self) -> list[Place]:
        """The places one came through, the last first."""
        return self.places[: max(self.at, 0)][::-1]

    def ahead(self) -> list[Place]:
        """The places one went back from, the nearest first."""
        return self.places[self.at + 1 :]

    def lately(self) -> list[Place]:
        """One place of each kind of thing but the one in hand, the last first."""
        here = self.current
        seen = {here.key} if here else set()
        found = []
        for place in (*self.behind(), *self.ahead()):
            if place.key not in seen:
                seen.add(place.key)
                found.append(place)
        return found
