"""How fast an archive is exported in each format, and in how much memory.

python tests/bench/exporting.py ARCHIVE.db [COUNT]

Prints, for each format, articles a second, the file's size and the memory of its own that the
process had after a tenth of the articles and at the end.  Linux only; each format runs in a
process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.export.items import all_numbers, saved_items  # noqa: E402
from core.export.registry import FORMATS, by_name  # noqa: E402
from core.export.writing import export_articles  # noqa: E402
from gui.pdf_export import headless_application, write_pdf  # noqa: E402

PDF_SHARE = 50  # PDF is made of that much fewer articles


def own_memory() -> float:
    """Of this process, without the pages of files that it reads; MB."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("RssAnon:")[1].split()[0]) / 1000


class Memory:
    """Looks at the memory after a tenth and at the end."""

    def __init__(self, count: int) -> None:
        self._steps = (count // 10, count - 1)
        self.seen: list[float] = []

    def report(self, done: int, total: int) -> None:
        if done in self._steps:
            self.seen.append(own_memory())


def measure(archive: Path, name: str, count: int) -> str:
    """A line on one format."""
    app = headless_application()
    memory = Memory(count)
    with tempfile.TemporaryDirectory() as folder, Archive(archive) as opened:
        file = Path(folder) / "all"
        items = saved_items(opened, islice(all_numbers(opened), count))
        started = time.perf_counter()
        done = export_articles(items, by_name(name), file, memory, count, write_pdf)
        seconds = time.perf_counter() - started
        size = file.stat().st_size / 1e6
    del app
    seen = " and ".join(f"{mb:.0f}" for mb in memory.seen)
    rate = f"{done:7} articles {done / seconds:7.0f} a second"
    return f"{name:13} {rate} {size:7.1f} MB, memory {seen} MB"


def main() -> None:
    archive, *more = sys.argv[1:]
    if len(more) == 2:
        print(measure(Path(archive), more[0], int(more[1])))
        return
    with Archive(archive) as opened:
        count = min(int(more[0]) if more else 10**9, opened.count())
    for format_ in FORMATS:
        share = count if format_.is_text else max(1, count // PDF_SHARE)
        args = [sys.executable, __file__, archive, format_.name, str(share)]
        subprocess.run(args, check=True)


if __name__ == "__main__":
    main()
