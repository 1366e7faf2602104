"""Zooming with the wheel or two fingers: turned into steps of a point."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

NOTCH = 120  # of a wheel, in eighths of a degree
STEP = 0.07  # how much wider, as a logarithm, fingers must go for one step


class ZoomGestures(QObject):
    """Watches a view for Ctrl with the wheel, and for pinches on touch pads and screens."""

    stepped = Signal(int)  # points larger, or smaller

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        view.grabGesture(Qt.GestureType.PinchGesture)
        view.installEventFilter(self)
        self._turned = 0.0  # steps that are not whole yet

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._turn(event.angleDelta().y() / NOTCH)
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._turn(event.value() / STEP)
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if not isinstance(pinch, QPinchGesture):
                return False
            event.accept(pinch)
            if pinch.scaleFactor() > 0:
                self._turn(log(pinch.scaleFactor()) / STEP)
        else:
            return False
        event.accept()
        return True

    def _turn(self, by: float) -> None:
        self._turned += by
        whole = int(self._turned)
        if whole:
            self._turned -= whole
            self.stepped.emit(whole)
