"""What labels words as names: the ``Engine`` protocol and the way to get one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, runtime_checkable

from core.errors import QariError
from core.progress import NO_PROGRESS, Progress

DEFAULT_ENGINE = "bundled"
CAMEL_PREFIX = "camel:"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence as an engine sees it; one element for each word in each list.

    ``tags`` are BIO tags, ``confidences`` the probabilities of those tags, and
    ``name_probabilities`` those of the word being in any name at all.
    """

    tags: list[str]
    confidences: list[float]
    name_probabilities: list[float]


@runtime_checkable
class Engine(Protocol):
    """Labels the words of sentences that stand in the order of their text."""

    name: str

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO tags, one for each word of each sentence."""

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        """BIO tags with probabilities; reports the sentences done."""


@cache
def load_engine(name: str | None = None, threads: int = 0) -> Engine:
    """The engine called ``name``: ``bundled`` (default) or ``camel:`` and what it loads.

    That is a folder with a BERT checkpoint or the name of a model of CAMeL Tools.  It works
    in so many threads, or as many as it likes for 0.
    QariError on an unknown engine or model.  Loaded once a process; importing this module
    loads nothing heavy.
    """
    if name is None or name == DEFAULT_ENGINE:
        from core.engines.onnx_engine import OnnxEngine

        return OnnxEngine.bundled(threads)
    if name.startswith(CAMEL_PREFIX) and name != CAMEL_PREFIX:
        from core.engines.camel_engine import CamelEngine, limit_threads

        limit_threads(threads)
        return CamelEngine(name.removeprefix(CAMEL_PREFIX))
    raise QariError("engine-unknown", name=name)
