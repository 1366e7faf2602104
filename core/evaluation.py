"""How well an engine labels a text whose names are known, and how fast."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from core.engines import Engine
from core.engines.labels import spans, tag_of
from core.errors import QariError
from core.extraction import find_names
from core.files import read_limited
from core.found_name import FoundName
from core.model import Word

Scores = dict[str, dict[str, float]]
DOCUMENT = 30  # sentences; news articles have about fifteen in the corpora


def read_conll(path: str | Path) -> tuple[list[list[str]], list[list[str]]]:
    """Words and BIO tags of each sentence of a file of ``WORD TAG`` lines.

    A blank line ends a sentence; types of other names («PER») are read as ours.
    QariError on a line of another shape.
    """
    words: list[list[str]] = [[]]
    tags: list[list[str]] = [[]]
    text = read_limited(Path(path)).decode("utf-8", "replace")
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split()
        tag = tag_of(parts[-1]) if len(parts) >= 2 else None
        if tag:
            words[-1].append(parts[0])
            tags[-1].append(tag)
        elif parts:
            raise QariError("bad-conll", file=path, line=number, got=line.strip()[:60])
        elif words[-1]:
            words.append([])
            tags.append([])
    if not words[-1]:
        words.pop(), tags.pop()
    if not words:
        raise QariError("empty", file=path)
    return words, tags


def score(gold: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]]) -> Scores:
    """Entity-level precision, recall, F1 and support, exact match, as seqeval counts them.

    One row for each type in ``gold``, and ``all``, over all types (micro average).
    """
    true: Counter[str] = Counter()
    right: Counter[str] = Counter()
    guessed: Counter[str] = Counter()
    for known, labelled in zip(gold, predicted, strict=True):
        a, b = set(spans(known)), set(spans(labelled))
        true.update(kind for *_, kind in a)
        guessed.update(kind for *_, kind in b)
        right.update(kind for *_, kind in a & b)
    rows = {kind: _row(true[kind], guessed[kind], right[kind]) for kind in sorted(true | guessed)}
    return rows | {"all": _row(true.total(), guessed.total(), right.total())}


def _row(true: int, guessed: int, right: int) -> dict[str, float]:
    precision = right / guessed if guessed else 0.0
    recall = right / true if true else 0.0
    f1 = 2 * right / (true + guessed) if right else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "support": true}


def label_as_shown(sentences: Sequence[Sequence[str]], engine: Engine) -> list[list[str]]:
    """BIO tags of the names that a reader is shown: with what the document teaches.

    A file of sentences does not say where an article ends: every DOCUMENT sentences are
    read as one.
    """
    tags: list[list[str]] = []
    for at in range(0, len(sentences), DOCUMENT):
        document = sentences[at : at + DOCUMENT]
        found = found_in(document, engine)
        flat = ["O"] * sum(map(len, document))
        for name in found:
            flat[name.first] = f"B-{name.type}"
            for word in range(name.first + 1, name.last + 1):
                flat[word] = f"I-{name.type}"
        rest = iter(flat)
        tags += [list(islice(rest, len(sentence))) for sentence in document]
    return tags


def found_in(document: Sequence[Sequence[str]], engine: Engine) -> list[FoundName]:
    """The names that a reader of these sentences is shown, in text order."""
    return find_names(_as_words(document), engine.predict(document))


def _as_words(sentences: Sequence[Sequence[str]]) -> list[list[Word]]:
    """The words as they would stand in a text, a blank after each."""
    at = 0
    split: list[list[Word]] = []
    for sentence in sentences:
        split.append([])
        for text in sentence:
            split[-1].append(Word(at, at + len(text), text))
            at += len(text) + 1
    return split


def evaluate(path: str | Path, engine: Engine) -> dict[str, object]:
    """Scores by type and overall, and words per second, of an engine on a CoNLL file.

    ``scores`` are those of the engine's labels alone, ``shown`` those of the names after
    gazetteer and document rules; the speed is the engine's.
    """
    words, gold = read_conll(path)
    started = time.perf_counter()
    predicted = engine.label(words)
    seconds = time.perf_counter() - started
    total = sum(map(len, words))
    return {
        "engine": engine.name,
        "sentences": len(words),
        "words": total,
        "seconds": round(seconds, 3),
        "words_per_second": round(total / seconds, 1),
        "scores": _rounded(score(gold, predicted)),
        "shown": _rounded(score(gold, label_as_shown(words, engine))),
    }


def _rounded(scores: Scores) -> Scores:
    return {
        kind: {name: round(value, 4) for name, value in row.items()} for kind, row in scores.items()
    }
