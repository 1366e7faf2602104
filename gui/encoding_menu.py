"""The menu of encodings: the one that a file was read in is checked, others can be tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.encoding import CHOICES

if TYPE_CHECKING:
    from core.opening import Origin, Wishes


class EncodingMenu(QMenu):
    """Asks ``choose`` for the article to be read anew by other wishes."""

    def __init__(self, parent: QWidget, choose: Callable[[Wishes], None]) -> None:
        super().__init__(parent)
        self.setObjectName("menuEncoding")
        self._choose = choose
        self._origin: Origin | None = None
        self._group = QActionGroup(self)
        for codec, label in CHOICES:
            # Names of encodings are the same in every language.
            action = self.addAction(f"\u2066{label}\u2069")
            action.setCheckable(True)
            action.setData(codec)
            self._group.addAction(action)
        self._group.triggered.connect(lambda action: self._chosen(action.data()))
        self.show_origin(None)

    def show_origin(self, origin: Origin | None) -> None:
        """Check the encoding of the article in hand; grey where it was not decoded."""
        self._origin = origin
        decoded = origin is not None and bool(origin.encoding)
        self.menuAction().setEnabled(decoded)
        for action in self._group.actions():
            same = origin is not None and action.data() == origin.encoding
            action.setChecked(same)

    def _chosen(self, codec: str) -> None:
        if self._origin is not None and codec != self._origin.encoding:
            self._choose(replace(self._origin.wishes, encoding=codec))
