"""``qari check``, ``qari backup`` and ``qari restore``: the archive as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core.archive.backups import backup, restore
from core.archive.checking import Report, check, repair
from core.archive.findings import FINDINGS
from core.cli_commands import open_archive, print_json, stoppable
from core.errors import QariError
from core.paths import archive_path


def run_check(args: argparse.Namespace) -> int:
    """``qari check``: 0 when the archive is sound, 1 when it is not."""
    file: Path = args.archive or archive_path()
    if not file.is_file():  # opening it would make one
        raise QariError("not-found", file=file)
    copy: Path | None = None
    with stoppable() as progress, open_archive(args) as archive:
        first = report = check(archive, progress, quick=args.quick)
        if args.repair and any(finding.mendable for finding in first.findings):
            copy = repair(archive, progress)
            report = check(archive, progress, quick=args.quick)
    if args.json:
        print_json(
            {
                "sound": not report.findings,
                "findings": _records(report),
                "repaired": _records(first) if copy else [],
                "copy": str(copy) if copy else None,
                "counts": report.counts,
                "seconds": report.seconds,
            }
        )
    else:
        if copy:
            _print_findings(first)
            print(f"repaired; the archive as it was is kept as {copy}")
        _print_findings(report)
        counts = ", ".join(f"{count} {table}" for table, count in report.counts.items())
        print(f"{'not ' if report.findings else ''}sound: {file}{counts and f' ({counts})'}")
    if report.findings:
        print(f"qari: {file}: {_way_out(report)}", file=sys.stderr)
    return 1 if report.findings else 0


def run_backup(args: argparse.Namespace) -> int:
    """``qari backup FILE``."""
    with stoppable() as progress:
        backup(args.archive or archive_path(), args.file, progress)
    if args.json:
        print_json({"backup": str(args.file), "bytes": args.file.stat().st_size})
    else:
        print(f"{args.file}: the whole archive, read again and found right")
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """``qari restore FILE``."""
    archive: Path = args.archive or archive_path()
    with stoppable() as progress:
        aside = restore(args.file, archive, progress)
    if args.json:
        print_json({"archive": str(archive), "aside": str(aside) if aside else None})
        return 0
    print(f"{archive}: as in {args.file}")
    if aside:
        print(f"what was there before is kept as {aside}")
    return 0


def _records(report: Report) -> list[dict[str, object]]:
    return [
        {"code": f.code, "count": f.count, "detail": f.detail, "mendable": f.mendable}
        for f in report.findings
    ]


def _print_findings(report: Report) -> None:
    for finding in report.findings:
        detail = f" ({finding.detail})" if finding.detail else ""
        print(f"  {finding.count:>6}  {finding.code}: {FINDINGS[finding.code][0]}{detail}")


def _way_out(report: Report) -> str:
    """What to do about what is wrong."""
    if all(finding.mendable for finding in report.findings):
        return "'qari check --repair' puts it right."
    return "what is damaged cannot be made anew; 'qari restore' puts a backup in its place."
