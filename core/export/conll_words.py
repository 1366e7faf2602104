"""CoNLL: ``WORD TAG`` lines, a blank one after each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TextIO

from core.conll import conll_lines
from core.export.items import Item

_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write(items: Iterator[Item], out: TextIO) -> None:
    """Write the articles' sentences one below the other."""
    for item in items:
        # A sign for a sign: the names' places are counted in them.
        article = replace(item.article, text=_UNFIT.sub("\ufffd", item.article.text))
        for line in conll_lines(article, item.analysis):
            out.write(line + "\n")
