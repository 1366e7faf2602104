"""What went wrong, in one sentence on a strip that blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.errors import QariError
from gui.i18n import isolated, number
from gui.naming import named


def sentence(error: Exception) -> str:
    """An error in the interface's language, with what to do about it."""
    if not isinstance(error, QariError):
        return QCoreApplication.translate(
            "errors", "Something went wrong inside Qari: {why}. The open article is unharmed."
        ).format(why=isolated(f"{type(error).__name__}: {error}"))
    details = {
        key: isolated(number(value) if isinstance(value, int) else str(value))
        for key, value in error.details.items()
    }
    return _sentences()[error.code].format(**details)


def _sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not-found": translate("errors", "{file} does not exist; check its name and folder."),
        "not-a-file": translate(
            "errors", "{file} is not a file; choose a file, or import the folder."
        ),
        "no-permission": translate("errors", "{file} may not be read; change its permissions."),
        "unreadable": translate("errors", "{file} could not be read ({why})."),
        "empty": translate("errors", "There is no text in {file}."),
        "not-text": translate(
            "errors", "{file} is not a text file; save the article as text first."
        ),
        "too-large": translate(
            "errors", "{file} is larger than Qari opens ({limit} bytes); split it."
        ),
        "too-slow": translate(
            "errors", "Reading {file} takes more than {seconds} seconds; split it."
        ),
        "too-many": translate(
            "errors", "{file} has more parts than Qari opens ({count}, at most {limit}); split it."
        ),
        "changing": translate("errors", "{file} changed while it was read; try again."),
        "damaged": translate(
            "errors", "{file} is a damaged {format} file ({why}); save it anew where it was made."
        ),
        "encrypted": translate(
            "errors", "{file} is locked with a password; save it without one first."
        ),
        "expands": translate(
            "errors", "{file} is, unpacked, larger than Qari opens; it is no article."
        ),
        "too-deep": translate("errors", "{file} is nested too deep; it is no article."),
        "unsafe-xml": translate(
            "errors", "{file} declares entities of its own; save it anew from a word processor."
        ),
        "no-text-layer": translate(
            "errors", "{file} holds pictures of pages but no text; run a text recognition first."
        ),
        "no-article-in": translate(
            "errors", "There is no article in {file}; save the text alone and open that."
        ),
        "many-articles": translate(
            "errors", "{file} holds {count} articles; import it into the archive."
        ),
        "bad-mapping": translate("errors", "{file} has no field {field}; its fields are {fields}."),
        "encoding-unknown": translate("errors", "There is no encoding called {name}."),
        "bad-encoding": translate(
            "errors", "{file} is no text in {encoding}; choose another encoding."
        ),
        "no-original": translate("errors", "Article {id} was saved without its file."),
        "unwritable": translate("errors", "{file} cannot be written ({why})."),
        "clipboard-empty": translate("errors", "There is no text on the clipboard."),
        "engine-unknown": translate("errors", "There is no engine called {name}."),
        "camel-missing": translate("errors", "CAMeL Tools cannot be loaded ({why})."),
        "camel-unknown": translate("errors", "CAMeL Tools has no model called {name}."),
        "no-folder": translate("errors", "The folder {file} does not exist; check its name."),
        "no-checkpoint": translate(
            "errors", "There is no model in {file} that CAMeL Tools can use ({why})."
        ),
        "bad-labels": translate(
            "errors", "The model in {file} does not label people, places and organisations."
        ),
        "model-missing": translate("errors", "{file} is missing or damaged; install Qari again."),
        "archive-newer": translate(
            "errors", "A newer Qari wrote the archive {file}; update Qari to open it."
        ),
        "archive-broken": translate(
            "errors", "{file} is no archive or is damaged ({why}); restore a backup of it."
        ),
        "archive-busy": translate(
            "errors", "Another program is writing to the archive {file}; try again in a moment."
        ),
        "archive-unwritable": translate(
            "errors", "The archive {file} cannot be written ({why}); check the folder and the disk."
        ),
        "no-article": translate("errors", "Article {id} is no longer in the archive."),
        "no-correction": translate("errors", "There is no correction {id} to be undone."),
        "no-such-name": translate("errors", "{name} is not marked in article {id}."),
        "not-at-offset": translate("errors", "{name} does not stand at {at} in article {id}."),
        "nothing-corrected": translate("errors", "{name}: that changes nothing in article {id}."),
        "bad-query": translate("errors", "The search cannot be read at character {at}."),
        "bad-conll": translate("errors", "{file}, line {line}: expected a word and a tag."),
        "no-display": translate("errors", "There is no screen to open a window on."),
        "no-window": translate("errors", "Qt cannot be loaded ({why})."),
    }


class MessageStrip(QWidget):
    """One message at a time, plain text, until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = named(QLabel(wordWrap=True), "messageText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = named(QToolButton(), "messageClose")
        self.close_button.setText("✕")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))

    def show_error(self, error: Exception) -> None:
        """Show what went wrong."""
        self._show(sentence(error), "error")

    def show_text(self, text: str) -> None:
        """Show a remark, in quieter colours."""
        self._show(text, "note")

    def _show(self, text: str, kind: str) -> None:
        self.label.setText(text)
        self.setProperty("kind", kind)
        for widget in (self, self.label):  # styles look at properties only when asked to
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
