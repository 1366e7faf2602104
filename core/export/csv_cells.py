"""Tables that spreadsheets open without harm: RFC 4180, UTF-8 with its mark, no formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from core.export.page import fit

BETWEEN = "; "  # members of a list in a cell
Cell = str | int | float | None

#: What makes a spreadsheet compute a cell; wide forms too, which some take for the same.
_FORMULA = re.compile(r"[ \u00a0\u200e\u200f\u061c]*[=+\-@\t\r\n＝＋－＠]")


def table(out: TextIO, columns: Sequence[str]) -> Callable[[Iterable[Cell]], object]:
    """Begin a table; gives what writes a row to it."""
    out.write("\ufeff")  # by which Excel knows UTF-8
    writer = csv.writer(out)
    writer.writerow(columns)
    return lambda row: writer.writerow([_cell(value) for value in row])


def _cell(value: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula: an apostrophe marks it as text."""
    if not isinstance(value, str):
        return value
    text = fit(value)
    return f"'{text}" if _FORMULA.match(text) else text
