"""Qari's side of peers.py.

python tests/bench/peer_qari.py WORK index|ask
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.engines import load_engine  # noqa: E402
from core.extraction import analyse  # noqa: E402
from core.importing import import_files  # noqa: E402
from core.search import search  # noqa: E402
from tests.bench.made_archive import article_from, tidy_index  # noqa: E402
from tests.bench.peer_asking import SHOWN, Asked, tell  # noqa: E402
from tests.bench.peers import variants  # noqa: E402


def index(work: Path) -> None:
    """Import the dump without looking for names."""
    with Archive(work / "qari" / "archive.db") as archive:
        report = import_files([work / "dump.jsonl"], archive, None)
    if report.failed:
        raise SystemExit(str(report.failed[0]))


def ask(work: Path) -> None:
    """Tell the times of the queries, also with facets, and which variants are found."""
    engine = load_engine()
    asked = Asked(work)
    with Archive(work / "qari" / "archive.db") as archive:
        for variant in variants():
            article = article_from(variant.made())
            archive.save(article, analyse(article, engine))
        tidy_index(archive)
        page = partial(search, archive, limit=SHOWN, facets=False)
        whole = partial(search, archive, limit=SHOWN)
        found = asked.found(lambda words: page(words).total)
        tell(asked.times(page), found, faceted=asked.times(whole))


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[2]](Path(sys.argv[1]))
