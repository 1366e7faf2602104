"""What to search for instead, where a query finds nothing: with how many articles it finds."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from core.archive import Archive
from core.search.alternatives import Alternative, Alternatives
from core.search.fields import Language
from core.search.finding import searcher
from core.search.matching import Matcher
from core.search.query import And, Leaf, Node, Not, Or, Phrase, Word, wanted
from core.search.spelling import spellings
from core.search.syntax import joined
from core.search.tokens import pieces_of
from core.search.writing import render

Kind = Literal["spelling", "name", "apart", "without"]

LEAVES = 12  # of a query, that are looked at
WRONG = 3  # of them, that are put right at a time
TRIED = 10  # alternatives of each
WITHOUT = 3  # suggestions to leave something out
_FREQUENT = 0.15  # of a mistaken letter: what ten times as many articles make up for
_WORSE = 0.5  # than the likeliest, in mistaken letters, of what is offered beside it


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A whole query, and how many articles it finds: one or more.

    ``changed`` is the part of the old query that it changes, and ``to`` what it puts for
    that: a word as the archive spells it, a name in the archive, the words of a phrase
    apart, or, of kind ``without``, nothing.
    """

    kind: Kind
    query: str
    articles: int
    changed: str
    to: str = ""


def suggest(
    archive: Archive, node: Node, language: Language = "ar", most: int = 6
) -> list[Suggestion]:
    """What was meant by a query that finds nothing, the likeliest first.

    Each suggestion finds something.  Fields and operators are written in ``language``.
    """
    with archive.translated_errors():
        return _Suggester(archive, language).suggest(node, most)


class _Suggester:
    def __init__(self, archive: Archive, language: Language) -> None:
        searcher(archive)  # gives SQLite the function that looks for exact spellings
        self._db = archive.db
        self._language = language
        self._matcher = Matcher(archive.db)
        self._alternatives = Alternatives(archive.db)

    def suggest(self, node: Node, most: int) -> list[Suggestion]:
        leaves = list(dict.fromkeys(wanted(node)))[:LEAVES]
        wrong = [leaf for leaf in leaves if not self._finds(leaf)]
        without = self._without(node)[:WITHOUT]
        # Where each part finds something by itself, the rarest may yet be a mistake.
        suspects = wrong or sorted(leaves, key=self._count)[:1]
        instead = self._instead(node, suspects[:WRONG])
        return [*instead[: most - len(without)], *without]

    def _instead(self, node: Node, wrong: list[Leaf]) -> list[Suggestion]:
        """The query with something else for what is wrong, that is more for one than another."""
        better = {leaf: self._better(leaf) for leaf in wrong}
        found: dict[str, tuple[float, Suggestion]] = {}
        for leaf in wrong:
            whole: Node | None = node
            for other in wrong:
                if other != leaf:
                    best = better[other][0].node if better[other] else None
                    whole = whole and _put(whole, other, best)
            for alternative in better[leaf]:
                changed = whole and _put(whole, leaf, alternative.node)
                articles = self._count(changed) if changed else 0
                if changed and articles:
                    suggestion = self._suggestion(
                        alternative.kind, changed, articles, leaf, alternative.node
                    )
                    found.setdefault(suggestion.query, (alternative.cost, suggestion))
        ordered = sorted(found.values(), key=lambda pair: pair[0])
        return [suggestion for cost, suggestion in ordered if cost <= ordered[0][0] + _WORSE]

    def _better(self, leaf: Leaf) -> list[Alternative]:
        """What the leaf may have meant that finds something by itself, the likeliest first.

        Their cost is less for what stands in many articles.
        """
        found: list[Alternative] = []
        for alternative in self._alternatives.of(leaf):
            # Of a word, not its other forms: فنزلوا is rare, though نزلوا is not.
            node = alternative.node
            counted = node
            if isinstance(node, Word) and not node.prefix:
                counted = Phrase((node.text,), node.text)
            if articles := self._count(counted):
                cost = alternative.cost - _FREQUENT * math.log10(articles)
                found.append(replace(alternative, node=self._spelt(node, leaf), cost=cost))
            if len(found) == TRIED:
                break
        return sorted(found, key=lambda alternative: alternative.cost)

    def _without(self, node: Node) -> list[Suggestion]:
        """The query without the parts that find nothing, or without one more or less."""
        if not isinstance(node, And):
            return []
        parts = node.parts[:LEAVES]
        nothing: list[Node] = [p for p in parts if not isinstance(p, Not) and not self._finds(p)]
        sets = [nothing] if nothing else []
        sets += [[*nothing, part] for part in parts if part not in nothing]
        found = []
        for left_out in sets:
            rest = _all([part for part in node.parts if part not in left_out])
            if rest and (articles := self._count(rest)):
                changed = joined(And, left_out)
                found.append(self._suggestion("without", rest, articles, changed))
                if left_out is nothing:
                    break
        return sorted(found, key=lambda suggestion: -suggestion.articles)

    def _suggestion(
        self, kind: Kind, node: Node, articles: int, changed: Node, to: Node | None = None
    ) -> Suggestion:
        old, new = render(changed, self._language), render(to, self._language) if to else ""
        return Suggestion(kind, render(node, self._language), articles, old, new)

    def _finds(self, node: Node) -> bool:
        select = self._matcher.plan(node).ids()
        sql = f"select exists ({select.sql})"
        return bool(self._db.execute(sql, select.values).fetchone()[0])

    def _count(self, node: Node) -> int:
        select = self._matcher.plan(node).ids()
        sql = f"select count(*) from ({select.sql})"
        return int(self._db.execute(sql, select.values).fetchone()[0])

    def _spelt(self, node: Node, before: Leaf) -> Node:
        """An alternative with its words as the archive spells them, or as they were typed."""
        typed = before.typed if isinstance(before, (Word, Phrase)) else ""
        known = {p.word: typed[p.start : p.end] for p in pieces_of(typed)}

        def spell(words: Iterable[str]) -> list[str]:
            new = spellings(self._db, (word for word in words if word not in known))
            return [known.get(word) or new[word] for word in words]

        match node:
            case Word(text):
                return replace(node, typed=spell([text])[0])
            case Phrase(words):
                return replace(node, typed=" ".join(spell(words)))
            case And(parts):
                return And(tuple(self._spelt(part, before) for part in parts))
        return node


def _put(node: Node, old: Leaf, new: Node | None) -> Node | None:
    """The tree with another node for a leaf, or without it; None where nothing is left."""
    if node == old:
        return new
    match node:
        case And(parts):
            return _all([left for part in parts if (left := _put(part, old, new))])
        case Or(parts):
            still = [left for part in parts if (left := _put(part, old, new))]
            return joined(Or, still) if still else None
    return node


def _all(parts: list[Node]) -> Node | None:
    """All of the parts, if one of them is no exclusion."""
    return joined(And, parts) if any(not isinstance(part, Not) for part in parts) else None
