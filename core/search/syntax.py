"""From a query as typed to the tree that search carries out.

Words must all occur; ``OR`` or ``أو`` asks for one side of it, ``-``, ``NOT`` or ``ليس``
excludes what follows, parentheses group.  "In quotes" words stand one behind the other,
``كتا*`` is any word that begins so, ``=أحمد`` is spelt so, ``NEAR(a b, 5)`` or
``قرب(a b, 5)`` stand close together.  ``person:``, ``شخص:`` and the other fields of
``core.search.fields`` take a word or a phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import QariError
from core.search.fields import Field
from core.search.leaves import bad_query, condition, near_group, near_pair, phrase, word, words_in
from core.search.query import And, Node, Not, Or
from core.search.tokens import Token, tokens_of

LENGTH = 20_000  # characters of a query, at most
WORDS = 1_000  # different ones
NESTING = 50  # parentheses within parentheses

_VALUE_WORDS = 5  # that a date or a state without quotes may have
_UNREADABLE = {"day": "bad-date", "state": "unknown-state"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A field that narrows the whole query, at ``query[start:end]``, with what excludes it.

    ``field`` is a key of ``core.search.fields``, ``value`` is as typed, without quotes.
    """

    field: str
    value: str
    start: int
    end: int
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A node, or with ``excluded`` all that it does not find; ``at`` is its first token."""

    node: Node
    at: Token
    excluded: bool = False


def parse(query: str, today: date | None = None) -> Node | None:
    """What a query asks for; None where there is nothing in it to search for.

    A Not stands only among the parts of an And, of which one at least is no Not.
    «اليوم» and «أمس» are days where ``today`` is known.  QariError ``bad-query`` says
    where a query cannot be read and why.
    """
    return _Reader(query, today).node


def filters(query: str, today: date | None = None) -> list[Filter]:
    """The fields that narrow a query as a whole, in order; none where it cannot be read."""
    try:
        return _Reader(query, today).filters
    except QariError:
        return []


class _Reader:
    """Reads a query by recursive descent, from what binds least to what binds most."""

    def __init__(self, query: str, today: date | None) -> None:
        if len(query) > LENGTH:
            raise QariError("bad-query", at=LENGTH + 1, why="too-long")
        self._today = today
        self._tokens = tokens_of(query)
        self._at = 0
        self._depth = 0
        self._words: set[str] = set()
        self.filters: list[Filter] = []
        whole = self._either()
        if token := self._next():
            raise bad_query(token, "extra-parenthesis")
        if whole and whole.excluded:
            raise bad_query(whole.at, "only-exclusions")
        self.node = whole.node if whole else None

    def _next(self, *kinds: str) -> Token | None:
        """The next token, if it is one of these kinds (of any, if none are given)."""
        if self._at == len(self._tokens):
            return None
        token = self._tokens[self._at]
        return token if not kinds or token.kind in kinds else None

    def _either(self) -> _Part | None:
        parts = [self._all()]
        while token := self._next("or"):
            self._at += 1
            parts.append(self._all())
            if parts[-2] is None or parts[-1] is None:
                raise bad_query(token, "or-side")
        if len(parts) > 1 and not self._depth:
            self.filters.clear()
        return _either([part for part in parts if part])

    def _all(self) -> _Part | None:
        parts: list[_Part] = []
        while self._next() and not self._next("or", ")"):
            if self._next("and"):  # says nothing that standing side by side does not
                self._at += 1
            elif part := self._one():
                parts.append(part)
        return _all(parts)

    def _one(self) -> _Part | None:
        signs: list[Token] = []
        while token := self._next("not", "minus"):
            self._at += 1
            signs.append(token)
        operand = self._next()
        if operand is None or operand.kind in ("or", "and", ")"):
            raise bad_query(signs[-1], "not-side")
        self._at += 1
        value_at = self._at
        part = self._operand(operand)
        if part is None:
            if signs and signs[-1].kind == "not":
                raise bad_query(signs[-1], "not-side")
            return None
        first, excluded = [*signs, operand][0], len(signs) % 2 == 1
        if operand.field and not self._depth:
            values = self._tokens[value_at : self._at]
            text = " ".join(token.text for token in values)
            self.filters.append(
                Filter(operand.field.key, text, first.start, values[-1].end, excluded)
            )
        return _Part(part.node, first, part.excluded ^ excluded)

    def _operand(self, token: Token) -> _Part | None:
        if token.kind == "(":
            return self._group(token)
        node: Node | None
        if token.field:
            node = self._value(token, token.field)
        elif token.kind == "near":
            node = near_group(token)
        elif token.kind == "phrase":
            node = phrase(token)
        elif token.kind == "word":
            node = self._beside(token) if self._next("between") else word(token)
        else:
            raise bad_query(token, "near-words")
        if node is None:
            return None
        self._words.update(words_in(node))
        if len(self._words) > WORDS:
            raise bad_query(token, "too-many-words")
        return _Part(node, token)

    def _group(self, opening: Token) -> _Part | None:
        if self._depth == NESTING:
            raise bad_query(opening, "too-deep")
        self._depth += 1
        part = self._either()
        self._depth -= 1
        if not self._next(")"):
            raise bad_query(opening, "unclosed-parenthesis")
        self._at += 1
        return part

    def _beside(self, left: Token) -> Node:
        """Words with NEAR between them: each of them near the next."""
        pairs: list[Node] = []
        while between := self._next("between"):
            self._at += 1
            right = self._next("word")
            if right is None:
                raise bad_query(between, "near-words")
            self._at += 1
            pairs.append(near_pair(left, between, right))
            left = right
        return joined(And, pairs)

    def _value(self, token: Token, field: Field) -> Node:
        """The condition that a field makes with what stands behind it.

        Where one word is no date or state, more may be: «بعد: 5 مايو 2019».
        """
        value = self._next("word", "phrase")
        if value is None:
            raise bad_query(token, "field-value")
        if not value.closed:
            raise bad_query(value, "unclosed-quote")
        words: list[str] = []
        most = _VALUE_WORDS if value.kind == "word" and field.values in _UNREADABLE else 1
        while len(words) < most and (more := self._next(value.kind)):
            self._at += 1
            words.append(more.text)
            if node := condition(field, value, " ".join(words), self._today):
                return node
        raise bad_query(value, _UNREADABLE.get(field.values, "field-value"))


def _all(parts: Sequence[_Part]) -> _Part | None:
    """What all of the parts find."""
    if not parts:
        return None
    if all(part.excluded for part in parts):
        return _Part(joined(Or, (part.node for part in parts)), parts[0].at, excluded=True)
    nodes = (Not(part.node) if part.excluded else part.node for part in parts)
    return _Part(joined(And, nodes), parts[0].at)


def _either(parts: Sequence[_Part]) -> _Part | None:
    """What one of the parts finds; with an exclusion, all but what is excluded by all."""
    without = [part for part in parts if part.excluded]
    if not without:
        return _Part(joined(Or, (part.node for part in parts)), parts[0].at) if parts else None
    nodes = (part.node if part.excluded else Not(part.node) for part in parts)
    return _Part(joined(And, nodes), without[0].at, excluded=True)


def joined(kind: type[And] | type[Or], nodes: Iterable[Node]) -> Node:
    """One And or Or of all, in order, each once: where it stands last."""
    flat = [part for node in nodes for part in (node.parts if isinstance(node, kind) else (node,))]
    once = tuple(reversed(dict.fromkeys(reversed(flat))))
    return kind(once) if len(once) > 1 else once[0]
