"""What each command does: data to stdout, trouble and progress to stderr."""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from core.engines import load_engine
from core.errors import QariError
from core.model import ENTITY_TYPES, Analysis, Article
from core.opening import Origin, Wishes, open_file
from core.paths import archive_path
from core.progress import Cancelled
from core.records import article_record

if TYPE_CHECKING:
    from core.archive import Archive

PATIENCE = 0.5  # seconds before progress is shown
TYPE_NAMES = {"PERS": "People", "LOC": "Places", "ORG": "Organisations", "MISC": "Other names"}


def print_json(value: object) -> None:
    """One document in UTF-8, Arabic as it is."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()


def open_archive(args: argparse.Namespace) -> Archive:
    """The archive that ``--archive`` names, or the reader's."""
    from core.archive import Archive

    return Archive(args.archive or archive_path())


def run_extract(args: argparse.Namespace) -> int:
    """``qari extract FILE…``: every file that can be read, and 1 if one cannot."""
    from core.extraction import analyse

    engine = load_engine(args.engine)
    records: list[dict[str, object]] = []
    failed = 0
    for file in args.files:
        with stoppable() as progress:
            try:
                opened = open_file(file, wishes_of(args), progress)
            except QariError as error:
                print(f"qari: {error}", file=sys.stderr)
                failed = 1
                continue
            article = opened.article
            if args.repairs and not args.json:
                print_repairs(file, opened.origin)
                continue
            analysis = _corrected(args, article, analyse(article, engine, progress))
        if args.json:
            records.append(article_record(file, article, analysis, opened.origin))
        else:
            _print_names(file, article, analysis)
    if args.json:
        print_json(records)
    return failed


def wishes_of(args: argparse.Namespace) -> Wishes:
    """What ``--encoding``, ``--repair``, ``--no-repair`` and ``--field`` ask for."""
    repairs = dict.fromkeys(args.repair, True) | dict.fromkeys(args.no_repair, False)
    return Wishes(args.encoding, repairs, dict(getattr(args, "field", ())))


_HIDDEN = re.compile("[\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")


def print_repairs(heading: str, origin: Origin) -> None:
    """What the text doctor found, invisible characters by their numbers."""
    decoded = f", {origin.encoding} ({origin.certainty:.0%} sure)" if origin.encoding else ""
    print(f"{heading}: {origin.format}{decoded}")
    for finding in origin.findings:
        state = "done" if finding.applied else f"offered: --repair {finding.repair}"
        print(f"  {finding.repair} × {finding.count}  ({state})")
        for sign, text in (("-", finding.before), ("+", finding.after)):
            print(f"    {sign} {_HIDDEN.sub(lambda m: f'<{ord(m.group()):04X}>', text)}")
    if not origin.findings:
        print("  nothing to repair")


def _corrected(args: argparse.Namespace, article: Article, analysis: Analysis) -> Analysis:
    """The analysis as the reader's archive corrects it, if there is an archive."""
    from core.correction_log import corrections_in
    from core.corrections import replay
    from core.names import load_rules

    if args.uncorrected:
        return analysis
    corrections = corrections_in(args.archive or archive_path(), article.sha256)
    return replay(article, analysis, corrections, load_rules()) if corrections else analysis


def _print_names(heading: str, article: Article, analysis: Analysis) -> None:
    print(f"{heading}: {article.title}")
    for kind in ENTITY_TYPES:
        entities = [e for e in analysis.entities if e.type == kind]
        if entities:
            print(f"  {TYPE_NAMES[kind]}")
        for entity in entities:
            also = f"  ({', '.join(entity.aliases)})" if entity.aliases else ""
            print(f"    {entity.name} × {len(entity.mentions)}{also}")
    if not analysis.entities:
        print("  no names found" if article.language == "ar" else "  this is not an Arabic text")


class TerminalProgress:
    """A counter on one line of a terminal, for what takes a while; Ctrl-C stops the work."""

    def __init__(self) -> None:
        self.stopped = False
        self._terminal = sys.stderr.isatty()
        self._started = time.monotonic()

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Ctrl-C was pressed."""
        self.stopped = True

    def report(self, done: int, total: int) -> None:
        """Raises Cancelled after Ctrl-C."""
        if self._terminal and time.monotonic() - self._started > PATIENCE:
            print(f"\r{done} / {total}", end="\n" if done == total else "", file=sys.stderr)
        if self.stopped:
            raise Cancelled


@contextmanager
def stoppable() -> Iterator[TerminalProgress]:
    """Ctrl-C asks to stop after the file in hand instead of breaking it off."""
    progress = TerminalProgress()
    with on_interrupt(progress.stop):
        yield progress


@contextmanager
def on_interrupt(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Ctrl-C calls the handler."""
    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def run_show(args: argparse.Namespace) -> int:
    """``qari show ID``."""
    with open_archive(args) as archive:
        article, analysis = archive.get(args.id)
        origin = archive.origin(args.id)
    if args.original:
        if origin is None:
            raise QariError("no-original", id=args.id)
        try:
            args.original.write_bytes(origin.data)
        except OSError as error:
            raise QariError("unwritable", file=args.original, why=error.strerror) from error
        return 0
    if args.json:
        print_json(article_record(article.source, article, analysis, origin))
    else:
        print(article.text, end="\n\n")
        _print_names(article.source or str(args.id), article, analysis)
    return 0


def run_entities(args: argparse.Namespace) -> int:
    """``qari entities``."""
    with open_archive(args) as archive:
        entities = archive.entities()
    if args.json:
        print_json(entities)
        return 0
    for entity in entities:
        print(f"{entity['articles']:>6}  {entity['type']:<5} {entity['name']}")
    return 0


def run_evaluate(args: argparse.Namespace) -> int:
    """``qari evaluate CONLL_FILE``."""
    from core.evaluation import evaluate

    record = evaluate(Path(args.file), load_engine(args.engine))
    if args.json:
        print_json(record)
        return 0
    for heading, key in (("the engine's labels", "scores"), ("names as shown", "shown")):
        scores: dict[str, dict[str, float]] = record[key]  # type: ignore[assignment]
        print(f"{heading}\n{'':5} {'precision':>9} {'recall':>9} {'f1':>9} {'names':>7}")
        for kind, row in scores.items():
            print(
                f"{kind:5} {row['precision']:9.4f} {row['recall']:9.4f} {row['f1']:9.4f}"
                f" {row['support']:7.0f}"
            )
    print(f"{record['words']} words, {record['words_per_second']} words per second")
    return 0
