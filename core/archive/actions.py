"""What the reader does to articles, one or thousands, and can take back.

An action is one transaction.  It is entered in a log with the numbers of the articles that
it changed, so that undoing it touches no other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from core.archive.organising import add_tag, now, remove_tag, set_flag, spelt, tagged
from core.archive.store import Archive
from core.archive.trash import bring_back, put_away
from core.progress import NO_PROGRESS, Progress

Action = Literal["star", "unstar", "read", "unread", "tag", "untag", "trash", "restore"]
ACTIONS: tuple[Action, ...] = get_args(Action)
KEPT = 100  # actions in the log

_REVERSE: dict[Action, Action] = {
    "star": "unstar",
    "read": "unread",
    "tag": "untag",
    "trash": "restore",
}
_REVERSE |= {after: before for before, after in _REVERSE.items()}

_Work = Callable[[Archive, str, Iterable[int], Progress], Iterable[int]]
_WORK: dict[Action, _Work] = {  # each returns the numbers of the articles that it changed
    "star": lambda archive, _, articles, __: set_flag(archive.db, "starred", True, articles),
    "unstar": lambda archive, _, articles, __: set_flag(archive.db, "starred", False, articles),
    "read": lambda archive, _, articles, __: set_flag(archive.db, "read", True, articles),
    "unread": lambda archive, _, articles, __: set_flag(archive.db, "read", False, articles),
    "tag": lambda archive, tag, articles, _: add_tag(archive.db, tag, articles),
    "untag": lambda archive, tag, articles, _: remove_tag(archive.db, tag, articles),
    "trash": lambda archive, _, articles, progress: put_away(archive, articles, progress),
    "restore": lambda archive, _, articles, progress: bring_back(archive, articles, progress),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to articles; ``value`` is a tag, or empty."""

    action: Action
    value: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """An action of the reader's, by its steps: one, but for a tag renamed."""

    action: Action | Literal["rename tag"]
    steps: tuple[Step, ...]

    @property
    def articles(self) -> tuple[int, ...]:
        """The numbers of the articles that it changed."""
        return tuple(dict.fromkeys(number for step in self.steps for number in step.articles))

    @property
    def values(self) -> tuple[str, ...]:
        """The tag that it is about; of a tag renamed, the old one and the new."""
        return tuple(step.value for step in self.steps if step.value)


def act(
    archive: Archive,
    action: Action,
    articles: Iterable[int],
    value: str = "",
    progress: Progress = NO_PROGRESS,
) -> Done:
    """Do something to articles; what is so already, or not there, is passed over.

    ``value`` is the tag to ``tag`` or ``untag``.  Only ``trash`` and ``restore`` take long;
    they report the articles done, and when cancelled nothing is changed.  QariError for a
    tag without a letter.
    """
    with archive.writing():
        done = Done(action, (_step(archive, action, value, articles, progress),))
        _log(archive, done)
    return done


def rename_tag(archive: Archive, tag: str, to: str) -> Done:
    """Rename a tag on all articles; it may be one in use, or the same in another spelling.

    QariError when there is no such tag, or nothing is left of the new one.
    """
    with archive.writing():
        articles = tagged(archive, tag)
        off = _step(archive, "untag", tag, articles, NO_PROGRESS)
        done = Done("rename tag", (off, _step(archive, "tag", to, articles, NO_PROGRESS)))
        _log(archive, done)
    return done


def drop_tag(archive: Archive, tag: str) -> Done:
    """Take a tag off all articles.  QariError when there is none."""
    return act(archive, "untag", tagged(archive, tag), tag)


def undo(archive: Archive, progress: Progress = NO_PROGRESS) -> Done | None:
    """Take back the last action that holds; None when there is none.

    The steps of what is returned are those taken back, and the articles those that it
    changed: of ones trashed, none once the trash is emptied.
    """
    with archive.writing():
        row = _last(archive)
        if row is None:
            return None
        number, done = row
        steps = [
            _step(archive, _REVERSE[step.action], step.value, step.articles, progress)
            for step in reversed(done.steps)
        ]
        archive.db.execute("update actions set undone = ? where id = ?", [now(), number])
    taken_back = zip(done.steps, reversed(steps), strict=True)
    return Done(
        done.action, tuple(Step(was.action, was.value, back.articles) for was, back in taken_back)
    )


def redo(archive: Archive, progress: Progress = NO_PROGRESS) -> Done | None:
    """Do again the action that was undone last; None when there is none."""
    with archive.writing():
        row = _first_undone(archive)
        if row is None:
            return None
        number, done = row
        steps = tuple(_step(archive, s.action, s.value, s.articles, progress) for s in done.steps)
        done = Done(done.action, steps)
        archive.db.execute(
            "update actions set undone = null, steps = ? where id = ?", [_json(done), number]
        )
    return done


def next_undo(archive: Archive) -> Done | None:
    """What ``undo`` would take back."""
    with archive.translated_errors():
        row = _last(archive)
    return row[1] if row else None


def next_redo(archive: Archive) -> Done | None:
    """What ``redo`` would do again."""
    with archive.translated_errors():
        row = _first_undone(archive)
    return row[1] if row else None


def _step(
    archive: Archive, action: Action, value: str, articles: Iterable[int], progress: Progress
) -> Step:
    if value:  # a tag that goes off all articles is to come back as it was spelt
        value = spelt(archive.db, value)
    return Step(action, value, tuple(_WORK[action](archive, value, articles, progress)))


def _log(archive: Archive, done: Done) -> None:
    """Enter an action; what was undone before can be done again no more."""
    if not done.articles:
        return
    archive.db.execute("delete from actions where undone is not null")
    archive.db.execute(
        "insert into actions (made, action, steps) values (?, ?, ?)",
        [now(), done.action, _json(done)],
    )
    archive.db.execute("delete from actions where id <= (select max(id) from actions) - ?", [KEPT])


def _json(done: Done) -> str:
    steps = [[step.action, step.value, step.articles] for step in done.steps]
    return json.dumps(steps, ensure_ascii=False)


def _last(archive: Archive) -> tuple[int, Done] | None:
    return _read(archive, "undone is null order by id desc")


def _first_undone(archive: Archive) -> tuple[int, Done] | None:
    return _read(archive, "undone is not null order by id")


def _read(archive: Archive, which: str) -> tuple[int, Done] | None:
    row: Sequence[Any] | None = archive.db.execute(
        f"select id, action, steps from actions where {which} limit 1"
    ).fetchone()
    if row is None:
        return None
    number, action, steps = row
    return number, Done(action, tuple(Step(a, v, tuple(n)) for a, v, n in json.loads(steps)))
