"""The formats that Qari opens, and which of them a file is in.

This table is all there is to know of a format but its reader: menus, file dialogs, the
README and the walk through folders are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from core.readers import sniff
from core.readers.draft import Draft, Source


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the module that reads it.

    ``recognises`` judges by a file's bytes; ``suffixes``, in lower case, decide where no
    format's bytes do.  ``many`` says that one file may hold several articles, ``apart``
    that its reader is safer in a process of its own.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    recognises: Callable[[bytes], bool]
    what: str
    many: bool = False
    apart: bool = False

    def read(self, source: Source) -> Draft:
        """The file as one article."""
        if self.apart:
            from core.readers.apart import read_apart  # subprocesses and threads, rarely needed

            return read_apart(self.module, source, self.title)
        draft: Draft = import_module(self.module).read(source)
        return draft

    def read_all(self, source: Source) -> Iterator[Draft]:
        """The articles in the file, one after the other."""
        if self.many:
            yield from import_module(self.module).read_all(source)
        else:
            yield self.read(source)


def _reader(name: str) -> str:
    return f"core.readers.{name}"


PLAIN = Format(
    "text",
    "Plain text",
    (".txt", ".text"),
    _reader("plain_text"),
    sniff.by_name_only,
    "paragraphs, headings, wire-style heads; UTF-8, UTF-16, Windows-1256, ISO-8859-6, MacArabic",
)

#: In the order in which they are asked whether they know a file's bytes.
FORMATS = (
    PLAIN,
    Format(
        "markdown",
        "Markdown",
        (".md", ".markdown"),
        _reader("markdown_text"),
        sniff.by_name_only,
        "headings, quotations, lists, front matter",
    ),
    Format(
        "pdf",
        "PDF",
        (".pdf",),
        _reader("pdf_file"),
        sniff.is_pdf,
        "text layer in reading order, without headers and footers",
        apart=True,
    ),
    Format(
        "docx",
        "Word document (DOCX)",
        (".docx",),
        _reader("word_docx"),
        sniff.is_docx,
        "headings, tables, footnotes, title and author",
    ),
    Format(
        "odt",
        "OpenDocument text (ODT)",
        (".odt",),
        _reader("open_document"),
        sniff.is_odt,
        "headings, tables, footnotes, title and author",
    ),
    Format(
        "epub",
        "E-book (EPUB)",
        (".epub",),
        _reader("epub_book"),
        sniff.is_epub,
        "chapters: one article when opened, one each when imported",
        many=True,
    ),
    Format(
        "rtf",
        "Rich text (RTF)",
        (".rtf",),
        _reader("rich_text"),
        sniff.is_rtf,
        "paragraphs, title and author",
    ),
    Format(
        "mhtml",
        "Saved web page (MHTML)",
        (".mhtml", ".mht"),
        _reader("mhtml_page"),
        sniff.is_mhtml,
        "as a web page",
    ),
    Format(
        "mail",
        "Mail (EML)",
        (".eml",),
        _reader("mail_message"),
        sniff.is_mail,
        "text, quotations, subject, sender, date",
    ),
    Format(
        "html",
        "Web page (HTML)",
        (".html", ".htm", ".xhtml"),
        _reader("html_page"),
        sniff.is_html,
        "article body without menus, title, author, date, site",
    ),
    Format(
        "json",
        "JSON or JSON Lines",
        (".json", ".jsonl", ".ndjson"),
        _reader("json_articles"),
        sniff.is_json,
        "many articles: title, text, date, source, address by field",
        many=True,
    ),
    Format(
        "csv",
        "Table (CSV, TSV)",
        (".csv", ".tsv"),
        _reader("csv_articles"),
        sniff.by_name_only,
        "many articles: title, text, date, source, address by column",
        many=True,
    ),
)
SUFFIXES = tuple(suffix for format_ in FORMATS for suffix in format_.suffixes)


def by_name(name: str) -> Format:
    """A format by its own name."""
    return next(format_ for format_ in FORMATS if format_.name == name)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file: by its bytes, then by its name, else plain text."""
    suffix = PurePath(name).suffix.lower()
    named = next((f for f in FORMATS if suffix in f.suffixes), PLAIN)
    for format_ in FORMATS:
        if format_.recognises(data):
            # Markdown may hold HTML, and a text may begin with a brace.
            loose = format_.name == "json" or (format_.name == "html" and named is not PLAIN)
            by_name = suffix in SUFFIXES and named.recognises is sniff.by_name_only
            return named if loose and by_name else format_
    return named  # whose reader says what is wrong with it, if anything is
