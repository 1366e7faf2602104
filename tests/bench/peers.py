"""Qari beside Recoll and tantivy: index time, size, latency, and variants found.

    python tests/bench/peers.py ARTICLES.jsonl.gz [--articles 100000] [--work FOLDER]

All index the same made articles and, planted among them, those of recall_queries.tsv;
each keeps the texts too.  Then each is asked the same queries, three times, in a process
that has them warm; of each query the quickest counts.  All have the same to do: the first
20 results by relevance, of each the title and a snippet with its hits marked, and how many
there are.  Qari also groups them by story and says why each was found; it is asked once
more with what the others have no counterpart to, the names, outlets and months of all that
was found.  A variant counts as found if the query and a word that only the planted article
has find it.

Recoll has a stripped index, Arabic stemming, and the Arabic letters, Persian keys and
digits in ``unac_except_trans``; it is asked through its Python module, so that no
process is started for a query.  tantivy has its simple tokenizer, lower case and the
Arabic stemmer, for titles and texts.  Qari imports a dump with all cores and keeps its
records as they were too; of the planted articles its engine has found the names, but of no
others.

A peer that is not installed is left out: ``apt install recollcmd python3-recoll``,
``pip install tantivy``.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.made_articles import Made, made_articles, write_dump  # noqa: E402
from tests.bench.made_queries import made_queries  # noqa: E402

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"  # that Debian's modules are for
FOLDER = 1000  # files in a folder of those that Recoll reads
QUERIES, WARMING = 300, 100
SAMPLE = 2000  # articles that queries are made of
PAGE = "20 titles, snippets with hits, and the count: median · p95 ms"
FACETED = "the same with the names, outlets and months of all: median · p95 ms"
MEASURED = """
Each query is asked three times, the cache warm; the quickest counts.  Qari also groups the
results by story and says why each was found.  The files that Recoll reads have no title apart
from their text.  The peers were told of no names, and count by none."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A query, an article with a form of it, and whether it should be found."""

    kind: str
    query: str
    article: str
    wanted: bool
    marker: str  # a word that no other article has

    def made(self) -> Made:
        """The article to plant."""
        return {"title": self.marker, "text": self.article, "date": "2020-02-02", "source": "-"}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one system came to."""

    name: str
    seconds: float  # of indexing
    size: int  # bytes on disk
    peak: float  # MB, indexing
    times: list[float]  # milliseconds, of a page of results
    found: list[bool]  # of the variants
    faceted: list[float] = field(default_factory=list)  # of a page with facets; not all have any


def quantile(times: Sequence[float], share: float) -> float:
    """What so large a share of the queries took at most."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def latency(times: Sequence[float]) -> str:
    """A cell of the table."""
    return f"{quantile(times, 0.5):.1f} · {quantile(times, 0.95):.1f}" if times else "–"


def variants() -> list[Variant]:
    """Those of recall_queries.tsv."""
    with (HERE / "recall_queries.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Variant(r["kind"], r["query"], r["article"], r["wanted"] == "found", _marker(at))
        for at, r in enumerate(rows)
    ]


def _marker(at: int) -> str:
    return f"planted{chr(97 + at // 26)}{chr(97 + at % 26)}"


def prepare(source: Path, count: int, work: Path) -> int:
    """Write what is indexed and what is asked; returns the bytes of the texts."""
    planted = variants()
    size = write_dump(
        work / "dump.jsonl",
        chain(made_articles(source, count), (variant.made() for variant in planted)),
    )
    for at, made in enumerate(read_dump(work)):
        folder = work / "files" / f"{at // FOLDER:04}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{at:07}.txt").write_text(f"{made['title']}\n\n{made['text']}\n", "utf-8")
    sample = [(made["title"], made["text"]) for made in islice(read_dump(work), SAMPLE)]
    asked = {
        "warming": made_queries(sample, WARMING, 2),
        "queries": made_queries(sample, QUERIES, 1),
        "variants": [f"{variant.query} {variant.marker}" for variant in planted],
    }
    (work / "asked.json").write_text(json.dumps(asked, ensure_ascii=False), "utf-8")
    return size


