"""How well the bundled engine labels text that it was not trained on, and how surely.

    python tests/bench/quality.py ANERCorp_CamelLab_test.txt

Entity level, exact match.  Prints Markdown tables, as the README and the model card have
them: the engine's labels, the names that a reader is shown, how often a name of a given
confidence is right; and the speed.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import chain

from core.engines import Engine, load_engine
from core.engines.labels import spans
from core.evaluation import DOCUMENT, evaluate, found_in, read_conll
from core.reliability import load_reliability

BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def print_scores(heading: str, scores: dict[str, dict[str, float]]) -> None:
    print(f"{heading}\n\n| | precision | recall | F1 | names |\n|---|---|---|---|---|")
    for kind, row in scores.items():
        cells = " | ".join(f"{row[c]:.3f}" for c in ("precision", "recall", "f1"))
        print(f"| {kind} | {cells} | {row['support']:.0f} |")
    print()


def print_reliability(file: str, engine: Engine) -> None:
    """Names as shown by their confidence, and the share that is right."""
    words, gold = read_conll(file)
    reliability = load_reliability(engine.name)
    rows: defaultdict[float, list[tuple[float, bool]]] = defaultdict(list)
    for at in range(0, len(words), DOCUMENT):
        tags = list(chain.from_iterable(gold[at : at + DOCUMENT]))
        right = set(spans(tags))
        for name in found_in(words[at : at + DOCUMENT], engine):
            confidence = reliability.share_right(name.confidence)
            ok = (name.first, name.last + 1, name.type) in right
            rows[next(top for top in BINS if confidence < top)].append((confidence, ok))
    print("| confidence below | names | mean confidence | right |\n|---|---|---|---|")
    error, total = 0.0, sum(map(len, rows.values()))
    for top in BINS:
        if found := rows[top]:
            mean = sum(c for c, _ in found) / len(found)
            right_share = sum(ok for _, ok in found) / len(found)
            error += abs(mean - right_share) * len(found) / total
            print(f"| {min(top, 1):g} | {len(found)} | {mean:.2f} | {right_share:.2f} |")
    print(f"\nexpected calibration error {error:.3f}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", metavar="CONLL_FILE")
    parser.add_argument("--engine", help="another than the bundled one")
    args = parser.parse_args()
    engine = load_engine(args.engine)
    engine.label([["كتب"]])
    for file in args.files:
        record = evaluate(file, engine)
        print(f"# {file}\n")
        print_scores("The engine's labels:", record["scores"])
        print_scores("The names as shown:", record["shown"])
        print_reliability(file, engine)
        print(f"{record['words']} words, {record['words_per_second']:.0f} words per second\n")


if __name__ == "__main__":
    main()
