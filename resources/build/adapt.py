"""Step 1b: have the encoder guess hidden words of news, so that it knows their language.

    python resources/build/adapt.py out/trimmed ARTICLES.jsonl.gz out/adapted

Every article once; of 15 words in a hundred all pieces are hidden, some shown as others.
The head that labels names stays as it was, so that models trained from the result can be
averaged with each other.  A checkpoint every 500 steps.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from data import IGNORE
from silver import texts
from tokenizers import Tokenizer
from train import Guesser
from transformers import BertForTokenClassification

from core.engines.features import BOS_ID, EOS_ID, UNK_ID, encode_words
from core.tokenizer import words

WINDOW, WINDOWS = 128, 12  # pieces, and windows of a batch
HIDDEN, OTHERS, KEPT = 0.15, 0.1, 0.1  # shares: of words; of those, shown as others or as they are
FIRST_WORD_PIECE = 4  # pieces before it are signs of the model's own
KEEP_EVERY = 500  # steps


def windows(tokenizer: Tokenizer, path: Path, seed: int) -> Iterator[list[list[int]]]:
    """Windows of whole words, each a list of its pieces."""
    for text in texts(path, 1_000_000, 0, seed):
        window: list[list[int]] = []
        size = 0
        for word in encode_words(tokenizer, [word.text for word in words(text)]):
            if size + len(word) > WINDOW - 2 and window:
                yield window
                window, size = [], 0
            window.append(word[: WINDOW - 2])
            size += len(window[-1])
        if size > WINDOW // 4:
            yield window


def hidden(window: list[list[int]], pieces: int, rng: random.Random) -> tuple[list[int], list[int]]:
    """What the model is shown, and what it is to guess, piece by piece."""
    shown, guessed = [BOS_ID], [IGNORE]
    for word in window:
        chance = rng.random()
        if chance >= HIDDEN:
            shown += word
            guessed += [IGNORE] * len(word)
            continue
        guessed += word
        if chance < HIDDEN * KEPT:
            shown += word
        elif chance < HIDDEN * (KEPT + OTHERS):
            shown += [rng.randrange(FIRST_WORD_PIECE, pieces) for _ in word]
        else:
            shown += [UNK_ID] * len(word)
    return [*shown, EOS_ID], [*guessed, IGNORE]


def batch(rows: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(shown) for shown, _ in rows)
    ids = torch.ones((len(rows), longest), dtype=torch.long)  # 1 pads
    guesses = torch.full((len(rows), longest), IGNORE)
    for row, (shown, guessed) in enumerate(rows):
        ids[row, : len(shown)] = torch.tensor(shown)
        guesses[row, : len(guessed)] = torch.tensor(guessed)
    return ids, guesses


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", type=Path)
    parser.add_argument("articles_file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    model = BertForTokenClassification.from_pretrained(
        args.base, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
    )
    guesser = Guesser(model.bert.embeddings.word_embeddings.weight)
    rates = [
        {"params": list(model.bert.parameters()), "lr": args.rate},
        {"params": list(guesser.parameters()), "lr": args.rate * 3},
    ]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01, fused=True)
    warm = max(1, args.steps // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / warm, max(0.0, (args.steps - n) / (args.steps - warm)))
    )
    args.out.mkdir(parents=True, exist_ok=True)
    model.train()
    started, losses = time.time(), []
    rows: list[tuple[list[int], list[int]]] = []
    step = 0
    for window in windows(tokenizer, args.articles_file, args.seed):
        rows.append(hidden(window, tokenizer.get_vocab_size(), rng))
        if len(rows) < WINDOWS:
            continue
        ids, guesses = batch(rows)
        rows = []
        states = model.bert(input_ids=ids, attention_mask=(ids != 1).long()).last_hidden_state
        told = guesses != IGNORE
        loss = torch.nn.functional.cross_entropy(guesser(states[told]), guesses[told])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        losses.append(loss.item())
        step += 1
        if step % 50 == 0:
            mean = sum(losses[-50:]) / 50
            print(f"{step}/{args.steps} loss {mean:.3f} {time.time() - started:.0f} s", flush=True)
        if step % KEEP_EVERY == 0 or step == args.steps:
            model.save_pretrained(args.out)
            tokenizer.save(str(args.out / "tokenizer.json"))
        if step == args.steps:
            break


if __name__ == "__main__":
    main()
