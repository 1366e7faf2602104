"""The bundled engine: a compact BERT token classifier, int8, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from core.engines import DEFAULT_ENGINE, Labelled
from core.engines.features import Window, encode_words, pack_windows
from core.engines.labels import LABELS, viterbi
from core.errors import QariError
from core.progress import NO_PROGRESS, Progress
from core.resource_files import resource

WINDOW_PIECES = 240  # as in training; the model's positions end at 512


class OnnxEngine:
    """Labels names by an ONNX model and its tokenizer; safe to share between threads."""

    def __init__(self, folder: Path, name: str, threads: int = 0) -> None:
        self.name = name
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = threads
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare Exceptions of their own
            raise QariError("model-missing", file=folder / "model.onnx") from error

    @classmethod
    def bundled(cls, threads: int = 0) -> OnnxEngine:
        """The model that ships with Qari."""
        return cls(resource("ner", "model.onnx").parent, DEFAULT_ENGINE, threads)

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO tags, one for each word of each sentence."""
        return [labelled.tags for labelled in self.predict(sentences)]

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        """BIO tags with probabilities; reports the sentences done."""
        return [decoded(rows) for rows in self.scores(sentences, progress)]

    def scores(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[NDArray[np.float32]]:
        """Log-probabilities of each sentence's words, ``(words, labels)``."""
        pieces = (encode_words(self._tokenizer, sentence) for sentence in sentences)
        rows = [np.full((len(s), len(LABELS)), -np.inf, np.float32) for s in sentences]
        for window in pack_windows(pieces, WINDOW_PIECES):
            scores = self._run(window)
            for piece, (s, w) in zip(window.first, window.words, strict=True):
                rows[s][w] = scores[piece]
            progress.report(window.words[-1][0] + 1, len(sentences))
        return rows

    def _run(self, window: Window) -> NDArray[np.float32]:
        """Log-probabilities, ``(pieces, labels)``.

        One window at a time: on a few cores that is as fast as several, which would have
        to be padded, and takes the least memory.
        """
        (logits,) = self._session.run(None, {"input_ids": np.array([window.ids], np.int64)})
        shifted = logits[0] - logits[0].max(axis=-1, keepdims=True)
        scores: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
        return scores


def decoded(scores: NDArray[np.float32]) -> Labelled:
    """The likeliest well-formed tags by log-probabilities ``(words, labels)``."""
    path = viterbi(scores)
    probabilities = np.exp(scores)
    confidences = probabilities[np.arange(len(path)), path] if path else np.zeros(0)
    names = 1.0 - probabilities[:, 0]
    return Labelled([LABELS[i] for i in path], confidences.tolist(), names.tolist())
