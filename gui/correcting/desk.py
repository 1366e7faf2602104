"""Names put right: by keys, from menus, in a dialog; what is in hand is what they are about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.correcting.carrying_out import CarryingOut
from gui.correcting.in_hand import InHand, Span
from gui.correcting.menu import OF_TYPES, CorrectionMenu
from gui.correcting.replaying import bounds_of, replayed
from gui.correcting.subject import Subject
from gui.correcting.texts import said, scope_text
from gui.dialogs import open_dialog
from gui.later import later
from gui.naming import named

if TYPE_CHECKING:
    from core.changes import Change
    from core.corrections import Action, Correction, Scope
    from core.model import Entity
    from core.name_bounds import Bounds, NamePlace
    from gui.correcting.bounds import BoundsMode
    from gui.correcting.dialog import CorrectionDialog
    from gui.main_window import MainWindow
    from gui.messages import Offer
    from gui.open_articles import OpenArticle

#: Actions whose keys are for the text and the list of names alone: elsewhere, Delete and
#: Ctrl+Z mean something else.
OF_NAMES = (
    "actionNotAName", *OF_TYPES.values(), "actionFixBounds", "actionMerge", "actionSplit",
    "actionRename",
)  # fmt: skip
OF_LOG = ("actionUndoCorrection", "actionRedoCorrection")


class CorrectingDesk(QObject):
    """The verbs; ``changed`` comes when the article in hand shows its names anew."""

    changed = Signal()

    bounds: BoundsMode = later("gui.correcting.bounds.BoundsMode")

    def __init__(self, window: MainWindow, tree: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self._tasks = window.services.tasks
        self._in_hand = InHand(window)
        self._carrying = CarryingOut(window, self)
        self._carrying.shown.connect(self.changed)
        self._adjusts = False  # bounds were adjusted already: there is a bar for that
        self.dialog: CorrectionDialog | None = None
        for name in (*OF_NAMES, *OF_LOG):
            action = window.actions_by_name[name]
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            window.pane.addAction(action)
            tree.addAction(action)

    def show_state(self, opened: OpenArticle | None) -> None:
        """Enable the actions for an article, and say what can be undone."""
        able = self.window.actions_by_name
        for name in OF_NAMES:
            able[name].setEnabled(opened is not None and opened.analysed)
        self._carrying.name_actions(*(able[name] for name in OF_LOG))

    def names_shown(self) -> None:
        """Names are shown anew, or others: no bounds are adjusted any more."""
        if self._adjusts:
            self.bounds.close()

    def retranslate(self) -> None:
        if self._adjusts:
            self.bounds.bar.retranslate()

    # Menus

    def shortcut(self, name: str) -> QKeySequence:
        """The key of one of the window's actions."""
        return self.window.actions_by_name[name].shortcut()

    def menu_for(self, names: Entity | int | None = None) -> QMenu:
        """What can be put right about an entity, a mention (its index), or what is in hand."""
        menu = named(QMenu(self.tr("Correct"), self.window), "correctionMenu")
        subject = self._in_hand.subject(names)
        if subject is not None:
            CorrectionMenu(self, subject).fill(menu)
        menu.setEnabled(subject is not None)
        return menu

    def open(self, mention: int, at: QPoint | None = None) -> QMenu:
        """Show the menu of a mention below it, or where one wants it on the screen."""
        if self.window.navigator.mention != mention:
            self.window.navigator.show_mention(mention)
        menu = self.menu_for(mention)
        menu.aboutToHide.connect(menu.deleteLater)
        pane = self.window.pane
        menu.popup(at or pane.viewport().mapToGlobal(pane.cursorRect().bottomLeft()))
        return menu

    def fill(self, menu: QMenu, at: QPoint) -> None:
        """Add to the text's menu what can be put right at a point of the pane."""
        selection, index = self._in_hand.selection(), self.window.pane.mention_under(at)
        if selection is not None:
            CorrectionMenu.fill_marking(
                menu,
                self,
                lambda kind: self._mark_selection(selection, kind),
                lambda: self._ask_to_mark(selection),
            )
        subject = self._in_hand.subject(index) if index is not None else None
        if subject is None and selection is None:
            subject = self._in_hand.subject() if self.window.pane.selected_text() else None
        if subject is not None:
            CorrectionMenu(self, subject).fill(menu)

    def fill_for_rows(self, menu: QMenu) -> None:
        """Add to the menu of the list of names what can be put right about its rows."""
        subject = self._in_hand.of_rows()
        if subject is not None:
            menu.addSeparator()
            CorrectionMenu(self, subject).fill(menu)

    # The window's actions

    def not_a_name(self) -> None:
        self._about_names(lambda subject: self.at_once(subject, "remove"))

    def mark_person(self) -> None:
        self._mark("PERS")

    def mark_place(self) -> None:
        self._mark("LOC")

    def mark_organisation(self) -> None:
        self._mark("ORG")

    def mark_other(self) -> None:
        self._mark("MISC")

    def fix_bounds(self) -> None:
        self._about_names(self.adjust)

    def merge(self) -> None:
        self._about_names(lambda subject: self.ask(subject, "merge"))

    def split(self) -> None:
        self._about_names(lambda subject: self.ask(subject, "split"))

    def rename(self) -> None:
        self._about_names(lambda subject: self.ask(subject, "rename"))

    def undo(self) -> None:
        self._carrying.undo()

    def redo(self) -> None:
        self._carrying.redo()

    def show_list(self) -> None:
        """List all corrections that hold; each can be undone."""
        from gui.correcting.list_dialog import CorrectionsDialog

        dialog = CorrectionsDialog(self.window, self._carrying.undo)
        self._carrying.log_changed.connect(dialog.load)
        open_dialog(dialog)

    def _about_names(self, work: Callable[[Subject], object]) -> None:
        subject = self._in_hand.subject()
        if subject is None:
            self.window.messages.show_text(
                lambda: self.tr(
                    "Click a name first, or go to one with F4; or select words of the text."
                )
            )
        else:
            work(subject)

    def _mark(self, kind: str) -> None:
        """Mark what is selected as a name, or give the name in hand another type."""
        selection = self._in_hand.selection()
        if selection is not None:
            self._mark_selection(selection, kind)
        else:
            self._about_names(lambda subject: self.at_once(subject, "retype", kind))

    # Selections

    def _snapped(
        self, selection: Span, kind: str, then: Callable[[OpenArticle, NamePlace], object]
    ) -> None:
        """Find out which name a selection means."""
        opened = self._in_hand.opened()
        if opened is None:
            return
        article, analysis = opened.article, opened.analysis

        def came(place: NamePlace | None) -> None:
            if place is not None:
                then(opened, place)

        self._tasks.run(
            "compute", lambda: bounds_of(article, analysis).snapped(*selection, kind), came
        )

    def _mark_selection(self, selection: Span, kind: str) -> None:
        def mark(opened: OpenArticle, place: NamePlace) -> None:
            mentions = enumerate(opened.analysis.mentions)
            span = (place.start, place.end)
            index = next((i for i, m in mentions if (m.start, m.end) == span), None)
            subject = None if index is None else self._in_hand.subject(index)
            if subject is not None:
                self.at_once(subject, "retype", kind)
            else:
                subject = Subject(opened.article.sha256, opened.analysis, place=place)
                self.at_once(subject, "add", kind)

        self._snapped(selection, kind, mark)

    def _ask_to_mark(self, selection: Span) -> None:
        def ask(opened: OpenArticle, place: NamePlace) -> None:
            subject = Subject(opened.article.sha256, opened.analysis, place=place)
            self.ask(subject, "add")

        self._snapped(selection, "PERS", ask)

    # Corrections

    def adjust(self, subject: Subject) -> None:
        """Have the reader adjust the bounds of a mention in the text."""
        opened = self._in_hand.opened()
        if opened is None or subject.mention is None:
            return
        article, analysis = opened.article, opened.analysis
        selection = self._in_hand.selection()

        def begin(bounds: Bounds) -> None:
            if self._in_hand.opened() is opened and opened.analysis is analysis:
                self._adjusts = True
                self.bounds.begin(subject, bounds, selection)

        self._tasks.run("compute", lambda: bounds_of(article, analysis), begin)

    def ask(
        self, subject: Subject, action: Action, value: str = "", scope: Scope | None = None
    ) -> None:
        """Show what a correction would change before it is made."""
        from gui.correcting.dialog import CorrectionDialog

        opened = self._in_hand.opened()
        if opened is None or not subject.can(action):
            return

        def apply(correction: Correction) -> None:
            self._carrying.correct(correction, lambda made: self._tell(subject, action, made))

        self.dialog = CorrectionDialog(self.window, opened, subject, action, apply, value, scope)
        open_dialog(self.dialog)

    def at_once(
        self, subject: Subject, action: Action, value: str = "", scope: Scope = "article"
    ) -> None:
        """Make a correction; the message that says so offers to undo it, or more places."""
        if action == "retype" and len(subject.entities) > 1:
            # One correction would make them one, as the forms of one name are.
            for entity in subject.entities:
                self.at_once(replace(subject, entities=(entity,)), action, value, scope)
            return
        opened = self._in_hand.opened()
        if opened is None:
            return
        article, analysis = opened.article, opened.analysis
        file = self.window.services.operations.archive.path
        wanted = subject.correction(action, scope, value)
        alone = subject.correction(action, "here", value) if subject.place else wanted

        def look() -> tuple[Correction, list[Change]]:
            from core.changes import changes

            found = changes(analysis, replayed(article, analysis, file, wanted))
            place = subject.place
            # What the rules do not take for the name is one there, as the reader says so.
            if place and not any(c.place.start == place.start for c in found):
                found = changes(analysis, replayed(article, analysis, file, alone))
                return alone, found
            return wanted, found

        def seen(answer: tuple[Correction, list[Change]]) -> None:
            correction, found = answer
            if not found:
                self.window.messages.show_text(
                    lambda: self.tr("{what}: nothing changes in this article.").format(
                        what=said(correction)
                    )
                )
                return
            self._carrying.correct(
                correction, lambda made: self._tell(subject, action, made, _direct(action, found))
            )

        self._tasks.run("compute", look, seen)

    def _tell(self, subject: Subject, action: Action, made: Correction, count: int = 0) -> None:
        """Say what was done, and offer to undo it or to do it in more places."""

        def told() -> str:
            if count:
                text = self.tr("{what} · {where}, %Ln mention(s)", "", count)
            elif made.scope == "everywhere":
                text = self.tr("{what} · {where}; the archive follows while you read")
            else:
                text = self.tr("{what} · {where}")
            return text.format(what=said(made), where=scope_text(made.scope))

        wider: Scope = "article" if made.scope == "here" else "everywhere"
        offers: list[Offer] = [(lambda: self.tr("Undo"), lambda: self._carrying.undo(made))]
        if made.scope != "everywhere" and wider in subject.scopes(action):
            ask = partial(self.ask, subject, action, made.value, wider)
            offers.insert(0, (lambda: f"{scope_text(wider)}…", ask))
        self.window.messages.show_text(told, *offers)


def _direct(action: Action, found: list[Change]) -> int:
    """How many changes are what was asked for, and do not only follow from it."""
    gone = sum(change.after is None for change in found)
    return gone if action == "remove" and gone else len(found)
