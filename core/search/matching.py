"""From the tree of a query to what SQLite is asked: FTS5 expressions and conditions.

Every word that goes into an expression is quoted, and every value is bound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from core.archive.index import WORD, column_of
from core.normalize import fold
from core.search.forms import (
    Vocabulary,
    joined_in,
    joined_pair,
    with_and_without_article,
)
from core.search.query import (
    And,
    Days,
    Is,
    Name,
    Near,
    Node,
    Not,
    Or,
    Outlet,
    Phrase,
    Tag,
    Word,
    wanted,
)
from core.sqlite_library import Database

MOST_COMPLETIONS = 500  # words that begin alike, while the beginning is worth searching for
NEAR_IN_ALL_WAYS = 5  # words of a NEAR, looked for with and without ال each

_LETTER = re.compile(r"\w")
_GOES_ON = re.compile(r"[\w\u064b-\u0652\u0640]")
_STATES = {
    "starred": "id in (select article from reading where starred)",
    "read": "id in (select article from reading where read)",
    "unread": "id not in (select article from reading where read)",
    "noted": "id in (select article from notes)",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on ``articles`` in SQL, and the values of its marks."""

    sql: str
    values: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query is carried out.

    ``match`` finds all articles that the words of the query stand in, in any form; empty
    where it has no words.  ``exact`` finds those of them that come first: with the words
    as typed, or in any form in the title; ``titles`` those with all words in the title.
    All hold under the ``conditions``.
    """

    match: str
    exact: str
    titles: str
    conditions: tuple[Condition, ...]

    def ids(self, expression: str | None = None) -> Condition:
        """A select of the numbers of all articles found (by another expression)."""
        limits = " and ".join(f"({condition.sql})" for condition in self.conditions)
        values = tuple(value for condition in self.conditions for value in condition.values)
        if not self.match:
            return Condition(f"select id from articles where {limits}", values)
        sql = "select rowid from search where search match ?"
        if limits:
            # The + keeps SQLite from asking the index once for each article of the list.
            sql += f" and +rowid in (select id from articles where {limits})"
        return Condition(sql, (expression or self.match, *values))


class Matcher:
    """Makes plans for one archive."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.spellings = Vocabulary(db)

    def unfinished(self, node: Node) -> Node:
        """The query while it is typed: its last word may be the beginning of one.

        A beginning that very many words share (الت…) says nothing yet: it is left out, or
        taken for a word where there is no other.
        """
        *before, last = node.parts if isinstance(node, And) else (node,)
        if not isinstance(last, Word) or last.exact:
            return node
        if not self._common(last.text):
            before.append(replace(last, prefix=True))
        elif not before:
            return replace(last, prefix=False)
        return before[0] if len(before) == 1 else And(tuple(before))

    def _common(self, beginning: str) -> bool:
        end = beginning[:-1] + chr(ord(beginning[-1]) + 1)
        (count,) = self._db.execute(
            "select count(*) from (select 1 from vocabulary where word >= ? and word < ? limit ?)",
            [beginning, end, MOST_COMPLETIONS + 1],
        ).fetchone()
        return int(count) > MOST_COMPLETIONS

    def plan(self, node: Node) -> Plan:
        """How to find what the query asks for."""
        parts = node.parts if isinstance(node, And) else (node,)
        words = [part for part in parts if _is_text(part)]
        without = [part for part in parts if isinstance(part, Not) and _is_text(part.part)]
        if not words:
            return Plan("", "", "", tuple(self._condition(part) for part in parts))
        rest = [part for part in parts if part not in words and part not in without]
        conditions = [self._condition(part) for part in rest]
        conditions += [
            _spelt(leaf)
            for part in words
            if not isinstance(part, (And, Or))
            for leaf in wanted(part)
            if isinstance(leaf, (Word, Phrase)) and leaf.exact
        ]
        conditions += [self._condition(part) for part in words if _has_exact_inside(part)]
        return Plan(
            self._joined(words, without, near=False),
            self._joined(words, without, near=True),
            self._joined(words, without, near=False, column="title : "),
            tuple(conditions),
        )

    def _joined(
        self, words: Sequence[Node], without: Sequence[Not], *, near: bool, column: str = ""
    ) -> str:
        expression = self._all_of(words, near)
        if column:
            expression = f"{column}({expression})"
        if without:
            others = " OR ".join(self._expression(part.part, False) for part in without)
            expression = f"({expression}) NOT ({others})"
        return expression

    def _expression(self, node: Node, near: bool) -> str:
        match node:
            case And(parts):
                return f"({self._all_of(parts, near)})"
            case Or(parts):
                return "(" + " OR ".join(self._expression(part, near) for part in parts) + ")"
            case Word():
                return self._word(node, near)
            case Phrase(words, _, exact):
                spelt = () if exact else joined_in(self.spellings, words)
                return _any([_quoted(words), *map(_quoted, spelt)])
            case Near(words, distance):
                short = len(words) <= NEAR_IN_ALL_WAYS
                ways = product(*map(with_and_without_article, words)) if short else [words]
                return _any([_near(way, distance) for way in ways])
            case Name(kind, words):
                return f"({column_of(kind)} : {_quoted(words)})"
        raise TypeError(node)

    def _all_of(self, parts: Sequence[Node], near: bool) -> str:
        """All of the parts; two words also written as one."""
        pieces: list[str] = []
        before: Node | None = None
        for part in parts:
            piece = self._expression(part, near)
            joined = joined_pair(self.spellings, before, part)
            if joined is not None:
                pieces[-1] = f"(({pieces[-1]} AND {piece}) OR {_quoted((joined,))})"
            else:
                pieces.append(piece)
            before = part if joined is None else None
        return " AND ".join(pieces)

    def _word(self, word: Word, near: bool) -> str:
        typed = _quoted((word.text,))
        if word.exact:
            return typed
        forms = [_quoted((form,)) for form in self.spellings.forms(word.text)]
        if apart := self.spellings.apart(word.text):
            forms.append(_quoted(apart))
        if word.prefix:
            beginnings = {word.text, f"ال{word.text.removeprefix('ال')}"}
            forms += [f"{_quoted((text,))} *" for text in sorted(beginnings)]
        if len(forms) == 1:
            return typed
        any_form = " OR ".join(forms)
        return f"({typed} OR title : ({any_form}))" if near else f"({any_form})"

    def _condition(self, node: Node) -> Condition:
        if _is_text(node):
            found = Condition(
                "id in (select rowid from search where search match ?)",
                (self._expression(node, False),),
            )
            if isinstance(node, (Word, Phrase)) and node.exact:
                return _all([found, _spelt(node)], " and ")
            if not _has_exact_inside(node):
                return found
        match node:
            case And(parts):
                return _all([self._condition(part) for part in parts], " and ")
            case Or(parts):
                return _all([self._condition(part) for part in parts], " or ")
            case Not(part):
                inner = self._condition(part)
                return Condition(f"not ({inner.sql})", inner.values)
            case Outlet(words):
                return _any_of("outlet", self._outlets(words))
            case Tag(key):
                return Condition("id in (select article from tags where key = ?)", (key,))
            case Days(first, end):
                bounds = [Condition("day >= ?", (first,))] if first else []
                bounds += [Condition("day < ?", (end,))] if end else []
                return _all(bounds, " and ")
            case Is(state):
                return Condition(_STATES[state])
        raise TypeError(node)

    def _outlets(self, words: Sequence[str]) -> list[str]:
        """The outlets whose names have words that begin with all of these."""
        rows = self._db.execute("select distinct outlet from articles where outlet != ''")
        return [outlet for (outlet,) in rows if _begin(WORD.findall(fold(outlet)), words)]


