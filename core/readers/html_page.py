"""A web page saved as HTML: its article without menus, advertisements and comments."""

from __future__ import annotations

import re
from html import unescape

from core.encoding import Decoded
from core.errors import QariError
from core.readers.draft import Draft, Part, Source
from core.readers.markup_blocks import fragment_parts, without_title
from core.readers.markup_tree import blank_unseen, parse
from core.readers.page_article import ENOUGH, article_blocks
from core.readers.page_facts import page_facts
from core.readers.stated import decode_source
from core.readers.tidy import one_line

__all__ = ["decode_page", "fragment_parts", "page_draft", "read"]

LABEL_BYTES = 4096  # of a page, within which its encoding is stated

_LABEL = re.compile(
    rb"<(?:meta\b[^<>]*?charset|\?xml\b[^<>]*?encoding)\s*=[\s\"']*([\w.:-]+)", re.IGNORECASE
)
_TAGS = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)


def read(source: Source) -> Draft:
    """The article of a page.  QariError when it holds no text."""
    decoded = decode_page(source)
    if decoded is None:
        raise QariError("no-article-in", file=source.name, format="HTML")
    return page_draft(decoded, source)


def decode_page(source: Source, declared: str = "") -> Decoded | None:
    """A page's text; ``declared`` is the encoding that its envelope states, if any.

    None when the bytes are no text; QariError when the reader's choice does not fit.
    """
    label = _LABEL.search(source.data[:LABEL_BYTES])
    return decode_source(source, declared or (label[1].decode("ascii") if label else ""))


def page_draft(decoded: Decoded, source: Source, *, url: str = "", format: str = "HTML") -> Draft:
    """The article of a decoded page, whose address is ``url`` where that is known.

    QariError 'no-article-in' when there is no text, and as ``parse`` raises it.
    """
    source.progress.report(0, 0)
    root = parse(decoded.text, source)
    if root is None:
        raise QariError("no-article-in", file=source.name, format=format)
    facts = page_facts(root, decoded.text, url)
    blank_unseen(root)
    source.progress.report(0, 0)
    parts = tuple(Part(block.text, block.kind) for block in article_blocks(root, source.progress))
    if sum(len(part.text) for part in parts) < min(ENOUGH, len(facts.body)):
        parts = _body_parts(facts.body, source.name)
    if not any(char.isalnum() for part in parts for char in part.text):
        raise QariError("no-article-in", file=source.name, format=format)
    return Draft(
        parts=without_title(parts, facts.title),
        title=facts.title,
        author=facts.author,
        site=facts.site,
        url=facts.url,
        published=facts.published,
        encoding=decoded.encoding,
        certainty=decoded.certainty,
    )


def _body_parts(body: str, name: str) -> tuple[Part, ...]:
    """The text of an article that a page holds as data for a script to show."""
    if _TAGS.search(body):
        return fragment_parts(body, name)
    lines = (one_line(line) for line in unescape(body).splitlines())
    return tuple(Part(line) for line in lines if line)
