"""Why something went wrong, in the interface's language: those of Qari's own, and the usual
ones of the system and of SQLite.  What others say, as a library of its file, stays as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def reason(why: str) -> str:
    """A reason as the core has it, in the interface's language where that is known."""
    return reasons().get(why, why)


def reasons() -> dict[str, str]:
    """The reasons by their English."""
    translate = QCoreApplication.translate
    return {
        "it is no PDF, or a part of it is missing": translate(
            "reasons", "it is no PDF, or a part of it is missing"
        ),
        "none of its pages can be read": translate("reasons", "none of its pages can be read"),
        "it is no Word document, or a part of it is missing": translate(
            "reasons", "it is no Word document, or a part of it is missing"
        ),
        "it is a file of Word 97 to 2003": translate("reasons", "it is a file of Word 97 to 2003"),
        "it holds a line that is no JSON object": translate(
            "reasons", "it holds a line that is no JSON object"
        ),
        "it does not begin as one": translate("reasons", "it does not begin as one"),
        "it ends in the middle": translate("reasons", "it ends in the middle"),
        "it has no list of its parts": translate("reasons", "it has no list of its parts"),
        "a part is packed in an unknown way": translate(
            "reasons", "a part is packed in an unknown way"
        ),
        "its parts overlap": translate("reasons", "its parts overlap"),
        "reading it broke off, or took too much memory": translate(
            "reasons", "reading it broke off, or took too much memory"
        ),
        "its columns' names cannot be told from its rows": translate(
            "reasons", "its columns' names cannot be told from its rows"
        ),
        "its last changes are still in the file beside it": translate(
            "reasons", "its last changes are still in the file beside it"
        ),
        "an older Qari wrote it": translate("reasons", "an older Qari wrote it"),
        "there is no archive in it": translate("reasons", "there is no archive in it"),
        "another program's database": translate("reasons", "another program's database"),
        "it is open for reading": translate("reasons", "it is open for reading"),
        "it is a folder": translate("reasons", "it is a folder"),
        "this program runs without it": translate("reasons", "this program runs without it"),
        "No space left on device": translate("reasons", "No space left on device"),
        "Permission denied": translate("reasons", "Permission denied"),
        "Read-only file system": translate("reasons", "Read-only file system"),
        "Input/output error": translate("reasons", "Input/output error"),
        "attempt to write a readonly database": translate(
            "reasons", "attempt to write a readonly database"
        ),
        "disk I/O error": translate("reasons", "disk I/O error"),
        "unable to open database file": translate("reasons", "unable to open database file"),
        "file is not a database": translate("reasons", "file is not a database"),
        "database disk image is malformed": translate(
            "reasons", "database disk image is malformed"
        ),
    }
