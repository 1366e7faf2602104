"""An archive of made articles with made names, built in a process of its own.

python tests/bench/made_archive.py ARTICLES.jsonl.gz ARCHIVE.db COUNT
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.articles import article_of, plain_blocks  # noqa: E402
from core.model import Analysis, Article  # noqa: E402
from tests.bench.made_articles import Made, made_articles  # noqa: E402
from tests.bench.made_names import MadeNames  # noqa: E402

STOPS = 10  # times that memory is looked at


@dataclass(frozen=True, slots=True)
class Built:
    """What it took: ``peaks`` are MB, after each tenth of the articles."""

    seconds: float
    peaks: list[float]


def built(source: Path, archive: Path, count: int) -> Built:
    """Build an archive in another process."""
    done = subprocess.run(
        [sys.executable, __file__, str(source), str(archive), str(count)],
        cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return Built(**json.loads(done.stdout))


def article_from(made: Made) -> Article:
    """A made article as Qari's readers give it."""
    text = made["text"]
    return article_of(
        text, plain_blocks(text), title=made["title"], published=made["date"], site=made["source"]
    )


def build(source: Path, archive: Path, count: int) -> Built:
    """Save made articles with made names."""
    started = time.perf_counter()
    names = MadeNames()
    peaks = []
    with Archive(archive) as opened:
        for done, made in enumerate(made_articles(source, count), 1):
            analysis: Analysis = names.analysis(made["text"])
            opened.save(article_from(made), analysis)
            if done * STOPS // count > len(peaks):
                peaks.append(peak())
    return Built(time.perf_counter() - started, peaks)


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def size_on_disk(path: Path) -> int:
    """Bytes of a file, or of all that is in a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(os.path.getsize(p) for p in path.rglob("*") if p.is_file())


def main() -> None:
    source, archive, count = sys.argv[1:]
    print(json.dumps(asdict(build(Path(source), Path(archive), int(count)))))


if __name__ == "__main__":
    main()
