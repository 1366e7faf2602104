"""Names for new files, made of what an article is called."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

LONGEST = 80  # code points; twice as many bytes in Arabic, of 255 that systems take

_BAD = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_BLANKS = re.compile(r"\s+")
_RESERVED = re.compile("(con|prn|aux|nul|com[1-9]|lpt[1-9])([.]|$)", re.IGNORECASE)


def file_stem(title: str, otherwise: str) -> str:
    """A name that every system takes and that looks the same in every list of files.

    Controls, those of direction among them, are left out; ``otherwise`` where nothing is
    left.
    """
    kept = "".join(c for c in title if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    name = _BLANKS.sub(" ", _BAD.sub(" ", kept)).strip(" .")
    if len(name) > LONGEST:
        cut = name[: LONGEST + 1].rsplit(" ", 1)[0]
        name = cut[:LONGEST].rstrip(" .،؛,;:-")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or otherwise


def free_file(folder: Path, stem: str, suffix: str) -> Path:
    """A file of this name in a folder, numbered where there is one already."""
    number, file = 1, folder / f"{stem}{suffix}"
    while file.exists():
        number += 1
        file = folder / f"{stem} ({number}){suffix}"
    return file
