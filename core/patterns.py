"""Regular expressions that are compiled when they are first used.

Compiling takes longer than most texts take to be searched, and of what may be wrong with a
text or stand in it, few articles have more than a little: one that is opened with the window
waits for the patterns alone that it needs.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; what was asked of it once is its own from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # ``re`` keeps what it compiled last, so that several methods share one.
        asked = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, asked)
        return asked


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, whose errors come with the first use.

    Has a compiled pattern's methods and attributes; ``re``'s functions do not take it.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
