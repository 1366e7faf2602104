"""Step 5: probabilities that can be believed, by one temperature.

    python resources/build/calibrate.py out/model out/calibrated --train TRAIN.txt

Divides what the head gives by the number that makes the labels of the held-out part of
the training file likeliest (Guo et al. 2017).  No label changes by it.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch
from data import hold_out, label_ids, read_conll
from tokenizers import Tokenizer
from train import EVAL_WINDOW, HELD_BLOCKS
from transformers import BertForTokenClassification

from core.engines.features import encode_words, pack_windows

TEMPERATURES = [0.5 + 0.05 * n for n in range(41)]


@torch.inference_mode()
def outputs(model, tokenizer, sentences: list[list[str]]) -> torch.Tensor:
    """What the head gives for each word, ``(words, labels)``."""
    rows = []
    pieces = [encode_words(tokenizer, sentence) for sentence in sentences]
    for window in pack_windows(pieces, EVAL_WINDOW):
        rows.append(model(input_ids=torch.tensor([window.ids])).logits[0][window.first])
    return torch.cat(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--hold-out", type=float, default=0.05)
    args = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(args.checkpoint / "tokenizer.json"))
    model = BertForTokenClassification.from_pretrained(args.checkpoint).eval()
    _, runs = hold_out(read_conll(args.train), args.hold_out, HELD_BLOCKS)
    held = [sentence for run in runs for sentence in run]
    scores = outputs(model, tokenizer, [[word for word, _ in s] for s in held])
    gold = torch.tensor([tag for s in held for tag in label_ids(s)])
    losses = {t: torch.nn.functional.cross_entropy(scores / t, gold).item() for t in TEMPERATURES}
    best = min(losses, key=lambda t: losses[t])
    print(f"temperature {best:.2f}: loss {losses[best]:.4f}; at 1.00 {losses[1.0]:.4f}")
    with torch.no_grad():
        model.classifier.weight.div_(best)
        model.classifier.bias.div_(best)
    model.save_pretrained(args.out)
    shutil.copy(args.checkpoint / "tokenizer.json", args.out)


if __name__ == "__main__":
    main()
