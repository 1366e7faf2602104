"""What quantising the bundled model changes on the seeds: nothing that it is sure of.

Words on the edge between two labels do tip over, so labels and names are compared where
either side gives them a probability of ``SURE``, and may differ on few words in all.

Needs the PyTorch checkpoint that the model was exported from, which is not shipped:
``QARI_CHECKPOINT=out/model pytest tests/core/test_bundled_checkpoint.py``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from core.engines import Labelled, load_engine
from core.engines.features import encode_words, pack_windows
from core.engines.labels import LABELS, viterbi
from core.engines.onnx_engine import WINDOW_PIECES
from core.extraction import analyse
from core.model import Analysis
from core.opening import open_article
from core.progress import NO_PROGRESS, Progress
from core.tokenizer import sentences

CHECKPOINT = os.environ.get("QARI_CHECKPOINT", "")
SURE = 0.8
FEW = 0.01  # of the words
SEEDS = sorted((Path(__file__).parent.parent.parent / "seeds").glob("*.txt"))
pytestmark = [
    pytest.mark.usefixtures("model"),
    pytest.mark.skipif(
        not CHECKPOINT, reason="QARI_CHECKPOINT names no PyTorch checkpoint of the bundled model"
    ),
]


class FullPrecision:
    """The checkpoint in float32, reading the same windows as the bundled engine."""

    name = "float32"

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer
        from transformers import BertForTokenClassification

        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.model = BertForTokenClassification.from_pretrained(folder, local_files_only=True)
        self.model.float().eval()

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [labelled.tags for labelled in self.predict(sentences)]

    def predict(
        self, sentences: Sequence[Sequence[str]], progress: Progress = NO_PROGRESS
    ) -> list[Labelled]:
        import torch

        rows = [np.zeros((len(s), len(LABELS))) for s in sentences]
        pieces = [encode_words(self.tokenizer, s) for s in sentences]
        for window in pack_windows(pieces, WINDOW_PIECES):
            with torch.inference_mode():
                logits = self.model(input_ids=torch.tensor([window.ids])).logits[0]
            scores = torch.log_softmax(logits, -1).numpy()
            for place, (s, w) in zip(window.first, window.words, strict=True):
                rows[s][w] = scores[place]
        return [self._decode(row) for row in rows]

    @staticmethod
    def _decode(row: np.ndarray) -> Labelled:
        path = viterbi(row)
        chances = np.exp(row)
        sure = [float(chances[w, label]) for w, label in enumerate(path)]
        return Labelled([LABELS[i] for i in path], sure, (1 - chances[:, 0]).tolist())


@pytest.fixture(scope="module")
def full() -> FullPrecision:
    return FullPrecision(Path(CHECKPOINT))


def words_of(file: Path) -> list[list[str]]:
    article = open_article(file)
    return [[word.text for word in s] for s in sentences(article.text, article.blocks)]


def sure_names(analysis: Analysis) -> set[tuple[int, int, str]]:
    return {(m.start, m.end, m.type) for m in analysis.mentions if m.confidence >= SURE}


def all_names(analysis: Analysis) -> set[tuple[int, int, str]]:
    return {(m.start, m.end, m.type) for m in analysis.mentions}


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.name)
def test_the_words_have_the_same_labels(full: FullPrecision, file: Path) -> None:
    texts = words_of(file)
    words = [word for text in texts for word in text]
    labels = [
        [pair for s in engine.predict(texts) for pair in zip(s.tags, s.confidences, strict=True)]
        for engine in (full, load_engine())
    ]
    different = [(word, a, b) for word, a, b in zip(words, *labels, strict=True) if a[0] != b[0]]
    assert len(different) <= FEW * len(words), different
    assert [d for d in different if max(d[1][1], d[2][1]) >= SURE] == []


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.name)
def test_the_reader_sees_the_same_names(full: FullPrecision, file: Path) -> None:
    article = open_article(file)
    before, after = analyse(article, full), analyse(article, load_engine())
    assert sure_names(before)
    assert sure_names(before) <= all_names(after)
    assert sure_names(after) <= all_names(before)
