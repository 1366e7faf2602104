"""Mutated files of every format, thrown at the readers: no crash, no hang, no flood of memory.

    python tests/bench/mutations.py [FILES_A_FORMAT] [FORMAT…]

Each file is cut, has bits flipped, bytes doubled, swapped or overwritten, at random
places from a fixed seed.  What comes out must be an article or a QariError.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication  # noqa: E402

from core.errors import QariError  # noqa: E402
from core.opening import open_article, open_bytes  # noqa: E402
from tests.mutating import mutated  # noqa: E402
from tests.ways import WAYS, Saved  # noqa: E402

FILES = 2000


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    wanted = sys.argv[2:]
    _app = QGuiApplication([])
    seed = open_article(ROOT / "seeds" / "cairo-book-fair.txt")
    saved = Saved(seed.title, [seed.text[b.start : b.end] for b in seed.blocks])
    print(f"{'file':18} {'articles':>8} {'refused':>8} {'slowest':>9} {'memory':>8}")
    for name, save in WAYS.items():
        if wanted and name not in wanted:
            continue
        data, rng = save(saved), random.Random(7)
        articles, slowest = 0, 0.0
        for _ in range(count):
            broken = mutated(data, rng)
            started = time.perf_counter()
            try:
                open_bytes(broken, name)
                articles += 1
            except QariError:
                pass
            slowest = max(slowest, time.perf_counter() - started)
        # A PDF is read by a child; the largest of them counts.
        who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        peak = max(resource.getrusage(one).ru_maxrss for one in who) // 1024
        print(
            f"{name:18} {articles:8} {count - articles:8} {slowest:8.2f}s {peak:5} MB", flush=True
        )


if __name__ == "__main__":
    main()
