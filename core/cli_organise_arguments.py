"""What the commands that organise the archive take: see ``core.cli_organise``."""

from __future__ import annotations

import argparse
from collections.abc import Callable

LIST_SORTS = ("added", "date", "title")


def add_organise_arguments(
    command: Callable[..., argparse.ArgumentParser],
    archive: argparse.ArgumentParser,
    count: Callable[[str], int],
    sorts: tuple[str, ...],
) -> None:
    """Add these commands, with ``command`` of the whole parser."""
    listed = command("list", "list saved articles", archive)
    listed.add_argument("--sort", choices=LIST_SORTS, default=LIST_SORTS[0], help="the order")
    listed.add_argument("--backwards", action="store_true", help="the other way round")
    listed.add_argument("--tag", default="", metavar="TAG", help="only those with this tag")
    for flag, text in (
        ("starred", "only those with a star"),
        ("unread", "only those not read yet"),
        ("untagged", "only those without a tag"),
        ("noted", "only those with notes"),
    ):
        listed.add_argument(f"--{flag}", action="store_true", help=text)
    listed.add_argument("--limit", type=count, default=20, metavar="N")
    listed.add_argument("--offset", type=count, default=0, metavar="N")

    mark = command("mark", "star and tag saved articles, and say whether they are read", archive)
    mark.add_argument("ids", nargs="+", type=count, metavar="ID")
    switch = argparse.BooleanOptionalAction
    mark.add_argument("--star", action=switch, default=None, help="give them a star")
    mark.add_argument("--read", action=switch, default=None, help="they are read")
    mark.add_argument("--tag", action="append", default=[], metavar="TAG", help="tag them")
    mark.add_argument(
        "--no-tag", action="append", default=[], metavar="TAG", help="take this tag off them"
    )

    tags = _one_of(command("tags", "list the tags, or change one on all articles", archive))
    tags.add_argument("--rename", nargs=2, metavar=("TAG", "NEW"), help="also into one in use")
    tags.add_argument("--remove", metavar="TAG", help="take it off all articles")

    note = command("note", "note something on a saved article or on a passage of it", archive)
    note.add_argument("id", type=count, metavar="ID")
    note.add_argument("note", nargs="?", default="", metavar="TEXT")
    note.add_argument("--passage", metavar="QUOTE", help="the words that it is about")
    note.add_argument(
        "--at", type=count, default=0, metavar="OFFSET",
        help="where about they stand, if several times",
    )  # fmt: skip

    notes = command("notes", "list the notes, the last changed first", archive)
    notes.add_argument("id", nargs="?", type=count, metavar="ID", help="on this article alone")
    change = _one_of(notes)
    change.add_argument("--change", nargs=2, metavar=("NUMBER", "TEXT"), help="reword a note")
    change.add_argument("--remove", type=count, metavar="NUMBER", help="take out a note")

    trash = command("trash", "put articles into the trash, or list what is there", archive)
    trash.add_argument("ids", nargs="*", type=count, metavar="ID")
    way = _one_of(trash)
    way.add_argument("--restore", action="store_true", help="bring these articles back instead")
    way.add_argument("--empty", action="store_true", help="give up what is there, for good")
    trash.add_argument(
        "--days", type=count, default=0, metavar="N", help="only what is there so long (--empty)"
    )

    undo = command("undo", "take back the last of mark, tags and trash", archive)
    undo.add_argument("--redo", action="store_true", help="do again what was undone last")

    searches = command("searches", "list the saved searches, or change them", archive)
    searches.add_argument("--sort", choices=sorts, default=sorts[0], help="the order (--save)")
    which = _one_of(searches)
    which.add_argument("--save", nargs=2, metavar=("NAME", "QUERY"), help="keep a search")
    which.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"))
    which.add_argument("--remove", metavar="NAME", help="not the articles that it finds")


def _one_of(parser: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    return parser.add_mutually_exclusive_group()
