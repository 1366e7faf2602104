"""How fast search is on a large archive, beside the bare FTS5 queries that it issues.

    python tests/bench/searching.py ARTICLES.jsonl.gz [--articles 100000] [--archive FILE]

The archive is made of the sentences of the articles in the file (a JSON object a line,
with a field ``text``), with some ten names in each by Zipf's law; FILE is kept, and used
again if it is there.  Each query is asked once, after others have warmed the cache.
Prints a Markdown table, and the slowest searches.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402

# from core.search.completion import complete
from core.errors import QariError  # noqa: E402
from core.search.finding import BODY, NAMES, TITLE, search  # noqa: E402
from core.search.matching import Matcher  # noqa: E402
from core.search.syntax import parse  # noqa: E402
from tests.bench.made_archive import Built, built, peak  # noqa: E402
from tests.bench.made_articles import OUTLETS  # noqa: E402
from tests.bench.made_names import MadeNames  # noqa: E402
from tests.bench.made_queries import beginnings, made_queries, misspelt  # noqa: E402

BARE = (
    "select rowid from search where search match ?"
    f" order by bm25(search, {TITLE}, {BODY}, {NAMES}, {NAMES}, {NAMES}, {NAMES}) limit 20"
)
SHOWN = 10  # of the slowest
SAMPLE = 2000  # articles that queries are made of
WINDOWS = 3
WINDOW = """
import sys, time
from pathlib import Path
from gui.main import build
app, window = build(["qari"], Path(sys.argv[1]), Path(sys.argv[2]))
window.show()
window.grab()
print("painted", time.time(), flush=True)
while not window.archive_panel.model.rowCount():
    app.processEvents()
