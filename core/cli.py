"""The commands of ``qari`` that need no screen: what can be typed, and exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from core import cli_commands, cli_correct
from core.errors import QariError
from core.version import qari_version

COMMANDS = (
    "extract", "import", "search", "show", "entities", "correct", "corrections", "evaluate",
)  # fmt: skip
DONE, FAILED, USAGE = 0, 1, 2


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; ``args.run`` is the command's function."""
    parser = argparse.ArgumentParser(
        prog="qari",
        description="Qari, a reader for Arabic news. Without a command it opens its window, "
        "with the FILEs in it.",
        usage="qari [FILE ...]  |  qari COMMAND ...  |  qari --screenshot PNG FILE ...",
    )
    parser.add_argument("--version", action="version", version=f"qari {qari_version()}")
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
        home = cli_correct if name.startswith("correct") else cli_commands
        made.set_defaults(run=getattr(home, f"run_{name}"), parser=made)
        return made

    extract = command("extract", "print the names in files", engine, archive)
    extract.add_argument("files", nargs="+", metavar="FILE")
    extract.add_argument(
        "--uncorrected", action="store_true", help="leave out the corrections in the archive"
    )
    command(
        "import", "save files and folders of files in the archive", engine, archive
    ).add_argument("paths", nargs="+", metavar="PATH")
    search = command("search", "search the archive", archive)
    search.add_argument("query", nargs="+", metavar="QUERY")
    search.add_argument("--limit", type=_count, default=20, metavar="N")
    search.add_argument("--offset", type=_count, default=0, metavar="N")
    command("show", "print a saved article and its names", archive).add_argument(
        "id", type=_count, metavar="ID"
    )
    command("entities", "list the names in the archive", archive)
    correct = command("correct", "put a name right", archive)
    cli_correct.add_arguments(correct, _count)
    corrections = command("corrections", "list what was put right", archive)
    corrections.add_argument(
        "--conll", action="store_true", help="print the corrected articles as WORD TAG lines"
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


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Arabic under LANG=C and in pipes, too
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = build_parser().parse_args(argv)
    try:
        return int(args.run(args))
    except QariError as error:
        print(f"qari: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (head); say nothing when exiting, either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
