"""What the window shows without an article: what one can do, and what there is to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.icons import app_icon
from gui.naming import named
from gui.story_card import StoryCard

WIDEST = 560  # pixels of the column
LOGO = 44  # pixels


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be opened: a file, or one of the archive by its number."""

    title: str
    where: str
    file: str = ""
    saved: int | None = None


class WelcomePage(QScrollArea):
    """Buttons to begin with, and cards in up to two groups."""

    open_wanted = Signal()
    paste_wanted = Signal()
    import_wanted = Signal()
    chosen = Signal(object)  # Story

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have the keyboard
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._seeds: list[Story] = []
        self._recent: list[Story] = []
        self._saved: list[Story] = []
        self.logo = named(QLabel(), "welcomeLogo")
        self.logo.setPixmap(self._picture())
        self.title = named(QLabel(), "welcomeTitle")
        self.line = named(QLabel(wordWrap=True), "emptyHint")
        self.open_button = named(QPushButton(), "welcomeOpen")
        self.paste_button = named(QPushButton(), "welcomePaste")
        self.import_button = named(QPushButton(), "welcomeImport")
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.drop_hint = named(QLabel(wordWrap=True), "emptyHint")
        self._groups = QVBoxLayout()
        self._groups.setSpacing(8)
        self.cards: list[StoryCard] = []
        self._lay_out()
        self.retranslate()

    def _picture(self) -> QPixmap:
        return app_icon().pixmap(LOGO, LOGO)

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        self.title.setFont(font)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.open_button, self.paste_button, self.import_button):
            if button is not self.open_button:
                button.setProperty("outlined", True)
            row.addWidget(button)
        row.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addStretch(1)
        head.addWidget(self.logo)
        head.addWidget(self.title)
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        column.addLayout(head)
        for label in (self.line, self.drop_hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.line)
        column.addSpacing(8)
        column.addLayout(row)
        column.addWidget(self.drop_hint)
        column.addSpacing(10)
        column.addLayout(self._groups)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(WIDEST)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ground = named(QWidget(), "emptyPage")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(ground)
        across.setContentsMargins(16, 20, 16, 20)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        self.setWidget(ground)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Welcome"))
        self.logo.setAccessibleName(self.tr("Qari"))
        self.title.setText(self.tr("Qari"))
        self.line.setText(
            self.tr("Reads Arabic news with you: who and where it is about, and where it says so.")
        )
        self.open_button.setText(self.tr("Open…"))
        self.paste_button.setText(self.tr("Paste"))
        self.import_button.setText(self.tr("Import Folder…"))
        self.drop_hint.setText(self.tr("Or drop a file, a folder or a passage of text here."))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def show_stories(
        self, seeds: Iterable[Story], recent: Iterable[Story], saved: Iterable[Story]
    ) -> None:
        """Offer what was read lately; the seeds as long as there is nothing else."""
        self._seeds, self._recent, self._saved = list(seeds), list(recent), list(saved)
        self._fill()

    def _fill(self) -> None:
        while self._groups.count():
            item = self._groups.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.cards.clear()
        if self._recent or self._saved:
            self._add_group("welcomeRecent", self.tr("Opened last"), self._recent)
            self._add_group("welcomeSaved", self.tr("Saved last"), self._saved)
        else:
            heading = self.tr("To begin with, an article to try")
            self._add_group("welcomeSeeds", heading, self._seeds)

    def _add_group(self, name: str, heading: str, stories: list[Story]) -> None:
        if not stories:
            return
        label = named(QLabel(heading), f"{name}Heading")
        label.setProperty("heading", True)
        if self._groups.count():
            label.setContentsMargins(0, 10, 0, 0)
        self._groups.addWidget(label)
        for number, story in enumerate(stories):
            card = named(StoryCard(story.title, story.where), f"{name}{number}")
            card.clicked.connect(partial(self.chosen.emit, story))
            self._groups.addWidget(card)
            # Made after the window's other parts, it would come after them.
            QWidget.setTabOrder(self.cards[-1] if self.cards else self.import_button, card)
            self.cards.append(card)
