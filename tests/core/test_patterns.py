"""Patterns that are compiled when they are first used are as those compiled at once."""

from __future__ import annotations

import re

import pytest

from core.patterns import lazy_pattern


def test_it_finds_what_a_compiled_one_finds() -> None:
    lazy, eager = lazy_pattern(r"(?P<day>\d+)\s*يناير", re.IGNORECASE), re.compile(r"\d+\s*يناير")
    text = "في 12 يناير و3 يناير"
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in eager.finditer(text)]
    found = lazy.search(text)
    assert found is not None
    assert found["day"] == "12"
    assert lazy.sub("-", text) == "في - و-"
    assert lazy.groups == 1
    assert lazy.flags & re.IGNORECASE


def test_it_is_compiled_when_it_is_used_and_no_sooner() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_what_patterns_lack_it_lacks() -> None:
    with pytest.raises(AttributeError):
        lazy_pattern("a").nothing_like_it  # type: ignore[attr-defined]  # noqa: B018
