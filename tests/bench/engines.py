"""Words per second and memory: the bundled engine beside CAMeL Tools' own recogniser.

    python tests/bench/engines.py [CONLL_FILE] [--words 3000] [--runs 3]

``NERecognizer`` gets a checkpoint of BERT-base's size (12 layers, 768 wide) with random
weights, made for the occasion: how fast it is and what it holds do not depend on what it
has learnt.  Both label the same sentences, those of the file or the seeds over and over,
on the same two cores, turn by turn, each run a process of its own.  Prints a Markdown
table of medians; the labelling alone is timed, the peak is that of the whole process.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CORES = 2
KINDS = ("qari", "camel")


def read_sentences(file: Path | None, limit: int) -> list[list[str]]:
    """Whole sentences of about ``limit`` words."""
    from core.evaluation import read_conll
    from core.opening import open_article
    from core.tokenizer import sentences

    if file:
        source = iter(read_conll(file)[0])
    else:
        articles = [open_article(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
        source = cycle([[w.text for w in s] for a in articles for s in sentences(a.text, a.blocks)])
    chosen: list[list[str]] = []
    words = 0
    while words < limit and (sentence := next(source, None)) is not None:
        chosen.append(sentence)
        words += len(sentence)
    return chosen


def make_checkpoint(folder: Path, layers: int, width: int, pieces: int) -> None:
    """A token classifier with random weights; its pieces are the letters and the words."""
    import torch
    from transformers import BertConfig, BertForTokenClassification

    from core.engines.labels import LABELS

    words = {word for s in json.loads((folder / "text.json").read_text("utf-8")) for word in s}
    letters = sorted({letter for word in words for letter in word})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters]
    vocabulary += [f"##{letter}" for letter in letters]
    # Of a real vocabulary of this size, too, a part of a text's words is missing.
    vocabulary += sorted(word for word in words if len(word) in range(2, 7))
    vocabulary = vocabulary[:pieces]
    vocabulary += [f"[unused{n}]" for n in range(pieces - len(vocabulary))]
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", "utf-8")
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": false}', "utf-8")
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=pieces,
        hidden_size=width,
        num_hidden_layers=layers,
        num_attention_heads=max(1, width // 64),
        intermediate_size=4 * width,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    BertForTokenClassification(config).save_pretrained(folder)


def label(kind: str, folder: Path) -> None:
    """Label the text once, in this process, and print the seconds it took."""
    sentences = json.loads((folder / "text.json").read_text("utf-8"))
    if kind == "qari":
        from core.engines import load_engine

        run = load_engine().label
    else:
        from core.engines.camel_checkpoint import load_recognizer

        run = load_recognizer(folder).predict
    run(sentences[:1])
    started = time.perf_counter()
    run(sentences)
    print(time.perf_counter() - started)


def measure(*args: str) -> tuple[float, float]:
    """Seconds that a process of this file printed, and its peak in MB."""
    env = {**os.environ, "OMP_NUM_THREADS": str(CORES)}
    # This process imports nothing large: what it holds would count in the child's peak.
    child = subprocess.Popen(
        [sys.executable, __file__, *args], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{args} ended with {child.returncode}")
    return float(printed or 0), usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", metavar="CONLL_FILE")
    parser.add_argument("--words", type=int, default=3000, help="about so many are labelled")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--width", type=int, default=768)
    parser.add_argument("--pieces", type=int, default=30_000, help="size of the vocabulary")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    if args.child:
        kind, folder = args.child[0], Path(args.child[1])
        if kind == "make":
            make_checkpoint(folder, args.layers, args.width, args.pieces)
        else:
            label(kind, folder)
        return
    sentences = read_sentences(args.file, args.words)
    words = sum(map(len, sentences))
    speeds: dict[str, list[float]] = {kind: [] for kind in KINDS}
    peaks: dict[str, list[float]] = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text.json").write_text(json.dumps(sentences), "utf-8")
        shape = ("--layers", args.layers, "--width", args.width, "--pieces", args.pieces)
        measure("--child", "make", folder, *map(str, shape))
        for _ in range(args.runs):
            for kind in KINDS:
                seconds, peak = measure("--child", kind, folder)
                speeds[kind].append(words / seconds)
                peaks[kind].append(peak)
    print(f"{words} words in {len(sentences)} sentences, {CORES} cores, {args.runs} runs\n")
    print("| | words a second | least to most | peak MB |\n|---|---|---|---|")
    peer = f"`NERecognizer`, {args.layers} layers of {args.width}"
    for kind, name in zip(KINDS, ("Qari's bundled engine", peer), strict=True):
        low, middle, high = (f(speeds[kind]) for f in (min, statistics.median, max))
        print(f"| {name} | {middle:,.0f} | {low:,.0f} to {high:,.0f} | {max(peaks[kind]):,.0f} |")
    speed = statistics.median(speeds["qari"]) / statistics.median(speeds["camel"])
    print(f"| ratio | {speed:.1f} | | {max(peaks['qari']) / max(peaks['camel']):.2f} |")


if __name__ == "__main__":
    main()
