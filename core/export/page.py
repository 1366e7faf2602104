"""What a reader sees of an article: facts, paragraphs with names marked, names by type.

All text here is fit to be shown: no control characters, nothing that turns its
surroundings around.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import PurePath
from urllib.parse import urlsplit

from core.direction import reads_rtl
from core.model import ENTITY_TYPES, Analysis, Article, Block, BlockKind, EntityType, Mention

TYPE_NAMES: dict[EntityType, str] = {
    "PERS": "أشخاص",
    "LOC": "أماكن",
    "ORG": "جهات",
    "MISC": "أسماء أخرى",
}
UNTITLED = "بلا عنوان"
CONTENTS = "المحتويات"
NAMES = "الأسماء في المقال"
SOURCE = "المصدر"
AND = "، "

_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls, bidi embeddings and isolates, lone surrogates, what is no character.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph; of a name also its type and its entity's name."""

    text: str
    type: EntityType | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, cut at the borders of names."""

    kind: BlockKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The whole paragraph; ``\\n`` is a line break that is meant."""
        return "".join(run.text for run in self.runs)

    @property
    def rtl(self) -> bool:
        """Whether it runs right to left."""
        return reads_rtl(self.text)


def fit(text: str) -> str:
    """A text without what cannot be shown or would turn the rest around."""
    if text.isprintable():  # what most pieces are
        return text
    return _UNFIT.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """As ``fit``, on one line."""
    return " ".join(fit(text).split())


def title_of(article: Article) -> str:
    """An article's title on one line, or that it has none."""
    return one_line(article.title) or UNTITLED


def paragraphs(article: Article, analysis: Analysis) -> Iterator[Paragraph]:
    """The blocks of an article, less a heading at its head that is just the title."""
    blocks = article.blocks or (Block(0, len(article.text), "paragraph"),)
    marks = _marks(article, analysis)
    starts = [mention.start for mention, _ in marks]
    for number, block in enumerate(blocks):
        first = max(0, bisect_right(starts, block.start) - 1)
        paragraph = Paragraph(block.kind, tuple(_runs(article.text, block, marks, first)))
        text = one_line(paragraph.text)
        repeats = not number and block.kind == "heading" and text == one_line(article.title)
        if text and not repeats:
            yield paragraph


def _marks(article: Article, analysis: Analysis) -> list[tuple[Mention, str]]:
    """The mentions within the text, in order and apart, with their entities' names."""
    owner = analysis.entity_of()
    marks: list[tuple[Mention, str]] = []
    at = 0
    for index, mention in sorted(enumerate(analysis.mentions), key=lambda m: m[1].start):
        if at <= mention.start < mention.end <= len(article.text):
            name = owner[index].name if index in owner else mention.surface
            marks.append((mention, one_line(name)))
            at = mention.end
    return marks


def _runs(
    text: str, block: Block, marks: Sequence[tuple[Mention, str]], first: int
) -> Iterator[Run]:
    at = block.start
    for mention, name in islice(marks, first, None):
        if mention.start >= block.end:
            break
        start, end = max(mention.start, block.start), min(mention.end, block.end)
        if start < end:
            if at < start:
                yield Run(fit(text[at:start]))
            yield Run(fit(text[start:end]), mention.type, name)
            at = end
    if at < block.end:
        yield Run(fit(text[at : block.end]))


def names_by_type(analysis: Analysis) -> list[tuple[EntityType, list[tuple[str, int]]]]:
    """The entities of each type that there is, ``(name, mentions)``, the most frequent first."""
    found: list[tuple[EntityType, list[tuple[str, int]]]] = []
    for kind in ENTITY_TYPES:
        names = [(one_line(e.name), len(e.mentions)) for e in analysis.entities if e.type == kind]
        if names:
            found.append((kind, sorted(names, key=lambda name: -name[1])))
    return found


def facts(article: Article) -> list[str]:
    """Author, site or else its address's host, and date, as far as they are known."""
    outlet = article.site or (host(article.source) if address(article.source) else "")
    stated = (one_line(article.author), one_line(outlet), date_text(article.published))
    return [fact for fact in stated if fact]


def address(source: str) -> str:
    """The address of a page on the web; empty where an article is from a file, or nowhere."""
    source = one_line(source)
    return source if source.lower().startswith(("http://", "https://")) else ""


def host(url: str) -> str:
    """The site that an address is of."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def source_text(article: Article) -> str:
    """An article's address, or the name of its file: folders are the owner's business."""
    return address(article.source) or one_line(PurePath(article.source.replace("\\", "/")).name)


def date_text(iso: str | None) -> str:
    """The day of an ISO date or time in Arabic; empty for what is none."""
    try:
        day = date.fromisoformat((iso or "")[:10])
    except ValueError:
        return ""
    return f"{number_text(day.day)} {_MONTHS[day.month - 1]} {number_text(day.year)}"


def number_text(number: int) -> str:
    """A number in Arabic digits."""
    return str(number).translate(_DIGITS)
