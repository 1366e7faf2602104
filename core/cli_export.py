"""``qari export``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from core.archive import Archive
from core.cli_commands import open_archive, print_json, stoppable
from core.export.items import all_numbers, found_numbers, saved_items
from core.export.registry import Format, by_name, by_suffix
from core.export.writing import export_articles, write_articles


def run_export(args: argparse.Namespace) -> int:
    """``qari export --format F (--id N… | --query Q | --all) -o FILE``."""
    format_ = _format(args)
    with open_archive(args) as archive:
        numbers, total = _scope(args, archive)
        items = saved_items(archive, numbers, gone_is_error=bool(args.id))
        if args.output == "-":
            if hasattr(sys.stdout, "reconfigure"):
                sys.stdout.reconfigure(newline="")  # a table's line ends are its own
            write_articles(items, format_, sys.stdout)
            return 0
        with stoppable() as progress:
            count = export_articles(
                items, format_, Path(args.output), progress, total, args.pdf_writer
            )
    if args.json:
        print_json({"exported": count, "file": args.output})
    else:
        print(f"{count} {'article' if count == 1 else 'articles'} written to {args.output}")
    return 0


def _format(args: argparse.Namespace) -> Format:
    """The format that is named, or that the file's name ends like."""
    parser: argparse.ArgumentParser = args.parser
    format_ = by_name(args.format) if args.format else by_suffix(args.output)
    if format_ is None:
        parser.error("say which --format it shall be")
    if args.output == "-" and (args.json or not format_.is_text):
        what = "--json needs" if args.json else f"{format_.name} needs"
        parser.error(f"{what} -o with the name of a file")
    return format_


def _scope(args: argparse.Namespace, archive: Archive) -> tuple[Iterable[int], int]:
    """The numbers of the articles, and how many they are."""
    if args.all:
        return all_numbers(archive), archive.count()
    numbers = args.id if args.wanted is None else found_numbers(archive, args.wanted)
    numbers = list(dict.fromkeys(numbers))
    return numbers, len(numbers)
