"""How well the bundled engine labels text that it was not trained on.

    python tests/bench/quality.py ANERCorp_CamelLab_test.txt

Entity level, exact match.  Prints a Markdown table, as the README and the model card
have it, and the speed.
"""

from __future__ import annotations

import argparse

from core.engines import load_engine
from core.evaluation import evaluate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", metavar="CONLL_FILE")
    engine = load_engine()
    engine.label([["كتب"]])
    for file in parser.parse_args().files:
        record = evaluate(file, engine)
        print(f"{file}\n\n| | precision | recall | F1 | names |\n|---|---|---|---|---|")
        for kind, row in record["scores"].items():
            cells = " | ".join(f"{row[c]:.3f}" for c in ("precision", "recall", "f1"))
            print(f"| {kind} | {cells} | {row['support']:.0f} |")
        print(f"\n{record['words']} words, {record['words_per_second']:.0f} words per second\n")


if __name__ == "__main__":
    main()
