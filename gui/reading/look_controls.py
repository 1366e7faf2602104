"""The controls of the page's look; each takes effect at once, wherever it is moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.fonts import LARGEST, SMALLEST
from gui.i18n import number
from gui.naming import named
from gui.reading.faces_box import FacesBox
from gui.reading.look import LINE_HEIGHTS, MEASURES, ReadingLook
from gui.reading.swatches import SIZE
from gui.reading.value_slider import ValueSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.main_window import MainWindow

PAUSE = 30  # milliseconds in which a slider's moves become one


def _per_cent(value: int) -> str:
    return f"{number(value)}{QLocale().percent()}"


class _ActionBox(QCheckBox):
    """A switch for a checkable action, which outlives it."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action.iconText())
        self._action = action
        self.setChecked(action.isChecked())
        self.clicked.connect(action.trigger)
        action.toggled.connect(self.setChecked)
        action.changed.connect(self._follow)

    def _follow(self) -> None:
        self.setText(self._action.iconText())


class LookControls(QWidget):
    """Face, size, line height, measure, justification, tashkeel, colours."""

    def __init__(self, window: MainWindow, prefix: str, parent: QWidget | None = None) -> None:
        """``prefix`` begins the controls' object names."""
        super().__init__(parent)
        self._pane = window.pane
        self._wanted: dict[str, object] = {}
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self._apply)
        self.face = FacesBox(f"{prefix}Face")
        self.size_ = ValueSlider(f"{prefix}Size", (SMALLEST, LARGEST), number)
        self.line_height = ValueSlider(f"{prefix}LineHeight", LINE_HEIGHTS, _per_cent, 5)
        self.measure = ValueSlider(f"{prefix}Measure", MEASURES, number)
        self.justified = named(QCheckBox(), f"{prefix}Justified")
        self.reset = named(QPushButton(), f"{prefix}Reset")
        self.reset.setProperty("outlined", True)
        self.reset.setAutoDefault(False)
        self._labels = {
            w: QLabel() for w in (self.face, self.size_, self.line_height, self.measure)
        }
        self._switches: list[QCheckBox] = []
        self._make_form()
        self._make_swatches(window, prefix)
        self._make_tashkeel(window, prefix)
        self._column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        self._connect()
        self.show_look(window.pane.look)
        self.retranslate()

    def _make_form(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field, label in self._labels.items():
            label.setBuddy(field.slider if isinstance(field, ValueSlider) else field)
            form.addRow(label, field)
        self._column.addLayout(form)
        self._column.addWidget(self.justified)

    def _make_swatches(self, window: MainWindow, prefix: str) -> None:
        self._swatches = named(QWidget(), f"{prefix}Themes")
        row = QHBoxLayout(self._swatches)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        window.look.paint_swatches()
        for choice, action in window.look.theme_actions.items():
            button = named(QToolButton(), f"{prefix}Theme{choice.capitalize()}")
            button.setDefaultAction(action)
            button.setProperty("swatch", True)
            button.setIconSize(SIZE)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self._column.insertWidget(0, self._swatches)

    def _make_tashkeel(self, window: MainWindow, prefix: str) -> None:
        """A switch for the action that shows or hides the small vowels."""
        action = window.actions_by_name.get("actionTashkeel")
        if action is None:
            return
        self._column.addWidget(named(_ActionBox(action), f"{prefix}Tashkeel"))

    def _connect(self) -> None:
        self.face.face_chosen.connect(lambda family: self._want(face=family))
        self.size_.moved.connect(lambda points: self._want(size=points))
        self.line_height.moved.connect(lambda height: self._want(line_height=height))
        self.measure.moved.connect(lambda count: self._want(measure=count))
        self.justified.toggled.connect(lambda on: self._want(justified=on))
        self.reset.clicked.connect(lambda: self._pane.set_look(ReadingLook()))
        self._pane.look_changed.connect(self.show_look)

    def _want(self, **wanted: object) -> None:
        self._wanted.update(wanted)
        self._wait.start()

    def _apply(self) -> None:
        wanted, self._wanted = self._wanted, {}
        self._pane.set_look(replace(self._pane.look, **wanted))  # type: ignore[arg-type]

    def show_look(self, look: ReadingLook) -> None:
        """Show how things are."""
        self.face.set_face(look.face)
        self.size_.set_value(look.size)
        self.line_height.set_value(look.line_height)
        self.measure.set_value(look.measure)
        with QSignalBlocker(self.justified):
            self.justified.setChecked(look.justified)
        self.reset.setEnabled(look != ReadingLook())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_swatches"):
            self.retranslate()

    def retranslate(self) -> None:
        for field, text in (
            (self.face, self.tr("&Typeface")),
            (self.size_, self.tr("&Size, in points")),
            (self.line_height, self.tr("Line &height")),
            (self.measure, self.tr("&Letters in a line")),
        ):
            self._labels[field].setText(text)
            control = field.slider if isinstance(field, ValueSlider) else field
            control.setAccessibleName(text.replace("&", ""))
            field.retranslate()
        self.justified.setText(self.tr("Lines of e&qual length"))
        self.reset.setText(self.tr("The &usual look"))
        self._swatches.setAccessibleName(QCoreApplication.translate("actions", "Colours"))
