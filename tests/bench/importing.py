"""How fast a dump is imported, in how much memory, and how large the archive gets.

    python tests/bench/importing.py ARTICLES.jsonl.gz [--articles 20000] [--named 400]
        [--runs 3] [--keep ARCHIVE.db]

The dump is made of the sentences of ARTICLES (see made_articles.py), 300 words each.  Of it
the first --named are also imported with their names found.  Of the import without names the
best of the runs counts; --keep leaves the archive of the last, for searching.py.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.made_articles import made_articles, write_dump  # noqa: E402

WORDS = 300
TICK = 0.2  # seconds between two looks at the processes


@dataclass
class Memory:
    """The most memory that the importing process and its children took, in MiB."""

    parent: float = 0.0
    children: float = 0.0

    def look(self, process: int) -> None:
        self.parent = max(self.parent, peak_mib(process))
        self.children = max(self.children, sum(map(peak_mib, children_of(process))))

    def __str__(self) -> str:
        return f"{self.parent:.0f} + {self.children:.0f} MiB"


def peak_mib(process: int) -> float:
    """0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def children_of(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        return [int(c) for task in tasks for c in (task / "children").read_text().split()]
    except OSError:
        return []


def saved(archive: Path) -> int:
    """How many articles are in an archive that another process writes to."""
    try:
        with closing(sqlite3.connect(f"{archive.as_uri()}?mode=ro", uri=True)) as db:
            return int(db.execute("select max(id) from articles").fetchone()[0] or 0)
    except sqlite3.Error:  # it is only being made
        return 0


def imported(
    dump: Path, archive: Path, *more: str, count: int = 0
) -> tuple[dict[str, object], Memory, Memory]:
    """The report of ``qari import``, and the memory by a tenth of ``count``, and by the end."""
    command = [sys.executable, "-m", "core.cli", "import", str(dump), "--archive", str(archive)]
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen([*command, *more, "--json"], cwd=ROOT, stdout=out)
        tenth, whole = Memory(), Memory()
        while child.poll() is None:
            whole.look(child.pid)
            if count and saved(archive) < count / 10:
                tenth.look(child.pid)
            time.sleep(TICK)
        if child.returncode:
            sys.exit(f"the import failed: {child.returncode}")
        out.seek(0)
        report: dict[str, object] = json.load(out)
    return report, tenth, whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, metavar="ARTICLES.jsonl.gz")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--named", type=int, default=400)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, metavar="ARCHIVE.db")
    args = parser.parse_args()
    source, count, named, runs = args.source, args.articles, args.named, args.runs
    with tempfile.TemporaryDirectory() as folder:
        dump, few = Path(folder, "dump.jsonl"), Path(folder, "few.jsonl")
        text = write_dump(dump, made_articles(source, count, WORDS))
        write_dump(few, islice(made_articles(source, count, WORDS), named))
        print(f"{count} articles of {WORDS} words, {text / 1e6:.1f} MB of text in UTF-8")
        print(f"{os.cpu_count()} cores, SQLite {sqlite3.sqlite_version}\n")
        speeds: list[float] = []
        for run in range(runs):
            archive = Path(folder, f"{run}.db")
            report, tenth, whole = imported(dump, archive, "--later", count=count)
            speeds.append(float(str(report["articles_per_second"])))
            size = archive.stat().st_size
        print(f"without names           {max(speeds):8.0f} articles/s, best of {runs}")
        os.utime(dump, (1_700_000_000, 1_700_000_000))
        again, _, _ = imported(dump, archive, "--later")
        print(f"the same dump again     {float(str(again['seconds'])):8.1f} s, by its records")
        again, _, _ = imported(dump, archive, "--later")
        print(f"and again               {float(str(again['seconds'])):8.1f} s, unread")
        print(f"peak memory by a tenth  {tenth!s:>20}, this process and its workers")
        print(f"peak memory by the end  {whole!s:>20}")
        print(f"versions of a story     {report['linked']:8} of {report['added']} linked")
        print(f"archive                 {size / 1e6:8.1f} MB, {size / text:.2f} times the text")
        if args.keep:
            shutil.copy(archive, args.keep)
        archive = Path(folder, "named.db")
        report, _, whole = imported(few, archive)
        print(f"with names              {report['articles_per_second']:8} articles/s of {named}")
        print(f"peak memory             {whole!s:>20}")


if __name__ == "__main__":
    main()
