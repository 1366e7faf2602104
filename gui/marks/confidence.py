"""The button that asks how sure Qari must be of a name for it to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from gui.i18n import number
from gui.icons import icon, icon_size
from gui.marks.shown import LEVELS
from gui.naming import named

if TYPE_CHECKING:
    from gui.theme import Themes


class ConfidenceButton(QToolButton):
    """A menu of levels, each with how many names it leaves; lit where some are hidden."""

    changed = Signal()

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        named(self, "nameConfidence")
        self._themes = themes
        self.least = LEVELS[0]  # per cent
        self._sure: Sequence[float] = ()
        menu = named(QMenu(self), "nameConfidenceMenu")
        group = QActionGroup(menu)
        self._levels: dict[int, QAction] = {}
        for level in LEVELS:
            action = named(menu.addAction(""), f"nameConfidence{level}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, level=level: self._choose(level))
            group.addAction(action)
            self._levels[level] = action
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(icon_size(16))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()
        self.retranslate()

    def set_least(self, least: int) -> None:
        """Show names of at least this confidence, in per cent."""
        if least != self.least:
            self.least = least
            self.retranslate()
            self.changed.emit()

    def _choose(self, level: int) -> None:
        self.set_least(level)
        self.retranslate()  # what was checked stays checked, even if it was chosen again

    def show_counts(self, sure: Sequence[float]) -> None:
        """Say how many names there are at each level, of such confidence, 0 to 1."""
        self._sure = sure
        self.retranslate()

    def _count(self, least: int) -> int:
        return sum(sure >= least / 100 for sure in self._sure)

    def retranslate(self) -> None:
        texts = {
            LEVELS[0]: (self.tr("All names"), self.tr("All names")),
            LEVELS[1]: (self.tr("Fairly sure"), self.tr("Names that Qari is fairly sure of")),
            LEVELS[2]: (self.tr("Very sure"), self.tr("Names that Qari is very sure of")),
        }
        for level, action in self._levels.items():
            count = f"\t{number(self._count(level))}" if self._sure else ""
            action.setText(texts[level][1] + count)
            action.setChecked(level == self.least)
        other = self.tr("At least {n} sure").format(n=number(self.least) + QLocale().percent())
        text = texts[self.least][0] if self.least in texts else other
        away = self._count(0) - self._count(self.least)
        if away:
            text += "   ·   " + self.tr("%Ln hidden", "", away)
        self.setText(f"{text} ▾")
        tip = self.tr("How sure Qari must be of a name to show it")
        self.setToolTip(tip)
        self.setAccessibleName(f"{tip}: {text}")
        self.setProperty("lit", self.least > 0)
        self.style().polish(self)

    def repaint_icons(self) -> None:
        self.setIcon(icon("sure", self._themes.current.color("text")))
