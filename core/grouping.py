"""Mentions to entities: full and short names, and spellings of one name, together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from core.found_name import FoundName
from core.gazetteer import Gazetteer
from core.model import Entity
from core.names import name_parts
from core.normalize import name_key

Parts = tuple[str, ...]


def group(found: Sequence[FoundName], gazetteer: Gazetteer) -> list[Entity]:
    """The entities of an article's names, in the order of their first mentions.

    ``found`` stands in text order; the entities' mentions index into it.
    """
    keys: list[tuple[str, str]] = [("", "")] * len(found)
    people = [i for i, name in enumerate(found) if name.type == "PERS"]
    for i, leader in zip(people, _people([name_parts(found[i].name) for i in people]), strict=True):
        keys[i] = ("PERS", leader)
    for i, name in enumerate(found):
        if name.type == "LOC":
            keys[i] = ("LOC", gazetteer.canonical(name.name) or _plain_key(name.name))
        elif name.type != "PERS":
            keys[i] = (name.type, _plain_key(name.name))
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        members[key].append(i)
    return [
        _entity(number, [found[i] for i in indexes], indexes, gazetteer)
        for number, indexes in enumerate(members.values(), 1)
    ]


def _plain_key(name: str) -> str:
    return name_key(name).removeprefix("ال")


def _entity(
    number: int, names: Sequence[FoundName], indexes: Sequence[int], gazetteer: Gazetteer
) -> Entity:
    forms = Counter(_spelt_apart(name, gazetteer) for name in names)
    first = {form: at for at, form in reversed(list(enumerate(forms)))}
    best = max(forms, key=lambda f: (len(f.split()), forms[f], -first[f]))
    aliases = tuple(form for form in forms if form != best)
    return Entity(number, names[0].type, best, aliases, tuple(indexes))


def _spelt_apart(name: FoundName, gazetteer: Gazetteer) -> str:
    """The dictionary form; words that the source ran together are taken apart."""
    place = gazetteer.lookup(name.name) if name.type == "LOC" else None
    if place and len(place.name.split()) > len(name.form):
        return place.name
    return name.name


def _people(names: Sequence[Parts]) -> list[str]:
    """For each name, in text order, the key of the person it names.

    Full names are one person's when the shorter's parts stand in the longer in order.
    A name of one part is the last person met before it that has this part first or
    last, else the first met after it.  Two full names that share only a family name
    stay two people.
    """
    leaders = _full_names({name for name in names if len(name) > 1})
    result: list[str] = []
    for at, name in enumerate(names):
        if len(name) > 1:
            result.append(" ".join(leaders[name]))
            continue
        nearest = next(_bearers(name[0], names[:at][::-1]), None)
        nearest = nearest or next(_bearers(name[0], names[at + 1 :]), None)
        result.append(" ".join(leaders[nearest] if nearest else name))
    return result


def _bearers(part: str, names: Sequence[Parts]) -> Iterator[Parts]:
    """The full names that have ``part`` last or first; family names go before given ones."""
    yield from (n for n in names if len(n) > 1 and n[-1] == part)
    yield from (n for n in names if len(n) > 1 and n[0] == part)


def _full_names(names: set[Parts]) -> dict[Parts, Parts]:
    """Each full name with the longest full name that it shortens, or itself.

    A name that shortens two different people's names stays alone.
    """
    leaders: dict[Parts, Parts] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        longer = {leaders[other] for other in leaders if _shortens(name, other)}
        leaders[name] = longer.pop() if len(longer) == 1 else name
    return leaders


def _shortens(short: Parts, full: Parts) -> bool:
    """Whether ``short`` is ``full`` with parts left out, the order kept."""
    rest = iter(full)
    return len(short) < len(full) and all(part in rest for part in short)
