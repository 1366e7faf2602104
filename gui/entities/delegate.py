"""How the entity tree's rows look: a sign of the type, the name, the count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.entities.model import COUNT, ENTITY, KIND, MENTION
from gui.i18n import number
from gui.theme import Themes

Index = QModelIndex | QPersistentModelIndex
COUNT_WIDTH = 44  # pixels kept for the count
_PENS = {
    "PERS": Qt.PenStyle.SolidLine,
    "LOC": Qt.PenStyle.DotLine,
    "ORG": Qt.PenStyle.DashLine,
    "MISC": Qt.PenStyle.DashDotLine,
}


def type_pen(kind: str, themes: Themes) -> QPen:
    """The line that marks a type, as it runs under the names in the text."""
    pen = QPen(themes.current.ink(kind), 2, _PENS[kind])
    pen.setCosmetic(True)
    return pen


class EntityDelegate(QStyledItemDelegate):
    """Paints counts at the trailing edge and mentions in the muted colour."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        theme = self._themes.current
        if index.data(MENTION) is not None:
            option.palette.setColor(QPalette.ColorRole.Text, theme.color("muted"))
        elif index.data(ENTITY) is None:
            option.font.setBold(True)
            option.palette.setColor(QPalette.ColorRole.Text, theme.ink(index.data(KIND)))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        count = index.data(COUNT)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        whole = QRect(option.rect)
        if count is not None:
            # The row's ground first, over the whole width, then the name beside the count.
            ground = QStyleOptionViewItem(option)
            self.initStyleOption(ground, index)
            ground.text = ""
            style = option.widget.style() if option.widget else None
            if style:
                style.drawControl(
                    QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget
                )
            if rtl:
                option.rect.setLeft(option.rect.left() + COUNT_WIDTH)
            else:
                option.rect.setRight(option.rect.right() - COUNT_WIDTH)
        super().paint(painter, option, index)
        if count is None:
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = self._themes.current
        color = theme.color("on_accent" if selected else "muted")
        painter.save()
        painter.setPen(color)
        edge = whole.adjusted(8, 0, -10, 0)
        flag = Qt.AlignmentFlag
        side = (flag.AlignLeft if rtl else flag.AlignRight) | flag.AlignAbsolute
        painter.drawText(edge, side | flag.AlignVCenter, number(count))
        painter.restore()
