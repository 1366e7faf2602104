"""Step 5: how often a name of a given confidence is right, on text the model did not see.

    python resources/build/calibrate.py TRAIN.txt resources/ner/reliability.json

Fits ``core.reliability`` to the names that the shipped engine and the document rules find
in the held-out part of the training file.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from data import hold_out, read_conll
from train import HELD_BLOCKS

from core.engines import load_engine
from core.engines.labels import spans
from core.evaluation import found_in


def observed(sentences: list[list[tuple[str, str]]]) -> list[tuple[float, bool]]:
    """The confidence of each name found in a text, and whether it is right."""
    words = [[word for word, _ in s] for s in sentences]
    right, at = set(), 0
    for sentence in sentences:
        right |= {(at + a, at + b, k) for a, b, k in spans([tag for _, tag in sentence])}
        at += len(sentence)
    names = found_in(words, load_engine())
    return [(n.confidence, (n.first, n.last + 1, n.type) in right) for n in names]


def fit(pairs: list[tuple[float, bool]], steps: int = 50) -> tuple[float, float]:
    """Scale and shift of the log-odds, by Newton's method."""
    kept = np.clip([confidence for confidence, _ in pairs], 1e-4, 1 - 1e-4)
    inputs = np.stack([np.log(kept / (1 - kept)), np.ones(len(pairs))], axis=1)
    truth = np.array([right for _, right in pairs], float)
    weights = np.array([1.0, 0.0])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + 1e-6 * np.eye(2)
        weights += np.linalg.solve(curve, inputs.T @ (truth - chance))
    return float(weights[0]), float(weights[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--hold-out", type=float, default=0.05)
    args = parser.parse_args()
    _, runs = hold_out(read_conll(args.train), args.hold_out, HELD_BLOCKS)
    pairs = [pair for run in runs for pair in observed(run)]
    scale, shift = fit(pairs)
    values = {"scale": round(scale, 4), "shift": round(shift, 4)}
    args.out.write_text(json.dumps(values) + "\n", "utf-8")
    print(f"{len(pairs)} names, {sum(right for _, right in pairs)} right: {values}")


if __name__ == "__main__":
    main()
