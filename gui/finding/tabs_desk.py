"""From one open article to another by keys; those closed come back, and those of last time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from gui.arabic_keys import with_twins
from gui.i18n import isolated
from gui.open_articles import OpenArticle, Waiting, is_gone

if TYPE_CHECKING:
    from gui.main_window import MainWindow

SOON = 2000  # milliseconds after a change until the session is kept
CLOSED = 20  # articles that can be opened again
NUMBERED = 9  # tabs that have a key


class TabsDesk(QObject):
    """Keeps the list of what was closed, and the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._tabs = window, window.tabs
        self._closed: list[OpenArticle | Waiting] = []
        self._tabs.wanted.connect(self._read)
        self._tabs.closed.connect(self._note)
        # Not only at the end, which a machine that fails does not wait for.
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.save)
        for changed in (self._tabs.chosen, self._tabs.closed, window.saveFinished):
            changed.connect(lambda *_: self._soon.start())
        self._show_state()

    def add_keys(self) -> None:
        """Give each of the first tabs a key."""
        for number in range(NUMBERED):
            code = Qt.Key(Qt.Key.Key_1 + number)
            keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.AltModifier, code))
            for twin in with_twins([keys]):
                QShortcut(twin, self._window, partial(self.go, number))

    # From one to another

    def next(self) -> None:
        self._tabs.step(1)

    def previous(self) -> None:
        self._tabs.step(-1)

    def go(self, number: int) -> None:
        """To a tab by its number, from 0; the last key is for the last tab."""
        last = self._tabs.count() - 1
        if number == NUMBERED - 1 or number <= last:
            self._tabs.setCurrentIndex(min(number, last))

    # Closing and opening again

    def reopen(self) -> None:
        """Open the article that was closed last."""
        if not self._closed:
            return
        entry = self._closed.pop()
        self._show_state()
        if isinstance(entry, Waiting):
            self._read(entry)
        else:
            self._window.history.show_article(entry, entry.place)

    def _note(self, entry: OpenArticle | Waiting) -> None:
        self._closed = [*self._closed, entry][-CLOSED:]
        self._show_state()

    def _show_state(self) -> None:
        self._window.actions_by_name["actionReopenClosed"].setEnabled(bool(self._closed))

    def _read(self, entry: Waiting) -> None:
        desk = self._window.desk
        desk.open_saved(entry.number, "", failed=lambda error: self._miss(entry, error))

    def _miss(self, entry: Waiting, error: Exception) -> None:
        """An article of last time is in the archive no more; or that cannot be read just now."""
        if not is_gone(error):
            self._window.messages.show_error(error)
            if entry not in self._tabs.entries:  # it was to be opened again
                self._note(entry)
            return
        self._window.messages.show_text(
            lambda: self.tr("“{title}” is not in the archive any more.").format(
                title=isolated(entry.title)
            )
        )
        if entry in self._tabs.entries:
            self._tabs.close_tab(self._tabs.entries.index(entry))
            self._closed.remove(entry)
            self._show_state()

    # The session

    def save(self) -> None:
        """Remember which saved articles are open."""
        entries = [
            (e.number, e.title) if isinstance(e, Waiting) else (e.saved, e.article.title)
            for e in self._tabs.entries
        ]
        session = {
            "open": [[number, title] for number, title in entries if number is not None],
            "shown": entries[self._tabs.currentIndex()][0] if entries else None,
        }
        import json  # a window shows its text first

        self._window.services.settings.session = json.dumps(session, ensure_ascii=False)

    def restore(self, *, behind: bool = False) -> None:
        """Open what was open last time; only what was shown is read, or nothing ``behind`` files.

        The rest is read when its turn comes.
        """
        settings = self._window.services.settings
        entries, shown = _session(settings.session) if settings.restore_session else ([], None)
        for entry in entries:
            self._tabs.keep_waiting(entry)
        if entries and not behind:
            wanted = next((e for e in entries if e.number == shown), entries[-1])
            if self._tabs.entries.index(wanted) == self._tabs.currentIndex():
                self._read(wanted)
            else:
                self._tabs.choose(wanted)


def _session(written: str) -> tuple[list[Waiting], int | None]:
    """What the settings say; nothing where that makes no sense."""
    import json

    try:
        session = json.loads(written)
        entries = [Waiting(int(number), str(title)) for number, title in session["open"]]
        return list({entry.number: entry for entry in entries}.values()), session["shown"]
    except (ValueError, TypeError, KeyError):
        return [], None
