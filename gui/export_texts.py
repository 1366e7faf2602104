"""What the formats of exports are called in the window, and what they are for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def format_texts() -> dict[str, tuple[str, str]]:
    """By the names of ``core.export.registry``: a format's title, and what it holds."""
    translate = QCoreApplication.translate
    return {
        "html": (
            translate("export", "Web page (HTML)"),
            translate("export", "Names marked; to be read, sent and printed. One file."),
        ),
        "pdf": (
            translate("export", "PDF"),
            translate("export", "Names marked, A4; to be printed."),
        ),
        "markdown": (
            translate("export", "Markdown"),
            translate("export", "Headings, quotations and lists; names at its head."),
        ),
        "text": (translate("export", "Plain text"), translate("export", "The text alone.")),
        "json": (
            translate("export", "JSON"),
            translate("export", "All that is known of each article, for programs."),
        ),
        "jsonl": (
            translate("export", "JSON Lines"),
            translate("export", "The same, an article a line; Qari can import it again."),
        ),
        "csv": (
            translate("export", "Table of articles (CSV)"),
            translate("export", "A row for each article, for spreadsheets."),
        ),
        "entities-csv": (
            translate("export", "Table of names (CSV)"),
            translate("export", "A row for each name in each article; places with coordinates."),
        ),
        "conll": (
            translate("export", "Labelled words (CoNLL)"),
            translate("export", "A word and its tag on each line, to train models with."),
        ),
    }
