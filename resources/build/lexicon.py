"""Makes resources/lexicon/words.txt, how usual each Arabic word is, from wordfreq.

Needs wordfreq, at build time only:

    python -m resources.build.lexicon
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from pathlib import Path

from wordfreq import get_frequency_dict

from core.normalize import fold

OUT = Path(__file__).parent.parent / "lexicon" / "words.txt"
SIZE = 800_000  # bytes
_WORD = re.compile(r"[ء-غف-ي]{2,}")


def frequencies() -> dict[str, float]:
    """Each folded word's share of running text, 0 to 1: its spellings' shares together."""
    shares: dict[str, float] = defaultdict(float)
    for word, share in get_frequency_dict("ar", "best").items():
        folded = fold(word)
        if _WORD.fullmatch(folded):
            shares[folded] += share
    return shares


def main() -> None:
    """Write the commonest words that fit, sorted by word, and say how many they are."""
    size = 0
    kept: list[str] = []
    for word, share in sorted(frequencies().items(), key=lambda item: (-item[1], item[0])):
        # The zipf scale: the logarithm of occurrences in a thousand million words.
        line = f"{word}\t{round(100 * (math.log10(share) + 9))}\n"
        size += len(line.encode())
        if size > SIZE:
            break
        kept.append(line)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("".join(sorted(kept)), "utf-8", newline="\n")
    print(f"{len(kept)} words, {OUT.stat().st_size / 1e6:.2f} MB; the rarest: {kept[-1].strip()}")


if __name__ == "__main__":
    main()
