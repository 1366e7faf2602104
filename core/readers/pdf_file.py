"""PDF with a text layer: paragraphs in reading order, without headers and footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from core.errors import QariError
from core.readers.draft import Draft, Source
from core.readers.pdf_document import Document, opened
from core.readers.pdf_lines import Line, arabic_lead, lines_of
from core.readers.pdf_margins import without_margins
from core.readers.pdf_naming import names_of
from core.readers.pdf_paragraphs import Paragraph, paragraphs_of
from core.readers.style_names import written_author, written_title

TITLE_LENGTH = 200  # code points: what is longer is no title, however large
TELLING = 20  # letters that show which script a page is in
_FILE_NAME = re.compile(
    r"\S.*\.(?:pdf|docx?|rtf|odt|indd|qxd|pptx?|html?|txt|tex|ps)", re.IGNORECASE
)


def read(source: Source) -> Draft:
    """The document as one article; the day on which the file was made is not its date.

    QariError: 'damaged', 'encrypted', 'empty', 'too-many', 'no-text-layer'.
    """
    pages: list[list[Line]] = []
    lead = 0
    with opened(source) as document:
        title, author = document.entry("Title"), document.entry("Author")
        for page in range(document.pages):
            source.progress.report(page, document.pages)
            glyphs = document.glyphs(page, source.progress)
            here = arabic_lead(glyphs)
            lead += here
            rtl = (here if abs(here) >= TELLING else lead) >= 0
            pages.append(lines_of(glyphs, document.signs, rtl=rtl))
    source.progress.report(len(pages), len(pages))
    pages = _named(pages, document)
    paragraphs = paragraphs_of(without_margins(pages)) or paragraphs_of(pages)
    if not paragraphs:
        raise _nothing(document, source.name)
    return Draft(
        tuple(paragraph.part for paragraph in paragraphs),
        title=_stated_title(title, source.name) or _shown_title(paragraphs),
        author=written_author(author),
    )


def _named(pages: Sequence[Sequence[Line]], document: Document) -> list[list[Line]]:
    """The lines with characters for the signs that the fonts gave none for."""
    signs = document.signs.all()
    if not signs:
        return [list(lines) for lines in pages]
    names = names_of((line.text for lines in pages for line in lines), signs)
    return [[replace(line, text=line.text.translate(names)) for line in lines] for lines in pages]


def _nothing(document: Document, name: str) -> QariError:
    """Why there is no text."""
    if document.pictured:
        return QariError("no-text-layer", file=name, pages=document.pages)
    if document.broken == document.pages:
        return QariError("damaged", file=name, format="PDF", why="none of its pages can be read")
    return QariError("empty", file=name)


def _stated_title(stated: str, name: str) -> str:
    """The title in the file's description, where that is not merely a file's name."""
    title = written_title(stated)
    path = PurePath(name)
    return "" if title in (path.name, path.stem) or _FILE_NAME.fullmatch(title) else title


def _shown_title(paragraphs: Sequence[Paragraph]) -> str:
    """The largest heading of the first page that has text; empty where none stands out."""
    first = [paragraph for paragraph in paragraphs if paragraph.page == paragraphs[0].page]
    largest = max(first, key=lambda paragraph: round(paragraph.em))
    title = largest.text if largest.kind == "heading" else ""
    return title if len(title) <= TITLE_LENGTH else ""
