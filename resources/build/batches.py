"""Sentences to batches of tensors: windows, augmented, with words hidden at random."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from data import IGNORE, Names, Noise, Sentence, augment, label_ids
from tokenizers import Tokenizer

from core.engines.features import PAD_ID, UNK_ID, encode_words, pack_windows
from core.engines.labels import LABELS

WINDOW_PIECES = (64, 128, 192, 240)
LONGEST_WINDOW = 256
BATCH_PIECES = 1024
NEWS, ENCYCLOPAEDIA = 0, 1  # token types: each corpus has its own idea of what a name is


@dataclass(frozen=True)
class Group:
    """Consecutive sentences that about fill a window."""

    sentences: list[Sentence]
    style: int = NEWS
    taught: list[np.ndarray] | None = None  # probabilities (words, labels) instead of tags
    misc: bool = True  # whether MISC is labelled as ANERcorp labels it


@dataclass(frozen=True)
class Batch:
    """Tensors of the shape ``(windows, pieces)``.

    ``labels`` has IGNORE where nothing is to be learnt; ``hidden`` the piece that was
    hidden, elsewhere IGNORE.  ``taught`` are a teacher's probabilities ``(windows, pieces,
    labels)``, all zero where there are none.
    """

    ids: torch.Tensor
    attention: torch.Tensor
    style: torch.Tensor
    labels: torch.Tensor
    hidden: torch.Tensor
    taught: torch.Tensor


def groups_of(
    runs: Sequence[list[Sentence]], rng: random.Random, style: int = NEWS, misc: bool = True
) -> list[Group]:
    """Cut each run of sentences into groups that about fill a window, at random places."""
    groups: list[Group] = []
    for run in runs:
        at = 0
        while at < len(run):
            room = rng.choice(WINDOW_PIECES) * 0.62  # words per piece, roughly
            size, group = 0, []
            while at < len(run) and (not group or size + len(run[at]) < room):
                group.append(run[at])
                size += len(run[at])
                at += 1
            groups.append(Group(group, style, misc=misc))
    return groups


@dataclass(frozen=True)
class Item:
    ids: list[int]
    labels: list[int]
    hidden: list[int]
    taught: dict[int, np.ndarray]  # by piece
    style: int


class Batches:
    """Makes batches of about BATCH_PIECES pieces, each time with other augmentations."""

    def __init__(
        self, tokenizer: Tokenizer, names: Names, noise: Noise, hide: float, rng: random.Random
    ) -> None:
        """``hide`` is the share of words whose pieces are replaced by ``<unk>``."""
        self.tokenizer, self.names, self.noise = tokenizer, names, noise
        self.hide, self.rng = hide, rng

    def of(self, groups: Sequence[Group]) -> Iterator[Batch]:
        """One pass over ``groups``, windows of like length together, in random order."""
        items = [item for group in groups for item in self._items(group)]
        items.sort(key=lambda item: len(item.ids) + self.rng.random() * 24)
        chunks: list[list[Item]] = [[]]
        for item in items:
            longest = max(len(item.ids), len(chunks[-1][-1].ids) if chunks[-1] else 0)
            if (len(chunks[-1]) + 1) * longest > BATCH_PIECES and chunks[-1]:
                chunks.append([])
            chunks[-1].append(item)
        self.rng.shuffle(chunks)
        yield from map(_tensors, chunks)

    def _items(self, group: Group) -> Iterator[Item]:
        sentences = group.sentences
        if group.taught is None:  # a teacher's words must stay as they were
            sentences = augment(sentences, self.names, self.noise, self.rng)
        pieces = [encode_words(self.tokenizer, [w for w, _ in s]) for s in sentences]
        tags = [label_ids(s) for s in sentences]
        for window in pack_windows(pieces, LONGEST_WINDOW):
            ids = list(window.ids)
            labels, hidden = [IGNORE] * len(ids), [IGNORE] * len(ids)
            taught: dict[int, np.ndarray] = {}
            for at, (s, w) in zip(window.first, window.words, strict=True):
                tag = tags[s][w]
                if group.taught is not None:
                    taught[at] = group.taught[s][w]
                elif tag == IGNORE or group.misc or not LABELS[tag].endswith("MISC"):
                    labels[at] = tag
                if self.rng.random() < self.hide:
                    for piece in range(at, min(at + len(pieces[s][w]), len(ids) - 1)):
                        hidden[piece], ids[piece] = ids[piece], UNK_ID
            yield Item(ids, labels, hidden, taught, group.style)


def _tensors(chunk: Sequence[Item]) -> Batch:
    shape = (len(chunk), max(len(item.ids) for item in chunk))
    ids = torch.full(shape, PAD_ID)
    style = torch.zeros(shape, dtype=torch.long)
    labels, hidden = torch.full(shape, IGNORE), torch.full(shape, IGNORE)
    taught = torch.zeros((*shape, len(LABELS)))
    for row, item in enumerate(chunk):
        length = len(item.ids)
        ids[row, :length] = torch.tensor(item.ids)
        labels[row, :length] = torch.tensor(item.labels)
        hidden[row, :length] = torch.tensor(item.hidden)
        style[row] = item.style
        for piece, chances in item.taught.items():
            taught[row, piece] = torch.from_numpy(chances.astype(np.float32))
    return Batch(ids, (ids != PAD_ID).long(), style, labels, hidden, taught)
