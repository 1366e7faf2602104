"""What several models together think of news without labels, for a model to learn from.

    python resources/build/teach.py ARTICLES.jsonl.gz out/taught --models out/a out/b …

``--models`` are folders that export.py made.  Their probabilities are averaged, and what
the document rules find besides (a name sure in one sentence labels its other mentions)
is put over them.  Learning from probabilities keeps what the teachers doubt: labels alone
turn every organisation that they were not sure of into no name at all.

Writes ``out/taught.txt``, a word a line with a blank line after each sentence, and
``out/taught.npy``, ``(words, labels)`` as float16.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from silver import texts, tokenized

from core.engines.labels import LABELS
from core.engines.onnx_engine import OnnxEngine, decoded
from core.extraction import find_names
from core.model import Word

TAUGHT = ("PERS", "LOC")  # what the document rules are trusted with
SURE_NAME = 0.75  # least confidence of a name that they put over the probabilities
WEIGHT = 0.85  # of their word


def probabilities(engines: Sequence[OnnxEngine], split: list[list[Word]]) -> np.ndarray:
    """The average of the engines', corrected by the document, ``(words, labels)``."""
    words = [[word.text for word in sentence] for sentence in split]
    each = [np.exp(np.concatenate(engine.scores(words))) for engine in engines]
    mean = np.mean(each, axis=0)
    edges = np.cumsum([len(sentence) for sentence in words])[:-1]
    labelled = [decoded(np.log(rows + 1e-9)) for rows in np.split(mean, edges)]
    for name in find_names(split, labelled):
        if name.type in TAUGHT and name.confidence >= SURE_NAME:
            for word in range(name.first, name.last + 1):
                label = LABELS.index(f"{'B' if word == name.first else 'I'}-{name.type}")
                mean[word] *= 1 - WEIGHT
                mean[word, label] += WEIGHT
    return mean.astype(np.float16)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles_file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--seed", type=int, default=21)
    args = parser.parse_args()
    engines = [OnnxEngine(folder, folder.name) for folder in args.models]
    rows = []
    with args.out.with_suffix(".txt").open("w", encoding="utf-8") as out:
        for text in texts(args.articles_file, args.articles, args.skip, args.seed):
            split = tokenized(text)
            if not split:
                continue
            rows.append(probabilities(engines, split))
            for sentence in split:
                out.writelines(f"{word.text} O\n" for word in sentence)
                out.write("\n")
    np.save(args.out.with_suffix(".npy"), np.concatenate(rows))
    print(f"{sum(map(len, rows))} words -> {args.out}")


if __name__ == "__main__":
    main()
