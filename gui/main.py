"""The program ``qari``: its window, or one of the commands that need none.

Nothing of Qt is imported here before it is known that a window is wanted.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.commands import COMMANDS, DONE, FAILED, USAGE
from core.errors import QariError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.export.items import Item
    from gui.main_window import MainWindow

STYLE = "Fusion"
SCREENSHOT_LIMIT = 60_000  # milliseconds
SCREENSHOT_SIZE = (1240, 800)  # pixels


def build(
    argv: Sequence[str],
    archive_file: Path | None = None,
    settings_file: Path | None = None,
) -> tuple[QApplication, MainWindow]:
    """The application and its window, with the files in ``argv[1:]`` opening.

    Does not enter the event loop.  Archive and settings are the reader's unless other
    files are given for them.
    """
    from core.reading_ahead import read_ahead

    gc.disable()  # what is made until the window is whole stays: there is no garbage to find
    files = [Path(file).absolute() for file in argv[1:]]
    ahead = {str(file): read_ahead(file) for file in files[:1]}

    from PySide6.QtWidgets import QApplication

    from core.paths import archive_path
    from gui.fonts import load_fonts
    from gui.furnishing import Furnishing
    from gui.i18n import Languages, forget_languages
    from gui.main_window import MainWindow
    from gui.operations import Operations
    from gui.services import Services
    from gui.settings import Settings
    from gui.tasks import Tasks
    from gui.theme import Themes

    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyle(STYLE)
        forget_languages(app)
    else:
        app = QApplication([argv[0], "-style", STYLE])
    app.setApplicationName("qari")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("qari")
    settings = Settings(settings_file)
    load_fonts(app)
    languages = Languages(app)
    languages.use(settings.language)
    tasks = Tasks()
    operations = Operations(tasks, archive_file or archive_path(), ahead)
    services = Services(settings, tasks, operations, languages, Themes(settings.theme))
    window = MainWindow(services)
    if files:
        window.open_files([str(file) for file in files])
    Furnishing(window, waiting=bool(files))
    return app, window


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``qari``; returns the exit code."""
    args = list(sys.argv[1:] if argv is None else argv)
    if args and args[0] == "--screenshot":
        return _reported(lambda: screenshot(args[1:]))
    if args and (args[0] in COMMANDS or args[0].startswith("-")):
        from core import cli

        return cli.main(args, _write_pdf)
    return _reported(lambda: _open_window(args))


def _write_pdf(items: Iterator[Item], out: BinaryIO) -> None:
    """Write a PDF of articles without a screen.  QariError where there is no Qt."""
    try:
        from gui.pdf_export import headless_application, write_pdf
    except ImportError as error:
        raise QariError("no-pdf", why=error) from error
    app = headless_application()
    write_pdf(items, out)
    del app  # it must live until here


def _reported(run) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001
    try:
        code: int = run()
    except QariError as error:
        print(f"qari: {error}", file=sys.stderr)
        return FAILED
    except ImportError as error:
        if "PySide6" not in str(error) and ".so" not in str(error):
            raise
        print(f"qari: {QariError('no-window', why=error)}", file=sys.stderr)
        return FAILED
    return code


def has_display() -> bool:
    """Whether a window can open: asked before Qt, which would abort the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(files: Sequence[str]) -> int:
    from PySide6.QtCore import QTimer

    if not has_display():
        raise QariError("no-display")
    try:
        app, window = build(["qari", *files])
    except (QariError, ImportError):
        raise
    except Exception as error:  # there is no window yet to show it in
        from gui.crash_dialog import write_down

        write_down(error)
        return FAILED
    window.show()
    window.crashes.watch()
    QTimer.singleShot(0, lambda: window.open_tabs.restore(behind=bool(files)))
    return int(app.exec())


def screenshot(args: Sequence[str]) -> int:
    """``qari --screenshot PNG FILE…``: the window with the files, off-screen, into a PNG.

    In the reader's language and colours; archive, settings and layout are left alone.
    """
    from core.paths import settings_path

    if len(args) < 2:
        print("usage: qari --screenshot PNG FILE ...", file=sys.stderr)
        return USAGE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if settings_path().is_file():
            shutil.copy(settings_path(), folder / "settings.ini")
        return _draw(args[0], args[1:], folder)


def _draw(png: str, files: Sequence[str], folder: Path) -> int:
    from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler

    # The off-screen platform remarks on what it leaves out of each window.
    qInstallMessageHandler(lambda *_: None)
    app, window = build(["qari", *files], folder / "archive.db", folder / "settings.ini")
    window.resize(*SCREENSHOT_SIZE)
    loop = QEventLoop()
    failures: list[Exception] = []
    ended = 0

    def one_ended(error: Exception | None = None) -> None:
        nonlocal ended
        ended += 1
        if error is not None:
            failures.append(error)
        if ended >= len(files):
            loop.quit()

    window.extractionFinished.connect(lambda: one_ended())
    window.services.tasks.failed.connect(one_ended)
    window.show()
    QTimer.singleShot(SCREENSHOT_LIMIT, loop.quit)
    loop.exec()
    window.progress.refresh()  # what it showed has ended
    app.processEvents()
    saved = window.grab().save(png, "PNG")
    window.close()
    for error in failures:
        print(f"qari: {error}", file=sys.stderr)
    if not saved:
        print(f"qari: {png}: the picture could not be written there.", file=sys.stderr)
    complete = saved and not failures and ended >= len(files)
    return DONE if complete else FAILED


if __name__ == "__main__":
    sys.exit(main())
