"""The states of the window that the gallery shows, each as what a reader does to get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.main_window import MainWindow

SEEDS = Path("seeds")
SEED = SEEDS / "washington-caracas-talks.afp.txt"
TANGIER = SEEDS / "tangier-port-expansion.txt"
CAIRO = SEEDS / "cairo-book-fair.txt"
LIMIT = 60_000  # milliseconds

WIDE, USUAL, NARROW, SMALL = (1800, 1000), (1240, 800), (800, 640), (640, 480)


@dataclass(frozen=True)
class State:
    """One picture: language, colours, size in pixels, the file that is open, what is done."""

    name: str
    language: str = "ar"
    theme: str = "light"
    size: tuple[int, int] = USUAL
    file: Path | None = SEED
    act: Callable[[MainWindow], None] = lambda _: None
    saved: bool = True  # the seeds are in the archive


def wait(*signals: SignalInstance, limit: int = LIMIT) -> None:
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
    QTimer.singleShot(limit, loop.quit)
    loop.exec()
    for signal in signals:
        signal.disconnect(came)


def settle(milliseconds: int = 150) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(true: Callable[[], object], limit: int = 8000) -> None:
    """Run the event loop until something is so."""
    for _ in range(limit // 20):
        if true():
            return
        settle(20)


def choose(window: MainWindow, name: str) -> None:
    """Go to an entity as by a click in the sidebar."""
    entity = next(e for e in window.pane.analysis.entities if e.name == name)
    window.sidebar.select_entity(entity.id)
    window.navigator.choose_entity(entity.id)
    settle()


def maduro(window: MainWindow) -> None:
    choose(window, "نيكولاس مادورو")


def search(query: str) -> Callable[[MainWindow], None]:
    def act(window: MainWindow) -> None:
        window.archive_panel.search.setText(query)
        wait(window.searchFinished)
        settle(1200)  # what one might have meant comes when one has stopped typing

    return act


def completion(window: MainWindow) -> None:
    window.activateWindow()
    window.archive_panel.search.setFocus()
    for letter in "مكان:الق":
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.archive_panel.search, key)
    settle(900)


def card(window: MainWindow) -> None:
    window.navigator.show_mention(1)
    settle(200)
    window.cards.show_here()
    settle(700)


def correction_menu(window: MainWindow) -> None:
    mention = window.pane.analysis.mentions[0]
    cursor = QTextCursor(window.pane.document())
    cursor.setPosition(window.pane.position_of(mention.start) + 2)
    at = window.pane.cursorRect(cursor).center()
    window.article_menu.filled(at).popup(window.pane.viewport().mapToGlobal(at + QPoint(0, 12)))
    settle(300)


def correction_dialog(window: MainWindow) -> None:
    choose(window, "واشنطن")
    menu = window.correcting.menu_for()
    everywhere = menu.findChild(QAction, "correctRemove_everywhere")
    assert isinstance(everywhere, QAction)
    everywhere.trigger()
    settle(1200)


def name_page(window: MainWindow) -> None:
    window.name_pages.open("القاهرة", "LOC")
    wait(window.name_pages.shown)
    settle(900)


def importing(window: MainWindow) -> None:
    folder = Path(window.services.operations.archive.path).parent / "كثير"
    folder.mkdir()
    text = TANGIER.read_text("utf-8")
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"خبر رقم {number}\n\n{text}", "utf-8")
    window.imports.import_paths([str(folder)])
    until(window.progress.isVisible)
    until(lambda: window.progress.isVisible() and window.progress.grab().width() > 0)
    settle(700)


def error(window: MainWindow) -> None:
    window.open_file("/home/sami/خبر اليوم.txt")
    wait(window.services.tasks.failed)
    settle()


def preferences(window: MainWindow) -> None:
    window.actions_by_name["actionPreferences"].trigger()
    settle(300)


def look(window: MainWindow) -> None:
    window.actions_by_name["actionReadingLook"].trigger()
    settle(400)


def find(window: MainWindow) -> None:
    window.actions_by_name["actionFind"].trigger()
    window.view.find_bar.field.setText("المعارضه")
    settle(400)


def shortcuts(window: MainWindow) -> None:
    window.actions_by_name["actionShortcuts"].trigger()
    settle(300)


def preview(window: MainWindow) -> None:
    window.printing.preview()
    settle(2500)


def full_screen(window: MainWindow) -> None:
    window.full_screen.toggle()
    window.resize(*USUAL)
    settle(300)


def switcher(window: MainWindow) -> None:
    window.actions_by_name["actionSwitcher"].trigger()
    settle(300)
    window.findChild(QLineEdit, "switcherField").setText("القا")
    settle(500)


def tabs(window: MainWindow) -> None:
    for file in sorted(SEEDS.glob("*.txt")):
        window.open_file(str(file))
        wait(window.extractionFinished)
    settle(300)


def note(window: MainWindow) -> None:
    maduro(window)
    window.notes.note_here()
    settle(400)


def crash(window: MainWindow) -> None:
    try:
        raise RuntimeError("the bottle is empty")
    except RuntimeError as error:
        window.crashes.take(error)
    settle(300)


def export(window: MainWindow) -> None:
    window.exports.export()
    settle(500)


STATES = (
    State("first-run-ar", file=None, saved=False),
    State("first-run-en", "en", "dark", file=None, saved=False),
    State("empty-ar", file=None),
    State("seed-ar", act=maduro),
    State("seed-en", "en", act=search("الولايات المتحدة")),
    State("sepia-ar", theme="sepia", act=maduro),
    State("dark-ar", theme="dark", file=TANGIER, act=search("تونس")),
    State("dark-en", "en", "dark", act=maduro),
    State("narrow-ar", size=NARROW, file=CAIRO),
    State("narrow-en", "en", size=NARROW),
    State("small-ar", size=SMALL),
    State("wide-ar", size=WIDE, act=maduro),
    State("search-ar", act=search("القاهره")),
    State("search-en", "en", "dark", act=search("person:العلمي")),
    State("nothing-found-ar", act=search("كراكص")),
    State("completion-ar", act=completion),
    State("card-ar", act=card),
    State("card-en", "en", "dark", act=card),
    State("correction-menu-ar", act=correction_menu),
    State("correction-menu-en", "en", "sepia", act=correction_menu),
    State("correction-dialog-ar", act=correction_dialog),
    State("correction-dialog-en", "en", "dark", act=correction_dialog),
    State("name-page-ar", act=name_page),
    State("name-page-en", "en", "dark", act=name_page),
    State("import-ar", act=importing),
    State("error-ar", act=error),
    State("error-en", "en", "dark", act=error),
    State("preferences-ar", act=preferences),
    State("preferences-en", "en", "dark", act=preferences),
    State("look-ar", theme="sepia", act=look),
    State("find-ar", act=find),
    State("find-en", "en", "dark", act=find),
    State("switcher-ar", act=switcher),
    State("switcher-en", "en", "dark", act=switcher),
    State("tabs-ar", act=tabs),
    State("note-ar", act=note),
    State("shortcuts-ar", act=shortcuts),
    State("preview-ar", act=preview),
    State("full-screen-ar", theme="sepia", act=full_screen),
    State("export-ar", act=export),
    State("crash-ar", act=crash),
)


def close_popups() -> None:
    """Close what was opened over the window."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not isinstance(widget, MainWindow):
            widget.close()
