"""The commands of ``qari`` that need no screen, and their exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from core.cli_arguments import build_parser
from core.commands import FAILED, STOPPED
from core.errors import QariError
from core.progress import Cancelled

if TYPE_CHECKING:
    from core.export.writing import Writer


def main(argv: Sequence[str] | None = None, pdf_writer: Writer | None = None) -> int:
    """Run one command; returns the exit code.

    ``pdf_writer`` writes the one format of export that needs Qt.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Arabic under LANG=C and in pipes, too
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = build_parser()
    args, unknown = parser.parse_known_args(argv, argparse.Namespace(pdf_writer=pdf_writer))
    if unknown and not _excluded_words(args, unknown):
        args.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    try:
        module, function = args.run
        return int(getattr(import_module(module), function)(args))
    except QariError as error:
        print(f"qari: {error}", file=sys.stderr)
        return FAILED
    except Cancelled:
        print("qari: stopped.", file=sys.stderr)
        return STOPPED
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # The reader of our output has gone (head); say nothing when exiting, either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _excluded_words(args: argparse.Namespace, unknown: list[str]) -> bool:
    """Whether what looks like options is ``-word`` of a search; then it joins the query."""
    if "query" not in args or any(word.startswith("--") for word in unknown):
        return False
    args.query += unknown
    return True


if __name__ == "__main__":
    sys.exit(main())
