"""The folders that Qari keeps the reader's things in."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_dir


def home() -> Path:
    """The user data folder, or ``$QARI_HOME``; not made here."""
    override = os.environ.get("QARI_HOME")
    return Path(override) if override else Path(user_data_dir("qari", appauthor=False))


def archive_path() -> Path:
    """The archive's file when none is named."""
    return home() / "archive.db"


def settings_path() -> Path:
    """The window's settings."""
    return home() / "settings.ini"


def log_path() -> Path:
    """Where errors are written down that nobody foresaw."""
    return home() / "qari.log"
