"""What can be typed after ``qari``.  Imports nothing that a command may not need."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from core.cli_organise_arguments import add_organise_arguments
from core.commands import ORGANISING
from core.doctor import CHOOSABLE
from core.export.registry import NAMES as EXPORT_NAMES
from core.model import ENTITY_TYPES
from core.readers.field_mapping import FIELDS

SORTS = ("relevance", "date", "added", "title")

#: What is typed after the name, by action of ``qari correct``.
CORRECT_VALUES = {
    "remove": "",
    "type": "TYPE",
    "bounds": "RIGHT_NAME",
    "add": "TYPE",
    "merge": "OTHER_NAME",
    "split": "[OTHER_NAME]",
    "rename": "NEW_NAME",
    "undo": "",
}

#: The modules of the commands that are not in cli_commands.
_HOMES = {
    "search": "cli_search",
    "name": "cli_name",
    "correct": "cli_correct",
    "corrections": "cli_correct",
    "export": "cli_export",
    "install-desktop": "cli_desktop",
    **dict.fromkeys(("import", "catch-up"), "cli_import"),
    **dict.fromkeys(("check", "backup", "restore"), "cli_archive"),
    **dict.fromkeys(ORGANISING, "cli_organise"),
}


class _Version(argparse.Action):
    """``--version``: asks the installation only when it is wanted."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from core.version import qari_version

        parser.exit(message=f"qari {qari_version()}\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; ``args.run`` names the command's module and function."""
    parser = argparse.ArgumentParser(
        prog="qari",
        description="Qari, a reader for Arabic news. Without a command it opens its window, "
        "with the FILEs in it.",
        usage="qari [FILE ...]  |  qari COMMAND ...  |  qari --screenshot PNG FILE ...",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    parser.add_argument(
        "--screenshot", metavar="PNG", help="draw the window with FILEs into PNG and exit"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog="qari")
    json_option = argparse.ArgumentParser(add_help=False)
    json_option.add_argument("--json", action="store_true", help="print one JSON document")
    archive = argparse.ArgumentParser(add_help=False)
    archive.add_argument("--archive", type=Path, metavar="DB", help="another archive file")
    engine = argparse.ArgumentParser(add_help=False)
    engine.add_argument(
        "--engine",
        metavar="E",
        help="what finds the names: bundled (default), or camel: and a folder with a BERT model "
        "or the name of a model of CAMeL Tools",
    )

    def command(name: str, text: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=text, description=text, parents=[json_option, *parents]
        )
        home = _HOMES.get(name, "cli_commands")
        made.set_defaults(run=(f"core.{home}", f"run_{name.replace('-', '_')}"), parser=made)
        return made

    opening = argparse.ArgumentParser(add_help=False)
    opening.add_argument("--encoding", default="", metavar="NAME", help="the encoding of the files")
    opening.add_argument(
        "--repair", action="append", default=[], metavar="NAME", choices=CHOOSABLE,
        help=f"make this repair too; one of: {', '.join(CHOOSABLE)}",
    )  # fmt: skip
    opening.add_argument(
        "--no-repair", action="append", default=[], metavar="NAME", choices=CHOOSABLE,
        help="do not make this repair",
    )  # fmt: skip
    extract = command("extract", "print the names in files", engine, archive, opening)
    extract.add_argument("files", nargs="+", metavar="FILE")
    extract.add_argument(
        "--uncorrected", action="store_true", help="leave out the corrections in the archive"
    )
    extract.add_argument(
        "--repairs", action="store_true", help="print what was found wrong with the text instead"
    )
    workers = argparse.ArgumentParser(add_help=False)
    workers.add_argument(
        "--workers", type=_count, metavar="N",
        help="read in N processes, 0 for none but this; else as many as pay",
    )  # fmt: skip
    import_ = command(
        "import", "save files, dumps of articles, and folders of files in the archive",
        engine, archive, opening, workers,
    )  # fmt: skip
    import_.add_argument("paths", nargs="+", metavar="PATH")
    import_.add_argument(
        "--later", action="store_true", help="leave the names for 'qari catch-up', which is faster"
    )
    import_.add_argument(
        "--again", action="store_true", help="read also what was imported before and is unchanged"
    )
    import_.add_argument(
        "--field", action="append", default=[], type=_field, metavar="OURS=THEIRS",
        help="the file's name for one of title, text, date, source, url, author (JSON, CSV)",
    )  # fmt: skip
    command("catch-up", "find the names that 'qari import --later' left", engine, archive, workers)
    search = command("search", "search the archive", archive)
    search.add_argument("query", nargs="+", metavar="QUERY")
    search.add_argument("--limit", type=_count, default=20, metavar="N")
    search.add_argument(
        "--sort", choices=SORTS, default=SORTS[0], help="the order of what was found"
    )
    search.add_argument("--offset", type=_count, default=0, metavar="N")
    show = command("show", "print a saved article and its names", archive)
    show.add_argument("id", type=_count, metavar="ID")
    show.add_argument(
        "--original", type=Path, metavar="FILE", help="write the bytes it was made of to FILE"
    )
    command("entities", "list the names in the archive", archive)
    name = command("name", "print what the archive knows of a name", archive)
    name.add_argument("name", nargs="+", metavar="NAME")
    name.add_argument("--type", choices=ENTITY_TYPES, help="else the one that it mostly has")
    name.add_argument(
        "--period", type=_period, metavar="YYYY[-MM]", help="only articles of that year or month"
    )
    name.add_argument("--limit", type=_count, default=20, metavar="N")
    correct = command("correct", "put a name right", archive)
    _add_correct_arguments(correct)
    corrections = command("corrections", "list what was put right", archive)
    corrections.add_argument(
        "--conll", action="store_true", help="print the corrected articles as WORD TAG lines"
    )
    _add_export_arguments(command("export", "write saved articles to a file", archive))
    check = command("check", "look whether the archive is sound", archive)
    check.add_argument(
        "--repair", action="store_true", help="make anew what follows from the articles"
    )
    check.add_argument("--quick", action="store_true", help="do not read every text again")
    backup = command("backup", "copy the archive to one file", archive)
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = command("restore", "put a backup in the archive's place", archive)
    restore.add_argument("file", type=Path, metavar="FILE")
    add_organise_arguments(command, archive, _count, SORTS)
    command("install-desktop", "put Qari into the desktop's menus").add_argument(
        "--remove", action="store_true", help="take it out of them again"
    )
    command("evaluate", "score an engine on a CoNLL file", engine).add_argument(
        "file", metavar="CONLL_FILE"
    )
    return parser


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number < 2**63:
        raise argparse.ArgumentTypeError(f"not a number that can be used: {text!r}")
    return number


def _period(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2})?", text):
        raise argparse.ArgumentTypeError(f"not a year or a month such as 2019-05: {text!r}")
    return text


def _field(text: str) -> tuple[str, str]:
    ours, _, theirs = text.partition("=")
    if ours not in FIELDS or not theirs:
        raise argparse.ArgumentTypeError(f"not one of {', '.join(FIELDS)}, =, a name: {text!r}")
    return ours, theirs


def _add_correct_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``qari correct`` takes."""
    parser.usage = "qari correct ACTION NAME [VALUE] (--article ID [--at OFFSET] | --everywhere)"
    parser.epilog = (
        "actions: "
        + "; ".join(
            f"{action} NAME {value}".strip() for action, value in CORRECT_VALUES.items()
        ).replace("undo NAME", "undo [NUMBER]")
        + f". TYPE is one of {', '.join(ENTITY_TYPES)}. Names are given without proclitics."
    )
    parser.add_argument("action", choices=CORRECT_VALUES, metavar="ACTION")
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument("value", nargs="?", default="", metavar="VALUE")
    parser.add_argument("--article", type=_count, metavar="ID", help="in this article alone")
    parser.add_argument("--at", type=_count, metavar="OFFSET", help="only the mention there")
    parser.add_argument("--everywhere", action="store_true", help="in all articles, also new ones")
    parser.add_argument(
        "--whole-entity", action="store_true", help="with all other forms of the name's entity"
    )


def _add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``qari export`` takes."""
    parser.add_argument(
        "--format", choices=EXPORT_NAMES, metavar="F",
        help=f"one of: {', '.join(EXPORT_NAMES)}; else as the file's name ends",
    )  # fmt: skip
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--id", type=_count, nargs="+", action="extend", metavar="N", help="these articles"
    )
    which.add_argument(
        "--query", dest="wanted", metavar="Q", help="all that a search finds, the best first"
    )
    which.add_argument("--all", action="store_true", help="all that are saved")
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE",
        help="the file to write, in place of one that is there; - prints it",
    )  # fmt: skip
