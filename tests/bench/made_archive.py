"""An archive of made articles with made names, built in a process of its own.

python tests/bench/made_archive.py ARTICLES.jsonl.gz ARCHIVE.db COUNT
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.archive.preparing import prepare  # noqa: E402
from core.articles import article_of, plain_blocks  # noqa: E402
from core.importing.keeping import tidy  # noqa: E402
from core.model import Article  # noqa: E402
from tests.bench.made_articles import Made, made_articles  # noqa: E402
from tests.bench.made_names import MadeNames  # noqa: E402

STOPS = 10  # times that memory is looked at
BATCH = 500  # articles in one transaction


@dataclass(frozen=True, slots=True)
class Built:
    """What it took: ``memory`` is in MB, after each tenth of the articles."""

    seconds: float
    memory: list[float]


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
    articles = made_articles(source, count)
    memory: list[float] = []
    done = 0
    with Archive(archive) as opened:
        while batch := list(islice(articles, BATCH)):
            with opened.writing():
                for made in batch:
                    opened.keep(prepare(article_from(made), names.analysis(made["text"])))
            done += len(batch)
            if done * STOPS // count > len(memory):
                memory.append(own_memory())
        tidy_index(opened)
    return Built(time.perf_counter() - started, memory)


def tidy_index(archive: Archive) -> None:
    """Put the parts of the index together, as an import does at its end."""
    more = tidy(archive, begin=True)
    while more:
        more = tidy(archive)


def own_memory() -> float:
    """MB that this process has for itself; what it maps of files is not among them."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("RssAnon:")[2].split()[0]) / 1024


def main() -> None:
    source, archive, count = sys.argv[1:]
    print(json.dumps(asdict(build(Path(source), Path(archive), int(count)))))


if __name__ == "__main__":
    main()
