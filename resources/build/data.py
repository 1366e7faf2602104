"""CoNLL files to training windows, with the augmentations that newswire needs."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from core.engines.labels import LABELS, spans

Sentence = list[tuple[str, str]]  # (word, tag)
_ID = {label: i for i, label in enumerate(LABELS)}
IGNORE = -100
UNSURE = "_"  # a tag of silver data that the loss passes over
LONGEST = 100  # words; longer sentences are cut


def read_conll(path: Path) -> list[Sentence]:
    """Sentences of a ``WORD TAG`` file, long ones cut, unknown tags read as O."""
    sentences: list[Sentence] = []
    current: Sentence = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            current.append((parts[0], _canonical(parts[-1])))
        elif current:
            sentences += [current[i : i + LONGEST] for i in range(0, len(current), LONGEST)]
            current = []
    return sentences


def _canonical(tag: str) -> str:
    """AQMAR's PER and article-specific MIS classes, and stray tags, to our labels."""
    if tag == UNSURE:
        return tag
    prefix, _, kind = tag.partition("-")
    kind = kind.strip("-")
    if kind == "PER":
        kind = "PERS"
    elif kind.startswith("MIS") or kind in ("ENGLISH", "SPANISH"):
        kind = "MISC"
    return f"{prefix}-{kind}" if f"{prefix}-{kind}" in _ID else "O"


def hold_out(
    sentences: list[Sentence], share: float, blocks: int
) -> tuple[list[list[Sentence]], list[list[Sentence]]]:
    """Split into runs of consecutive sentences: ``blocks`` runs held out, the rest kept.

    Runs, not single sentences: neighbours tell of the same people, and a held-out
    sentence whose neighbour was trained on would flatter the model.
    """
    stride = len(sentences) // blocks
    held = int(stride * share)
    kept, out = [], []
    for b in range(blocks):
        run = sentences[b * stride : (b + 1) * stride if b < blocks - 1 else None]
        kept.append(run[: len(run) - held])
        out.append(run[len(run) - held :])
    return kept, out


@dataclass
class Names:
    """Pools to swap mentions from: first and later words of people, whole places."""

    first: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    places: list[list[str]] = field(default_factory=list)

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Names:
        names = cls()
        for sentence in sentences:
            words = [w for w, _ in sentence]
            for start, end, kind in spans([t for _, t in sentence]):
                if kind == "PERS" and end - start > 1:
                    names.first.append(words[start])
                    names.later += words[start + 1 : end]
                elif kind == "LOC":
                    names.places.append(words[start:end])
        return names


@dataclass(frozen=True)
class Noise:
    """How often each augmentation strikes; all are probabilities."""

    swap_person: float = 0.25
    swap_place: float = 0.06
    mutate: float = 0.3  # of swapped people: one letter of a name changed
    clitic: float = 0.04
    join: float = 0.06  # of names of several words: a blank lost
    hamza: float = 0.15  # of windows: hamza on alef dropped throughout
    quotes: float = 0.1  # of windows: straight quotes dropped


_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_BARE_ALEF = str.maketrans("أإآ", "ااا")


def _mutate(word: str, rng: random.Random) -> str:
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word))
    return word[:at] + rng.choice(_LETTERS) + word[at + 1 :]


def _swapped(words: list[str], kind: str, names: Names, noise: Noise, rng: random.Random):
    """Another name of the same kind, or None to leave the mention as it is."""
    if kind == "PERS" and rng.random() < noise.swap_person:
        keep_first = len(words) == 1
        pool = names.later if keep_first else names.first
        other = [rng.choice(pool), *(rng.choice(names.later) for _ in words[1:])]
        if rng.random() < noise.mutate:
            at = rng.randrange(len(other))
            other[at] = _mutate(other[at], rng)
        return other
    if kind == "LOC" and rng.random() < noise.swap_place:
        return list(rng.choice(names.places))
    return None


def augment(
    sentences: list[Sentence], names: Names, noise: Noise, rng: random.Random
) -> list[Sentence]:
    """One window's sentences with some names swapped, joined, prefixed or respelt.

    A name swapped once is swapped by the same name wherever the window repeats it.
    """
    bare = rng.random() < noise.hamza
    unquoted = rng.random() < noise.quotes
    swaps: dict[tuple[str, tuple[str, ...]], list[str] | None] = {}
    result = []
    for sentence in sentences:
        out: Sentence = []
        at = 0
        words = [w for w, _ in sentence]
        for start, end, kind in [*spans([t for _, t in sentence]), (len(words), len(words), "")]:
            out += sentence[at:start]
            at = end
            name = words[start:end]
            if not name:
                continue
            key = (kind, tuple(name))
            if key not in swaps:
                swaps[key] = _swapped(name, kind, names, noise, rng)
            name = list(swaps[key] or name)
            if len(name) > 1 and rng.random() < noise.join:
                name[:2] = [name[0] + name[1]]
            if kind in ("PERS", "LOC") and rng.random() < noise.clitic:
                name[0] = _prefixed(name[0], rng)
            out += [(w, f"{'I' if i else 'B'}-{kind}") for i, w in enumerate(name)]
        if bare:
            out = [(w.translate(_BARE_ALEF), t) for w, t in out]
        if unquoted:
            out = [(w, t) for w, t in out if w != '"'] or out
        result.append(out)
    return result


def _prefixed(word: str, rng: random.Random) -> str:
    clitic = rng.choice(["و", "ل", "ب", "ف", "ك", "ول", "وب"])
    if word.startswith("ال") and clitic.endswith("ل"):
        return clitic + word[1:]
    return clitic + word


def label_ids(sentence: Sentence) -> list[int]:
    return [IGNORE if tag == UNSURE else _ID[tag] for _, tag in sentence]
