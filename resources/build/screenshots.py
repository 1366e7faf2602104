"""A gallery of the window's main states, from the real window, off-screen.

    python resources/build/screenshots.py FOLDER [NAME ...]
    python resources/build/screenshots.py --readme

The first draws all states, or those named, and a page that shows them together; the second
those that the README shows.  The archive and settings are the gallery's own.
``QT_SCALE_FACTOR=2`` draws it for such screens.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

# A screen that the widest picture has room on: popups are kept within it.
SCREEN = Path(__file__).with_name("screen.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

from gallery_states import SEEDS, STATES, State, close_popups, settle, wait
from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from gui.main import build
from gui.main_window import MainWindow
from gui.settings import Settings

README = ("seed-ar", "seed-en", "sepia-ar", "dark-ar", "card-ar", "correction-dialog-ar",
          "name-page-ar", "narrow-ar")  # fmt: skip
README_FOLDER = Path("resources") / "screenshots"


def open_window(home: Path, state: State) -> MainWindow:
    """A window in a state's language and colours, with its file open and the seeds saved."""
    settings = Settings(home / "settings.ini")
    settings.language, settings.theme = state.language, state.theme
    settings.sync()
    _, window = build(["qari"], home / "archive.db", home / "settings.ini")
    window.resize(*state.size)
    window.show()
    wait(window.searchFinished)
    if state.saved and not window.archive_panel.model.rowCount():
        window.imports.import_paths([str(SEEDS)])
        wait(window.importFinished, window.searchFinished)
        window.messages.hide()
    if state.file:
        window.open_file(str(state.file))
        wait(window.extractionFinished)
    settle()
    return window


def picture(window: MainWindow) -> QPixmap:
    """The window, and on it the menus and dialogs that are open."""
    whole = window.grab()
    painter = QPainter(whole)
    corner = window.mapToGlobal(QPoint())
    for widget in QApplication.topLevelWidgets():
        if widget is window or not widget.isVisible() or isinstance(widget, MainWindow):
            continue
        place = widget.mapToGlobal(QPoint()) - corner
        room = window.rect().size() - widget.size()
        if widget.windowType() in (Qt.WindowType.Dialog, Qt.WindowType.Window):
            place = QPoint(room.width() // 2, room.height() // 2)  # off-screen, all stand at 0
        painter.fillRect(widget.rect().translated(place).adjusted(-1, -1, 1, 1), QColor("#808080"))
        painter.drawPixmap(place, widget.grab())
    painter.end()
    return whole


def draw(state: State, out: Path) -> Path:
    """Draw one state into a file."""
    with tempfile.TemporaryDirectory() as home:
        window = open_window(Path(home), state)
        state.act(window)
        file = out / f"{state.name}.png"
        picture(window).save(str(file))
        close_popups()
        window.close()
        window.deleteLater()
        settle(20)
    return file


def page(out: Path, files: Sequence[Path]) -> None:
    """A page with all pictures."""
    shown = "\n".join(
        f"<figure><img src='{html.escape(f.name)}'><figcaption>{html.escape(f.stem)}</figcaption>"
        "</figure>"
        for f in files
    )
    style = "body{background:#888;font-family:sans-serif} img{max-width:100%} figure{margin:2em 0}"
    (out / "index.html").write_text(f"<!doctype html><style>{style}</style>\n{shown}\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=README_FOLDER)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--readme", action="store_true", help="those of the README, in its place")
    args = parser.parse_args()
    names = README if args.readme else args.names or [state.name for state in STATES]
    qInstallMessageHandler(lambda *_: None)
    if args.readme:
        shutil.rmtree(args.out, ignore_errors=True)
    args.out.mkdir(parents=True, exist_ok=True)
    files = []
    for state in STATES:
        if state.name in names:
            files.append(draw(state, args.out))
            print(files[-1], flush=True)
    if not args.readme:
        page(args.out, files)


if __name__ == "__main__":
    main()
