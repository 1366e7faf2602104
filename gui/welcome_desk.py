"""Fills the welcome page: with the seeds at first, later with what was read lately."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from core.resource_files import seed_files
from gui.i18n import date_text
from gui.welcome_page import Story, WelcomePage

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.listing import Summary
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

RECENT, SAVED = 4, 4  # cards at most
TITLE_LENGTH = 90  # code points


class WelcomeDesk(QObject):
    """Shows the page whenever no article is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page = WelcomePage()
        window.view.set_empty_page(self.page)
        self.page.open_wanted.connect(window.files.choose_files)
        self.page.paste_wanted.connect(window.files.paste_article)
        self.page.import_wanted.connect(window.imports.choose_folder)
        self.page.chosen.connect(self._open)
        window.tabs.chosen.connect(self._turned)
        for changed in (window.saveFinished, window.importFinished):
            changed.connect(self.refresh)
        self._turned(window.tabs.current())

    def _turned(self, opened: OpenArticle | None) -> None:
        if opened is not None:
            return
        self.refresh()
        focused = self._window.focusWidget()
        if focused is None or not focused.isVisible() or isinstance(focused, QAbstractButton):
            # Where there is no text, what one begins with has the keyboard.
            self.page.open_button.setFocus()

    def refresh(self) -> None:
        """Look anew for what there is to read, while the page is seen."""
        if self._window.tabs.current() is not None:
            return
        recent = list(_recent(self._window.services.settings.recent))

        def came(summaries: list[Summary]) -> None:
            saved = [Story(s.title, _where(s), saved=s.id) for s in summaries]
            self.page.show_stories(_seeds(), recent, saved)

        def failed(_: Exception) -> None:
            came([])  # the archive's own panel says what is wrong with it

        self._window.services.operations.archive.run(_last_saved, came, failed)

    def _open(self, story: Story) -> None:
        if story.saved is not None:
            self._window.desk.open_saved(story.saved, "")
        else:
            self._window.open_file(story.file)


def _last_saved(archive: Archive) -> list[Summary]:
    from core.archive.listing import articles

    return articles(archive, limit=SAVED)


def _where(summary: Summary) -> str:
    """The outlet and the day it is of, else the day it was saved."""
    return " · ".join(filter(None, (summary.outlet, date_text(summary.published or summary.added))))


def _recent(files: list[str]) -> Iterator[Story]:
    for file in [f for f in files if Path(f).is_file()][:RECENT]:
        yield Story(Path(file).name, _short(Path(file).parent), file)


def _short(folder: Path) -> str:
    """A folder, with the reader's own as ``~``."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)


def _seeds() -> Iterator[Story]:
    for file in seed_files():
        with file.open(encoding="utf-8") as lines:
            title = next((line.strip() for line in lines if line.strip()), file.stem)
        if len(title) > TITLE_LENGTH:
            title = title[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
        yield Story(title, file.name, str(file))
