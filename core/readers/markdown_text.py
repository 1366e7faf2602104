"""Markdown: its blocks by kind, its links as their words, its front matter as facts."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token

from core.errors import QariError
from core.limits import NESTING
from core.model import BlockKind
from core.readers.draft import Draft, Part, Source
from core.readers.front_matter import split_front_matter
from core.readers.markup_blocks import fragment_parts, without_title
from core.readers.page_facts import is_address
from core.readers.safety import too_deep
from core.readers.stated import decode_source, iso_date
from core.readers.tidy import as_parts, as_row

STEP = 1000  # rules of the grammar tried between two reports

_KINDS: dict[str, BlockKind] = {
    "heading_open": "heading",
    "blockquote_open": "quote",
    "list_item_open": "item",
}
_CLOSING = frozenset(name.replace("_open", "_close") for name in _KINDS)


def read(source: Source) -> Draft:
    """A Markdown text.  QariError when there is none, or it is nested too deep.

    HTML in it is read as what it shows; nothing is run or fetched.
    """
    decoded = decode_source(source)
    if decoded is None:
        raise QariError("not-text", file=source.name)
    facts, text = split_front_matter(decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    parts = tuple(_parts(_tokens(text, source), source))
    if not parts:
        raise QariError("empty", file=source.name)
    first = next((part.text for part in parts if part.kind == "heading"), "")
    title = facts.get("title") or first
    origin = facts.get("source") or facts.get("url") or ""
    url = next(filter(is_address, (facts.get("url", ""), origin)), "")
    return Draft(
        parts=without_title(parts, title),
        title=title,
        author=facts.get("author") or facts.get("authors") or "",
        site="" if is_address(origin) else origin,
        url=url,
        published=iso_date(facts.get("date", "")),
        encoding=decoded.encoding,
        certainty=decoded.certainty,
    )


def _tokens(text: str, source: Source) -> list[Token]:
    """The text parsed as CommonMark with tables.  QariError when it is nested too deep."""
    done = 0

    def step(*_: object) -> bool:
        """A rule that never matches, and so is asked all along."""
        nonlocal done
        done += 1
        if done % STEP == 1:
            source.progress.report(done, 0)
        return False

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable(["table", "strikethrough"])
    parser.validateLink = _any_link  # type: ignore[method-assign]
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("table", "step", step, ends)
    parser.inline.ruler.before("text", "step", step)
    try:
        tokens = parser.parse(text)
    except RecursionError:
        raise too_deep(source) from None
    if any(token.level >= NESTING - 1 for token in tokens):  # what is deeper is left out
        raise too_deep(source)
    return tokens


def _any_link(url: str) -> bool:
    """True: none is followed, so that an unsafe one is still a link and not text."""
    return True


def _parts(tokens: list[Token], source: Source) -> Iterator[Part]:
    kinds: list[BlockKind] = ["paragraph"]
    row: list[list[Part]] | None = None
    for number, token in enumerate(tokens):
        source.progress.report(number, len(tokens))
        if token.type in _KINDS:
            kinds.append(_KINDS[token.type])
        elif token.type in _CLOSING:
            kinds.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from as_row(row or ())
            row = None
        elif row is not None and token.type == "inline":
            row.append([Part(_shown(token))])
        elif token.type == "inline":
            yield from as_parts(_shown(token), kinds[-1])
        elif token.type in ("fence", "code_block"):
            yield from as_parts(token.content, kinds[-1])
        elif token.type == "html_block":
            yield from fragment_parts(token.content, source.name)


def _shown(inline: Token) -> str:
    """The text of a run of words, with the line breaks that are meant; no pictures."""
    return "".join(map(_shown_alone, inline.children or ()))


def _shown_alone(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "html_inline":
        return "\n" if token.content[:3].lower() == "<br" else ""
    return token.content if token.type in ("text", "text_special", "code_inline") else ""
