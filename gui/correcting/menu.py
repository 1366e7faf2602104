"""What can be put right about a name, as a menu; and about selected words that are to be one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from core.model import ENTITY_TYPES
from gui.correcting.texts import scope_text
from gui.entities.texts import type_of_one
from gui.naming import named

if TYPE_CHECKING:
    from core.corrections import Action
    from gui.correcting.desk import CorrectingDesk
    from gui.correcting.subject import Subject

#: The window's actions that do the same to the name in hand: their keys are shown here, too.
OF_TYPES = {
    "PERS": "actionMarkPerson",
    "LOC": "actionMarkPlace",
    "ORG": "actionMarkOrganisation",
    "MISC": "actionMarkOther",
}


class CorrectionMenu:
    """Fills menus for one subject."""

    def __init__(self, desk: CorrectingDesk, subject: Subject) -> None:
        self._desk, self._subject = desk, subject

    def fill(self, menu: QMenu) -> None:
        """Add what can be put right about a name."""
        translate = QCoreApplication.translate
        self._fill_removal(menu.addMenu(translate("CorrectionMenu", "Not a Name")))
        self._fill_types(menu.addMenu(translate("CorrectionMenu", "Another Type")))
        verbs: tuple[tuple[Action, str, str, str], ...] = (
            ("bounds", "correctBounds", translate("CorrectionMenu", "Adjust Its Bounds"),
             "actionFixBounds"),
            ("merge", "correctMerge", translate("CorrectionMenu", "Merge into…"), "actionMerge"),
            ("split", "correctSplit", translate("CorrectionMenu", "Not the Same One…"),
             "actionSplit"),
            ("rename", "correctRename", translate("CorrectionMenu", "Change the Name Shown…"),
             "actionRename"),
        )  # fmt: skip
        for action, name, text, like in verbs:
            if self._subject.can(action):
                _add(menu, name, text, partial(self._ask, action), self._desk.shortcut(like))

    @staticmethod
    def fill_marking(
        menu: QMenu,
        desk: CorrectingDesk,
        mark: Callable[[str], object],
        ask: Callable[[], object],
    ) -> None:
        """Add what selected words can be marked as; ``mark`` gets a type."""
        translate = QCoreApplication.translate
        types = named(menu.addMenu(translate("CorrectionMenu", "Mark as a Name")), "markMenu")
        for kind in ENTITY_TYPES:
            _add(types, f"markAs{kind}", type_of_one(kind), partial(mark, kind),
                 desk.shortcut(OF_TYPES[kind]))  # fmt: skip
        types.addSeparator()
        _add(types, "markWhere", translate("CorrectionMenu", "Choose Where…"), ask)

    def _ask(self, action: Action) -> None:
        if action == "bounds":
            self._desk.adjust(self._subject)
        else:
            self._desk.ask(self._subject, action)

    def _fill_removal(self, menu: QMenu) -> None:
        named(menu, "correctRemove")
        subject, desk = self._subject, self._desk
        for scope in subject.scopes("remove"):
            text = scope_text(scope)
            if scope == "everywhere":
                _add(menu, f"correctRemove_{scope}", f"{text}…",
                     lambda: desk.ask(subject, "remove", scope="everywhere"))  # fmt: skip
            else:
                _add(menu, f"correctRemove_{scope}", text,
                     partial(desk.at_once, subject, "remove", scope=scope),
                     desk.shortcut("actionNotAName") if scope == "article" else None)  # fmt: skip

    def _fill_types(self, menu: QMenu) -> None:
        named(menu, "correctType")
        subject, desk = self._subject, self._desk
        types = QActionGroup(menu)  # one of them it is
        for kind in ENTITY_TYPES:
            made = _add(menu, f"correctType{kind}", type_of_one(kind),
                        partial(desk.at_once, subject, "retype", kind),
                        desk.shortcut(OF_TYPES[kind]))  # fmt: skip
            made.setCheckable(True)
            types.addAction(made)
            made.setChecked(subject.kind == kind)
            made.setEnabled(subject.kind != kind or len(subject.entities) > 1)
        menu.addSeparator()
        text = QCoreApplication.translate("CorrectionMenu", "Choose Where…")
        _add(menu, "correctTypeWhere", text, lambda: desk.ask(subject, "retype"))


def _add(
    menu: QMenu, name: str, text: str, call: Callable[[], object], key: QKeySequence | None = None
) -> QAction:
    action = named(menu.addAction(text), name)
    if key is not None:
        # Shown, and not listened to: the window's own action has the key.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcut(key)
    action.triggered.connect(lambda *_: call())
    return action
