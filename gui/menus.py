"""Menu bar and toolbar, put together from the actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from gui.actions import ACTIONS, TOOLBAR, action_texts, point_keys
from gui.icons import icon, icon_size
from gui.theme import Theme

_MENUS = {
    "menuFile": (
        "actionOpen", "actionOpenRecent", "actionPaste", "actionSave", "", "actionImportFiles",
        "actionImportFolder", "actionExport", "actionExportPdf", "",
        "actionPrint", "actionPrintPreview", "",
        "actionRepairs", "", "actionCloseArticle", "actionReopenClosed", "", "actionQuit",
    ),
    "menuGo": (
        "actionSwitcher", "actionBack", "actionForward", "actionNextArticle",
        "actionPreviousArticle", "",
        "actionNextMention", "actionPreviousMention", "actionNextName", "actionPreviousName",
        "actionNameCard", "", "actionNamePage", "actionSearchName", "",
        "actionFind", "actionFindNext", "actionFindPrevious", "",
        "actionNote", "actionNoteOnArticle",
    ),
    "menuNames": (
        "actionNotAName", "", "actionMarkPerson", "actionMarkPlace", "actionMarkOrganisation",
        "actionMarkOther", "", "actionFixBounds", "actionMerge", "actionSplit", "actionRename", "",
        "actionUndoCorrection", "actionRedoCorrection",
    ),
    "menuArchive": (
        "actionSearchArchive", "actionShowTrash", "actionCorrections", "", "actionBackUp",
        "actionRestore", "actionCheck",
    ),
    "menuView": ("actionZoomIn", "actionZoomOut", "actionZoomReset", "", "actionTashkeel",
        "actionCaret", "actionFullScreen", "", "actionArchiveDock", "actionNamesDock",
        "actionResetLayout", "", "actionReadingLook", "actionPreferences"),
    "menuHelp": ("actionShortcuts", "", "actionAbout"),
}  # fmt: skip

_ARROWS = ("actionBack", "actionForward")  # in the toolbar they need no text
_RTL = Qt.LayoutDirection.RightToLeft


class Menus:
    """The window's menus and its toolbar."""

    def __init__(
        self,
        window: QMainWindow,
        actions: dict[str, QAction],
        recent: Callable[[], list[str]],
        open_file: Callable[[str], None],
    ) -> None:
        self._actions = actions
        self._recent = recent
        self._open_file = open_file
        self.recent_menu = QMenu(window)
        self.recent_menu.aboutToShow.connect(self.fill_recent)
        recent_action = self.recent_menu.menuAction()
        recent_action.setObjectName("actionOpenRecent")
        actions["actionOpenRecent"] = recent_action
        self.menus: dict[str, QMenu] = {}
        self._submenus: list[QMenu] = []
        for name, entries in _MENUS.items():
            menu = window.menuBar().addMenu("")
            menu.setObjectName(name)
            self.menus[name] = menu
            for entry in entries:
                if entry:
                    menu.addAction(actions[entry])
                else:
                    menu.addSeparator()
        self.toolbar = QToolBar(window)
        self.toolbar.setObjectName("toolBar")
        self.toolbar.setMovable(False)
        self.toolbar.setIconSize(icon_size())
        for group, names in enumerate(TOOLBAR):
            if group:
                self.toolbar.addSeparator()
            for entry in names:
                self.toolbar.addAction(actions[entry])
        self.show_texts(True)
        window.addToolBar(self.toolbar)

    def add_to_file(self, menu: QMenu) -> None:
        """Add a menu of its own to the File menu, ahead of the repairs."""
        self._submenus.append(menu)
        self.menus["menuFile"].insertMenu(self._actions["actionRepairs"], menu)

    def add_to_archive(self, actions: Sequence[QAction]) -> None:
        """Add further actions, which have texts of their own, to the Archive menu."""
        self.menus["menuArchive"].addSeparator()
        self.menus["menuArchive"].addActions(actions)

    def add_to_view_menu(self, menu: QMenu) -> None:
        """Add a menu of its own to the View menu, ahead of the preferences."""
        self._submenus.append(menu)
        self.menus["menuView"].insertMenu(self._actions["actionPreferences"], menu)
        self.menus["menuView"].insertSeparator(self._actions["actionPreferences"])

    def show_texts(self, shown: bool) -> None:
        """Texts beside the toolbar's icons, or icons alone where there is little room."""
        style = Qt.ToolButtonStyle
        self.toolbar.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
        )
        for name in _ARROWS:
            button = self.toolbar.widgetForAction(self._actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style.ToolButtonIconOnly)

    def retranslate(self) -> None:
        texts = action_texts()
        point_keys(self._actions, rtl=self.toolbar.layoutDirection() == _RTL)
        for name, action in self._actions.items():
            action.setText(texts[name])
            plain = texts[name].replace("&", "").rstrip("…")
            action.setIconText(plain)
            keys = action.shortcut().toString()
            action.setToolTip(f"{plain} ({keys})" if keys else plain)
        for menu in (*self.menus.values(), *self._submenus):
            menu.setTitle(texts[menu.objectName()])
        self.fill_recent()

    def paint_icons(self, theme: Theme) -> None:
        """Icons in the theme's colour."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.name].setIcon(icon(spec.icon, theme.color("text")))

    def fill_recent(self) -> None:
        """List the files opened last."""
        self.recent_menu.clear()
        for file in self._recent():
            action = self.recent_menu.addAction(f"\u2068{Path(file).name}\u2069")
            action.setToolTip(file)
            action.triggered.connect(lambda _=False, f=file: self._open_file(f))
        if self.recent_menu.isEmpty():
            self.recent_menu.addAction(action_texts()["actionClearRecent"]).setEnabled(False)
