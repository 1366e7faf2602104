"""What the archive panel knows besides its list: tags, saved searches, what can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.i18n import isolated

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.actions import Done
    from core.archive.collections import Collection
    from core.archive.organising import Tag


@dataclass(frozen=True, slots=True)
class Shelf:
    """Tags in use, saved searches, what ``undo`` and ``redo`` would do, articles trashed."""

    tags: tuple[Tag, ...] = ()
    kept: tuple[Collection, ...] = ()
    undo: Done | None = None
    redo: Done | None = None
    trashed: int = 0


def shelf_of(archive: Archive) -> Shelf:
    """Read it all, in the archive's thread."""
    from core.archive.actions import next_redo, next_undo
    from core.archive.collections import collections
    from core.archive.organising import all_tags
    from core.archive.trash import count_trashed

    return Shelf(
        tuple(all_tags(archive)),
        tuple(collections(archive)),
        next_undo(archive),
        next_redo(archive),
        count_trashed(archive),
    )


class DoneText(QObject):
    """What was done, in a few words: “12 articles moved to the trash”."""

    def of(self, done: Done) -> str:
        count = len(done.articles)
        tags = [isolated(value) for value in done.values]
        match done.action:
            case "trash":
                return self.tr("%Ln article(s) moved to the trash", "", count)
            case "restore":
                return self.tr("%Ln article(s) restored", "", count)
            case "star":
                return self.tr("%Ln article(s) given a star", "", count)
            case "unstar":
                return self.tr("%Ln star(s) taken away", "", count)
            case "read":
                return self.tr("%Ln article(s) marked as read", "", count)
            case "unread":
                return self.tr("%Ln article(s) marked as unread", "", count)
            case "tag":
                return self.tr("%Ln article(s) tagged {tag}", "", count).format(tag=tags[0])
            case "untag":
                return self.tr("Tag {tag} off %Ln article(s)", "", count).format(tag=tags[0])
            case _:
                return self.tr("Tag {tag} renamed to {to}").format(tag=tags[0], to=tags[-1])
