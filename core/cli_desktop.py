"""``qari install-desktop``: Qari in the desktop's menus and among the programs for files."""

from __future__ import annotations

import argparse

from core.cli_commands import print_json
from core.desktop_files import data_home, install, program, remove


def run_install_desktop(args: argparse.Namespace) -> int:
    """``qari install-desktop``, or with ``--remove`` the way back."""
    files = remove(data_home()) if args.remove else install(data_home(), program())
    if args.json:
        print_json({"removed" if args.remove else "installed": [str(file) for file in files]})
    else:
        for file in files:
            print(file)
        if not files:
            print("nothing was installed")
    return 0
