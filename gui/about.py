"""The About dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.version import qari_version


def show_about(window: QWidget) -> None:
    """Say what this is."""
    translate = QCoreApplication.translate
    text = translate("About", "Qari {version}: a reader for Arabic news that knows who and where.")
    QMessageBox.about(window, translate("About", "About Qari"), text.format(version=qari_version()))
