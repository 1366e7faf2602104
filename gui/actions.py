"""Every action of the window: its name, text, shortcut, icon, and the method it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.arabic_keys import with_twins

Key = QKeySequence.StandardKey
#: Of a context and a source text.
Translate = Callable[[str, str], str]


@dataclass(frozen=True)
class ActionSpec:
    """One action; ``slot`` names a method of the window or of a part of it, with a dot.

    ``icon`` is the name of a file in icons/.  Where the interface is read from right to
    left, ``mirrored`` shortcuts have Left for Right.
    """

    name: str
    slot: str
    shortcuts: tuple[Key | str, ...] = ()
    icon: str = ""
    mirrored: bool = False


ACTIONS = (
    ActionSpec("actionOpen", "files.choose_files", (Key.Open,), "open"),
    ActionSpec("actionPaste", "files.paste_article", ("Ctrl+Shift+V",)),
    ActionSpec("actionSave", "files.save", (Key.Save,), "save"),
    ActionSpec("actionImportFolder", "imports.choose_folder", ("Ctrl+I",)),
    ActionSpec("actionImportFiles", "imports.choose_files", ("Ctrl+Shift+I",)),
    ActionSpec("actionExport", "exports.export", ("Ctrl+E",)),
    ActionSpec("actionExportPdf", "exports.export_pdf", ("Ctrl+Shift+E",)),
    ActionSpec("actionPrint", "printing.print_article", (Key.Print,)),
    ActionSpec("actionPrintPreview", "printing.preview", ("Ctrl+Shift+P",)),
    ActionSpec("actionRepairs", "files.show_repairs", ("Ctrl+R",)),
    ActionSpec("actionCloseArticle", "files.close_article", ("Ctrl+W",)),
    ActionSpec("actionReopenClosed", "open_tabs.reopen", ("Ctrl+Shift+T",)),
    ActionSpec("actionNextArticle", "open_tabs.next", ("Ctrl+Tab", "Ctrl+PgDown")),
    ActionSpec("actionPreviousArticle", "open_tabs.previous", ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec("actionQuit", "close", ("Ctrl+Q",)),
    ActionSpec("actionSwitcher", "quick.open", ("Ctrl+K",)),
    ActionSpec("actionBack", "history.back", (Key.Back,), "back", mirrored=True),
    ActionSpec("actionForward", "history.forward", (Key.Forward,), "forward", mirrored=True),
    ActionSpec("actionFind", "view.finder.open", (Key.Find,), "find"),
    ActionSpec("actionFindNext", "view.finder.next", ("F3", "Ctrl+G")),
    ActionSpec("actionFindPrevious", "view.finder.previous", ("Shift+F3", "Ctrl+Shift+G")),
    ActionSpec("actionSearchArchive", "focus_search", ("Ctrl+Shift+F",)),
    ActionSpec("actionShowTrash", "show_trash"),
    ActionSpec("actionNextMention", "navigator.next", ("F4",), "next"),
    ActionSpec("actionPreviousMention", "navigator.previous", ("Shift+F4",), "previous"),
    ActionSpec("actionNextName", "navigator.next_name", ("Alt+Down",)),
    ActionSpec("actionPreviousName", "navigator.previous_name", ("Alt+Up",)),
    ActionSpec("actionNameCard", "cards.show_here", ("Alt+Return", "Alt+Enter")),
    ActionSpec("actionNamePage", "entities.open_page", ("Ctrl+Return", "Ctrl+Enter")),
    ActionSpec("actionSearchName", "entities.search", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    ActionSpec("actionNotAName", "correcting.not_a_name", (Key.Delete,)),
    ActionSpec("actionMarkPerson", "correcting.mark_person", ("Ctrl+1",)),
    ActionSpec("actionMarkPlace", "correcting.mark_place", ("Ctrl+2",)),
    ActionSpec("actionMarkOrganisation", "correcting.mark_organisation", ("Ctrl+3",)),
    ActionSpec("actionMarkOther", "correcting.mark_other", ("Ctrl+4",)),
    ActionSpec("actionFixBounds", "correcting.fix_bounds", ("Ctrl+B",)),
    ActionSpec("actionMerge", "correcting.merge", ("Ctrl+J",)),
    ActionSpec("actionSplit", "correcting.split", ("Ctrl+Shift+J",)),
    ActionSpec("actionRename", "correcting.rename", ("F2",)),
    ActionSpec("actionUndoCorrection", "correcting.undo", (Key.Undo,)),
    ActionSpec("actionRedoCorrection", "correcting.redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec("actionCorrections", "correcting.show_list"),
    ActionSpec("actionBackUp", "care.back_up"),
    ActionSpec("actionRestore", "care.restore"),
    ActionSpec("actionCheck", "care.check"),
    ActionSpec("actionNote", "notes.note_here", ("Ctrl+M",)),
    ActionSpec("actionNoteOnArticle", "notes.note_on_article", ("Ctrl+Shift+M",)),
    ActionSpec("actionZoomIn", "pane.zoom_in", (Key.ZoomIn, "Ctrl+="), "zoom-in"),
    ActionSpec("actionZoomOut", "pane.zoom_out", (Key.ZoomOut,), "zoom-out"),
    ActionSpec("actionZoomReset", "pane.zoom_reset", ("Ctrl+0",)),
    ActionSpec("actionTashkeel", "view_desk.toggle_tashkeel", ("Ctrl+Shift+D",)),
    ActionSpec("actionCaret", "caret.toggle", ("F7",)),
    ActionSpec("actionFullScreen", "full_screen.toggle", ("F11",)),
    ActionSpec("actionArchiveDock", "docks.toggle_archive", ("F9",)),
    ActionSpec("actionNamesDock", "docks.toggle_names", ("Shift+F9",)),
    ActionSpec("actionResetLayout", "docks.reset"),
    ActionSpec("actionReadingLook", "look.toggle", ("Ctrl+Shift+L",), "look"),
    ActionSpec("actionThemeSystem", "look.use_system"),
    ActionSpec("actionThemeLight", "look.use_light"),
    ActionSpec("actionThemeSepia", "look.use_sepia"),
    ActionSpec("actionThemeDark", "look.use_dark"),
    ActionSpec("actionPreferences", "preferences", ("Ctrl+,",)),
    ActionSpec("actionShortcuts", "shortcuts", ("F1", "?", "؟")),
    ActionSpec("actionAbout", "about"),
)

TOOLBAR = (
    ("actionBack", "actionForward"),
    ("actionOpen", "actionSave"),
    ("actionPreviousMention", "actionNextMention"),
    ("actionFind", "actionReadingLook"),
)


def action_texts(translate: Translate | None = None) -> dict[str, str]:
    """The text of each action and menu, in the interface's language or by ``translate``."""
    translate = translate or QCoreApplication.translate
    return {
        "menuFile": translate("actions", "&File"),
        "menuGo": translate("actions", "&Go"),
        "menuNames": translate("actions", "&Names"),
        "menuArchive": translate("actions", "&Archive"),
        "menuView": translate("actions", "&View"),
        "menuHelp": translate("actions", "&Help"),
        "actionOpen": translate("actions", "&Open…"),
        "actionOpenRecent": translate("actions", "Open &Recent"),
        "actionClearRecent": translate("actions", "No recent files"),
        "actionPaste": translate("actions", "&Paste as Article"),
        "actionSave": translate("actions", "&Save to Archive"),
        "actionImportFolder": translate("actions", "&Import Folder…"),
        "actionImportFiles": translate("actions", "I&mport Files…"),
        "actionExport": translate("actions", "&Export…"),
        "actionExportPdf": translate("actions", "Save as P&DF…"),
        "actionPrint": translate("actions", "P&rint…"),
        "actionPrintPreview": translate("actions", "Print Pre&view…"),
        "menuEncoding": translate("actions", "Text &Encoding"),
        "actionRepairs": translate("actions", "&Repairs…"),
        "actionCloseArticle": translate("actions", "&Close Article"),
        "actionReopenClosed": translate("actions", "Reopen Closed Ar&ticle"),
        "actionNextArticle": translate("actions", "Next A&rticle"),
        "actionPreviousArticle": translate("actions", "Previous Art&icle"),
        "actionQuit": translate("actions", "&Quit"),
        "actionSwitcher": translate("actions", "&Go To…"),
        "actionBack": translate("actions", "&Back"),
        "actionForward": translate("actions", "For&ward"),
        "actionFind": translate("actions", "&Find in Article"),
        "actionFindNext": translate("actions", "Find Ne&xt"),
        "actionFindPrevious": translate("actions", "Find Previo&us"),
        "actionSearchArchive": translate("actions", "Search &Archive"),
        "actionShowTrash": translate("actions", "&Trash"),
        "actionNextMention": translate("actions", "&Next Mention"),
        "actionPreviousMention": translate("actions", "&Previous Mention"),
        "actionNextName": translate("actions", "Ne&xt Name"),
        "actionPreviousName": translate("actions", "Pre&vious Name"),
        "actionNameCard": translate("actions", "Name &Card"),
        "actionNamePage": translate("actions", "Page of the Na&me"),
        "actionSearchName": translate("actions", "Search Archive for the Name"),
        "actionNotAName": translate("actions", "&Not a Name"),
        "actionMarkPerson": translate("actions", "It Is a &Person"),
        "actionMarkPlace": translate("actions", "It Is a P&lace"),
        "actionMarkOrganisation": translate("actions", "It Is an &Organisation"),
        "actionMarkOther": translate("actions", "It Is Ano&ther Name"),
        "actionFixBounds": translate("actions", "Adjust Its &Bounds"),
        "actionMerge": translate("actions", "&Merge into…"),
        "actionSplit": translate("actions", "Not the &Same One…"),
        "actionRename": translate("actions", "&Change the Name Shown…"),
        "actionUndoCorrection": translate("actions", "&Undo Correction"),
        "actionRedoCorrection": translate("actions", "&Redo Correction"),
        "actionCorrections": translate("actions", "C&orrections…"),
        "actionBackUp": translate("actions", "&Back Up…"),
        "actionRestore": translate("actions", "&Restore from Backup…"),
        "actionCheck": translate("actions", "&Check the Archive…"),
        "actionNote": translate("actions", "Note on the Pa&ssage…"),
        "actionNoteOnArticle": translate("actions", "Note on the &Article…"),
        "actionZoomIn": translate("actions", "Zoom &In"),
        "actionZoomOut": translate("actions", "Zoom &Out"),
        "actionZoomReset": translate("actions", "&Usual Size"),
        "actionTashkeel": translate("actions", "Show &Tashkeel"),
        "actionCaret": translate("actions", "Read &with a Caret"),
        "actionFullScreen": translate("actions", "&Full Screen"),
        "actionArchiveDock": translate("actions", "&Archive Panel"),
        "actionNamesDock": translate("actions", "&Names Panel"),
        "actionResetLayout": translate("actions", "&Reset Layout"),
        "actionReadingLook": translate("actions", "&Look of the Page"),
        "menuTheme": translate("actions", "&Colours"),
        "actionThemeSystem": translate("actions", "As the &System"),
        "actionThemeLight": translate("actions", "&Light"),
        "actionThemeSepia": translate("actions", "S&epia"),
        "actionThemeDark": translate("actions", "&Dark"),
        "actionPreferences": translate("actions", "P&references…"),
        "actionShortcuts": translate("actions", "&Keyboard Shortcuts"),
        "actionAbout": translate("actions", "&About Qari"),
    }


