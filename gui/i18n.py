"""The interface's language: translations, direction, digits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from core.resource_files import resource

#: A text, or what makes it in the language that the interface speaks then.
Text = str | Callable[[], str]

_LOCALES = {
    "ar": QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Languages(QObject):
    """Switches the application between Arabic and English."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = "en"

    def use(self, choice: str) -> None:
        """Use ``ar``, ``en`` or, for ``system``, what the system speaks.

        A system that speaks neither gets Arabic: this is a reader of Arabic.  Widgets
        hear of it by a LanguageChange event.
        """
        if choice == "system":
            system = QLocale.system().language()
            choice = "en" if system == QLocale.Language.English else "ar"
        self.current = choice
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed.clear()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{choice}", qt_folder),
                             (f"qari_{choice}", str(resource("i18n")))):  # fmt: skip
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
        QLocale.setDefault(_LOCALES[choice])
        rtl = choice == "ar"
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )


def forget_languages(app: QApplication) -> None:
    """Remove what an earlier window of the process has put texts in its language with."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)


def spoken(text: Text) -> str:
    """A text in the language that the interface speaks now."""
    return text if isinstance(text, str) else text()


def number(value: int) -> str:
    """A number in the reader's digits."""
    return QLocale().toString(value)


def date_text(iso: str | None, *, brief: bool = False) -> str:
    """An ISO date, or the date of an ISO time, as the interface's language writes it.

    ``brief`` with the month's short name, where the language has one.
    """
    date = QDate.fromString((iso or "")[:10], Qt.DateFormat.ISODate)
    month = "MMM" if brief else "MMMM"
    return QLocale().toString(date, f"d {month} yyyy") if date.isValid() else ""


def isolated(text: str) -> str:
    """A text that keeps its own direction in a line of the other."""
    return f"\u2068{text}\u2069"
