"""What opening the seed costs beyond reading its bytes; medians of many, in milliseconds.

python tests/bench/opening.py
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.opening import open_file  # noqa: E402

SEED = ROOT / "seeds" / "washington-caracas-talks.afp.txt"
TIMES = 40


def median(work: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return 1000 * statistics.median(took)


def main() -> None:
    started = time.perf_counter()
    open_file(SEED)
    print(f"the first time   {1000 * (time.perf_counter() - started):8.2f} ms")
    reading, opening = median(SEED.read_bytes), median(lambda: open_file(SEED))
    print(f"reading bytes    {reading:8.2f} ms")
    print(f"opening          {opening:8.2f} ms   {opening - reading:.2f} ms more")


if __name__ == "__main__":
    main()
