"""Which blocks of a web page are its article, and which are menus, banners and teasers.

trafilatura tells them apart, but what it gives back has lost captions, line breaks and
sentences that occur twice.  So every stretch of text is given a mark, and the blocks
whose marks come back are taken from the page itself.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree  # type: ignore[import-untyped]
from trafilatura import bare_extraction
from trafilatura.settings import Document

from core.progress import Progress
from core.readers.markup_blocks import Block, blocks
from core.readers.safety import Element

ENOUGH = 200  # letters; of a shorter article more is looked for
ELEMENTS = 15_000  # of a page that is handed to trafilatura
EFFORT = 30_000_000  # of such a page: each text's letters times its depth, summed up
LINKED = 0.8  # share of its letters in links from which a block is a link, not a text
LEAD = 8  # blocks before the article among which its picture's caption stands

# A mark is two Braille patterns: signs to trafilatura, neither letters nor blanks.
_BASE, _FIRST = 255, 0x2801
_SIGN = f"[{chr(_FIRST)}-{chr(_FIRST + _BASE - 1)}]"
_MARK = re.compile(f"{_SIGN}{{2}}")
_MARKED = re.compile(f"({_SIGN}{{2}})([^{_SIGN[1:-1]}]*)")

_OUTSIDE = ("nav", "footer", "aside", "menu")
_OUTSIDE_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search")
# Labels such as «اقرأ أيضا» and «مواضيع ذات صلة».
_RELATED = re.compile(
    r"\W*(?:(?:[اإأ]قر[أا]|شاهدوا?|طالع|تابعوا?) (?:[أا]يض\w*|[أا]يض[^\w\s]\w*|كذلك|المزيد)"
    r"|(?:\w+ )?ذات صل[ةه]|(?:مواضيع|موضوعات|مقالات|[أا]خبار) (?:متعلقة|مشابهة|مرتبطة)"
    r"|قد (?:يهم|يعجب|تهم|تعجب)كم? ?|ال[أا]كثر (?:قراءة|مشاهدة|تداولا))"
)
_LABEL_WORDS = 4

# It reports on every page that it finds nothing in.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def article_blocks(root: Element, progress: Progress) -> list[Block]:
    """The blocks of a page's article, or of the whole page where no article stands out.

    ``root`` is left in pieces.
    """
    marked = _light_enough(root) and _mark(root)
    chosen = _chosen(root) if marked else set()
    page = list(blocks(root, progress))
    article = _article(page, chosen)
    if _letters(article) < ENOUGH:
        article = max(article, _without_frame(root, progress) or page, key=_letters)
    if marked:
        article = [replace(block, text=_MARK.sub("", block.text)) for block in article]
    return list(_without_related(_trimmed(article)))


def _trimmed(article: list[Block]) -> list[Block]:
    """Without menus before and after the text; all of it where it is links alone."""
    text = [number for number, block in enumerate(article) if block.linked < LINKED]
    return article[text[0] : text[-1] + 1] if text else article


def _letters(found: Iterable[Block]) -> int:
    return sum(sum(char.isalpha() for char in block.text) for block in found)


def _light_enough(root: Element) -> bool:
    """False for a page that would keep trafilatura busy for long."""
    depth = effort = elements = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        effort += len((element.text if event == "start" else element.tail) or "") * depth
        if elements > ELEMENTS or effort > EFFORT:
            return False
    return True


def _mark(root: Element) -> bool:
    """Mark every text on the page; False, and no mark, for a page with Braille of its own."""
    texts = [(e, name) for e in root.iter() for name in ("text", "tail")]
    texts = [(e, name) for e, name in texts if (getattr(e, name) or "").strip()]
    if len(texts) > _BASE**2 or any(re.search(_SIGN, getattr(e, name)) for e, name in texts):
        return False
    for element in root.iter():
        for name in ("rowspan", "colspan"):  # trafilatura multiplies cells by them
            element.attrib.pop(name, None)
    for number, (element, name) in enumerate(texts):
        text = getattr(element, name)
        blank = len(text) - len(text.lstrip())
        mark = chr(_FIRST + number // _BASE) + chr(_FIRST + number % _BASE)
        setattr(element, name, text[:blank] + mark + text[blank:])
    return True


def _chosen(root: Element) -> set[str]:
    """The marks of the texts that trafilatura takes for the article."""
    try:
        found = bare_extraction(root, include_comments=False, deduplicate=False)
    except Exception:  # a page that it fails on is read without it
        return set()
    if not isinstance(found, Document):
        return set()
    return set(_MARK.findall("".join(map(str, found.body.itertext()))))


def _article(page: list[Block], chosen: set[str]) -> list[Block]:
    """Blocks most of whose letters are chosen, and the captions among them."""
    inside = [number for number, block in enumerate(page) if _is_chosen(block.text, chosen)]
    if not inside:
        return []
    start = inside[0]
    for number in range(start - 1, max(-1, start - LEAD), -1):
        if page[number].kind == "heading":
            break
        if page[number].kind == "caption":
            start = number
    captions = (
        number
        for number in range(start, inside[-1])
        if page[number].kind == "caption" and page[number].linked < LINKED
    )
    return [page[number] for number in sorted({*inside, *captions})]


def _is_chosen(text: str, chosen: set[str]) -> bool:
    texts = _MARKED.findall(text)
    kept = sum(len(stretch) for mark, stretch in texts if mark in chosen)
    return 2 * kept > sum(len(stretch) for _, stretch in texts)


def _without_frame(root: Element, progress: Progress) -> list[Block]:
    """The page without its menus and lists of links."""
    for element in list(root.iter(*_OUTSIDE, "div", "section", "header", "ul")):
        if element.tag in _OUTSIDE or element.get("role") in _OUTSIDE_ROLES:
            element.clear(keep_tail=True)
    return [block for block in blocks(root, progress) if block.linked < LINKED]


def _without_related(article: Iterable[Block]) -> Iterator[Block]:
    """Leave out labels that lead to other articles, with the links below them."""
    below = False
    for block in article:
        label = _RELATED.match(block.text)
        if label and (block.linked > 0.5 or len(block.text.split()) <= _LABEL_WORDS):
            below = True
        elif not (below and block.linked >= LINKED):
            below = False
            yield block
