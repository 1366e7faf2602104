"""``qari search``."""

from __future__ import annotations

import argparse

from core.cli_commands import open_archive, print_json
from core.records import results_record
from core.search import Result, Results, search


def run_search(args: argparse.Namespace) -> int:
    """``qari search QUERY``."""
    with open_archive(args) as archive:
        results = search(
            archive, " ".join(args.query), args.limit, args.offset, args.sort, facets=args.json
        )
    if args.json:
        print_json(results_record(results))
        return 0
    _print(results)
    return 0


def _print(results: Results) -> None:
    more = results.articles - results.total
    counted = f"{results.total} article{'s' * (results.total != 1)}"
    print(counted + (f", {more} more of the same stories" if more else ""))
    for result in results.results:
        note = "  ".join(part for part in (result.published or "", result.outlet) if part)
        print(f"{result.id:>6}  {result.title}" + (f"  ({note})" if note else ""))
        print(f"        {result.snippet.text}{_others(result)}")
    for suggestion in results.suggestions:
        print(f"  perhaps: {suggestion.query}  ({suggestion.articles})")


def _others(result: Result) -> str:
    return f"  [+{result.variants}]" if result.variants else ""
