"""The commands' names and exit codes: all that the window's program needs to know of them."""

from __future__ import annotations

ORGANISING = ("list", "mark", "tags", "note", "notes", "trash", "undo", "searches")
COMMANDS = (
    "extract", "import", "catch-up", "search", "show", "entities", "name", "correct", "corrections",
    "evaluate", "export", "check", "backup", "restore", *ORGANISING,
    "install-desktop",
)  # fmt: skip

DONE, FAILED, USAGE, STOPPED = 0, 1, 2, 130
