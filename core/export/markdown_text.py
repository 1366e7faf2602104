"""Markdown (CommonMark): blocks by kind, and what is known of the article above them.

One article has its facts as front matter; several stand below each other, each with its
facts under its title and its names at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from core.export.items import Item
from core.export.page import (
    AND,
    SOURCE,
    TYPE_NAMES,
    Paragraph,
    address,
    facts,
    names_by_type,
    number_text,
    one_line,
    paragraphs,
    source_text,
    title_of,
)
from core.model import Article, EntityType
from core.readers.front_matter import LENGTH

_FIELDS: dict[EntityType, str] = {
    "PERS": "people",
    "LOC": "places",
    "ORG": "organisations",
    "MISC": "other_names",
}
# What means something anywhere in a line, or at its head.
_SIGNS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#|\w+;)")
_AT_HEAD = re.compile(r"[#+=-]|\d{1,9}(?=[.)])")
_AT_END = re.compile(r"#+$")


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write one article, or several one below the other."""
    first = next(items, None)
    if first is None:
        return
    second = next(items, None)
    if second is None:
        out.write("\n\n".join((_front_matter(first), *_blocks(first))) + "\n")
        return
    for number, item in enumerate(chain((first, second), items)):
        blocks = (*_blocks(item, _about(item.article)), *_names(item))
        out.write(("\n* * *\n\n" if number else "") + "\n\n".join(blocks) + "\n")


def _front_matter(item: Item) -> str:
    """The facts between two rules, as YAML, as far as a reader will look for them."""
    article, url = item.article, address(item.article.source)
    lines = [
        _field("title", title_of(article)),
        _field("author", article.author),
        _field("date", article.published or ""),
        _field("source", article.site),
        _field("url", url),
        _field("file", "" if url else source_text(article)),
        _list("tags", item.tags),
    ]
    for kind, names in names_by_type(item.analysis):
        lines.append(_list(_FIELDS[kind], (name for name, _ in names)))
    kept, left = [], LENGTH - 100
    for line in filter(None, lines):
        if len(line) < left:
            kept.append(line)
            left -= len(line) + 1
    return "\n".join(("---", *kept, "---"))


def _field(name: str, value: str) -> str:
    return f"{name}: {_quoted(value)}" if one_line(value) else ""


def _list(name: str, values: Iterator[str] | tuple[str, ...]) -> str:
    quoted = ", ".join(map(_quoted, values))
    return f"{name}: [{quoted}]" if quoted else ""


def _quoted(value: str) -> str:
    value = one_line(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{value}"'


def _blocks(item: Item, about: str = "") -> Iterator[str]:
    """Title, facts and text; a list's items are one block."""
    yield _heading("#", title_of(item.article))
    if about:
        yield about
    listed: list[str] = []
    for paragraph in paragraphs(item.article, item.analysis):
        if paragraph.kind == "item":
            listed.append("- " + _escaped(paragraph.text).replace("\n", "\n  "))
            continue
        if listed:
            yield "\n".join(listed)
            listed = []
        yield _block(paragraph)
    if listed:
        yield "\n".join(listed)


def _block(paragraph: Paragraph) -> str:
    if paragraph.kind == "heading":
        return _heading("##", paragraph.text)
    text = _escaped(paragraph.text)
    if paragraph.kind == "quote":
        return "> " + text.replace("\n", "\n> ")
    return f"*{text}*" if paragraph.kind == "caption" else text


def _heading(signs: str, text: str) -> str:
    line = _SIGNS.sub(r"\\\g<0>", one_line(text))
    return f"{signs} " + _AT_END.sub(lambda m: "\\#" * len(m.group()), line)


def _escaped(text: str) -> str:
    """Text that shows as it is; its line breaks are meant."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\\\n".join(map(_escaped_line, filter(None, lines)))


def _escaped_line(line: str) -> str:
    head = _AT_HEAD.match(line)
    line = _SIGNS.sub(r"\\\g<0>", line)
    if head is None:
        return line
    if head.group().isdigit():
        return f"{head.group()}\\{line[head.end() :]}"
    return f"\\{line}"


def _about(article: Article) -> str:
    """The facts under a title: a line, and the address, or the file's name, in another."""
    lines = [_escaped(AND.join(facts(article)))]
    source = source_text(article)
    if source:
        lines.append(f"{SOURCE}: {_escaped(source)}")
    return "\\\n".join(filter(None, lines))


def _names(item: Item) -> Iterator[str]:
    """The names by type, a list item for each type."""
    lines = []
    for kind, names in names_by_type(item.analysis):
        listed = AND.join(f"{_escaped(name)} ({number_text(count)})" for name, count in names)
        lines.append(f"- **{TYPE_NAMES[kind]}:** {listed}")
    if lines:
        yield "\n".join(lines)
