"""How far long work is, how fast it goes and how long it will take, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from gui.i18n import number

BETWEEN = "  ·  "
HOUR = 3600  # seconds
SURE = 90  # minutes up to which they are told, not hours


def pace_text(
    heading: str, done: int, total: int, speed: float = 0.0, left: float | None = None
) -> str:
    """Such as «Importing 1,240 of 2,000 · 85 articles/s · about 2 minutes left».

    ``speed`` is in articles a second, ``left`` in seconds; what is not known is left out.
    """
    if not total:
        return f"{heading}…"
    count = QCoreApplication.translate("pace", "{what} {done} of {total}")
    parts = [count.format(what=heading, done=number(done), total=number(total))]
    if speed > 0:
        parts.append(speed_text(speed))
    if left is not None and done < total:
        parts.append(time_left(left))
    return BETWEEN.join(parts)


def import_text(
    heading: str,
    files_done: int = 0,
    files: int = 0,
    articles: int = 0,
    speed: float = 0.0,
    left: float | None = None,
) -> str:
    """As ``pace_text``, by files; of one file, which may hold thousands, by articles."""
    if files != 1 or not articles:
        return pace_text(heading, files_done, files, speed, left)
    count = QCoreApplication.translate("pace", "{what}: %Ln article(s)", "", articles)
    parts = [count.format(what=heading)]
    if speed > 0:
        parts.append(speed_text(speed))
    if left is not None:
        parts.append(time_left(left))
    return BETWEEN.join(parts)


def speed_text(speed: float) -> str:
    """Articles a second; of slow work with one decimal."""
    told = number(round(speed)) if speed >= 10 else QLocale().toString(speed, "f", 1)
    return QCoreApplication.translate("pace", "{speed} articles/s").format(speed=told)


def time_left(seconds: float) -> str:
    """The time that is left, no more exactly than it can be known."""
    translate = QCoreApplication.translate
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("pace", "less than a minute left")
    if minutes <= SURE:
        return translate("pace", "about %Ln minute(s) left", "", minutes)
    return translate("pace", "about %Ln hour(s) left", "", round(seconds / HOUR))
