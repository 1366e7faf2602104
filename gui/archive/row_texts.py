"""What a row of the archive's list says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.i18n import date_text, isolated

if TYPE_CHECKING:
    from core.search.hits import Why
    from gui.archive.asking import Row

_BETWEEN = "  ·  "


class RowText(QObject):
    """The texts of rows, in the interface's language."""

    def note(self, row: Row) -> str:
        """The line below: date, outlet, tags, and why it was found where that is not plain."""
        return _BETWEEN.join(isolated(fact) for fact in self._facts(row, brief=True))

    def _facts(self, row: Row, *, brief: bool = False) -> list[str]:
        facts = [date_text(row.day, brief=brief), row.outlet, *(f"#{tag}" for tag in row.tags)]
        whys = dict.fromkeys(why for _, why in row.reasons)
        if whys and "exact" not in whys:
            facts.append(self.why(next(iter(whys))))
        return [fact for fact in facts if fact]

    def versions(self, row: Row) -> str:
        """How many more articles tell the same story; empty for none."""
        count = row.variants
        return self.tr("+%Ln version(s)", "", count) if count else ""

    def why(self, why: Why) -> str:
        """Why a word of the query was found."""
        texts: dict[Why, str] = {
            "exact": self.tr("as typed"),
            "folded": self.tr("spelt otherwise"),
            "stem": self.tr("another form"),
            "entity": self.tr("by a name"),
        }
        return texts[why]

    def tip(self, row: Row) -> str:
        """The whole title and why each word was found, a line each."""
        whys = (f"{isolated(word)}: {self.why(why)}" for word, why in row.reasons)
        return "\n".join((isolated(row.title), *whys))

    def spoken(self, row: Row) -> str:
        """What a screen reader says."""
        state = ("" if row.read else self.tr("unread"), self.tr("starred") if row.starred else "")
        facts = (row.title, *state, *self._facts(row), self.versions(row), row.snippet)
        return "\n".join(fact for fact in facts if fact)
