"""Step 2: fine-tune the trimmed encoder to label names.

    python resources/build/train.py out/trimmed out/model --train ANERCorp_CamelLab_train.txt

Consecutive sentences share a window, so that a short name is read beside the full one.
Words are hidden at random, and the model learns to say both what they were and whether
they are names: the first keeps it an Arabic reader, the second teaches it to heed the
context.  Weights are averaged over the steps (EMA) and the average is what is kept, a
checkpoint each epoch.  ``--hold-out`` trains on the rest and prints entity F1 on what
was held out.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from batches import ENCYCLOPAEDIA, NEWS, Batch, Batches, Group, groups_of
from data import IGNORE, Names, Noise, Sentence, hold_out, read_conll
from tokenizers import Tokenizer
from transformers import BertForTokenClassification

from core.engines.features import encode_words, pack_windows
from core.engines.labels import LABELS, viterbi
from core.evaluation import score

EVAL_WINDOW = 240
EMA_EVERY, EMA = 5, 0.998  # steps; the decay a step
HELD_BLOCKS = 8  # runs of sentences that are held out
Rows = dict[str, float]


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--wiki", type=Path, nargs="*", default=[], help="AQMAR articles")
    parser.add_argument("--wiki-test", type=Path, nargs="*", default=[], help="only reported on")
    parser.add_argument("--silver", type=Path, help="machine-labelled text, a share an epoch")
    parser.add_argument("--silver-share", type=float, default=1.0, help="of the gold's size")
    parser.add_argument("--taught", type=Path, help="what teach.py wrote, without ending")
    parser.add_argument("--hold-out", type=float, default=0.0)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=10.0, help="times the rate")
    parser.add_argument("--smoothing", type=float, default=0.03)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--hide", type=float, default=0.03, help="share of words hidden")
    parser.add_argument("--guess", type=float, default=0.0, help="weight of guessing them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


class Guesser(torch.nn.Module):
    """Says which pieces were hidden; shares the encoder's own piece vectors."""

    def __init__(self, vectors: torch.nn.Parameter) -> None:
        super().__init__()
        pieces, width = vectors.shape
        self.dense = torch.nn.Linear(width, width)
        self.norm = torch.nn.LayerNorm(width)
        self.bias = torch.nn.Parameter(torch.zeros(pieces))
        self.vectors = [vectors]  # in a list: the encoder owns it

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """``(hidden, width)`` to ``(hidden, pieces)``."""
        states = self.norm(torch.nn.functional.gelu(self.dense(states)))
        return states @ self.vectors[0].T + self.bias


@torch.inference_mode()
def predict(model, tokenizer, sentences: list[list[str]], style: int = NEWS) -> list[list[str]]:
    """Labels of the words, by the windows that the engine uses."""
    model.eval()
    pieces = [encode_words(tokenizer, s) for s in sentences]
    rows: list[list[np.ndarray]] = [[] for _ in sentences]
    for window in pack_windows(pieces, EVAL_WINDOW):
        ids = torch.tensor([window.ids])
        logits = model(input_ids=ids, token_type_ids=torch.full_like(ids, style)).logits[0]
        logp = torch.log_softmax(logits, -1).numpy()
        for at, (s, _) in zip(window.first, window.words, strict=True):
            rows[s].append(logp[at])
    return [[LABELS[i] for i in viterbi(np.array(r))] for r in rows]


def scores(model, tokenizer, sentences: Sequence[Sentence], style: int = NEWS) -> Rows:
    """Entity F1 by type."""
    words = [[word for word, _ in s] for s in sentences]
    rows = score(
        [[tag for _, tag in s] for s in sentences], predict(model, tokenizer, words, style)
    )
    return {kind: round(row["f1"], 4) for kind, row in rows.items()}


@torch.no_grad()
def follow(average, model, decay: float) -> None:
    """Move the averaged weights towards the current ones."""
    for mine, theirs in zip(average.parameters(), model.parameters(), strict=True):
        mine.lerp_(theirs, 1 - decay)


