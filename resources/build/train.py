"""Step 2: fine-tune the trimmed encoder to label names.

    python resources/build/train.py build/trimmed build/model --train ANERCorp_CamelLab_train.txt

Consecutive sentences share a window, so that a short name is read beside the full
one.  Weights are averaged over the steps (EMA) and the average is what is kept, a
checkpoint each epoch.  ``--hold-out`` trains on the rest and prints entity F1 on what
was held out; leave it at 0 for the model that ships.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from data import IGNORE, Names, Noise, Sentence, augment, hold_out, label_ids, read_conll
from tokenizers import Tokenizer
from transformers import BertForTokenClassification

from core.engines.features import PAD_ID, UNK_ID, Window, encode_words, pack_windows
from core.engines.labels import LABELS, viterbi
from core.evaluation import score

WINDOW_PIECES = (64, 128, 192, 240)
BATCH_PIECES = 1024
EVAL_WINDOW = 240
EMA_EVERY = 5  # steps
HELD_BLOCKS = 8  # runs of sentences that are held out


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--no-misc", type=Path, nargs="*", default=[])
    parser.add_argument("--silver", type=Path, help="machine-labelled text, a share an epoch")
    parser.add_argument("--silver-share", type=float, default=1.0, help="of the gold's size")
    parser.add_argument("--hold-out", type=float, default=0.0)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--smoothing", type=float, default=0.03)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--unknown", type=float, default=0.03, help="share of words hidden")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def sentence_groups(runs: list[list[Sentence]], rng: random.Random) -> list[list[Sentence]]:
    """Cut each run of sentences into groups that about fill a window, at random places."""
    groups: list[list[Sentence]] = []
    for run in runs:
        at = 0
        while at < len(run):
            room = rng.choice(WINDOW_PIECES) * 0.62  # words per piece, roughly
            size, group = 0, []
            while at < len(run) and (not group or size + len(run[at]) < room):
                group.append(run[at])
                size += len(run[at])
                at += 1
            groups.append(group)
    return groups


def batches(groups, tokenizer, names, noise, rng, args, masked):
    """Yield ``(ids, attention, labels)`` tensors of about BATCH_PIECES pieces each."""
    items: list[tuple[list[int], list[int]]] = []
    for group in groups:
        sentences = augment(group, names, noise, rng)
        pieces = [encode_words(tokenizer, [w for w, _ in s]) for s in sentences]
        for s in pieces:
            for w in range(len(s)):
                if rng.random() < args.unknown:
                    s[w] = [UNK_ID]
        tags = [label_ids(s) for s in sentences]
        for window in pack_windows(pieces, 256):
            labels = [IGNORE] * len(window.ids)
            for at, (s, w) in zip(window.first, window.words, strict=True):
                tag = tags[s][w]
                if tag == IGNORE or not (id(group) in masked and LABELS[tag].endswith("MISC")):
                    labels[at] = tag
            items.append((window.ids, labels))
    items.sort(key=lambda item: len(item[0]) + rng.random() * 24)
    chunks, current = [], []
    for item in items:
        if current and (len(current) + 1) * max(len(item[0]), len(current[-1][0])) > BATCH_PIECES:
            chunks.append(current)
            current = []
        current.append(item)
    chunks.append(current)
    rng.shuffle(chunks)
    for chunk in chunks:
        width = max(len(ids) for ids, _ in chunk)
        ids = torch.full((len(chunk), width), PAD_ID)
        labels = torch.full((len(chunk), width), IGNORE)
        for row, (i, t) in enumerate(chunk):
            ids[row, : len(i)] = torch.tensor(i)
            labels[row, : len(t)] = torch.tensor(t)
        yield ids, (ids != PAD_ID).long(), labels


@torch.inference_mode()
def predict(model, tokenizer, sentences: list[list[str]]) -> list[list[str]]:
    """Labels of the words, by the windows that the engine uses."""
    model.eval()
    pieces = [encode_words(tokenizer, s) for s in sentences]
    rows: list[list[np.ndarray]] = [[] for _ in sentences]
    windows: list[Window] = list(pack_windows(pieces, EVAL_WINDOW))
    for window in windows:
        logits = model(input_ids=torch.tensor([window.ids])).logits[0]
        logp = torch.log_softmax(logits, -1).numpy()
        for at, (s, _) in zip(window.first, window.words, strict=True):
            rows[s].append(logp[at])
    return [[LABELS[i] for i in viterbi(np.array(r))] for r in rows]


@torch.no_grad()
def follow(average, model, decay: float) -> None:
    """Move the averaged weights towards the current ones."""
    for mine, theirs in zip(average.parameters(), model.parameters(), strict=True):
        mine.lerp_(theirs, 1 - decay)


def main() -> None:
    args = parse()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    model = BertForTokenClassification.from_pretrained(
        args.base,
        hidden_dropout_prob=args.dropout,
        attention_probs_dropout_prob=args.dropout,
    )
    runs, held = [], []
    for path in args.train:
        kept, out = hold_out(read_conll(path), args.hold_out, HELD_BLOCKS)
        runs += kept
        held += [s for run in out for s in run] if args.hold_out else []
    extra = [read_conll(path) for path in args.no_misc]
    names = Names.of(s for run in runs + extra for s in run)
    noise = Noise()
    average = copy.deepcopy(model).eval()
    head = [p for n, p in model.named_parameters() if n.startswith("classifier")]
    body = [p for n, p in model.named_parameters() if not n.startswith("classifier")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 10}],
        weight_decay=0.01,
        fused=True,
    )
    silver = read_conll(args.silver) if args.silver else []
    gold_words = sum(len(s) for run in runs for s in run)

    def plan():
        groups = sentence_groups(runs, rng) + sentence_groups(silver_share(), rng)
        extras = sentence_groups(extra, rng)
        return groups + extras, {id(g) for g in extras}

    silver_at = 0

    def silver_share() -> list[list[Sentence]]:
        """The next stretch of the silver text, from its head again after its end."""
        nonlocal silver_at
        run: list[Sentence] = []
        words = 0
        while silver and words < args.silver_share * gold_words:
            run.append(silver[silver_at % len(silver)])
            words += len(run[-1])
            silver_at += 1
        return [run] if run else []

    per_epoch = sum(1 for _ in batches(plan()[0], tokenizer, names, noise, rng, args, set()))
    total = int(per_epoch * args.epochs * 1.02)
    warm = int(total * 0.06)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / warm, max(0.0, (total - n) / (total - warm)))
    )
    loss_of = torch.nn.CrossEntropyLoss(ignore_index=IGNORE, label_smoothing=args.smoothing)
    step, started = 0, time.time()
    args.out.mkdir(parents=True, exist_ok=True)
    print(f"{per_epoch} steps an epoch, {len(held)} sentences held out", flush=True)
    for epoch in range(args.epochs):
        model.train()
        losses = []
        groups, masked = plan()
        for ids, attention, labels in batches(groups, tokenizer, names, noise, rng, args, masked):
            logits = model(input_ids=ids, attention_mask=attention).logits
            loss = loss_of(logits.flatten(0, 1), labels.flatten())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            losses.append(loss.item())
            step += 1
            if step % EMA_EVERY == 0:
                follow(average, model, min(0.998**EMA_EVERY, (1 + step) / (50 + step)))
            if step % 50 == 0:
                print(
                    f"  {step}/{total} loss {np.mean(losses[-50:]):.4f} "
                    f"{time.time() - started:.0f} s",
                    flush=True,
                )
        average.save_pretrained(args.out)
        tokenizer.save(str(args.out / "tokenizer.json"))
        line = {
            "epoch": epoch + 1,
            "loss": round(float(np.mean(losses)), 4),
            "seconds": round(time.time() - started),
        }
        if held:
            gold = [[t for _, t in s] for s in held]
            tags = predict(average, tokenizer, [[w for w, _ in s] for s in held])
            line |= {k: round(v["f1"], 4) for k, v in score(gold, tags).items()}
        print(json.dumps(line), flush=True)
    settings = {k: str(v) for k, v in vars(args).items()} | {"noise": asdict(noise)}
    (args.out / "training.json").write_text(json.dumps(settings, indent=1), "utf-8")


if __name__ == "__main__":
    main()
