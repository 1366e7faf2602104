"""The legend: one switch for each type, drawn as the type is marked in the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from core.model import ENTITY_TYPES, Analysis, EntityType
from gui.entities.delegate import type_pen
from gui.entities.model import type_name
from gui.i18n import number
from gui.theme import Themes

_SWATCH = QSize(18, 14)


class Legend(QWidget):
    """Checked types are marked; MISC, which is no person or place, is off at first."""

    hidden_changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._themes = themes
        self._counts = dict.fromkeys(ENTITY_TYPES, 0)
        self.buttons: dict[EntityType, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for at, kind in enumerate(ENTITY_TYPES):
            button = QToolButton()
            button.setObjectName(f"legend{kind}")
            button.setCheckable(True)
            button.setChecked(kind != "MISC")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(_SWATCH)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding,
                                 button.sizePolicy().Policy.Fixed)  # fmt: skip
            button.toggled.connect(self.hidden_changed)
            grid.addWidget(button, at // 2, at % 2)
            self.buttons[kind] = button
        themes.changed.connect(self.repaint_swatches)
        self.repaint_swatches()
        self.retranslate()

    def hidden_types(self) -> set[str]:
        """The types switched off."""
        return {kind for kind, button in self.buttons.items() if not button.isChecked()}

    def show_counts(self, analysis: Analysis) -> None:
        """Say how many entities of each type there are."""
        self._counts = {
            kind: sum(e.type == kind for e in analysis.entities) for kind in ENTITY_TYPES
        }
        self.retranslate()

    def retranslate(self) -> None:
        for kind, button in self.buttons.items():
            count = self._counts[kind]
            button.setText(type_name(kind) + (f"  {number(count)}" if count else ""))
            button.setToolTip(self.tr("Show or hide: {type}").format(type=type_name(kind)))

    def repaint_swatches(self) -> None:
        for kind, button in self.buttons.items():
            button.setIcon(self._swatch(kind))

    def _swatch(self, kind: EntityType) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(_SWATCH * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._themes.current.ground(kind))
        painter = QPainter(pixmap)
        painter.setPen(type_pen(kind, self._themes))
        painter.drawLine(2, _SWATCH.height() - 3, _SWATCH.width() - 2, _SWATCH.height() - 3)
        painter.end()
        return QIcon(pixmap)