class Course:
    """What is read in each epoch: all of the gold text, and the next stretch of silver."""

    def __init__(self, args: argparse.Namespace, rng: random.Random) -> None:
        self.rng = rng
        self.runs, held = hold_out(read_conll(args.train), args.hold_out, HELD_BLOCKS)
        self.held = [s for run in held for s in run] if args.hold_out else []
        self.wiki = [read_conll(path) for path in args.wiki]
        self.wiki_test = [s for path in args.wiki_test for s in read_conll(path)]
        self.silver = read_conll(args.silver) if args.silver else []
        self.chances: list[np.ndarray] | None = None
        if args.taught:
            self.silver = read_conll(args.taught.with_suffix(".txt"))
            rows = np.load(args.taught.with_suffix(".npy"))
            edges = np.cumsum([len(s) for s in self.silver])[:-1]
            self.chances = np.split(rows, edges)
        gold = sum(len(s) for run in self.runs for s in run)
        self.silver_words = args.silver_share * gold
        self._silver_at = 0

    def names(self) -> Names:
        return Names.of(s for run in [*self.runs, *self.wiki] for s in run)

    def epoch(self) -> list[Group]:
        groups = groups_of(self.runs, self.rng)
        groups += groups_of(self.wiki, self.rng, ENCYCLOPAEDIA, misc=False)
        run, start = self._next_silver()
        silver = groups_of([run], self.rng)
        if self.chances is not None:
            at = start
            for i, group in enumerate(silver):
                places = range(at, at + len(group.sentences))
                taught = [self.chances[n % len(self.chances)] for n in places]
                silver[i] = replace(group, taught=taught)
                at += len(group.sentences)
        return groups + silver

    def _next_silver(self) -> tuple[list[Sentence], int]:
        """Sentences and the number of the first; from the head again after the end."""
        start = self._silver_at
        run: list[Sentence] = []
        words = 0
        while self.silver and words < self.silver_words:
            run.append(self.silver[self._silver_at % len(self.silver)])
            words += len(run[-1])
            self._silver_at += 1
        return run, start


def loss_of(model, guesser: Guesser, batch: Batch, args: argparse.Namespace) -> torch.Tensor:
    states = model.bert(
        input_ids=batch.ids, attention_mask=batch.attention, token_type_ids=batch.style
    ).last_hidden_state
    logits = model.classifier(model.dropout(states)).flatten(0, 1)
    cross_entropy = torch.nn.functional.cross_entropy
    labels, taught = batch.labels.flatten(), batch.taught.flatten(0, 1)
    told, by_teacher = labels != IGNORE, taught.sum(-1) > 0
    # A sum over the words, however they are labelled: a batch may hold only one kind.
    loss = logits.sum() * 0.0
    if told.any():
        loss = loss + cross_entropy(
            logits[told], labels[told], label_smoothing=args.smoothing, reduction="sum"
        )
    if by_teacher.any():
        loss = loss + cross_entropy(logits[by_teacher], taught[by_teacher], reduction="sum")
    loss = loss / max(1, int(told.sum() + by_teacher.sum()))
    hidden = batch.hidden != IGNORE
    if args.guess and hidden.any():
        guesses = guesser(states[hidden])
        loss = loss + args.guess * cross_entropy(guesses, batch.hidden[hidden])
    return loss


def main() -> None:
    args = parse()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    model = BertForTokenClassification.from_pretrained(
        args.base, hidden_dropout_prob=args.dropout, attention_probs_dropout_prob=args.dropout
    )
    guesser = Guesser(model.bert.embeddings.word_embeddings.weight)
    course = Course(args, rng)
    noise = Noise()
    batches = Batches(tokenizer, course.names(), noise, args.hide, rng)
    average = copy.deepcopy(model).eval()
    heads = {"params": [*model.classifier.parameters(), *guesser.parameters()]}
    body = {"params": list(model.bert.parameters()), "lr": args.rate}
    optimiser = torch.optim.AdamW(
        [body, heads | {"lr": args.rate * args.head_rate}], weight_decay=0.01, fused=True
    )
    per_epoch = sum(1 for _ in batches.of(course.epoch()))
    total = int(per_epoch * args.epochs * 1.02)
    warm = int(total * 0.06)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / warm, max(0.0, (total - n) / (total - warm)))
    )
    step, started = 0, time.time()
    args.out.mkdir(parents=True, exist_ok=True)
    print(f"{per_epoch} steps an epoch, {len(course.held)} sentences held out", flush=True)
    for epoch in range(args.epochs):
        model.train()
        losses = []
        for batch in batches.of(course.epoch()):
            loss = loss_of(model, guesser, batch, args)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            losses.append(loss.item())
            step += 1
            if step % EMA_EVERY == 0:
                follow(average, model, min(EMA**EMA_EVERY, (1 + step) / (50 + step)))
            if step % 50 == 0:
                mean, seconds = np.mean(losses[-50:]), time.time() - started
                print(f"  {step}/{total} loss {mean:.4f} {seconds:.0f} s", flush=True)
        average.save_pretrained(args.out)
        tokenizer.save(str(args.out / "tokenizer.json"))
        line: dict[str, object] = {"epoch": epoch + 1, "loss": round(float(np.mean(losses)), 4)}
        line["seconds"] = round(time.time() - started)
        if course.held:
            line["news"] = scores(average, tokenizer, course.held)
        for style in (NEWS, ENCYCLOPAEDIA) if course.wiki_test else ():
            line[f"wiki {style}"] = scores(average, tokenizer, course.wiki_test, style)
        print(json.dumps(line), flush=True)
    settings = {k: str(v) for k, v in vars(args).items()} | {"noise": asdict(noise)}
    (args.out / "training.json").write_text(json.dumps(settings, indent=1), "utf-8")


if __name__ == "__main__":
    main()
