"""How long ``qari extract`` takes on the seed, cold, and how much memory.

    python tests/bench/extract.py [--runs 5]

Each run is a process of its own; the peer, in the same run, is a process that only
imports what the engine runs on.  Prints the median.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "washington-caracas-talks.afp.txt"
COMMANDS = {
    "qari extract": ["-m", "core.cli", "extract", str(SEED), "--json"],
    "bare imports": ["-c", "import onnxruntime, tokenizers, numpy"],
}


def measure(args: list[str]) -> tuple[float, float]:
    """Seconds and peak MB of a Python process."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, *args], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{args} ended with {child.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    peaks: dict[str, float] = dict.fromkeys(COMMANDS, 0.0)
    for _ in range(runs):
        for name, args in COMMANDS.items():
            took, peak = measure(args)
            seconds[name].append(took)
            peaks[name] = max(peaks[name], peak)
    print(f"{'':14} {'seconds':>8} {'peak MB':>8}")
    for name in COMMANDS:
        print(f"{name:14} {statistics.median(seconds[name]):8.2f} {peaks[name]:8.0f}")
    ours, bare = (statistics.median(seconds[name]) for name in COMMANDS)
    print(f"ratio {ours / bare:.1f}")


if __name__ == "__main__":
    main()