window.grab()
print("listed", time.time(), flush=True)
window.close()
"""
Row = tuple[str, str, str]


class Times:
    """Milliseconds that many of one kind of thing took."""

    def __init__(self) -> None:
        self.all: list[tuple[float, str]] = []

    def add(self, what: str, work: Callable[..., object], *args: object, **more: object) -> None:
        """Time one: ``work(*args, **more)``."""
        started = time.perf_counter()
        work(*args, **more)
        self.all.append((1000 * (time.perf_counter() - started), what))

    def quantile(self, share: float) -> float:
        """What so large a share of them took at most."""
        ordered = sorted(took for took, _ in self.all)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def row(self, name: str, target: str = "") -> Row:
        """As a row of the table."""
        middle, most, worst = (self.quantile(share) for share in (0.5, 0.95, 1))
        times = f"median {middle:.1f}, p95 {most:.1f}, slowest {worst:.0f} ms"
        return f"{name} ({len(self.all)})", times, target


def can_be_read(query: str) -> bool:
    """Whether it is no operator alone, as «أو» is on the way to «أوباما»."""
    try:
        parse(query)
    except QariError:
        return False
    return True


def ratio(name: str, ours: Times, bare: Times) -> Row:
    """How many times as long as the bare queries."""
    middle, most = (ours.quantile(s) / bare.quantile(s) for s in (0.5, 0.95))
    return name, f"median {middle:.2f}, p95 {most:.2f} times", "p95 1.5"


class Bench:
    """Measures one open archive with one list of queries."""

    def __init__(self, archive: Archive, queries: list[str]) -> None:
        self._db = archive.db
        self._search = partial(search, archive)
        self._queries = queries
        self._dice = random.Random(1)
        self.rows: list[Row] = []
        self.slowest: list[tuple[float, str]] = []

    def first(self) -> None:
        """What the first search loads."""
        first = Times()
        first.add("", self._search, self._queries[0])
        self.rows.append(("the first search", f"{first.all[0][0]:.0f} ms", ""))

    def whole(self) -> None:
        """Whole queries, each beside the bare one."""
        ours, bare = self._beside_bare(self._queries, typing=False)
        self.rows += [
            ours.row("search with snippets and facets", "p95 60 ms"),
            bare.row("bare FTS5, the same"),
            ratio("search by bare FTS5", ours, bare),
        ]
        self.slowest = sorted(ours.all, reverse=True)[:SHOWN]

    def typing(self) -> None:
        """Every beginning of the last word, from two letters on."""
        typed = [b for query in self._queries for b in beginnings(query) if can_be_read(b)]
        ours, bare = self._beside_bare(typed, typing=True)
        self.rows += [
            ours.row("as one types", "p95 40 ms"),
            bare.row("bare FTS5, the same"),
            ratio("as one types by bare FTS5", ours, bare),
        ]

    def _beside_bare(self, queries: Iterable[str], *, typing: bool) -> tuple[Times, Times]:
        ours, bare = Times(), Times()
        for at, query in enumerate(queries):
            matcher = Matcher(self._db)
            node = parse(query)
            assert node is not None
            plan = matcher.plan(matcher.unfinished(node) if typing else node)
            if at % 2:  # who comes first warms the other
                ours.add(query, self._search, query, typing=typing)
                bare.add(query, self._bare, plan.match)
            else:
                bare.add(query, self._bare, plan.match)
                ours.add(query, self._search, query, typing=typing)
        return ours, bare

    def _bare(self, match: str) -> None:
        self._db.execute(BARE, [match]).fetchall()

    def orders(self) -> None:
        """The orders other than relevance."""
        for sort in ("date", "added", "title"):
            times = Times()
            for query in self._queries[::3]:
                times.add(query, self._search, query, sort=sort)
            self.rows.append(times.row(f"in the order of {sort}"))

    def fields(self) -> None:
        """A word and a field; a field alone."""
        names = MadeNames(2)
        persons = [name for kind, name in (names.draw() for _ in range(500)) if kind == "PERS"]
        fields: dict[str, Callable[[], str]] = {
            "person:": lambda: f'person:"{self._dice.choice(persons)}"',
            "source:": lambda: f'source:"{self._dice.choice(OUTLETS)}"',
            "after: before:": self._years,
        }
        for name, field in fields.items():
            beside, alone = Times(), Times()
            for query in self._queries[::6]:
                for times, asked in (beside, f"{query.split()[0]} {field()}"), (alone, field()):
                    times.add(asked, self._search, asked)
            self.rows += [beside.row(f"a word and {name}"), alone.row(f"{name} alone")]

    def _years(self) -> str:
        year = self._dice.randint(2015, 2023)
        return f"after:{year} before:{year + 2}"

    def nothing(self) -> None:
        """Queries that find nothing, with suggestions."""
        times = Times()
        for query in self._queries:
            wrong = misspelt(query, self._dice)
            if not self._search(wrong).total:
                times.add(wrong, self._search, wrong)
        self.rows.append(times.row("nothing found, with suggestions"))


def window(archive: Path) -> Iterable[Row]:
    """How long the window takes from the start of the process."""
    found: dict[str, list[float]] = {}
    env = {**os.environ, "QT_LOGGING_RULES": "*.warning=false"}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(WINDOWS):
            started = time.time()
            done = subprocess.run(
                [sys.executable, "-c", WINDOW, str(archive), str(Path(folder) / "settings.ini")],
                cwd=ROOT, env=env, check=True, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            for moment, at in map(str.split, done.stdout.splitlines()):
                found.setdefault(moment, []).append(float(at) - started)
    for moment, times in found.items():
        yield f"window {moment}", f"{statistics.median(times):.2f} s", "1 s"


def sample(archive: Archive, seed: int) -> list[tuple[str, str]]:
    """Titles and texts of articles taken at random."""
    dice = random.Random(seed)
    (last,) = archive.db.execute("select max(id) from articles").fetchone()
    numbers = dice.sample(range(1, last + 1), min(SAMPLE, last))
    marks = ", ".join("?" * len(numbers))
    return archive.db.execute(
        f"select title, text from articles where id in ({marks})", numbers
    ).fetchall()


def measured(file: Path, queries: int) -> Bench:
    """All that is measured in this process."""
    with file.open("rb") as pages:  # so that none comes from the disk
        while pages.read(1 << 24):
            pass
    with Archive(file) as archive:
        bench = Bench(archive, made_queries(sample(archive, 1), queries, 1))
        bench.first()
        for query in made_queries(sample(archive, 2), 100, 2):
            search(archive, query)
        bench.whole()
        bench.typing()
        bench.orders()
        bench.fields()
        bench.nothing()
        (count, text) = archive.db.execute(
            "select count(*), sum(length(cast(text as blob))) from articles"
        ).fetchone()
    size = file.stat().st_size
    bench.rows += [
        ("articles", f"{count:,}", ""),
        ("file", f"{size / 2**20:,.0f} MB, {size / text:.2f} times the UTF-8 text", "2.5 times"),
        ("peak memory, searching", f"{peak():,.0f} MB", ""),
    ]
    return bench


def building(took: Built, count: int) -> Iterable[Row]:
    """What it took to build the archive."""
    yield "built with names", f"{count / took.seconds:,.0f} articles a second", ""
    peaks = " ".join(f"{peak:,.0f}" for peak in took.peaks)
    yield "peak memory after each tenth", f"{peaks} MB", "flat"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, metavar="ARTICLES.jsonl.gz")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--archive", type=Path, metavar="FILE")
    parser.add_argument("--queries", type=int, default=300)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = args.archive or Path(folder) / "archive.db"
        took = None if file.exists() else built(args.source, file, args.articles)
        bench = measured(file, args.queries)
        rows = [*bench.rows, *window(file)]
    if took:
        rows += building(took, args.articles)
    print("| | | target |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print("\nThe slowest searches:\n")
    for milliseconds, query in bench.slowest:
        print(f"{milliseconds:6.1f} ms  {query}")


if __name__ == "__main__":
    main()
