"""Adjusting the bounds of a name in the text: its selection is what the name is to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from core.name_bounds import NamePlace
from gui.announcing import announce
from gui.correcting.bounds_bar import BoundsBar
from gui.keyboard import give_keyboard

if TYPE_CHECKING:
    from core.name_bounds import Bounds
    from gui.correcting.desk import CorrectingDesk
    from gui.correcting.subject import Subject

_Key = Qt.Key
_STEPS = {_Key.Key_Left: 1, _Key.Key_Right: -1}  # the text runs to the left
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class BoundsMode(QObject):
    """Watches the text's keys and selection while its bar is open."""

    def __init__(self, desk: CorrectingDesk) -> None:
        super().__init__(desk)
        self._pane, self._desk = desk.window.pane, desk
        self._subject: Subject | None = None
        self._bounds: Bounds | None = None
        self._place: NamePlace | None = None
        self.bar = BoundsBar()
        page = self._pane.parentWidget()
        column = page.layout() if page else None
        assert column is not None
        column.addWidget(self.bar)
        self.bar.moved.connect(self._move)
        self.bar.applied.connect(lambda: self._apply(here=True))
        self.bar.elsewhere.connect(lambda: self._apply(here=False))
        self.bar.closed.connect(self.leave)
        self._pane.selectionChanged.connect(self._selected)
        self._pane.installEventFilter(self)

    @property
    def active(self) -> bool:
        return self._subject is not None

    def begin(self, subject: Subject, bounds: Bounds, selection: tuple[int, int] | None) -> None:
        """Adjust the bounds of a mention, from what is selected where it is touched by that."""
        mention = subject.mention
        assert mention is not None
        self._subject, self._bounds = subject, bounds
        self._place = None
        self._pane.let_go()  # the selection alone stands out
        self._pane.go_to(*(selection or (mention.start, mention.end)))
        self.bar.show()
        give_keyboard(self._pane)
        self._selected()

    def leave(self) -> None:
        """Leave the name as it is."""
        if self._subject is not None:
            mention = self._subject.mention
            self._subject = None
            self.bar.hide()
            if mention is not None and self._pane.article is not None:
                self._pane.go_to(mention.start, mention.end)
            self._pane.setFocus()

    def close(self) -> None:
        """Another article is shown, or other names: nothing is adjusted any more."""
        self._subject = None
        self.bar.hide()

    # What is selected

    def _selected(self) -> None:
        subject, bounds = self._subject, self._bounds
        if subject is None or bounds is None or subject.mention is None:
            return
        start, end = self._pane.cursor_span()
        mention = subject.mention
        if (start, end) == (mention.start, mention.end):
            self._place = NamePlace(start, end, mention.form)
        elif self._place is None or (start, end) != (self._place.start, self._place.end):
            snapped = bounds.snapped(start, end, mention.type)
            touches = snapped and snapped.start < mention.end and mention.start < snapped.end
            self._place = snapped if touches else None
        self.bar.show_names(mention.form, self._place.form if self._place else "")

    def _move(self, edge: str, step: int) -> None:
        subject, bounds = self._subject, self._bounds
        if subject is None or bounds is None or subject.mention is None:
            return
        mention, now = subject.mention, self._place
        span = (now.start, now.end) if now else (mention.start, mention.end)
        place = bounds.moved(*span, "start" if edge == "start" else "end", step, mention.type)
        # What has no letter of the name left would be another name.
        if place and place.start < mention.end and mention.start < place.end:
            self._place = place
            self._pane.go_to(place.start, place.end)
            self.bar.show_names(mention.form, place.form)
            announce(self._pane, place.form)

    def _apply(self, *, here: bool) -> None:
        subject, place = self._subject, self._place
        if subject is None or place is None or not self.bar.apply_button.isEnabled():
            return
        self.close()
        self._pane.setFocus()
        if here:
            self._desk.at_once(subject, "bounds", place.form, "here")
        else:
            self._desk.ask(subject, "bounds", place.form, "article")

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not self.active or event.type() not in kinds or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not self._is_ours(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut: the key comes here
            return True
        if event.key() in _STEPS:
            edge = "start" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else "end"
            self._move(edge, _STEPS[_Key(event.key())])
        elif event.key() in _ENTER:
            self._apply(here=True)
        else:
            self.leave()
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _STEPS:
            return not held & ~(
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            )
        return event.key() in (*_ENTER, _Key.Key_Escape) and not held
