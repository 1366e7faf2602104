"""What is dropped on the window or lies on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

_DUMPS = (".jsonl", ".ndjson", ".csv", ".tsv")


def dropped_files(data: QMimeData) -> list[str]:
    """Files and folders of this machine; addresses elsewhere are not followed."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def holds_many(file: str) -> bool:
    """Whether this is a folder, or a dump of articles, which is imported and not opened."""
    return Path(file).is_dir() or Path(file).suffix.lower() in _DUMPS


def text_of(data: QMimeData | None) -> tuple[str, str]:
    """The plain text and the HTML of a selection; both empty for a picture."""
    if data is None:
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""
