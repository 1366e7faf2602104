"""The bar below the text while the bounds of a name are adjusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.correcting.texts import quoted
from gui.naming import named

if TYPE_CHECKING:
    from core.name_bounds import Edge

_BACK, _ON = "▶", "◀"  # the text runs from right to left, whatever the interface speaks


class BoundsBar(QWidget):
    """What the name was and is to be; buttons for its two edges; hidden until it is wanted."""

    moved = Signal(str, int)  # edge, words on (1) or back (-1)
    applied = Signal()
    elsewhere = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "boundsBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before = self._after = ""
        self.label = named(QLabel(wordWrap=True), "boundsText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint = named(QLabel(wordWrap=True), "emptyHint")
        self.start_label, self.end_label = QLabel(), QLabel()
        self.arrows: dict[tuple[Edge, int], QToolButton] = {}
        edges = QHBoxLayout()
        edges.setSpacing(4)
        for edge, title in (("start", self.start_label), ("end", self.end_label)):
            edges.addWidget(title)
            edges.addLayout(self._arrows(edge))  # type: ignore[arg-type]
            edges.addSpacing(10)
        edges.addStretch(1)
        self.apply_button = named(QPushButton(), "boundsApply")
        self.elsewhere_button = named(QPushButton(), "boundsElsewhere")
        self.cancel_button = named(QPushButton(), "boundsCancel")
        for button in (self.elsewhere_button, self.cancel_button):
            button.setProperty("outlined", True)
        ends = QHBoxLayout()
        ends.addStretch(1)
        for button, signal in (
            (self.apply_button, self.applied),
            (self.elsewhere_button, self.elsewhere),
            (self.cancel_button, self.closed),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, s=signal: s.emit())
            ends.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 14, 8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.label, 0, 0, 1, 2)
        grid.addWidget(self.hint, 1, 0, 1, 2)
        grid.addLayout(edges, 2, 0)
        grid.addLayout(ends, 2, 1)
        self.retranslate()
        self.hide()

    def _arrows(self, edge: Edge) -> QHBoxLayout:
        """Two buttons that stand as the arrow keys do: never mirrored."""
        row = QHBoxLayout()
        row.setSpacing(2)
        row.setDirection(QHBoxLayout.Direction.LeftToRight)
        pair = QWidget()
        pair.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inner = QHBoxLayout(pair)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        for step, sign in ((1, _ON), (-1, _BACK)):
            button = named(QToolButton(), f"bounds_{edge}_{'on' if step > 0 else 'back'}")
            button.setText(sign)
            button.setProperty("outlined", True)
            button.clicked.connect(lambda _=False, e=edge, s=step: self.moved.emit(e, s))
            inner.addWidget(button)
            self.arrows[edge, step] = button
        row.addWidget(pair)
        return row

    def retranslate(self) -> None:
        self.start_label.setText(self.tr("Beginning"))
        self.end_label.setText(self.tr("End"))
        self.hint.setText(
            self.tr("Arrows move the end, with Ctrl the beginning; Enter applies, Esc leaves.")
        )
        self.apply_button.setText(self.tr("Apply Here"))
        self.elsewhere_button.setText(self.tr("Other Places…"))
        self.cancel_button.setText(self.tr("Cancel"))
        for key, text in (
            (("start", 1), self.tr("Begin a word later")),
            (("start", -1), self.tr("Begin a word earlier")),
            (("end", 1), self.tr("End a word later")),
            (("end", -1), self.tr("End a word earlier")),
        ):
            button = self.arrows[key]  # type: ignore[index]
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.show_names(self._before, self._after)

    def show_names(self, before: str, after: str) -> None:
        """Say what the name is and is to be; the same, or empty, where it stays."""
        self._before, self._after = before, after
        changed = bool(after) and after != before
        text = self.tr("{before} → {after}") if changed else self.tr("Bounds of {before}")
        # Of names alone a label could not tell which way it is to run.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.label.setText(mark + text.format(before=quoted(before), after=quoted(after)))
        self.label.setAccessibleName(self.label.text())
        self.apply_button.setEnabled(changed)
        self.elsewhere_button.setEnabled(changed)