def _begin(words: Sequence[str], heads: Sequence[str]) -> bool:
    names = [word.removeprefix("ال") for word in words]
    return all(any(name.startswith(head.removeprefix("ال")) for name in names) for head in heads)


def _near(words: Sequence[str], distance: int) -> str:
    return f"NEAR({' '.join(_quoted((word,)) for word in words)}, {distance})"


def _is_text(node: Node) -> bool:
    """Whether FTS5 alone can tell; it has no Not that stands by itself."""
    if isinstance(node, (And, Or)):
        return all(_is_text(part) for part in node.parts)
    return isinstance(node, (Word, Phrase, Near, Name))


def _has_exact_inside(node: Node) -> bool:
    return isinstance(node, (And, Or)) and any(
        leaf.exact for leaf in wanted(node) if isinstance(leaf, (Word, Phrase))
    )


def _any(expressions: Sequence[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"


def _quoted(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'


def _spelt(leaf: Word | Phrase) -> Condition:
    """As typed, in the text or the title, and not as part of a longer word."""
    return Condition(
        "(instr(text, ?) and spelt(text, ?)) or (instr(title, ?) and spelt(title, ?))",
        (leaf.typed,) * 4,
    )


def spelt(text: str, wanted: str) -> bool:
    """Whether the text has this, letter for letter, between the ends of words."""
    at = text.find(wanted)
    while at >= 0:
        inside = at > 0 and _LETTER.match(text, at - 1)
        if not inside and not _GOES_ON.match(text, at + len(wanted)):
            return True
        at = text.find(wanted, at + 1)
    return False


def _any_of(column: str, values: Sequence[str]) -> Condition:
    marks = ", ".join("?" * len(values))
    return Condition(f"{column} in ({marks})", tuple(values))


def _all(conditions: Sequence[Condition], joint: str) -> Condition:
    sql = joint.join(f"({condition.sql})" for condition in conditions)
    return Condition(sql, tuple(value for c in conditions for value in c.values))
