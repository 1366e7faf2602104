"""Whether anything in the window may move of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip


def system_reduces_motion() -> bool:
    """Whether the system asks for less motion, as far as this Qt can tell."""
    style_hints = QGuiApplication.styleHints()
    accessibility = getattr(style_hints, "accessibility", None)  # from Qt 6.10 on
    asked = accessibility().property("motionPreference") if accessibility else None  # from 6.12
    if asked is not None:
        return bool(getattr(asked, "value", asked))
    return not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)


class Motion(QObject):
    """Stops menus, tips and docks from sliding where the system or the reader asks for that.

    A part of the window that moves something of its own asks ``reduced`` first.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.services.settings
        self._usual = {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}
        self._settings.changed.connect(self._follow)
        self._apply()

    @property
    def reduced(self) -> bool:
        """Whether nothing may move of itself."""
        return self._settings.reduced_motion or system_reduces_motion()

    def _follow(self, option: str) -> None:
        if option == "reduced_motion":
            self._apply()

    def _apply(self) -> None:
        still = self.reduced
        self._window.setAnimated(not still)
        for effect, usual in self._usual.items():
            QApplication.setEffectEnabled(effect, usual and not still)
