"""What a row of the archive's list says in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.search.hits import Why
from gui.archive.asking import Row
from gui.i18n import date_text, isolated

_BETWEEN = "  ·  "


def note_of(row: Row) -> str:
    """The line below: outlet, date, tags, and why it was found where that is not plain."""
    facts = [row.outlet, date_text(row.day), *(f"#{tag}" for tag in row.tags)]
    whys = dict.fromkeys(why for _, why in row.reasons)
    if whys and "exact" not in whys:
        facts.append(why_text(next(iter(whys))))
    return _BETWEEN.join(isolated(fact) for fact in facts if fact)


def versions_of(row: Row) -> str:
    """How many more articles tell the same story; empty for none."""
    if not row.variants:
        return ""
    return QCoreApplication.translate("rows", "+%Ln version(s)", "", row.variants)


def why_text(why: Why) -> str:
    """Why a word of the query was found."""
    translate = QCoreApplication.translate
    texts: dict[Why, str] = {
        "exact": translate("rows", "as typed"),
        "folded": translate("rows", "spelt otherwise"),
        "stem": translate("rows", "another form"),
        "entity": translate("rows", "by a name"),
    }
    return texts[why]


def tip_of(row: Row) -> str:
    """The whole title and why each word was found, a line each."""
    whys = (f"{isolated(word)}: {why_text(why)}" for word, why in row.reasons)
    return "\n".join((isolated(row.title), *whys))


def spoken(row: Row) -> str:
    """What a screen reader says of the row."""
    translate = QCoreApplication.translate
    state = (
        "" if row.read else translate("rows", "unread"),
        translate("rows", "starred") if row.starred else "",
    )
    facts = (row.title, *state, note_of(row), versions_of(row), row.snippet)
    return "\n".join(fact for fact in facts if fact)
