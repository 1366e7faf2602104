"""The word list ``resources/lexicon/names.txt``: words that people are called by.

    python resources/build/name_words.py TRAIN.txt [AQMAR.txt …] resources/lexicon/names.txt

A word is kept when most of its occurrences in the corpora, annotated by people or by
silver.py, stand inside the name of a person, and it is not such a word with a proclitic
before it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from data import UNSURE, read_conll

from core.gazetteer import load_gazetteer
from core.names import cuts
from core.normalize import name_key

OFTEN_ENOUGH = 2  # occurrences; a word met once may be a slip of whoever labelled it


def name_words(paths: list[Path]) -> Counter[str]:
    """Name keys of single words, with their number of occurrences inside names."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for path in paths:
        for sentence in read_conll(path):
            for word, tag in sentence:
                if tag != UNSURE:
                    (inside if tag.endswith("PERS") else outside)[name_key(word)] += 1
    kept = {
        w: n
        for w, n in inside.items()
        if len(w) > 2
        and w.isalpha()
        and not w.isascii()
        and n >= OFTEN_ENOUGH
        and n > outside[w]
        and not _place(w)
    }
    # A name that is seen more often without its first letters has a proclitic there.
    return Counter({w: n for w, n in kept.items() if not any(inside[c.word] >= n for c in cuts(w))})


def _place(word: str) -> bool:
    """Whether the word, or what is left of it, is a well-known place."""
    gazetteer = load_gazetteer()
    places = (gazetteer.lookup(w) for w in (word, *(cut.word for cut in cuts(word))))
    return any(place and place.prominent for place in places)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    words = name_words(args.corpora)
    args.out.write_text("\n".join(sorted(words)) + "\n", "utf-8")
    print(f"{len(words)} words -> {args.out}")


if __name__ == "__main__":
    main()
