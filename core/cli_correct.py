"""``qari correct`` and ``qari corrections``."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import cast

from core.archive import Archive
from core.archive.correcting import correct, corrected_articles, log, replay_due, undo, whole_entity
from core.cli_arguments import CORRECT_VALUES
from core.cli_commands import open_archive, print_json, stoppable
from core.correction_log import Entry
from core.corrections import Action, Correction
from core.corrections import replay as replayed
from core.errors import QariError
from core.model import ENTITY_TYPES, Analysis, Article
from core.names import load_rules
from core.normalize import dictionary_form, name_key
from core.records import Record, correction_record

_ACTIONS = {"type": "retype"}  # what the log calls it


def run_correct(args: argparse.Namespace) -> int:
    """``qari correct ACTION NAME [VALUE]``."""
    undone = _number(args) if args.action == "undo" else None
    if args.action != "undo":
        _check(args)
    with open_archive(args) as archive, stoppable() as progress:
        if args.action == "undo":
            number = undo(archive, undone).id
        else:
            number = correct(archive, _correction(args, archive))
        changed = replay_due(archive, progress)
    if args.json:
        print_json({"correction": number, "articles_changed": changed})
    elif args.action == "undo":
        print(f"correction {number} undone; articles changed: {changed}")
    else:
        print(f"correction {number}; articles changed: {changed}")
    return 0


def _number(args: argparse.Namespace) -> int | None:
    if args.name is not None and not args.name.isdecimal():
        args.parser.error("undo takes the number of a correction")
    return None if args.name is None else int(args.name)


def _check(args: argparse.Namespace) -> None:
    """End with a usage error where the words do not make a correction."""
    wanted = CORRECT_VALUES[args.action]
    if not args.name or not dictionary_form(args.name):
        args.parser.error(f"{args.action} needs a NAME")
    if not args.value and wanted and not wanted.startswith("["):
        args.parser.error(f"{args.action} needs a {wanted}")
    if args.value and not wanted:
        args.parser.error(f"{args.action} takes no VALUE")
    if wanted == "TYPE" and args.value not in ENTITY_TYPES:
        args.parser.error(f"TYPE is one of {', '.join(ENTITY_TYPES)}")
    if (args.article is None) == (not args.everywhere):
        args.parser.error("say where: --article ID or --everywhere")
    if args.at is not None and args.article is None:
        args.parser.error("--at needs --article")


def _correction(args: argparse.Namespace, archive: Archive) -> Correction:
    action = cast("Action", _ACTIONS.get(args.action, args.action))
    made = Correction(action, "everywhere", (dictionary_form(args.name),), args.value)
    if args.article is None:
        return made
    article, analysis = archive.get(args.article)
    made = replace(made, scope="article", article=article.sha256)
    if args.at is not None:
        start, end = _span_at(args, article, analysis)
        made = replace(made, scope="here", start=start, end=end)
    elif args.whole_entity:
        made = replace(made, forms=whole_entity(analysis, args.name))
    _check_effect(args, article, analysis, made)
    return made


def _span_at(args: argparse.Namespace, article: Article, analysis: Analysis) -> tuple[int, int]:
    """The mention, or for ``add`` the piece of text, that stands at the offset given."""
    if args.action == "add":
        if article.text.startswith(args.name, args.at):
            return args.at, args.at + len(args.name)
    else:
        for mention in analysis.mentions:
            if mention.start <= args.at < mention.end:
                return mention.start, mention.end
    raise QariError("not-at-offset", name=args.name, at=args.at, id=args.article)


def _check_effect(
    args: argparse.Namespace, article: Article, analysis: Analysis, made: Correction
) -> None:
    """QariError where the correction would change nothing in its article."""
    known = {name_key(mention.form) for mention in analysis.mentions}
    known |= {name_key(entity.name) for entity in analysis.entities}
    if made.action != "add" and made.scope != "here":
        missing = [form for form in made.forms if name_key(form) not in known]
        if missing:
            raise QariError("no-such-name", name=args.name, id=args.article)
    before = Analysis(analysis.engine, analysis.mentions, analysis.entities)
    after = replayed(article, before, [made], load_rules())
    if (after.mentions, after.entities) == (before.mentions, before.entities):
        raise QariError("nothing-corrected", name=args.name, id=args.article)


def run_corrections(args: argparse.Namespace) -> int:
    """``qari corrections``."""
    with open_archive(args) as archive:
        if args.conll:
            _print_conll(archive)
            return 0
        entries = log(archive)
        records = [correction_record(entry, archive.find(_sha(entry))) for entry in entries]
    if args.json:
        print_json(records)
        return 0
    for record in records:
        print(_line(record))
    return 0


def _sha(entry: Entry) -> str:
    return entry.correction.article


def _line(record: Record) -> str:
    where = "everywhere" if record["scope"] == "everywhere" else f"article {record['article']}"
    forms = cast("list[str]", record["forms"])
    value = f" → {record['value']}" if record["value"] else ""
    undone = "  (undone)" if record["undone"] else ""
    return f"{record['id']:>6}  {record['action']:<7} {' / '.join(forms)}{value}, {where}{undone}"


def _print_conll(archive: Archive) -> None:
    from core.conll import conll_lines

    for number in corrected_articles(archive):
        for line in conll_lines(*archive.get(number)):
            print(line)
