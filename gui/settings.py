"""What the window remembers: typed, with defaults, in one ini file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from core.paths import settings_path
from gui.fonts import LARGEST, NASKH, SMALLEST, usual_size
from gui.options import Choice, Flag, Text, Whole
from gui.reading.look import LINE_HEIGHTS, MEASURES, ReadingLook
from gui.settings_upgrades import upgrade
from gui.theme import CHOICES

LANGUAGES = ("system", "ar", "en")
MOST_RECENT = 30  # files
_USUAL = ReadingLook()


class Settings(QObject):
    """Reads and writes the settings; a value that makes no sense reads as its default."""

    #: An option has been set to something else: its name here.
    changed = Signal(str)

    language = Choice("language", *LANGUAGES)
    theme = Choice("theme", *CHOICES)
    #: The look of the page; see ``look`` for all of it.
    face = Text("reading/face", NASKH)
    size = Whole("reading/size", 0, 0, LARGEST)  # 0 for the usual one
    line_height = Whole("reading/lineHeight", _USUAL.line_height, *LINE_HEIGHTS)
    measure = Whole("reading/measure", _USUAL.measure, *MEASURES)
    justified = Flag("reading/justified", False)
    #: Whether articles are shown with their tashkeel.
    tashkeel = Flag("reading/tashkeel", True)
    #: Whether the arrow keys move a caret in the text; at first, where a screen reader runs.
    caret = Choice("reading/caret", "auto", "on", "off")
    #: Whether names of organisations, and those of no other type, are marked.
    organisations = Flag("names/organisations", True)
    others = Flag("names/others", False)
    #: Names that are less certain, in per cent, are not shown.
    least_confidence = Whole("names/leastConfidence", 0, 0, 100)
    #: In which order the names of an article are listed.
    entity_order = Choice("names/order", "frequency", "appearance")
    #: Whether an import leaves the names to be found afterwards, in the background.
    names_later = Flag("namesLater", False)
    #: The folder whose new files go into the archive; empty for none.
    watched_folder = Text("watchedFolder")
    #: Whether the archive is backed up once a day.
    daily_backups = Flag("dailyBackups", True)
    #: The folder and the format last exported to and in; empty at first.
    export_folder = Text("exportFolder")
    export_format = Text("exportFormat")
    #: How many of the files opened last are listed.
    recent_files = Whole("recentFiles", 12, 0, MOST_RECENT)
    #: Whether the saved articles that were open come back at the next start, and which.
    restore_session = Flag("restoreSession", True)
    session = Text("session")
    #: Whether nothing moves of itself, whatever the system says.
    reduced_motion = Flag("reducedMotion", False)

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.store = QSettings(str(path or settings_path()), QSettings.Format.IniFormat)
        upgrade(self.store)

    @property
    def look(self) -> ReadingLook:
        """How articles look."""
        size = max(SMALLEST, self.size) if self.size else usual_size()
        return ReadingLook(self.face, size, self.line_height, self.measure, self.justified)

    @look.setter
    def look(self, look: ReadingLook) -> None:
        self.face, self.size = look.face, 0 if look.size == usual_size() else look.size
        self.line_height, self.measure = look.line_height, look.measure
        self.justified = look.justified

    @property
    def recent(self) -> list[str]:
        """Files opened last, the newest first."""
        return self._all_recent()[: self.recent_files]

    def _all_recent(self) -> list[str]:
        value = self.store.value("recent", [])
        files = [value] if isinstance(value, str) else value
        return [str(f) for f in files] if isinstance(files, list) else []

    def add_recent(self, file: str) -> None:
        """Put a file at the head of the recent ones."""
        others = [known for known in self._all_recent() if known != file]
        self.store.setValue("recent", [file, *others][:MOST_RECENT])

    def layout(self, key: str) -> QByteArray:
        """The window's saved ``geometry`` or ``state``; empty at first."""
        value = self.store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, key: str, value: QByteArray) -> None:
        self.store.setValue(f"window/{key}", value)

    def sync(self) -> None:
        """Write to disk."""
        self.store.sync()
