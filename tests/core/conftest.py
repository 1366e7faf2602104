"""A fake engine, and the skip for tests that need the real one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from core.engines import Labelled
from core.engines.labels import LABELS
from core.progress import NO_PROGRESS, Progress


class FakeEngine:
    """Labels the words it was told, however they stand."""

    name = "fake"

    def __init__(self, tags: dict[str, str] | None = None) -> None:
        self.tags = tags or {}

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [[self.tags.get(word, "O") for word in s] for s in sentences]

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        progress.report(len(sentences), len(sentences))
        return [
            Labelled(tags, [0.95] * len(tags), [0.0 if t == "O" else 0.95 for t in tags])
            for tags in self.label(sentences)
        ]


@pytest.fixture
def engine() -> type[FakeEngine]:
    assert all(tag in LABELS for tag in ("B-PERS", "I-PERS"))
    return FakeEngine
