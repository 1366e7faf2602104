"""How far long work is, how fast it goes and how long it will take, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from gui.i18n import number

BETWEEN = "  ·  "
MINUTE, HOUR = 60, 3600  # seconds
SURE = 90  # minutes up to which they are told, not hours


@dataclass(frozen=True, slots=True)
class Pace:
    """The state of some work; what is not known is left out of its text.

    ``articles`` are told where there is one file, which may hold thousands; ``speed`` is in
    articles a second, ``left`` in seconds.
    """

    what: str
    done: int = 0
    total: int = 0
    articles: int = 0
    speed: float = 0.0
    left: float | None = None

    @property
    def text(self) -> str:
        """Such as «Importing 1,240 of 2,000 · 85 articles/s · about 2 minutes left»."""
        if not self.total:
            return f"{self.what}…"
        texts = PaceText()
        parts = (texts.count(self), texts.speed(self.speed), texts.left(self))
        return BETWEEN.join(part for part in parts if part)


class PaceText(QObject):
    """The parts of it, in the interface's language."""

    def count(self, pace: Pace) -> str:
        """How much is done."""
        count = pace.articles
        if pace.total == 1 and count:
            return self.tr("{what}: %Ln article(s)", "", count).format(what=pace.what)
        text = self.tr("{what} {done} of {total}")
        return text.format(what=pace.what, done=number(pace.done), total=number(pace.total))

    def speed(self, speed: float) -> str:
        """Articles a second; of slow work with one decimal."""
        if speed <= 0:
            return ""
        told = number(round(speed)) if speed >= 10 else QLocale().toString(speed, "f", 1)
        return self.tr("{speed} articles/s").format(speed=told)

    def left(self, pace: Pace) -> str:
        """The time that is left, no more exactly than it can be known."""
        if pace.left is None or pace.done >= pace.total:
            return ""
        minutes, hours = round(pace.left / MINUTE), round(pace.left / HOUR)
        if minutes < 1:
            return self.tr("less than a minute left")
        if minutes <= SURE:
            return self.tr("about %Ln minute(s) left", "", minutes)
        return self.tr("about %Ln hour(s) left", "", hours)
