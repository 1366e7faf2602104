"""The formats that articles are exported in; menus and the command line are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the module that writes it.

    ``module`` is empty for one that the caller has to bring the writer of.
    """

    name: str
    title: str
    suffix: str
    module: str
    what: str

    @property
    def is_text(self) -> bool:
        """Whether it can be printed on a terminal."""
        return bool(self.module)


def _writer(name: str) -> str:
    return f"core.export.{name}"


FORMATS = (
    Format(
        "html",
        "Web page (HTML)",
        ".html",
        _writer("html_page"),
        "names marked, to be read, sent and printed; one file that fetches nothing",
    ),
    Format(
        "pdf",
        "PDF",
        ".pdf",
        "",
        "names marked, A4, to be printed",
    ),
    Format(
        "markdown",
        "Markdown",
        ".md",
        _writer("markdown_text"),
        "headings, quotations, lists; names in the front matter",
    ),
    Format("text", "Plain text", ".txt", _writer("plain_text"), "text alone"),
    Format(
        "json",
        "JSON",
        ".json",
        _writer("json_list"),
        "all that is known of each article: one list",
    ),
    Format(
        "jsonl",
        "JSON Lines",
        ".jsonl",
        _writer("json_lines"),
        "the same, an article a line; 'qari import' takes it back",
    ),
    Format(
        "csv",
        "Table of articles (CSV)",
        ".csv",
        _writer("csv_articles"),
        "a row for each article, for spreadsheets",
    ),
    Format(
        "entities-csv",
        "Table of names (CSV)",
        ".csv",
        _writer("csv_entities"),
        "a row for each name in each article, places with coordinates",
    ),
    Format(
        "conll",
        "Labelled words (CoNLL)",
        ".conll",
        _writer("conll_words"),
        "WORD TAG lines, for training",
    ),
)
NAMES = tuple(format_.name for format_ in FORMATS)


def by_name(name: str) -> Format:
    """A format by its own name."""
    return next(format_ for format_ in FORMATS if format_.name == name)


def by_suffix(file: str | PurePath) -> Format | None:
    """The first format that a file's name ends like; None where none does."""
    suffix = PurePath(file).suffix.lower()
    return next((format_ for format_ in FORMATS if format_.suffix == suffix), None)
