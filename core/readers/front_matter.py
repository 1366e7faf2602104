"""The lines «key: value» between two rules that may open a Markdown text."""

from __future__ import annotations

import re

from core.readers.tidy import one_line

LENGTH = 20_000  # code points; more is no front matter

_BLOCK = re.compile(
    r"\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_ESCAPED = re.compile(r"""\\(["\\])""")  # between double quotes
_FIELD = re.compile(r"([^\s:#][^:\n]{0,60}?)[ \t]*:(?:[ \t]+(.*))?\Z")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields, by name in lower case, and the text below them.

    A value is one line, without its quotes; of a list the members, joined.  A text that
    opens with a rule and no fields has none.
    """
    block = _BLOCK.match(text[:LENGTH])
    fields: dict[str, str] = {}
    key = ""
    for line in block[1].splitlines() if block else ():
        found = _FIELD.match(line)
        if found:
            key = found[1].lower()
            fields[key] = _value(found[2] or "")
        elif line.lstrip().startswith("- ") and key:
            fields[key] = "، ".join(filter(None, (fields[key], _value(line.lstrip()[2:]))))
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}, text  # running text between two rules
    return (fields, text[block.end() :]) if block and fields else ({}, text)


def _value(written: str) -> str:
    value = one_line(written)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1].strip()
        return _ESCAPED.sub(r"\1", inner) if value[0] == '"' else inner
    if value.startswith("[") and value.endswith("]"):
        return "، ".join(filter(None, map(_value, value[1:-1].split(","))))
    return value
