"""What the pages of the preferences have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.naming import named
from gui.settings import Settings


class Page(QWidget):
    """Rows of a label and a field, switches, and quiet remarks; top to bottom."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._labels: dict[QWidget, QLabel] = {}
        self._switches: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(12)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._form: QFormLayout | None = None
        settings.changed.connect(self.follow)

    def title(self) -> str:
        """What the list of pages calls it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put every text in the interface's language."""
        raise NotImplementedError

    def _row(self, field: QWidget, control: QWidget | None = None) -> None:
        """A field with a label, which brings the keyboard to ``control`` in it."""
        if self._form is None:
            self._form = QFormLayout()
            self._form.setVerticalSpacing(12)
            self._form.setHorizontalSpacing(16)
            policy = QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow
            self._form.setFieldGrowthPolicy(policy)
            self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            self._column.addLayout(self._form)
        label = QLabel()
        label.setBuddy(control or field)
        self._labels[control or field] = label
        self._form.addRow(label, field)

    def _call(self, control: QWidget, text: str) -> None:
        """Name a control in its label and for machines that read aloud."""
        self._labels[control].setText(text)
        control.setAccessibleName(text.replace("&", ""))

    def _switch(self, name: str, option: str) -> QCheckBox:
        """A check box that is a setting, whoever changes it."""
        box = named(QCheckBox(), name)
        box.setChecked(getattr(self._settings, option))
        box.toggled.connect(lambda on: setattr(self._settings, option, on))
        self._switches[option] = box
        self._column.addWidget(box)
        return box

    def follow(self, option: str) -> None:
        """Show a setting that has been changed, perhaps elsewhere."""
        if option in self._switches:
            self._switches[option].setChecked(getattr(self._settings, option))

    def _remark(self) -> QLabel:
        """A line below the last control, in the quieter colour."""
        label = named(QLabel(wordWrap=True), "preferenceRemark")
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(label)
        return label
