"""What the window says of the article in hand, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.i18n import isolated
from gui.open_articles import OpenArticle
from gui.origin_texts import encoding_state

if TYPE_CHECKING:
    from gui.main_window import MainWindow

#: Actions that need an article.
ON_ARTICLES = (
    "actionFind",
    "actionFindNext",
    "actionFindPrevious",
    "actionCloseArticle",
    "actionNote",
    "actionNoteOnArticle",
    "actionPrint",
    "actionPrintPreview",
    "actionExportPdf",
)
#: Actions that need names in it.
ON_NAMES = (
    "actionNextMention",
    "actionPreviousMention",
    "actionNextName",
    "actionPreviousName",
    "actionNameCard",
    "actionNamePage",
    "actionSearchName",
)


class WindowState(QObject):
    """Title, status bar, and which actions are enabled."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self, opened: OpenArticle | None) -> None:
        """Speak of this article."""
        window = self._window
        title = f"{isolated(opened.article.title)} — " if opened else ""
        window.setWindowTitle(title + self.tr("Qari"))
        able = window.actions_by_name
        able["actionSave"].setEnabled(opened is not None and opened.savable)
        for name in ON_NAMES:
            able[name].setEnabled(opened is not None and bool(opened.analysis.mentions))
        for name in ON_ARTICLES:
            able[name].setEnabled(opened is not None)
        origin = opened.origin if opened else None
        able["actionRepairs"].setEnabled(origin is not None)
        window.encodings.show_origin(origin)
        window.status.setText(self._status(opened))

    def _status(self, opened: OpenArticle | None) -> str:
        if opened is None:
            return ""
        if not opened.analysed:
            return self.tr("Looking for names…")
        count = len(opened.analysis.entities)
        names = self.tr("%Ln name(s)", "", count)
        facts = (names, self.tr("Saved") if opened.saved else "", encoding_state(opened.origin))
        return "   ·   ".join(fact for fact in facts if fact)
