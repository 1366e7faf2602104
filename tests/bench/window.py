"""How long the window takes to show the seed, against a bare window with the same text.

    QT_QPA_PLATFORM=offscreen python tests/bench/window.py [--runs 5]

From the start of the process to the painted article, and to its marked names; medians,
with the peak memory, and the longest stall of the event loop in between.  The two are
started in turn, so that what else the machine does slows both; then how long it takes to
turn from one article to another and paint it, with its names.  Targets: painted within
0.8 s and 2.5 times the bare window, stalls of 50 ms, 350 MB, 100 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "washington-caracas-talks.afp.txt"
OTHER = ROOT / "seeds" / "tangier-port-expansion.txt"

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([])
window, pane = QMainWindow(), QTextBrowser()
pane.setPlainText(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(pane)
window.resize(1240, 800)
window.show()
window.grab()
print("painted", time.time())
print("marked", time.time())
"""
QARI = """
import sys, time
from gui.main import build
app, window = build(["qari", sys.argv[1]])
from PySide6.QtCore import QEventLoop, QTimer
loop = QEventLoop()
window.extractionFinished.connect(loop.quit)
window.show()
while not window.tabs.count():
    app.processEvents()
window.grab()
print("painted", time.time(), flush=True)
beats = [time.perf_counter()]
beating = QTimer(interval=1)
beating.timeout.connect(lambda: beats.append(time.perf_counter()))
beating.start()
loop.exec()
beating.stop()
window.grab()
print("marked", time.time())
print("stalled", max(b - a for a, b in zip(beats, beats[1:])))
window.open_file(sys.argv[2])
loop.exec()
for turn in range(10):
    begun = time.perf_counter()
    window.tabs.setCurrentIndex(turn % 2)
    app.processEvents()
    window.grab()
    print("turned", time.perf_counter() - begun)
window.close()
"""


def measure(code: str, home: str) -> dict[str, float]:
    """Seconds to each moment that the code prints, and the peak in MB."""
    env = {**os.environ, "QARI_HOME": home, "QT_LOGGING_RULES": "*.warning=false"}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.time()
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(SEED), str(OTHER)],
        cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    lines = [line.split() for line in child.stdout]
    moments = {name: at for name, at in lines if name in ("painted", "marked")}
    stalls = [float(seconds) for name, seconds in lines if name == "stalled"]
    turns = [float(seconds) for name, seconds in lines if name == "turned"]
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    times = {name: float(at) - started for name, at in moments.items()}
    return times | {"peak MB": usage.ru_maxrss / 1024, "turned": max(turns, default=0.0),
                    "stalled": max(stalls, default=0.0)}  # fmt: skip


def median(rows: list[dict[str, float]], key: str) -> float:
    return statistics.median(row[key] for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    found: dict[str, list[dict[str, float]]] = {"qari": [], "bare window": []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(runs):
            found["qari"].append(measure(QARI, home))
            found["bare window"].append(measure(BARE, home))
    print(f"{'':12} {'painted s':>10} {'marked s':>10} {'peak MB':>8}")
    for name, rows in found.items():
        painted, marked, peak = (median(rows, k) for k in ("painted", "marked", "peak MB"))
        print(f"{name:12} {painted:10.2f} {marked:10.2f} {peak:8.0f}")
    ratios = [q["painted"] / b["painted"] for q, b in zip(*found.values(), strict=True)]
    turned = max(row["turned"] for row in found["qari"])
    stalled = median(found["qari"], "stalled")
    print(f"longest stall until the names are marked {stalled * 1000:.0f} ms (50)")
    print(f"another article painted, at the longest, after {turned * 1000:.0f} ms (100)")
    print(f"painted after {statistics.median(ratios):.2f} times as long (2.5)")


if __name__ == "__main__":
    main()
