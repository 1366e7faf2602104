"""CAMeL Tools' own recogniser as an engine, with any BERT model that it can read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engines import CAMEL_PREFIX, Labelled
from core.engines.camel_checkpoint import (
    ROW_PIECES,
    check_checkpoint,
    find_checkpoint,
    load_recognizer,
)
from core.engines.chunks import cut
from core.engines.labels import LABELS, tag_of
from core.progress import NO_PROGRESS, Progress

LIMIT = ROW_PIECES - 2  # without [CLS] and [SEP]
BATCH = 8  # rows of one run; bounds its memory, and the wait for a cancel


def limit_threads(threads: int) -> None:
    """Have models work in so many threads in this process; 0 changes nothing."""
    if threads:
        import torch

        torch.set_num_threads(threads)


@dataclass(frozen=True, slots=True)
class _Row:
    """One input: words of one sentence that fit together.

    ``words`` are their numbers in the sentence, ``texts`` what the model reads of them,
    ``pieces`` the places of their first pieces; the labels of ``taken`` count.
    """

    sentence: int
    words: list[int]
    texts: list[str]
    pieces: list[int]
    taken: range


class CamelEngine:
    """Labels names by ``camel_tools.ner.NERecognizer``; safe to share between threads.

    The tags are those of its ``predict``, in Qari's types, one for each word also where it
    gives fewer: it passes over words that its tokenizer makes nothing of, which are "O",
    and sentences beyond its 256 pieces are cut with an overlap.  The probabilities are the
    model's own.  Should a release of camel-tools lay out its input otherwise, so that they
    cannot be told, they are 1.0 and, for the chance of a name, 1.0 or 0.0 by the tag.
    """

    def __init__(self, given: str) -> None:
        """``given`` is a folder or a model's name in camel-tools' catalogue."""
        self.name = CAMEL_PREFIX + given
        folder = find_checkpoint(given)
        check_checkpoint(folder)
        self._recognizer: Any = load_recognizer(folder)
        names: dict[int, str] = self._recognizer.labels_map
        self._outputs = [names[i] for i in range(len(names))]
        self._tags = {name: tag_of(name) or "O" for name in self._outputs}
        # (outputs, labels): several of the model's labels may stand for one of ours.
        self._merge = np.array(
            [[self._tags[name] == label for label in LABELS] for name in self._outputs], float
        )
        self._lock = Lock()

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO tags, one for each word of each sentence."""
        return [labelled.tags for labelled in self.predict(sentences)]

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        """BIO tags with probabilities; reports the sentences done."""
        done = [Labelled(["O"] * len(s), [1.0] * len(s), [0.0] * len(s)) for s in sentences]
        fit = cache(self._fit)
        rows = [row for n, s in enumerate(sentences) for row in _rows(n, s, fit)]
        for at in range(0, len(rows), BATCH):
            batch = rows[at : at + BATCH]
            progress.report(batch[0].sentence, len(sentences))
            for row, labels, scores in zip(batch, *self._run(batch), strict=True):
                self._write(row, labels, scores, done[row.sentence])
        if rows:
            progress.report(len(sentences), len(sentences))
        return done

    def _fit(self, word: str) -> tuple[str, int]:
        """As much of a word as may stand in a row, and its pieces."""
        count = len(self._recognizer.tokenizer.tokenize(word))
        while count > LIMIT // 4:
            word = word[: len(word) // 2]
            count = len(self._recognizer.tokenizer.tokenize(word))
        return word, count

    def _run(
        self, batch: Sequence[_Row]
    ) -> tuple[list[list[str]], Sequence[NDArray[np.float64] | None]]:
        """The model's labels of the words of each row, and its outputs if they can be told.

        The outputs of a row have the shape ``(pieces, outputs)``.
        """
        with self._lock, _outputs(self._recognizer.model) as seen:
            labels = self._recognizer.predict([row.texts for row in batch], batch_size=BATCH)
        scores = [row for part in seen for row in part]
        return labels, scores if len(scores) == len(batch) else [None] * len(batch)

    def _write(
        self, row: _Row, labels: list[str], scores: NDArray[np.float64] | None, done: Labelled
    ) -> None:
        chances = self._chances(row, labels, scores)
        for i in range(row.taken.start, min(row.taken.stop, len(labels))):
            word, tag = row.words[i], self._tags[labels[i]]
            done.tags[word] = tag
            if chances is None:
                done.name_probabilities[word] = float(tag != "O")
            else:
                done.confidences[word] = float(chances[i, LABELS.index(tag)])
                done.name_probabilities[word] = 1.0 - float(chances[i, 0])

    def _chances(
        self, row: _Row, labels: list[str], scores: NDArray[np.float64] | None
    ) -> NDArray[np.float64] | None:
        """Probabilities ``(words, LABELS)``; None unless they bear out ``labels``."""
        if scores is None or len(scores) <= row.pieces[-1]:
            return None
        scores = scores[row.pieces]
        if [self._outputs[i] for i in scores.argmax(axis=-1)] != labels:
            return None
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        merged: NDArray[np.float64] = weights / weights.sum(axis=-1, keepdims=True) @ self._merge
        return merged.clip(0.0, 1.0)


def _rows(
    number: int, sentence: Sequence[str], fit: Callable[[str], tuple[str, int]]
) -> Iterator[_Row]:
    fitted = [(at, *fit(word)) for at, word in enumerate(sentence)]
    kept = [word for word in fitted if word[2]]
    for chunk in cut([count for *_, count in kept], LIMIT):
        words, texts, counts = zip(*kept[chunk.start : chunk.end], strict=True)
        pieces = list(accumulate(counts[:-1], initial=1))  # after [CLS]
        taken = range(chunk.first - chunk.start, chunk.last - chunk.start)
        yield _Row(number, list(words), list(texts), pieces, taken)


@contextmanager
def _outputs(model: Any) -> Iterator[list[NDArray[np.float64]]]:
    """Collects what the model gives while it is run, ``(rows, pieces, outputs)`` each time."""
    seen: list[NDArray[np.float64]] = []

    def keep(_module: object, _inputs: object, output: Any) -> None:
        seen.append(output[0].detach().cpu().numpy().astype(np.float64))

    hook = model.register_forward_hook(keep)
    try:
        yield seen
    finally:
        hook.remove()
