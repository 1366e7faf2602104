"""The choice of a face to read in: the bundled ones first, then what the system has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.fonts import BUNDLED, INTERFACE_SIZE, face_font, other_families
from gui.i18n import isolated
from gui.naming import named


def face_names() -> dict[str, str]:
    """What the bundled faces are called in the interface's language."""
    translate = QCoreApplication.translate
    return {
        "Noto Naskh Arabic": translate("faces", "Noto Naskh"),
        "Amiri": translate("faces", "Amiri"),
        "Noto Kufi Arabic": translate("faces", "Noto Kufi"),
        "Noto Sans Arabic": translate("faces", "Noto Sans"),
    }


class FacesBox(QComboBox):
    """Each face is written in itself."""

    face_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        size = max(INTERFACE_SIZE, self.font().pointSize())
        for family in BUNDLED:
            self._add(family, size)
        others = other_families()
        if others:
            self.insertSeparator(self.count())
        for family in others:
            self._add(family, size)
        self.setMinimumContentsLength(14)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.activated.connect(lambda at: self.face_chosen.emit(self.itemData(at)))
        self.retranslate()

    def _add(self, family: str, size: int) -> None:
        self.addItem(isolated(family), family)
        font = face_font(family, size + 1)
        self.setItemData(self.count() - 1, font, Qt.ItemDataRole.FontRole)

    def set_face(self, family: str) -> None:
        """Show a face as chosen; one that this system lacks is listed by its name."""
        with QSignalBlocker(self):
            if self.findData(family) < 0:
                self.addItem(isolated(family), family)
            self.setCurrentIndex(self.findData(family))

    def retranslate(self) -> None:
        for family, text in face_names().items():
            self.setItemText(self.findData(family), text)
