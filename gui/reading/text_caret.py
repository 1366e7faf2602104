"""A caret in the page that the arrow keys move, for those who read and select by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

if TYPE_CHECKING:
    from gui.reading.page_view import PageView

_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class TextCaret(QObject):
    """Off, the arrow keys scroll.  On, the caret is never left behind out of view."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self.on = False
        # Where on which page Up and Down have led to, and from how far right.
        self._stepped: tuple[object, ...] = ()
        self._x = 0.0
        view.setTextInteractionFlags(_MOUSE)
        view.cursorPositionChanged.connect(self._show)
        view.installEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Have the arrow keys move a caret, or scroll."""
        if on == self.on:
            return
        self.on = on
        self._view.setTextInteractionFlags(_MOUSE | _KEYS if on else _MOUSE)
        self.bring_into_view()
        self._show()

    def bring_into_view(self) -> None:
        """Put the caret on the first whole line in view, unless it is in view."""
        view = self._view
        if self.on and not view.viewport().rect().intersects(view.cursorRect()):
            top = view.verticalScrollBar().value() + view.page.line_height
            self._put(view.page.layout.line_start(top))

    def go_to_end(self, *, last: bool) -> None:
        """Put the caret where the text ends (``last``) or begins."""
        if self.on:
            ends = QTextCursor.MoveOperation
            self._view.moveCursor(ends.End if last else ends.Start)

    def _put(self, position: int) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(position)
        self._view.setTextCursor(cursor)

    def _show(self) -> None:
        """Have it painted where it is now."""
        view, layout = self._view, self._view.page.layout
        shown = view.textCursor().position() if self.on and view.hasFocus() else -1
        if shown != layout.caret:
            layout.caret = shown
            view.viewport().update()

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the caret alone."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self.on or key not in _ARROWS:
            return False
        if not held & Qt.KeyboardModifier.ShiftModifier:  # which goes on with what is selected
            self.bring_into_view()
        if key not in _LINES or held not in _HELD:
            return False
        self._step(_LINES[key], keep=held == Qt.KeyboardModifier.ShiftModifier)
        return True

    def _step(self, step: int, *, keep: bool) -> None:
        """To the next line (1) or the one before, as far right in it as the first line's was."""
        cursor, layout = self._view.textCursor(), self._view.page.layout
        if self._where() != self._stepped:
            self._x = layout.x_at(cursor.position())
        found = layout.in_next_line(cursor.position(), step, self._x)
        if found is None:
            found = self._view.document().characterCount() - 1 if step > 0 else 0
        modes = QTextCursor.MoveMode
        cursor.setPosition(found, modes.KeepAnchor if keep else modes.MoveAnchor)
        self._view.setTextCursor(cursor)
        self._stepped = self._where()

    def _where(self) -> tuple[object, ...]:
        """The caret's place, which is another one in another article, look or width."""
        view = self._view
        return view.textCursor().position(), view.page.map, view.look, view.page.layout.column

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOCUS:
            self._show()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False
