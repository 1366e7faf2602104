"""The places of the world under their Arabic names, for what needs no model to be known.

The table is resources/gazetteer/places.tsv: see SOURCE.md beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal, cast

from core.normalize import name_key

PROMINENT = 100_000  # inhabitants

PlaceKind = Literal["region", "country", "capital", "city"]

# What hasty spelling and old typewriters do not tell apart: «غزه» and «دبى».
_DOTS = str.maketrans("ةى", "هي")


@dataclass(frozen=True, slots=True)
class Place:
    """A place under one of its names.

    ``country`` is an ISO 3166-1 code, or "" for what lies in several or is disputed;
    coordinates are degrees, north and east positive; ``population`` is 0 when unknown.
    ``canonical`` is the dictionary form, the same for all names of the place.
    ``flags`` holds letters: ``w`` the name is also a common word, ``p`` also a person's
    name, ``a`` also another large place's.  A flagged name needs a context to be a place.
    """

    name: str
    kind: PlaceKind
    country: str
    latitude: float
    longitude: float
    population: int
    canonical: str
    flags: str

    @property
    def certain(self) -> bool:
        """Whether the name alone says that a place is meant."""
        return not set(self.flags) & {"w", "p"}

    @property
    def prominent(self) -> bool:
        """Whether news may name it without saying where it is, and nothing else so."""
        return self.certain and (self.kind != "city" or self.population >= PROMINENT)


class Gazetteer:
    """Places by name, however the name is spelt or run together.

    ``rows`` maps a name's key (see ``core.normalize.name_key``) to its line of the
    table, which is read only when asked for.
    """

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = rows
        self._dotless = {key.translate(_DOTS): key for key in rows}
        #: Characters in the longest key: no longer run of words can be a name.
        self.longest_key = max(map(len, rows), default=0)

    def lookup(self, name: str) -> Place | None:
        """The place of that name, without proclitics: «الولاياتالمتحدة», «امريكا», «غزه».

        The dots of ة and ي, left out or added, are forgiven where the name is nothing
        but a place's: «غزه» is غزة, but «جده» may be a grandfather, and «على» no town.
        """
        return self.lookup_key(name_key(name))

    def lookup_key(self, key: str) -> Place | None:
        """As ``lookup``, by the name's key."""
        if row := self._rows.get(key):
            return _place(row)
        if other := self._dotless.get(key.translate(_DOTS)):
            place = _place(self._rows[other])
            return place if place.certain else None
        return None

    @cached_property
    def prominent_keys(self) -> frozenset[str]:
        """What a key is, without its dots, of which ``lookup_key`` gives a prominent place."""
        rows = self._rows.items()
        return frozenset(key.translate(_DOTS) for key, row in rows if _place(row).prominent)

    def canonical(self, name: str) -> str | None:
        """The dictionary form of a place's name: «الولايات المتحدة» for «أميركا»."""
        place = self.lookup(name)
        return place.canonical if place else None

    def record(self, name: str) -> Place | None:
        """The place of that name where it can be no other place of note."""
        place = self.lookup(name)
        return place if place and "a" not in place.flags else None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.lookup(name) is not None

    def __iter__(self) -> Iterator[Place]:
        return map(_place, self._rows.values())

    def __len__(self) -> int:
        return len(self._rows)


def _place(row: str) -> Place:
    """The place of a line; the canonical name is left out where it is the name itself."""
    _, name, kind, country, latitude, longitude, population, canonical, flags = row.split("\t")
    return Place(
        name,
        cast("PlaceKind", kind),
        country,
        float(latitude),
        float(longitude),
        int(population or 0),
        canonical or name,
        flags,
    )


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with Qari, read once."""
    text = files("resources").joinpath("gazetteer", "places.tsv").read_text("utf-8")
    rows: dict[str, str] = {}
    for line in text.splitlines():
        key, name, _ = line.split("\t", 2)
        rows[key or name] = line
    return Gazetteer(rows)
