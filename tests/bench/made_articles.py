"""Realistic articles in any number, made of the sentences of real ones.

python tests/bench/made_articles.py ARTICLES.jsonl.gz DUMP.jsonl [COUNT]

ARTICLES.jsonl.gz holds a JSON object a line with a field ``text``.  The same seed makes
the same articles.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

VARIANTS = 0.02  # of the articles are another outlet's version of one before
RECENT = 200  # articles of which there may still be a version
FIRST_DAY, DAYS = date(2015, 1, 1), 3652
LEAST, MOST = 6, 60  # words of a sentence
OUTLETS = (
    "جريدة الميناء", "صحيفة الرصيف", "وكالة الأفق", "موقع المنارة", "يومية الضفاف",
    "بوابة الساحل", "صحيفة النهر", "وكالة المدار", "جريدة الواحة", "موقع الشراع",
    "يومية البيدر", "صحيفة السنابل", "بوابة القوافل", "جريدة المرافئ", "موقع الهضبة",
    "وكالة الجسور", "صحيفة الأندية", "يومية الفنار", "بوابة الأسواق", "جريدة الخليج الأزرق",
)  # fmt: skip
_AGENCIES = ("وكالات", "خاص", "متابعات", "من مراسلنا")
_SENTENCE = re.compile(r"[^.!?؟\n]+[.!?؟]")
_ARABIC = re.compile("[\u0621-\u064a]")
_SPELLINGS = (("أ", "ا"), ("إ", "ا"), ("ة ", "ه "), ("ى ", "ي "))  # as hasty typists have them

Made = dict[str, str]


def sentences_in(path: Path) -> list[str]:
    """The different Arabic sentences of the articles in a file, in order."""
    found: dict[str, None] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for match in _SENTENCE.finditer(json.loads(line)["text"]):
                sentence = " ".join(match.group().split())
                if (
                    LEAST <= len(sentence.split()) <= MOST
                    and len(_ARABIC.findall(sentence)) > len(sentence) / 2
                ):
                    found[sentence] = None
    return list(found)


def made_articles(path: str | Path, count: int, words: int = 300, seed: int = 1) -> Iterator[Made]:
    """``count`` articles of about so many words: title, text, date and source.

    Two in a hundred are versions of one before: of another outlet and headline, with an
    agency ahead, a paragraph less, or the spelling of a typist in a hurry.
    """
    dice = random.Random(seed)
    sentences = sentences_in(Path(path))
    recent: deque[Made] = deque(maxlen=RECENT)
    for _ in range(count):
        if recent and dice.random() < VARIANTS:
            yield _version(dice.choice(recent), sentences, dice)
        else:
            made = _article(sentences, words, dice)
            recent.append(made)
            yield made


def _article(sentences: list[str], words: int, dice: random.Random) -> Made:
    wanted = words * dice.uniform(0.8, 1.2)
    paragraphs: list[list[str]] = [[]]
    length = 0
    while length < wanted:
        if len(paragraphs[-1]) >= dice.randint(2, 4):
            paragraphs.append([])
        sentence = dice.choice(sentences)
        paragraphs[-1].append(sentence)
        length += len(sentence.split())
    return {
        "title": _title(sentences, dice),
        "text": "\n\n".join(" ".join(paragraph) for paragraph in paragraphs),
        "date": (FIRST_DAY + timedelta(dice.randrange(DAYS))).isoformat(),
        "source": dice.choice(OUTLETS),
    }


def _title(sentences: list[str], dice: random.Random) -> str:
    return " ".join(dice.choice(sentences).rstrip(".!?؟").split()[: dice.randint(6, 10)])


def _version(made: Made, sentences: list[str], dice: random.Random) -> Made:
    """What another outlet makes of an article."""
    paragraphs = made["text"].split("\n\n")
    if len(paragraphs) > 2 and dice.random() < 0.5:
        paragraphs.pop(dice.randrange(1, len(paragraphs)))
    if dice.random() < 0.5:
        paragraphs[0] = f"{dice.choice(_AGENCIES)} - {paragraphs[0]}"
    text = "\n\n".join(paragraphs)
    if dice.random() < 0.3:
        text = text.replace(*dice.choice(_SPELLINGS))
    day = date.fromisoformat(made["date"]) + timedelta(dice.randint(0, 1))
    return {
        "title": _title(sentences, dice) if dice.random() < 0.5 else made["title"],
        "text": text,
        "date": day.isoformat(),
        "source": dice.choice([outlet for outlet in OUTLETS if outlet != made["source"]]),
    }


def write_dump(path: str | Path, articles: Iterable[Made]) -> int:
    """Write articles as JSON, one a line; returns the bytes of their texts in UTF-8."""
    text = 0
    with Path(path).open("w", encoding="utf-8", newline="\n") as out:
        for made in articles:
            json.dump(made, out, ensure_ascii=False)
            out.write("\n")
            text += len(made["text"].encode())
    return text


def main() -> None:
    source, dump, *more = sys.argv[1:]
    count = int(more[0]) if more else 20_000
    articles = made_articles(source, count)
    size = write_dump(dump, islice(articles, count))
    print(f"{count} articles, {size} bytes of text")


if __name__ == "__main__":
    main()
