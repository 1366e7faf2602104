"""Texts of the interface as they are spoken."""

from __future__ import annotations

import re

#: Marks of direction, which are for the eye, and the sign between facts of a line.
_UNSPOKEN = re.compile("[\u200e\u200f\u2066-\u2069]")
_BETWEEN = re.compile(r"\s*·\s*")


def speakable(text: str) -> str:
    """A text of the interface without what is written for the eye alone."""
    return _BETWEEN.sub("\n", _UNSPOKEN.sub("", text)).strip()
