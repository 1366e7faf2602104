"""Step 3: one model between several, by averaging their weights.

    python resources/build/average.py out/model out/first out/second … --train TRAIN.txt

All must have been trained from the same trimmed encoder, head included: then what lies
between them labels about as well as all of them together would.  Of the mixtures in
quarters, the one that does best on the held-out part of the training file is kept.
"""

from __future__ import annotations

import argparse
import copy
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from data import hold_out, read_conll
from tokenizers import Tokenizer
from train import HELD_BLOCKS, scores
from transformers import BertForTokenClassification

PARTS = 4  # shares are quarters


def shares_of(count: int, parts: int = PARTS) -> Iterator[tuple[float, ...]]:
    """All ways to give ``count`` models shares of a whole in quarters."""
    for split in itertools.product(range(parts + 1), repeat=count):
        if sum(split) == parts:
            yield tuple(share / parts for share in split)


def mixture(models: Sequence[BertForTokenClassification], shares: Sequence[float]):
    """The model whose every weight is the models' weighted mean."""
    states = [model.state_dict() for model in models]
    made = copy.deepcopy(models[0])
    made.load_state_dict(
        {
            name: sum(share * state[name] for share, state in zip(shares, states, strict=True))
            if weight.is_floating_point()
            else weight
            for name, weight in states[0].items()
        }
    )
    return made.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--hold-out", type=float, default=0.05)
    parser.add_argument("--shares", type=float, nargs="*", help="keep this mixture, try no other")
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.checkpoints[0] / "tokenizer.json"))
    models = [BertForTokenClassification.from_pretrained(path) for path in args.checkpoints]
    _, runs = hold_out(read_conll(args.train), args.hold_out, HELD_BLOCKS)
    held = [sentence for run in runs for sentence in run]
    best, kept = -1.0, models[0]
    for shares in [args.shares] if args.shares else shares_of(len(models)):
        model = mixture(models, shares)
        rows = scores(model, tokenizer, held)
        print(shares, rows, flush=True)
        if rows["all"] > best:
            best, kept = rows["all"], model
    kept.save_pretrained(args.out)
    tokenizer.save(str(args.out / "tokenizer.json"))


if __name__ == "__main__":
    main()
