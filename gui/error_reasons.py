"""Why something went wrong, in the interface's language: those of Qari's own, and the usual
ones of the system and of SQLite.  What others say, as a library of its file, stays as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KNOWN = (
    QT_TRANSLATE_NOOP("reasons", "it is no PDF, or a part of it is missing"),
    QT_TRANSLATE_NOOP("reasons", "none of its pages can be read"),
    QT_TRANSLATE_NOOP("reasons", "it is no Word document, or a part of it is missing"),
    QT_TRANSLATE_NOOP("reasons", "it is a file of Word 97 to 2003"),
    QT_TRANSLATE_NOOP("reasons", "it holds a line that is no JSON object"),
    QT_TRANSLATE_NOOP("reasons", "it does not begin as one"),
    QT_TRANSLATE_NOOP("reasons", "it ends in the middle"),
    QT_TRANSLATE_NOOP("reasons", "it has no list of its parts"),
    QT_TRANSLATE_NOOP("reasons", "a part is packed in an unknown way"),
    QT_TRANSLATE_NOOP("reasons", "its parts overlap"),
    QT_TRANSLATE_NOOP("reasons", "reading it broke off, or took too much memory"),
    QT_TRANSLATE_NOOP("reasons", "its columns' names cannot be told from its rows"),
    QT_TRANSLATE_NOOP("reasons", "its last changes are still in the file beside it"),
    QT_TRANSLATE_NOOP("reasons", "an older Qari wrote it"),
    QT_TRANSLATE_NOOP("reasons", "there is no archive in it"),
    QT_TRANSLATE_NOOP("reasons", "another program's database"),
    QT_TRANSLATE_NOOP("reasons", "it is open for reading"),
    QT_TRANSLATE_NOOP("reasons", "it is a folder"),
    QT_TRANSLATE_NOOP("reasons", "this program runs without it"),
    QT_TRANSLATE_NOOP("reasons", "No space left on device"),
    QT_TRANSLATE_NOOP("reasons", "Permission denied"),
    QT_TRANSLATE_NOOP("reasons", "Read-only file system"),
    QT_TRANSLATE_NOOP("reasons", "Input/output error"),
    QT_TRANSLATE_NOOP("reasons", "attempt to write a readonly database"),
    QT_TRANSLATE_NOOP("reasons", "disk I/O error"),
    QT_TRANSLATE_NOOP("reasons", "unable to open database file"),
    QT_TRANSLATE_NOOP("reasons", "file is not a database"),
    QT_TRANSLATE_NOOP("reasons", "database disk image is malformed"),
)


def reason(why: str) -> str:
    """A reason as the core has it, in the interface's language where that is known."""
    return QCoreApplication.translate("reasons", why)
