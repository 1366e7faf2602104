"""What quantisation costs: the checkpoint in float32 beside the engine that ships.

    python resources/build/compare.py out/model ANERCorp_CamelLab_test.txt

Prints the F1 of both and the share of words that both label alike.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tokenizers import Tokenizer
from train import predict
from transformers import BertForTokenClassification

from core.engines import load_engine
from core.evaluation import read_conll, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path, metavar="CONLL_FILE")
    args = parser.parse_args()
    words, gold = read_conll(args.file)
    model = BertForTokenClassification.from_pretrained(args.checkpoint)
    tokenizer = Tokenizer.from_file(str(args.checkpoint / "tokenizer.json"))
    full = predict(model, tokenizer, words)
    shipped = load_engine().label(words)
    for name, tags in (("float32", full), ("shipped", shipped)):
        print(name, {kind: round(row["f1"], 4) for kind, row in score(gold, tags).items()})
    pairs = [(a, b) for s, t in zip(full, shipped, strict=True) for a, b in zip(s, t, strict=True)]
    print(f"same tag: {sum(a == b for a, b in pairs) / len(pairs):.4f} of {len(pairs)} words")


if __name__ == "__main__":
    main()
