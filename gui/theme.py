"""Colours: a named palette per theme, applied to the application; entity colours."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.resource_files import resource
from gui.fonts import interface_scale

NAMES = ("light", "sepia", "dark")
CHOICES = ("system", *NAMES)

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "warning",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "alternate",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Light: "base",
    QPalette.ColorRole.Midlight: "button",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}

_STYLE = """
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QDockWidget {{ border: 1px solid {line}; }}
QToolBar {{ border: 0; border-bottom: 1px solid {line}; spacing: 2px; padding: 2px 8px; }}
QToolButton {{ padding: 2px 6px; border: 1px solid transparent; border-radius: 6px;
               icon-size: {small}px; }}
QToolButton:hover, QToolButton:focus {{ background: {button}; border-color: {line}; }}
QToolButton:checked {{ background: {button}; border-color: {muted}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
#qt_toolbar_ext_button {{ padding: 0; qproperty-icon: none; image: url({icons}/choose.svg); }}
QToolButton[facet="true"] {{ padding: 0 3px; }}
#archiveFacets QToolButton {{ padding: 0 1px; }}
QToolButton[lit="true"] {{ background: {button}; border-color: {muted}; }}
QToolButton[outlined="true"] {{ border-color: {line}; background: {base}; padding: 1px 10px; }}
QToolButton[outlined="true"]:hover, QToolButton[outlined="true"]:focus {{
    border-color: {accent}; background: {button}; }}
QLineEdit {{ background: {base}; border: 1px solid {line}; border-radius: 6px;
             padding: 5px 8px; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QLineEdit[missing="true"], QLineEdit[missing="true"] QLabel {{ color: {warning}; }}
#findBar, #boundsBar {{ border-top: 1px solid {line}; }}
#findCount {{ color: {muted}; }}
QPushButton {{ background: {accent}; color: {on_accent}; border: 0; border-radius: 6px;
               padding: 7px 18px; }}
QPushButton:hover {{ background: {text}; color: {base}; }}
QPushButton:focus {{ border: 2px solid {text}; padding: 5px 16px; }}
QPushButton:disabled {{ background: {button}; color: {muted}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QDialogButtonBox QPushButton {{ min-width: {least}px; }}
QDialogButtonBox QPushButton, QPrintDialog QPushButton, QPushButton[outlined="true"] {{
    background: {base}; color: {text}; border: 1px solid {line}; padding: 6px 17px; }}
QDialogButtonBox QPushButton:hover, QDialogButtonBox QPushButton:focus,
QPushButton[outlined="true"]:hover, QPushButton[outlined="true"]:focus {{
    background: {button}; border-color: {accent}; }}
QDialogButtonBox QPushButton:default {{
    background: {accent}; color: {on_accent}; border-color: {accent}; }}
QDialogButtonBox QPushButton:default:focus {{ border-color: {text}; }}
QDialogButtonBox QPushButton:default:hover {{
    background: {text}; color: {base}; border-color: {text}; }}
QDialogButtonBox QPushButton:disabled, QPushButton[outlined="true"]:disabled {{
    background: {button}; color: {muted}; border-color: {button}; }}
QComboBox {{ background: {base}; border: 1px solid {line}; border-radius: 6px;
             padding: 5px 8px; }}
QComboBox:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url({icons}/choose.svg); width: 16px; height: 16px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {box}px; height: {box}px; border: 1px solid {muted}; background: {base}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QCheckBox::indicator:checked {{ image: url({icons}/check.svg); }}
QRadioButton::indicator {{ border-radius: {round}px; }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.55 {accent}, stop: 0.65 {base}, stop: 1 {base}); }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QHeaderView::section {{ background: {window}; color: {muted}; border: 0;
                        border-bottom: 1px solid {line}; padding: 5px 8px; }}
QTableView {{ background: {base}; border: 1px solid {line}; border-radius: 6px; }}
QTableView::item {{ padding: 4px 8px; }}
#checkFindings::item, #correctionsList::item {{ padding: 3px 6px; }}
#noteText, QPlainTextEdit {{ background: {base}; border: 1px solid {line}; border-radius: 6px;
                            padding: 4px; }}
#noteText:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
#articlePane QToolButton {{ padding: 0; }}
#notesTitle {{ font-weight: bold; }}
QTreeView, QListView {{ border: 0; background: {window}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
#articleScrollBar:vertical {{ width: 14px; }}
#nameCardForms, #nameCardHere, #nameCardArchive {{ color: {muted}; }}
#nameCardDoubt {{ color: {warning}; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 4px; min-height: 32px;
                               margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: 4px; min-width: 32px;
                                 margin: 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTextBrowser {{ border: 0; background: {base}; }}
QStatusBar {{ border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QTabBar::tab {{ padding: 6px 14px; border: 0; border-bottom: 2px solid transparent; }}
QTabBar::close-button {{ image: url({icons}/close.svg); }}
QTabBar::tab:selected {{ border-bottom: 2px solid {accent}; font-weight: bold; }}
#switcherFrame {{ background: {base}; border: 1px solid {muted}; border-radius: 10px; }}
#switcherField {{ border: 0; padding: 8px 8px; }}
#switcherList {{ background: {base}; border-top: 1px solid {line}; padding-top: 2px; }}
#switcherHint {{ color: {muted}; padding: 2px 8px; }}
#articleTabs::tab {{ min-width: 120px; padding: 6px 10px; }}
#articleTabs::tear {{ width: 0; }}
#articleTabs::scroller {{ width: 44px; }}
#articleTabs QToolButton {{ background: {window}; border: 0; border-radius: 0; padding: 0; }}
#articleTabs QToolButton:hover {{ background: {button}; }}
#articleTabs QToolButton::left-arrow {{ image: url({icons}/tabs-left.svg); }}
#articleTabs QToolButton::right-arrow {{ image: url({icons}/tabs-right.svg); }}
#articleTabs::tab:selected {{ font-weight: normal; }}
#messageStrip {{ background: {warning_base}; color: {warning}; }}
#messageStrip QLabel {{ color: {warning}; }}
#messageStrip[kind="note"] {{ background: {window}; border-bottom: 1px solid {line}; }}
#messageStrip[kind="note"] QLabel {{ color: {text}; }}
#articleTitle {{ color: {text}; }}
#articleMeta, #emptyHint, #preferenceRemark, #archiveCount, #noteQuote, #exportWhat,
#exportFolder {{ color: {muted}; }}
#archiveQueryNote, #exportRemark {{ color: {warning}; }}
#archiveCompletion {{ background: {base}; border: 1px solid {line}; }}
#namePageFacts, #namePageForms {{ color: {muted}; }}
#namePage, #namePageList {{ background: {base}; }}
#articleHeader, #emptyPage, #welcomePage {{ background: {base}; }}
#welcomeTitle {{ color: {accent}; }}
QLabel[heading="true"] {{ color: {muted}; font-weight: bold; }}
#storyWhere {{ color: {muted}; }}
QPushButton[card="true"] {{ background: {window}; color: {text}; border: 1px solid {line};
                            border-radius: 8px; padding: 0; text-align: left; }}
QPushButton[card="true"]:hover, QPushButton[card="true"]:focus {{
    background: {button}; color: {text}; border-color: {accent}; }}
QSlider {{ min-height: 24px; }}
QSlider::groove:horizontal {{ background: {line}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {base}; border: 2px solid {accent};
    width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {accent}; }}
QSpinBox {{ background: {base}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px; }}
QSpinBox:focus {{ border-color: {accent}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; width: 22px; }}
QSpinBox::up-arrow {{ image: url({icons}/raise.svg); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url({icons}/choose.svg); width: 12px; height: 12px; }}
#lookSheet {{ background: transparent; }}
#readingLook QScrollArea {{ background: transparent; }}
#readingLook {{ background: {window}; border: 1px solid {muted}; border-radius: 10px; }}
QToolButton[swatch="true"] {{ padding: 5px; border: 1px solid transparent; border-radius: 8px; }}
QToolButton[swatch="true"]:hover, QToolButton[swatch="true"]:focus {{
    background: {button}; border-color: {line}; }}
QToolButton[swatch="true"]:focus {{ border-color: {accent}; }}
QToolButton[swatch="true"]:checked {{ background: {button}; border: 2px solid {accent};
    padding: 4px; }}
#preferencePages {{ background: {alternate}; padding: 8px; outline: 0; }}
#preferencePages::item {{ padding: 6px 10px; border-radius: 6px; }}
#preferencePages::item:focus {{ border: 1px solid {text}; padding: 5px 9px; }}
#preferencePages::item:selected {{ background: {accent}; color: {on_accent}; }}
QLabel[paper="true"] {{ background: white; border: 1px solid {line}; }}
#previewSheet {{ background: {button}; }}
"""


@dataclass(frozen=True)
class Theme:
    """One theme's colours: ``palette`` by name, ``entities`` as (ink, ground) by type."""

    name: str
    palette: dict[str, str]
    entities: dict[str, tuple[str, str]]

    def color(self, name: str) -> QColor:
        return QColor(self.palette[name])

    def ink(self, kind: str) -> QColor:
        return QColor(self.entities[kind][0])

    def ground(self, kind: str) -> QColor:
        return QColor(self.entities[kind][1])


def load_theme(name: str) -> Theme:
    """The shipped theme ``light``, ``sepia`` or ``dark``."""
    table = tomllib.loads(resource("themes", f"{name}.toml").read_text("utf-8"))
    entities = {k: (v["ink"], v["ground"]) for k, v in table["entities"].items()}
    return Theme(name, table["palette"], entities)


def system_is_dark() -> bool:
    """Whether the system asks for light letters on dark ground."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


class Themes(QObject):
    """The theme in use; follows the system unless the reader chose one."""

    changed = Signal()
    #: The reader chose a theme, or ``system``.
    chosen = Signal(str)

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = choice if choice in CHOICES else "system"
        self._tell_system()
        self.current = load_theme(self._wanted())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)
        self._apply()

    def choose(self, choice: str) -> None:
        """Use a theme, or ``system``."""
        self.choice = choice
        self._tell_system()
        self._refresh()
        self.chosen.emit(choice)

    def _tell_system(self) -> None:
        """Let the frame of the window and the system's own dialogs be dark or light, too."""
        hints = QGuiApplication.styleHints()
        if self.choice == "system":
            hints.unsetColorScheme()
        else:
            dark = self.choice == "dark"
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self) -> str:
        if self.choice != "system":
            return self.choice
        return "dark" if system_is_dark() else "light"

    def _refresh(self) -> None:
        if self._wanted() != self.current.name:
            self.current = load_theme(self._wanted())
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.current.color(name))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText,
                     QPalette.ColorRole.WindowText):  # fmt: skip
            palette.setColor(disabled, role, self.current.color("muted"))
        app.setPalette(palette)
        scale = interface_scale()
        box = round(14 * scale)
        sizes = {"small": round(16 * scale), "box": box, "round": box // 2 + 1,
                 "least": round(56 * scale)}  # fmt: skip
        icons = resource("icons").as_posix()
        app.setStyleSheet(_STYLE.format(icons=icons, **sizes, **self.current.palette))
