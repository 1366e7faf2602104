"""JSON: one list of articles, as ``qari show --json`` has each of them, an article a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from core.export.items import Item
from core.export.json_lines import line_of


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write a list, of no articles too."""
    before = "[\n"
    for item in items:
        out.write(before + line_of(item))
        before = ",\n"
    out.write("[]\n" if before[0] == "[" else "\n]\n")
