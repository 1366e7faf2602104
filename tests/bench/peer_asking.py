"""How the peers of peers.py are asked: each in its own process, by the same measure.

Nothing but the standard library, for Recoll's side runs on Debian's Python.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

SHOWN = 20  # results, with titles and snippets
ROUNDS = 3  # of all queries, of which the quickest of each counts


class Asked:
    """The queries of a bench, and what is told of them."""

    def __init__(self, work: Path) -> None:
        self._asked: dict[str, list[str]] = json.loads((work / "asked.json").read_text("utf-8"))

    def times(self, show: Callable[[str], object]) -> list[float]:
        """The milliseconds that showing the results of each query takes, the cache warm."""
        for words in self._asked["warming"]:
            show(words)
        rounds = [[_timed(show, words) for words in self._asked["queries"]] for _ in range(ROUNDS)]
        return list(map(min, zip(*rounds, strict=True)))

    def found(self, count: Callable[[str], int]) -> list[bool]:
        """Of each variant, whether it is found."""
        return [count(words) > 0 for words in self._asked["variants"]]


def _timed(show: Callable[[str], object], words: str) -> float:
    started = time.perf_counter()
    show(words)
    return 1000 * (time.perf_counter() - started)


def tell(times: Iterable[float], found: Iterable[bool], **more: Iterable[float]) -> None:
    """Print what peers.py reads."""
    print(json.dumps({"times": list(times), "found": list(found), **more}))
