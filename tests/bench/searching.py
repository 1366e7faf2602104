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
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.errors import QariError  # noqa: E402
from core.search.completion import complete  # noqa: E402
from core.search.finding import BODY, NAMES, TITLE, search  # noqa: E402
from core.search.matching import Matcher  # noqa: E402
from core.search.syntax import parse  # noqa: E402
from core.sqlite_library import Database  # noqa: E402
from tests.bench.made_archive import Built, built, own_memory  # noqa: E402
from tests.bench.made_names import MadeNames  # noqa: E402
from tests.bench.made_queries import beginnings, made_queries, misspelt  # noqa: E402

BARE = (
    "select rowid from search where search match ?"
    f" order by bm25(search, {TITLE}, {BODY}, {NAMES}, {NAMES}, {NAMES}, {NAMES}) limit 20"
)
FACTS = """
    select title, text, cast(substr(day, 1, 4) as integer), outlet, (
        select e.name from article_entities ae join entities e on e.id = ae.entity
        where ae.article = articles.id and e.type = 'PERS' order by ae.number limit 1
    ) as person
    from articles where id in {} and person is not null
"""
SHOWN = 10  # of the slowest
SAMPLE = 2000  # articles that queries are made of
WINDOWS = 3
WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QAbstractItemView
from gui.main import build
app, window = build(["qari"], Path(sys.argv[1]), Path(sys.argv[2]))
window.show()
window.grab()
print("painted", time.time(), flush=True)
def listed():
    results = window.findChild(QAbstractItemView, "archiveResults")  # made once it is needed
    return results and results.model() and results.model().rowCount()
while not listed():
    app.processEvents()
window.grab()
print("listed", time.time(), flush=True)
loop = QEventLoop()
window.quick.open()
window.quick.shown.connect(loop.quit)
loop.exec()
for word in ("محمد", "القاهرة", "الرئيس", "صندوق النقد", "وزير الخ", "ابراهيم"):
    for end in range(1, len(word) + 1):
        begun = time.perf_counter()
        window.quick.switcher.field.setText(word[:end])
        loop.exec()
        print("quick", time.perf_counter() - begun)
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
        self._complete = partial(complete, archive)
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
        """A word and a field that are true of one article at least; the field alone."""
        beside: defaultdict[str, Times] = defaultdict(Times)
        alone: defaultdict[str, Times] = defaultdict(Times)
        numbers = sampled(self._db, 3)[: len(self._queries) // 5]
        for title, text, year, outlet, person in self._db.execute(FACTS.format(in_(numbers))):
            (query,) = made_queries([(title, text)], 1)
            fields = {"person:": f'person:"{person}"', "source:": f'source:"{outlet}"'}
            fields["after: before:"] = f"after:{year} before:{year + 2}"
            for name, field in fields.items():
                both = f"{query.split()[0]} {field}"
                beside[name].add(both, self._search, both)
                alone[name].add(field, self._search, field)
        for name in beside:
            self.rows += [
                beside[name].row(f"a word and {name}"),
                alone[name].row(f"{name} alone"),
            ]

    def nothing(self) -> None:
        """Queries that find nothing, with suggestions."""
        times = Times()
        for query in self._queries:
            wrong = misspelt(query, self._dice)
            if not self._search(wrong).total:
                times.add(wrong, self._search, wrong)
        self.rows.append(times.row("nothing found, with suggestions"))

    def completion(self) -> None:
        """What is offered at every beginning of the last word, and of a name."""
        words, names = Times(), Times()
        persons = MadeNames()
        for query in self._queries[::3]:
            for typed in beginnings(query):
                words.add(typed, self._complete, typed, len(typed))
            for typed in beginnings(f"person:{persons.draw()[1].split()[-1]}"):
                names.add(typed, self._complete, typed, len(typed))
        self.rows += [words.row("completion of words"), names.row("completion of names")]


def window(archive: Path) -> Iterable[Row]:
    """How long the window takes from the start of the process, and its quick switcher a letter."""
    found: dict[str, list[float]] = {}
    quick = Times()
    env = {**os.environ, "QT_LOGGING_RULES": "*.warning=false"}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(WINDOWS):
            started = time.time()
            done = subprocess.run(
                [sys.executable, "-c", WINDOW, str(archive), str(Path(folder) / "settings.ini")],
                cwd=ROOT, env=env, check=True, text=True,
                stdout=subprocess.PIPE,
            )  # fmt: skip
            for moment, at in map(str.split, done.stdout.splitlines()):
                if moment == "quick":
                    quick.all.append((1000 * float(at), moment))
                else:
                    found.setdefault(moment, []).append(float(at) - started)
    for moment, times in found.items():
        yield f"window {moment}", f"{statistics.median(times):.2f} s", "1 s"
    yield quick.row("the quick switcher, a letter")


def sampled(db: Database, seed: int) -> list[int]:
    """Numbers of articles taken at random."""
    (last,) = db.execute("select max(id) from articles").fetchone()
    return random.Random(seed).sample(range(1, last + 1), min(SAMPLE, last))


def in_(numbers: Iterable[int]) -> str:
    """A list of numbers for SQL."""
    return f"({', '.join(map(str, numbers))})"


def sample(archive: Archive, seed: int) -> list[tuple[str, str]]:
    """Titles and texts of articles taken at random."""
    numbers = in_(sampled(archive.db, seed))
    rows = archive.db.execute(f"select title, text from articles where id in {numbers}")
    return list(rows)


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
        bench.completion()
        memory = own_memory()
        (count, text) = archive.db.execute(
            "select count(*), sum(length(cast(text as blob))) from articles"
        ).fetchone()
    size = file.stat().st_size
    bench.rows += [
        ("articles", f"{count:,}", ""),
        ("file", f"{size / 2**20:,.0f} MB, {size / text:.2f} times the UTF-8 text", "2.5 times"),
        ("memory, searching", f"{memory:,.0f} MB", ""),
    ]
    return bench


def building(took: Built, count: int) -> Iterable[Row]:
    """What it took to build the archive."""
    yield "built with names", f"{count / took.seconds:,.0f} articles a second", ""
    memory = ", ".join(f"{megabytes:,.0f}" for megabytes in took.memory)
    yield "memory, building, after each tenth", f"{memory} MB", "flat"


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
