"""Silver data: news without labels, labelled by a first model and by its own documents.

    python resources/build/silver.py ARTICLES.jsonl.gz out.txt --articles 3000

A name that is sure in one sentence labels its other mentions (``core.lessons``), so the
labels know more than the model that made them.  Words that it is not sure of get the tag
``_``, which training passes over; so do organisations and other names, which it labels
too badly to teach (learnt from silver, they cost organisations 9 points on held-out text).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from data import UNSURE

from core.articles import make_article
from core.engines import load_engine
from core.extraction import find_names
from core.model import Word
from core.tokenizer import sentences

SURE_NAME, SURE_OTHER = 0.75, 0.25  # least confidence of a name, most chance of one elsewhere
WORDS = 500  # of each article
TAUGHT = ("PERS", "LOC")


def texts(path: Path, count: int, skip: int, seed: int) -> Iterator[str]:
    """The texts of ``count`` articles in an order drawn by ``seed``, after the first ``skip``."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        everything = [json.loads(line)["text"] for line in lines]
    random.Random(seed).shuffle(everything)
    yield from everything[skip : skip + count]


def tokenized(text: str) -> list[list[Word]]:
    """The first sentences of an article, about WORDS words."""
    article = make_article(text)
    split: list[list[Word]] = []
    size = 0
    for sentence in sentences(article.text, article.blocks):
        if size < WORDS:
            split.append(sentence)
            size += len(sentence)
    return split


def labelled(text: str) -> Iterator[list[tuple[str, str]]]:
    """The sentences of one article as ``(word, tag)``."""
    split = tokenized(text)
    predicted = load_engine().predict([[w.text for w in s] for s in split])
    tags = [
        UNSURE if chance > SURE_OTHER else "O"
        for sentence in predicted
        for chance in sentence.name_probabilities
    ]
    for name in find_names(split, predicted):
        for word in range(name.first, name.last + 1):
            prefix = "B" if word == name.first else "I"
            sure = name.confidence >= SURE_NAME and name.type in TAUGHT
            tags[word] = f"{prefix}-{name.type}" if sure else UNSURE
    at = 0
    for sentence in split:
        yield [(w.text, tags[at + i]) for i, w in enumerate(sentence)]
        at += len(sentence)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles_file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    count = 0
    with args.out.open("w", encoding="utf-8") as out:
        for text in texts(args.articles_file, args.articles, args.skip, args.seed):
            for sentence in labelled(text):
                count += len(sentence)
                out.writelines(f"{word} {tag}\n" for word, tag in sentence)
                out.write("\n")
    print(f"{count} words -> {args.out}")


if __name__ == "__main__":
    main()
