"""From a decoded text to an article: shown text, blocks, title."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from core.doctor import display_text
from core.model import Article, Block, BlockKind
from core.patterns import lazy_pattern

TITLE_LENGTH = 90  # code points; a title longer than this is cut at a word
HEADING_WORDS = 12
LONG_LINE = 700  # code points; a longer line has lost its paragraphs and is given new ones
PARAGRAPH = 240  # code points that such a paragraph has at least
QUOTATION = 4000  # code points after which a quotation that is still open is cut, too
LONGEST = 20_000  # code points of a block

_DASH = "[-–—]"
# A section head in wire style: « – النفط الفنزويلي – » between sentences, or alone in
# a line.  It stands after a sentence's end, and its dashes stand free on both sides,
# which a parenthesis between dashes in running text does not.  The first dash and its blank
# are looked for before what stands ahead of them: a pattern that begins with a set is fast.
_WIRE_HEAD = lazy_pattern(
    rf"{_DASH} (?:(?<=^..)|(?<=[.!?؟…:\"»”\n] ..)) *+"
    rf"(?P<head>[^\n.؟!]{{2,90}}?) ++{_DASH}(?= |$)",
    re.MULTILINE,
)
_ENDS_SENTENCE = lazy_pattern(r"[.!?؟…:؛،,;]$")
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_ARABIC = lazy_pattern("[\u0620-\u064a\ufb50-\ufefc]+")
_PLAIN_ARABIC = lazy_pattern("[\u0621-\u064a]+")  # letters without doubt
_SENTENCE_END = lazy_pattern(r"[.!?؟…]+[\"»”)]*(?=\s|$)")


def make_article(
    raw: str, *, title: str = "", source: str = "", published: str | None = None
) -> Article:
    """The article that a decoded text shows.  The title is derived where none is given."""
    text = display_text(raw)
    return article_of(
        text, plain_blocks(text), title=display_text(title), source=source, published=published
    )


def article_of(
    text: str,
    blocks: Iterable[Block],
    *,
    title: str = "",
    source: str = "",
    published: str | None = None,
    author: str = "",
    site: str = "",
) -> Article:
    """An article of a text fit to be shown and its blocks."""
    blocks = tuple(blocks)
    return Article(
        title=" ".join(title.split()) or derive_title(text, blocks),
        text=text,
        blocks=blocks,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source,
        published=published,
        language=guess_language(text),
        author=author,
        site=site,
    )


def plain_blocks(text: str) -> Iterator[Block]:
    """The headings and paragraphs of a plain text; blanks between them belong to none."""
    for line in re.finditer(r"[^\n]+", text):
        at, end = line.span()
        alone = at == 0 or text[at - 2 : at] == "\n\n"
        if alone and _reads_as_heading(text, at, end) and not _has_head(text, at, end):
            yield from _block(text, at, end, "heading")
        else:
            yield from _line_blocks(text, at, end)


def shaped_blocks(
    text: str, shapes: Iterable[tuple[tuple[int, int], BlockKind]]
) -> Iterator[Block]:
    """The blocks of a text whose spans have their kinds already.

    A paragraph's lines are paragraphs of their own, and may hold wire-style heads.
    """
    for (start, end), kind in shapes:
        if kind == "paragraph":
            for line in re.compile(r"[^\n]+").finditer(text, start, end):
                yield from _line_blocks(text, *line.span())
        else:
            yield from _block(text, start, end, kind)


def _has_head(text: str, start: int, end: int) -> bool:
    return _WIRE_HEAD.search(text, start, end) is not None


def _line_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    """A line as paragraphs, and headings where it holds wire-style heads."""
    long = end - start > LONG_LINE
    at = start
    for head in _WIRE_HEAD.finditer(text, start, end):
        yield from _paragraphs(text, at, head.start(), long)
        yield from _block(text, head.start(), head.end(), "heading")
        at = head.end()
    yield from _paragraphs(text, at, end, long)


def _paragraphs(text: str, start: int, end: int, long: bool) -> Iterator[Block]:
    """A stretch of running text as paragraphs.

    One that a ``long`` line lost its paragraphs in is cut at ends of sentences, not inside
    a quotation unless that seems never to be closed.
    """
    at = start
    for stop in _SENTENCE_END.finditer(text, start, end) if long else ():
        so_far = stop.end() - at
        if so_far < PARAGRAPH or end - stop.end() < PARAGRAPH // 2:
            continue
        if so_far > QUOTATION or not _in_quotation(text[at : stop.end()]):
            yield from _block(text, at, stop.end(), "paragraph")
            at = stop.end()
    yield from _block(text, at, end, "paragraph")


def _in_quotation(text: str) -> bool:
    pairs = (("«", "»"), ("“", "”"))
    return text.count('"') % 2 == 1 or any(text.count(a) > text.count(b) for a, b in pairs)


def _block(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """A stretch without the blanks around it; several blocks where it is too long for one."""
    while end - start > LONGEST:
        # Each block is laid out as a whole, and the window stands still meanwhile.
        cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        yield from _block(text, start, cut, kind)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Block(start, end, kind)


def _reads_as_heading(text: str, start: int, end: int) -> bool:
    """A short line with no closing point, above other text."""
    line = text[start:end].strip()
    if len(line.split()) > HEADING_WORDS or _ENDS_SENTENCE.search(line):
        return False
    return bool(text[end:].strip())


def derive_title(text: str, blocks: tuple[Block, ...]) -> str:
    """The heading that opens the text, else the head of its first sentence."""
    if not blocks:
        return ""
    first = blocks[0]
    line = text[first.start : first.end].strip("-–— ")
    if first.kind == "paragraph":
        stop = _SENTENCE_END.search(line)
        line = line[: stop.start()] if stop else line
    if len(line) <= TITLE_LENGTH:
        return line
    # Leave out a half clause where a comma allows it, else cut between words.
    clause = max(line.rfind("،", 40, TITLE_LENGTH), line.rfind(",", 40, TITLE_LENGTH))
    if clause > 0:
        return line[:clause]
    return line[: line.rfind(" ", 0, TITLE_LENGTH)].rstrip("،؛:, ") + "…"


def guess_language(text: str) -> str:
    """``ar`` when most letters are Arabic, else ``und`` (or ``""`` for no letters)."""
    sample = text[:20_000]
    enough = sample[: len(sample) * 2 // 3]  # to see that half of all are, as is usual
    if 2 * sum(map(len, _PLAIN_ARABIC.findall(enough))) >= len(sample) > 0:
        return "ar"
    letters = sum(map(len, _LETTERS.findall(sample)))
    arabic = sum(map(len, _ARABIC.findall(sample)))
    if not letters:
        return ""
    return "ar" if arabic * 2 >= letters else "und"