def _caller(window: QWidget, slot: str) -> Callable[[], object]:
    # Looked up when it is called: the window's parts are made after its actions.
    return lambda *_: attrgetter(slot)(window)()


def point_keys(actions: dict[str, QAction], *, rtl: bool) -> None:
    """Give mirrored shortcuts the arrow that points where their action leads."""
    for spec in ACTIONS:
        if spec.mirrored:
            keys = [key for s in spec.shortcuts for key in _bindings(s)]
            actions[spec.name].setShortcuts([_mirrored(key) for key in keys] if rtl else keys)


def _bindings(shortcut: Key | str) -> list[QKeySequence]:
    found = QKeySequence.keyBindings(shortcut) if isinstance(shortcut, Key) else [shortcut]
    return [QKeySequence(keys) for keys in found]


def _mirrored(keys: QKeySequence) -> QKeySequence:
    text = keys.toString()
    for arrow, other in (("Left", "Right"), ("Right", "Left")):
        if text.endswith(f"+{arrow}"):
            return QKeySequence(f"{text.removesuffix(arrow)}{other}")
    return keys


def add_twins(actions: dict[str, QAction]) -> None:
    """Give the actions their shortcuts under Arabic keyboard layouts."""
    for spec in ACTIONS:
        if spec.shortcuts and not spec.mirrored:
            action = actions[spec.name]
            action.setShortcuts(with_twins(action.shortcuts()))


def make_actions(window: QWidget) -> dict[str, QAction]:
    """The actions, bound to the window's methods, without texts yet."""
    made = {}
    for spec in ACTIONS:
        action = QAction(window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(s) for s in spec.shortcuts])
        action.triggered.connect(_caller(window, spec.slot))
        window.addAction(action)
        made[spec.name] = action
    return made
