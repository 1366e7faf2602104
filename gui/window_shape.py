"""How the window's parts share its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QTabBar

from gui.fonts import interface_scale

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

Shape = Literal["small", "narrow", "usual", "wide"]
#: Pixels of the window: below the first it is small, below the second narrow, from the third wide.
#: All pixels here are those beside letters of the smallest size, and more beside larger ones.
SMALL, NARROW, WIDE = 740, 980, 1600
#: Pixels of the docks where reading begins and where it ends, while the reader leaves them so.
WIDTHS: dict[Shape, tuple[int, int]] = {
    "small": (250, 250),
    "narrow": (250, 250),
    "usual": (270, 290),
    "wide": (330, 350),
}

_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


def shape_of(width: float) -> Shape:
    """What a window of so many pixels is."""
    width /= interface_scale()
    if width < NARROW:
        return "small" if width < SMALL else "narrow"
    return "wide" if width >= WIDE else "usual"


def dock_widths(shape: Shape) -> tuple[int, int]:
    """Pixels of the docks in a window of that shape."""
    first, second = WIDTHS[shape]
    return round(first * interface_scale()), round(second * interface_scale())


class WindowShape(QObject):
    """The text keeps its measure: in a narrow window both docks share one side, as tabs.

    In a small one they are put away.  It acts only when the window's shape changes, and takes
    back only what it did itself and the reader has left so since.
    """

    def __init__(self, window: MainWindow, first: QDockWidget, second: QDockWidget) -> None:
        super().__init__(window)
        self._window = window
        self._docks = (first, second)
        self._shape: Shape | None = None
        self._home: Qt.DockWidgetArea | None = None  # of the second, while it is with the first
        self._widths = dock_widths("usual")  # before they shared a side
        self._away: list[QDockWidget] = []  # put away for want of room
        self._given: tuple[int, int] | None = None  # widths to come, for those that are seen
        self._reading = False
        window.installEventFilter(self)
        window.tabs.chosen.connect(self._chosen)

    @property
    def narrow(self) -> bool:
        """Whether there is room for docks on one side only."""
        return self._shape in ("small", "narrow")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.follow()
        return False

    def forget(self, widths: tuple[int, int] | None = None) -> None:
        """The docks were placed anew: look at them again, and give them these widths.

        What they have before a window is first laid out is nobody's choice.
        """
        self._shape, self._home, self._given = None, None, widths
        self._away.clear()

    def leave_to_reader(self, dock: QDockWidget) -> None:
        """The reader shows or hides it: it stays so."""
        if dock in self._away:
            self._away.remove(dock)

    def follow(self) -> None:
        """Do what the window's width asks for."""
        shape = shape_of(self._window.width())
        if shape == self._shape or self._window.full_screen.on:
            return
        if not self._window.isVisible():  # nothing has its size yet
            return
        self._shape = shape
        self._window.menus.show_texts(not self.narrow)
        self.bring_back()
        if self.narrow:
            self.join()
            if shape == "small":
                self._put_away()
        elif not self.spread():
            self._resize(self._seen_widths())
        self._given = None

    def _put_away(self) -> None:
        self._away = [d for d in self._docks if not (d.isHidden() or d.isFloating())]
        for dock in self._away:
            dock.hide()

    def bring_back(self) -> None:
        """Show what was put away."""
        for dock in self._away:
            dock.show()
        self._away.clear()

    def join(self) -> None:
        """Put the second dock to the first, where both would take from the text."""
        first, second = self._docks
        window = self._window
        areas = [window.dockWidgetArea(dock) for dock in self._docks]
        away = any(dock.isFloating() or dock.isHidden() for dock in self._docks)
        if away or set(areas) != set(_SIDES):
            return
        self._home = areas[1]
        self._widths = self._seen_widths()
        window.tabifyDockWidget(first, second)
        self._name_tabs()
        (first if window.tabs.current() is None else second).raise_()
        window.resizeDocks([first], [dock_widths("narrow")[0]], Qt.Orientation.Horizontal)

    def _chosen(self, opened: OpenArticle | None) -> None:
        """The names come to the front with the first article, unless one is in the archive."""
        first, second = self._docks
        began = opened is not None and not self._reading
        self._reading = opened is not None
        focused = self._window.focusWidget()
        if began and self._home is not None and not (focused and first.isAncestorOf(focused)):
            second.raise_()

    def _name_tabs(self) -> None:
        window = self._window
        for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setObjectName("dockTabs")
            bar.setAccessibleName(self.tr("Panels"))
            bar.setDocumentMode(True)
            bar.setDrawBase(False)

    def spread(self, shape: Shape | None = None) -> bool:
        """Take the second dock home, if it is still where it was put; whether it was."""
        home, self._home = self._home, None
        if home is None or not self._together():
            return False
        self._window.addDockWidget(home, self._docks[1])
        self._resize(self._widths, shape)
        return True

    def _together(self) -> bool:
        first, second = self._docks
        if second.isFloating():
            return False
        if first.isHidden() or first.isFloating() or second.isHidden():
            return self._window.dockWidgetArea(second) != self._home
        return second in self._window.tabifiedDockWidgets(first)

    def _resize(self, widths: tuple[int, int], shape: Shape | None = None) -> None:
        """These widths; but those that no reader has chosen as they are in such a window."""
        given = {width for known in WIDTHS for width in dock_widths(known)}
        usual = dock_widths(shape or self._shape or "usual")
        now = [of if at in given else at for at, of in zip(widths, usual, strict=True)]
        self._window.resizeDocks(list(self._docks), now, Qt.Orientation.Horizontal)

    def _seen_widths(self) -> tuple[int, int]:
        first, second = self._docks
        return self._given or (first.width(), second.width())

    def widths(self) -> tuple[int, int]:
        """Of the docks, each on its side."""
        return self._widths if self._home is not None else self._seen_widths()

    def usual_widths(self) -> list[int]:
        """Of the docks, in a window as wide as this."""
        return list(dock_widths(shape_of(self._window.width())))
