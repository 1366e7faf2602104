"""The pictures in the README: the real window, off-screen, with the seeds in its archive.

python resources/build/screenshots.py resources/screenshots
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance, qInstallMessageHandler

from gui.main import build
from gui.main_window import MainWindow
from gui.settings import Settings

SEEDS = Path("seeds")
SEED = SEEDS / "washington-caracas-talks.afp.txt"
LIMIT = 60_000  # milliseconds


def wait(*signals: SignalInstance) -> None:
    """Run the event loop until each signal has come once."""
    loop = QEventLoop()
    left = len(signals)

    def came() -> None:
        nonlocal left
        left -= 1
        if not left:
            loop.quit()

    for signal in signals:
        signal.connect(came)
    QTimer.singleShot(LIMIT, loop.quit)
    loop.exec()
    for signal in signals:
        signal.disconnect(came)


def settle(milliseconds: int = 60) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_window(
    home: Path, language: str, theme: str, size: tuple[int, int], file: Path | None
) -> MainWindow:
    """A window in a language and colours, with the seeds saved and one of them open."""
    settings = Settings(home / "settings.ini")
    settings.language, settings.theme = language, theme
    settings.sync()
    _, window = build(["qari"], home / "archive.db", home / "settings.ini")
    window.resize(*size)
    window.show()
    wait(window.searchFinished)
    if not window.archive_panel.model.rowCount():
        window.imports.import_paths([str(SEEDS)])
        wait(window.importFinished, window.searchFinished)
        window.messages.hide()
    if file:
        window.open_file(str(file))
        wait(window.extractionFinished)
    settle()
    return window


def choose(window: MainWindow, name: str) -> None:
    """Go to an entity as by a click in the sidebar."""
    entity = next(e for e in window.pane.analysis.entities if e.name == name)
    window.sidebar.select_entity(entity.id)
    window.navigator.choose_entity(entity.id)
    settle()


def search(window: MainWindow, query: str) -> None:
    window.archive_panel.search.setText(query)
    wait(window.searchFinished)
    settle()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(lambda *_: None)
    wide, narrow = (1240, 800), (860, 640)
    states = (
        ("seed-ar", "ar", "light", wide, SEED, "نيكولاس مادورو", ""),
        ("seed-en", "en", "light", wide, SEED, "كراكاس", "الولايات المتحدة"),
        ("dark-ar", "ar", "dark", wide, SEEDS / "tangier-port-expansion.txt", "طنجة", "تونس"),
        ("narrow-ar", "ar", "light", narrow, SEEDS / "cairo-book-fair.txt", "القاهرة", ""),
        ("empty-ar", "ar", "light", wide, None, "", ""),
        ("error-en", "en", "light", wide, SEED, "", ""),
    )
    with tempfile.TemporaryDirectory() as home:
        for name, language, theme, size, file, entity, query in states:
            window = open_window(Path(home), language, theme, size, file)
            if entity:
                choose(window, entity)
            if query:
                search(window, query)
            if name == "error-en":
                window.open_file("/home/sami/خبر اليوم.txt")
                wait(window.services.tasks.failed)
                window.sidebar.tree.expand(
                    window.sidebar.model.index(0, 0, window.sidebar.model.index(0))
                )
                settle()
            window.grab().save(str(out / f"{name}.png"))
            window.close()
            print(out / f"{name}.png")


if __name__ == "__main__":
    main()
