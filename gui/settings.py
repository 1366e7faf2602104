"""What the window remembers: typed, with defaults, in one ini file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from core.paths import settings_path

RECENT = 12  # files
LANGUAGES = ("system", "ar", "en")


class Settings:
    """Reads and writes the settings; a value that makes no sense reads as its default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or settings_path()), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """``system``, ``ar`` or ``en``."""
        value = str(self._store.value("language", "system"))
        return value if value in LANGUAGES else "system"

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return str(self._store.value("theme", "system"))

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def zoom(self) -> int:
        """Points above the usual reading size."""
        try:
            return int(str(self._store.value("zoom", 0)))
        except ValueError:
            return 0

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", value)

    @property
    def watched_folder(self) -> str:
        """The folder whose new files go into the archive; empty for none."""
        return str(self._store.value("watchedFolder", ""))

    @watched_folder.setter
    def watched_folder(self, folder: str) -> None:
        self._store.setValue("watchedFolder", folder)

    @property
    def names_later(self) -> bool:
        """Whether an import leaves the names to be found afterwards, in the background."""
        return str(self._store.value("namesLater", "false")) == "true"

    @names_later.setter
    def names_later(self, value: bool) -> None:
        self._store.setValue("namesLater", "true" if value else "false")

    @property
    def daily_backups(self) -> bool:
        """Whether the archive is backed up once a day."""
        return str(self._store.value("dailyBackups", "true")) == "true"

    @daily_backups.setter
    def daily_backups(self, value: bool) -> None:
        self._store.setValue("dailyBackups", "true" if value else "false")

    @property
    def export_folder(self) -> str:
        """The folder last exported to; empty at first."""
        return str(self._store.value("exportFolder", ""))

    @export_folder.setter
    def export_folder(self, folder: str) -> None:
        self._store.setValue("exportFolder", folder)

    @property
    def export_format(self) -> str:
        """The format last exported in, by its name; empty at first."""
        return str(self._store.value("exportFormat", ""))

    @export_format.setter
    def export_format(self, name: str) -> None:
        self._store.setValue("exportFormat", name)

    @property
    def recent(self) -> list[str]:
        """Files opened last, the newest first."""
        value = self._store.value("recent", [])
        files = [value] if isinstance(value, str) else value
        return [str(f) for f in files] if isinstance(files, list) else []

    def add_recent(self, file: str) -> None:
        """Put a file at the head of the recent ones."""
        self._store.setValue("recent", [file, *(f for f in self.recent if f != file)][:RECENT])

    def layout(self, key: str) -> QByteArray:
        """The window's saved ``geometry`` or ``state``; empty at first."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, key: str, value: QByteArray) -> None:
        self._store.setValue(f"window/{key}", value)

    def sync(self) -> None:
        """Write to disk."""
        self._store.sync()
