"""The commands that organise the archive: lists, marks, notes, trash, saved searches."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict

from core.archive import Archive
from core.archive.actions import Action, Done, act, drop_tag, redo, rename_tag, undo
from core.archive.anchoring import Span, passage_like
from core.archive.collections import (
    add_collection,
    change_collection,
    collection_named,
    collections,
    remove_collection,
)
from core.archive.listing import Filter, Summary, articles, count, summaries
from core.archive.notes import Note, add_note, change_note, latest_notes, notes_on, remove_note
from core.archive.organising import all_tags
from core.archive.trash import count_trashed, empty, restore, trashed
from core.cli_commands import open_archive, print_json, stoppable
from core.errors import QariError
from core.search.syntax import parse


def run_list(args: argparse.Namespace) -> int:
    """``qari list``."""
    which = Filter(args.tag, args.starred, args.unread, args.untagged, args.noted)
    with open_archive(args) as archive:
        total = count(archive, which)
        page = articles(
            archive,
            which,
            args.sort,
            backwards=args.backwards,
            limit=args.limit,
            offset=args.offset,
        )
    if args.json:
        print_json({"total": total, "articles": [asdict(summary) for summary in page]})
        return 0
    print(f"{total} articles")
    for summary in page:
        print(f"{summary.id:>6}  {_signs(summary)} {summary.title}{_about(summary)}")
    return 0


def _signs(summary: Summary) -> str:
    return ("*" if summary.starred else " ") + (" " if summary.read else "•")


def _about(summary: Summary) -> str:
    about = [summary.published or "", summary.outlet, *(f"#{tag}" for tag in summary.tags)]
    return "".join(f"  {part}" for part in about if part)


def run_mark(args: argparse.Namespace) -> int:
    """``qari mark ID…``."""
    wanted: list[tuple[Action, str]] = []
    if args.star is not None:
        wanted.append(("star" if args.star else "unstar", ""))
    if args.read is not None:
        wanted.append(("read" if args.read else "unread", ""))
    wanted += [("untag", tag) for tag in args.no_tag]
    wanted += [("tag", tag) for tag in args.tag]
    if not wanted:
        args.parser.error("say what they are: --star, --read, --tag TAG, or --no- and one of these")
    with open_archive(args) as archive:
        _require(archive, args.ids)
        done = [act(archive, action, args.ids, value) for action, value in wanted]
    _print_done(args, done)
    return 0


def run_tags(args: argparse.Namespace) -> int:
    """``qari tags``."""
    with open_archive(args) as archive:
        if args.rename:
            _print_done(args, [rename_tag(archive, *args.rename)])
            return 0
        if args.remove is not None:
            _print_done(args, [drop_tag(archive, args.remove)])
            return 0
        tags = all_tags(archive)
    if args.json:
        print_json([asdict(tag) for tag in tags])
        return 0
    for tag in tags:
        print(f"{tag.articles:>6}  {tag.tag}")
    return 0


def run_note(args: argparse.Namespace) -> int:
    """``qari note ID [TEXT]``."""
    with open_archive(args) as archive:
        note = add_note(archive, args.id, args.note, _passage(args, archive))
    _print_notes(args, [note])
    return 0


def _passage(args: argparse.Namespace, archive: Archive) -> Span | None:
    if args.passage is None:
        return None
    article, _ = archive.get(args.id)
    span = passage_like(article.text, args.passage, args.at)
    if span is None:
        raise QariError("no-passage", id=args.id)
    return span


def run_notes(args: argparse.Namespace) -> int:
    """``qari notes [ID]``."""
    if args.change and not args.change[0].isdecimal():
        args.parser.error("--change takes the number of a note, and its new text")
    with open_archive(args) as archive:
        if args.change:
            notes = [change_note(archive, int(args.change[0]), args.change[1])]
        elif args.remove is not None:
            notes = [remove_note(archive, args.remove)]
        elif args.id is not None:
            _require(archive, [args.id])
            notes = notes_on(archive, args.id)
        else:
            notes = latest_notes(archive, limit=-1)
    _print_notes(args, notes)
    return 0


def _print_notes(args: argparse.Namespace, notes: list[Note]) -> None:
    if args.json:
        print_json([asdict(note) for note in notes])
        return
    for note in notes:
        place = f" at {note.start}" if note.span else ""
        print(f"{note.id:>6}  article {note.article}{place}: {note.note}")
        if note.quote:
            print(f"        «{note.quote}»")


def run_trash(args: argparse.Namespace) -> int:
    """``qari trash [ID…]``."""
    if (args.empty and args.ids) or (args.restore and not args.ids):
        args.parser.error("--restore takes IDs, --empty takes none")
    with open_archive(args) as archive:
        if args.empty:
            _empty(args, archive)
        elif args.restore:
            _restore(args, archive)
        elif args.ids:
            _require(archive, args.ids)
            with stoppable() as progress:
                _print_done(args, [act(archive, "trash", args.ids, progress=progress)])
        else:
            _print_trash(args, archive)
    return 0


def _empty(args: argparse.Namespace, archive: Archive) -> None:
    gone = empty(archive, args.days)
    if args.json:
        print_json({"gone": gone})
    else:
        print(f"articles gone for good: {gone}")


def _restore(args: argparse.Namespace, archive: Archive) -> None:
    numbers = {}
    for number in dict.fromkeys(args.ids):
        numbers[number] = restore(archive, number)
        if not args.json:
            print(f"article {number} restored" + _as_another(number, numbers[number]))
    if args.json:
        print_json([{"id": was, "restored": now} for was, now in numbers.items()])


def _as_another(number: int, now: int) -> str:
    return "" if number == now else f": its text was saved anew as article {now}"


def _print_trash(args: argparse.Namespace, archive: Archive) -> None:
    there = trashed(archive, limit=-1)
    if args.json:
        print_json([asdict(article) for article in there])
        return
    print(f"{count_trashed(archive)} articles")
    for article in there:
        print(f"{article.id:>6}  {article.title}  {article.trashed[:10]}")


def run_undo(args: argparse.Namespace) -> int:
    """``qari undo``."""
    with open_archive(args) as archive, stoppable() as progress:
        done = (redo if args.redo else undo)(archive, progress)
    if done is None:
        raise QariError("nothing-to-redo" if args.redo else "nothing-to-undo")
    _print_done(args, [done], "done again: " if args.redo else "undone: ")
    return 0


def run_searches(args: argparse.Namespace) -> int:
    """``qari searches``."""
    with open_archive(args) as archive:
        if args.save:
            name, query = args.save
            parse(query)  # says where it is wrong
            add_collection(archive, name, query, args.sort)
        elif args.rename:
            name, new = args.rename
            change_collection(archive, collection_named(archive, name).id, name=new)
        elif args.remove is not None:
            remove_collection(archive, collection_named(archive, args.remove).id)
        kept = collections(archive)
    if args.json:
        print_json([asdict(collection) for collection in kept])
        return 0
    for collection in kept:
        print(f"{collection.name}: {collection.query}  (by {collection.sort})")
    return 0


def _require(archive: Archive, numbers: Iterable[int]) -> None:
    """QariError for the first number that no article has."""
    there = {summary.id for summary in summaries(archive, numbers)}
    for number in numbers:
        if number not in there:
            raise QariError("no-article", id=number)


def _print_done(args: argparse.Namespace, done: list[Done], how: str = "") -> None:
    if args.json:
        print_json([{"action": d.action, "values": d.values, "articles": d.articles} for d in done])
        return
    for action in done:
        value = "".join(f" {value}" for value in action.values)
        print(f"{how}{action.action}{value}; articles changed: {len(action.articles)}")
