"""How fast the page of a name opens on a large archive, from the commonest name to the rarest.

    python tests/bench/name_pages.py ARTICLES.jsonl.gz [--articles 100000] [--archive FILE]

The archive is made as for tests/bench/searching.py, and used again if FILE is there.
Prints a Markdown table: milliseconds until the first articles with their sentences are
there, until the last page is, and until months and company are counted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from core.archive import Archive  # noqa: E402
from core.archive.name_page import known_name, naming_articles, other_forms  # noqa: E402
from core.search.company import company_of  # noqa: E402
from tests.bench.made_archive import built  # noqa: E402

RARER = 4  # how many times, from one name that is measured to the next


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def names_measured(archive: Archive) -> list[tuple[str, str, int]]:
    """Names and types, each rarer than the one before."""
    found: list[tuple[str, str, int]] = []
    most = archive.count()
    while most:
        row = archive.db.execute(
            "select name, type, articles from entities where articles <= ?"
            " order by articles desc limit 1",
            [most],
        ).fetchone()
        if row is None:
            break
        found.append(row)
        most = row[2] // RARER
    return found


def measured(archive: Archive, name: str, kind: str) -> tuple[float, float, float]:
    """Until the first page is there, the last one, and the company."""

    def first_page() -> None:
        known = known_name(archive, name, kind)
        assert known is not None
        other_forms(archive, known)
        naming_articles(archive, known)

    known = known_name(archive, name, kind)
    assert known is not None
    return (
        milliseconds(first_page),
        milliseconds(lambda: naming_articles(archive, known, after=(known.first, sys.maxsize))),
        milliseconds(lambda: company_of(archive, known)),
    )


def report(archive: Archive) -> None:
    (name, kind, _), *_ = names = names_measured(archive)
    known = known_name(archive, name, kind)
    assert known is not None
    loading = milliseconds(lambda: company_of(archive, known))
    print(f"{archive.count():,} articles; the counts are loaded once, in {loading:.0f} ms.\n")
    print("| articles that mention it | first page | last page | months and company |")
    print("|---:|---:|---:|---:|")
    for name, kind, articles in names:
        first, last, company = measured(archive, name, kind)
        print(f"| {articles:,} | {first:.1f} ms | {last:.1f} ms | {company:.1f} ms |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--archive", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file: Path = args.archive or Path(folder) / "archive.db"
        if not file.exists():
            built(args.source, file, args.articles)
        with Archive(file) as archive:
            report(archive)


if __name__ == "__main__":
    main()
