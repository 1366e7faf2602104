"""What word processors' names of styles, and the titles they fill in, tell of a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from core.model import BlockKind
from core.readers.tidy import one_line

#: A block's kind; "title" is the document's own title, "contents" a line of its contents.
Look = BlockKind | Literal["title", "contents"]

# The programs' own styles have English names in files; styles that other programs or
# readers made have Arabic ones.
_LOOKS: tuple[tuple[re.Pattern[str], Look], ...] = (
    (re.compile(r"(?:title|(?:ال)?عنوان(?: (?:ال)?رئيسي)?)\Z"), "title"),
    (re.compile(r"(?:toc|table of|contents)\b|toc\d|جدول المحتويات|(?:ال)?فهرس"), "contents"),
    (re.compile(r"heading ?\d?|subtitle|(?:ال)?عنوان\b"), "heading"),
    (re.compile(r"(?:intense ?)?quot|block ?text|(?:ال)?اقتباس"), "quote"),
    (re.compile(r"caption|(?:illustration|drawing|figure|table)\Z|تسمية|(?:ال)?تعليق"), "caption"),
    (re.compile(r"list ?(?:bullet|number)|(?:ال)?تعداد|قائمة (?:نقطية|رقمية|مرقمة)"), "item"),
)
_NO_TITLE = re.compile(
    r"(?i)(?:(?:word )?document|مستند|untitled|بدون عنوان|بلا عنوان)[ _-]*\d*\Z|microsoft word\b"
)
_NO_AUTHOR = re.compile(
    r"(?i)(?:python-docx|(?:microsoft office |windows )?user|admin|administrator|owner|hp|pc)\Z"
)


@lru_cache(maxsize=1024)  # a document asks for each of its paragraphs
def look_of_name(style: str) -> Look | None:
    """What a style of this name makes of a paragraph; None where the name does not tell."""
    name = one_line(style).lower()
    return next((look for pattern, look in _LOOKS if pattern.match(name)), None)


def written_title(stated: str | None) -> str:
    """A title from a file's properties; empty where a program filled it in."""
    title = one_line(stated)
    return "" if _NO_TITLE.match(title) else title


def written_author(stated: str | None) -> str:
    """An author from a file's properties; empty where a program filled it in."""
    author = one_line(stated)
    return "" if _NO_AUTHOR.match(author) else author
