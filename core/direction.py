"""Which way a paragraph runs."""

from __future__ import annotations

import unicodedata


def reads_rtl(text: str) -> bool:
    """Whether most of a paragraph's letters run right to left."""
    kinds = [unicodedata.bidirectional(c) for c in text]
    return 2 * sum(k in ("R", "AL") for k in kinds) >= sum(k in ("L", "R", "AL") for k in kinds)
