"""The reasons of errors: those that Qari itself gives are said in the interface's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import core
from core.errors import REASONS, QariError
from gui.error_reasons import KNOWN, reason
from gui.error_sentences import sentence
from gui.main_window import MainWindow

ARABIC = range(0x0600, 0x0700)


def given() -> Iterator[str]:
    """The reasons that the core's code gives in so many words."""
    for file in Path(core.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            value: ast.AST | None = None
            match node:
                case ast.Assign(targets=[ast.Name("why")]) | ast.keyword(arg="why"):
                    value = node.value
                case ast.Call(func=ast.Attribute(attr="damaged"), args=[only]):
                    value = only
            if isinstance(value, ast.Constant) and " " in str(value.value):
                yield str(value.value)


def test_each_reason_of_the_core_is_known() -> None:
    found = set(given())
    assert len(found) > 10
    assert found <= {*KNOWN, *REASONS}


@pytest.mark.parametrize("language", ["ar"])
def test_an_arabic_sentence_has_an_arabic_reason(window: MainWindow) -> None:
    assert all(any(ord(char) in ARABIC for char in text) for text in map(reason, KNOWN))
    error = QariError("damaged", file="خبر.pdf", format="PDF", why="it ends in the middle")
    assert "ينقطع قبل نهايته" in sentence(error)
    assert "middle" not in sentence(error)
