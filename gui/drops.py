"""What is dropped on the window or lies on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[str]:
    """Files and folders of this machine; addresses elsewhere are not followed."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def text_of(data: QMimeData | None) -> tuple[str, str]:
    """The plain text and the HTML of a selection; both empty for a picture."""
    if data is None:
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""
