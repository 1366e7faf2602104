"""Step 4: one model between two, by averaging their weights.

    python resources/build/average.py out/first out/second out/model --train TRAIN.txt

Both must have been trained from the same trimmed encoder, head included: then what lies
between them labels about as well as both together would.  The share of the second that
does best on the held-out part of the training file is kept.
"""

from __future__ import annotations

import argparse
import copy
from pathlib import Path

from data import hold_out, read_conll
from tokenizers import Tokenizer
from train import HELD_BLOCKS, predict
from transformers import BertForTokenClassification

from core.evaluation import score

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


def between(first, second, share: float):
    """A model whose weights are ``share`` of the way from the first to the second."""
    other = second.state_dict()
    made = copy.deepcopy(first)
    made.load_state_dict(
        {
            name: weight.lerp(other[name], share) if weight.is_floating_point() else weight
            for name, weight in first.state_dict().items()
        }
    )
    return made.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--hold-out", type=float, default=0.05)
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.first / "tokenizer.json"))
    first = BertForTokenClassification.from_pretrained(args.first)
    second = BertForTokenClassification.from_pretrained(args.second)
    _, runs = hold_out(read_conll(args.train), args.hold_out, HELD_BLOCKS)
    held = [sentence for run in runs for sentence in run]
    words = [[word for word, _ in s] for s in held]
    gold = [[tag for _, tag in s] for s in held]
    best, kept = -1.0, first
    for share in SHARES:
        model = between(first, second, share)
        rows = score(gold, predict(model, tokenizer, words))
        print(f"{share:.2f}", {kind: round(row["f1"], 4) for kind, row in rows.items()}, flush=True)
        if rows["all"]["f1"] > best:
            best, kept = rows["all"]["f1"], model
    kept.save_pretrained(args.out)
    tokenizer.save(str(args.out / "tokenizer.json"))


if __name__ == "__main__":
    main()
