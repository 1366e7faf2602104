"""Qari in the menus of a desktop that follows the freedesktop.org rules, for one user.

The entry, its icons, the description for software centres and the file types go below
``$XDG_DATA_HOME``, where Debian's and other packages put theirs below /usr/share.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from core.errors import QariError
from core.resource_files import resource

_UPDATERS = (  # where there is one, it makes the desktop look anew
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
_PATIENCE = 20  # seconds for one of them


def data_home() -> Path:
    """Where the desktop looks for what one user has installed."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def install(home: Path, program: Path) -> list[Path]:
    """Put the files below ``home``; the entry starts ``program``.  Returns the files.

    QariError where they cannot be written.
    """
    done = []
    for source, target in _files():
        file = home / target
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if source.suffix == ".desktop":
                file.write_text(_entry(source.read_text("utf-8"), program), "utf-8")
            else:
                shutil.copyfile(source, file)
        except OSError as error:
            raise QariError("unwritable", file=file, why=error.strerror or error) from error
        done.append(file)
    _update(home)
    return done


def remove(home: Path) -> list[Path]:
    """Take away what ``install`` put below ``home``; returns the files that were there."""
    gone = [home / target for _, target in _files() if (home / target).is_file()]
    for file in gone:
        try:
            file.unlink()
        except OSError as error:
            raise QariError("unwritable", file=file, why=error.strerror or error) from error
    if gone:
        _update(home)
    return gone


def program() -> Path:
    """The ``qari`` that runs now, else the one beside this Python."""
    for candidate in (sys.argv[0], str(Path(sys.executable).with_name("qari"))):
        path = Path(candidate)
        if path.name.startswith("qari") and path.is_file():
            return path.absolute()
    return Path(shutil.which("qari") or "qari")


def _files() -> Iterator[tuple[Path, Path]]:
    """The files that ship, each with its place below the data folder."""
    folder = resource("desktop")
    yield folder / "qari.desktop", Path("applications", "qari.desktop")
    yield folder / "qari.metainfo.xml", Path("metainfo", "org.qari.Qari.metainfo.xml")
    yield folder / "qari-mime.xml", Path("mime", "packages", "qari.xml")
    icons = Path("icons", "hicolor")
    yield resource("icons", "qari.svg"), icons / "scalable" / "apps" / "qari.svg"
    for icon in sorted(folder.glob("icons/*.png")):
        yield icon, icons / f"{icon.stem}x{icon.stem}" / "apps" / "qari.png"


def _entry(text: str, program: Path) -> str:
    """The entry with the program's whole path, quoted as the rules of entries have it."""
    path = re.sub(r'(["`$\\])', r"\\\1", str(program)).replace("\\", "\\\\").replace("%", "%%")
    return text.replace("Exec=qari %F", f'Exec="{path}" %F')


def _update(home: Path) -> None:
    for command, folder in _UPDATERS:
        found = shutil.which(command)
        if found and (home / folder).is_dir():
            try:
                subprocess.run(
                    [found, str(home / folder)], capture_output=True, timeout=_PATIENCE, check=False
                )
            except (OSError, subprocess.TimeoutExpired):
                continue  # the desktop looks by itself, later
