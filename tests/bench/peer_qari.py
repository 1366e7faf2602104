"""Qari's side of peers.py.

python tests/bench/peer_qari.py WORK index|ask
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.engines import load_engine  # noqa: E402
from core.extraction import analyse  # noqa: E402
from core.importing import import_files  # noqa: E402
from core.search import search  # noqa: E402
from tests.bench.made_archive import article_from  # noqa: E402
from tests.bench.peers import variants  # noqa: E402

SHOWN = 20


def index(work: Path) -> None:
    """Import the dump without looking for names."""
    with Archive(work / "qari" / "archive.db") as archive:
        report = import_files([work / "dump.jsonl"], archive, None)
    if report.failed:
        raise SystemExit(str(report.failed[0]))


def ask(work: Path) -> None:
    """Print the milliseconds of each query, and which variants are found."""
    engine = load_engine()
    asked = json.loads((work / "asked.json").read_text("utf-8"))
    with Archive(work / "qari" / "archive.db") as archive:
        for variant in variants():
            article = article_from(variant.made())
            archive.save(article, analyse(article, engine))
        for words in asked["warming"]:
            search(archive, words, SHOWN)
        times = []
        for words in asked["queries"]:
            started = time.perf_counter()
            search(archive, words, SHOWN)
            times.append(1000 * (time.perf_counter() - started))
        found = [search(archive, words, SHOWN).total > 0 for words in asked["variants"]]
    print(json.dumps({"times": times, "found": found}))


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[2]](Path(sys.argv[1]))