def read_dump(work: Path) -> Iterator[Made]:
    """The articles to index."""
    with (work / "dump.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def measure(command: Sequence[str]) -> tuple[str, float, float]:
    """What a process printed, its seconds and its peak in MB."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen(command, cwd=ROOT, stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
        out.seek(0)
        return out.read(), seconds, usage.ru_maxrss / 1024


def size_of(path: Path) -> int:
    """Bytes of all the files there."""
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file())


def run(name: str, work: Path, index: Sequence[str], query: Sequence[str], home: Path) -> Figures:
    """Index with one command, ask with the other; ``home`` is where the index lies."""
    shutil.rmtree(home, ignore_errors=True)
    print(f"indexing: {name}", file=sys.stderr)
    _, seconds, peak = measure(index)
    size = size_of(home)
    print(f"asking: {name}", file=sys.stderr)
    answers = json.loads(measure(query)[0])
    return Figures(name, seconds, size, peak, **answers)


def qari(work: Path) -> Figures:
    """Qari, without looking for names but in the planted articles."""
    from core.version import qari_version

    child = [sys.executable, str(HERE / "peer_qari.py"), str(work)]
    return run(f"Qari {qari_version()}", work, [*child, "index"], [*child, "ask"], work / "qari")


def tantivy(work: Path) -> Figures | None:
    """tantivy by its Python binding, if it is there."""
    if find_spec("tantivy") is None:
        print("no tantivy: pip install tantivy", file=sys.stderr)
        return None
    from importlib.metadata import version

    child = [sys.executable, str(HERE / "peer_tantivy.py"), str(work)]
    name = f"tantivy {version('tantivy')}"
    return run(name, work, [*child, "index"], [*child, "ask"], work / "tantivy")


def recoll(work: Path) -> Figures | None:
    """Recoll, if its indexer and its Python module are there."""
    module = subprocess.run([SYSTEM_PYTHON, "-c", "import recoll"], capture_output=True)
    if shutil.which("recollindex") is None or module.returncode:
        print("no Recoll: apt install recollcmd python3-recoll", file=sys.stderr)
        return None
    child = [SYSTEM_PYTHON, str(HERE / "peer_recoll.py"), str(work)]
    usage = subprocess.run(["recollindex", "-h"], capture_output=True, text=True)
    version = (usage.stdout + usage.stderr).partition("Recoll version: ")[2].split("\n")[0]
    name = version.replace(" + ", ", ") or "Recoll"
    return run(name, work, [*child, "index"], [*child, "ask"], work / "recoll")


def print_table(systems: Sequence[Figures], count: int, text: int) -> None:
    """The figures side by side, in Markdown."""
    planted = variants()

    def line(what: str, cells: Sequence[str]) -> None:
        print(f"| {what} | {' | '.join(cells)} |")

    def share(kind: str) -> list[str]:
        which = [at for at, v in enumerate(planted) if v.kind == kind]
        return [f"{sum(s.found[at] for at in which)}/{len(which)}" for s in systems]

    right = [sum(f for f, v in zip(s.found, planted, strict=True) if v.wanted) for s in systems]
    wrong = [sum(s.found) - r for s, r in zip(systems, right, strict=True)]
    asked = sum(v.wanted for v in planted)
    line(f"{count:,} articles, {text / 2**20:,.0f} MB", [s.name for s in systems])
    print("|---" * (len(systems) + 1) + "|")
    line("indexing, s", [f"{s.seconds:,.0f}" for s in systems])
    line("articles a second", [f"{count / s.seconds:,.0f}" for s in systems])
    line("peak memory, MB", [f"{s.peak:,.0f}" for s in systems])
    line("on disk, MB", [f"{s.size / 2**20:,.0f}" for s in systems])
    line("on disk by text", [f"{s.size / text:.2f}" for s in systems])
    line(PAGE, [latency(s.times) for s in systems])
    line(FACETED, [latency(s.faceted) for s in systems])
    line(f"variants found, of {asked}", [str(r) for r in right])
    line(f"wrongly found, of {len(planted) - asked}", [str(w) for w in wrong])
    line("recall", [f"{r / asked:.2f}" for r in right])
    line("precision", [f"{r / (r + w):.2f}" for r, w in zip(right, wrong, strict=True)])
    print()
    line("found", [s.name for s in systems])
    print("|---" * (len(systems) + 1) + "|")
    for kind in dict.fromkeys(v.kind for v in planted):
        should = "" if all(v.wanted for v in planted if v.kind == kind) else " (should not be)"
        line(kind + should, share(kind))
    print(MEASURED)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path, metavar="ARTICLES.jsonl.gz")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--work", type=Path, help="a folder for all files, that is kept")
    parser.add_argument("--mistakes", action="store_true", help="list what each got wrong")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = (args.work or Path(folder)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        text = prepare(args.source, args.articles, work)
        systems = [figures for peer in (qari, recoll, tantivy) if (figures := peer(work))]
    print_table(systems, args.articles, text)
    for system in systems if args.mistakes else ():
        print(f"\n{system.name}:")
        for variant, found in zip(variants(), system.found, strict=True):
            if found != variant.wanted:
                print(f"  {'found' if found else 'not found'}: {variant.query} ← {variant.article}")


if __name__ == "__main__":
    main()
