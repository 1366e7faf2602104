"""A slider with its value beside it, in the reader's digits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from gui.naming import named

WIDEST_TEXT = "888%"


class ValueSlider(QWidget):
    """Goes from ``low`` to ``high`` in steps; ``text`` writes a value."""

    moved = Signal(int)

    def __init__(
        self, name: str, bounds: tuple[int, int], text: Callable[[int], str], step: int = 1
    ) -> None:
        super().__init__()
        self._text, self._step = text, step
        self.slider = named(QSlider(Qt.Orientation.Horizontal), name)
        # In what it is of, not in steps: a screen reader speaks the slider's own value.
        self.slider.setRange(*bounds)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(step * max(1, (bounds[1] - bounds[0]) // step // 10))
        self.slider.setMinimumWidth(120)
        self.slider.valueChanged.connect(self._moved)
        self.label = named(QLabel(), f"{name}Value")
        # Digits alone have no direction, and would stand now on this side, now on that.
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance(WIDEST_TEXT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)
        self.setFocusProxy(self.slider)
        self._value = bounds[0]

    @property
    def value(self) -> int:
        return self._value

    def set_value(self, value: int) -> None:
        """Show a value, without saying that it was moved."""
        self._value = value
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(self._text(self._value))

    def _moved(self, value: int) -> None:
        whole = value // self._step * self._step
        if whole != value:  # the mouse goes by single ones
            self.slider.setValue(whole)
            return
        self._value = value
        self.retranslate()
        self.moved.emit(self._value)
