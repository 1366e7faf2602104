"""A correction before it is made: what it says, where it is to hold, what it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.corrections import SCOPES, Action, Correction, Scope
from core.model import ENTITY_TYPES
from core.normalize import dictionary_form
from gui.correcting.name_field import NameField
from gui.correcting.preview_list import PreviewList
from gui.correcting.previewing import Preview, Previewing
from gui.correcting.texts import quoted, scope_text
from gui.entities.texts import type_of_one
from gui.error_sentences import sentence
from gui.naming import named

if TYPE_CHECKING:
    from gui.correcting.subject import Subject
    from gui.main_window import MainWindow
    from gui.open_articles import OpenArticle

PAUSE = 150  # milliseconds of not typing, before what it changes is looked for
SIZE = (560, 520)  # pixels
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TALLER = 120  # pixels, with a list of names to choose from


class CorrectionDialog(QDialog):
    """Calls ``apply`` with the correction.  Enter applies, as soon as there is one."""

    def __init__(
        self,
        window: MainWindow,
        opened: OpenArticle,
        subject: Subject,
        action: Action,
        apply: Callable[[Correction], object],
        value: str = "",
        scope: Scope | None = None,
    ) -> None:
        super().__init__(window)
        named(self, "correctionDialog")
        self._opened, self._subject, self._action, self._apply = opened, subject, action, apply
        self._value = value
        self._preview = Preview()
        self._hurried = False  # it is to be applied as soon as it is known what changes
        self.setWindowTitle(self.tr("Correct a Name"))
        self.resize(SIZE[0], SIZE[1] + (TALLER if action == "merge" else 0))
        self.what = named(QLabel(wordWrap=True), "correctionWhat")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.what.font())
        font.setBold(True)
        self.what.setFont(font)
        self.what.setText(self._question())
        self.types: QComboBox | None = None
        self.name: NameField | None = None
        self.text: QLineEdit | None = None
        field = self._value_field(window)
        self.scopes = QButtonGroup(self)
        self.changes = PreviewList(window.services.themes)
        self.changes.setAccessibleName(self.tr("What changes"))
        self.summary = named(QLabel(wordWrap=True), "emptyHint")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.what)
        if field is not None:
            column.addWidget(field)
        column.addLayout(self._scope_row(scope or subject.usual_scope(action)))
        column.addWidget(self.changes, 1)
        column.addWidget(self.summary)
        column.addWidget(self.buttons)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._previewing = Previewing(window, opened, self)
        self._previewing.changed.connect(self._show)
        self._previewing.failed.connect(lambda error: self.summary.setText(sentence(error)))
        if field is not None:
            field.setFocus()
        elif checked := self.scopes.checkedButton():
            checked.setFocus()
        self._look()

    # What is asked

    def _question(self) -> str:
        name = quoted(self._subject.name)
        return {
            "remove": self.tr("{name} is not a name"),
            "retype": self.tr("Another type for {name}"),
            "bounds": self.tr("{name}: the name is {value}"),
            "add": self.tr("Mark {name} as a name"),
            "merge": self.tr("{name} is the same as"),
            "split": self.tr("{name} here is not the same one"),
            "rename": self.tr("Show {name} as"),
        }[self._action].format(name=name, value=quoted(self._value))

    def _value_field(self, window: MainWindow) -> QWidget | None:
        """What asks for the correction's value, where it is not known."""
        if self._action in ("retype", "add"):
            self.types = named(QComboBox(), "correctionType")
            self.types.setAccessibleName(self.tr("Type"))
            for kind in ENTITY_TYPES:
                self.types.addItem(type_of_one(kind), kind)
            wanted = self._value or (self._subject.kind if self._subject.entities else "PERS")
            self.types.setCurrentIndex(self.types.findData(wanted))
            self.types.currentIndexChanged.connect(self._later)
            return self.types
        if self._action == "merge":
            ids = {entity.id for entity in self._subject.entities}
            others = [e for e in self._opened.analysis.entities if e.id not in ids]
            same = [e for e in others if e.type == self._subject.kind]
            others = same + [e for e in others if e not in same]
            self.name = NameField(window.services.operations.archive, others)
            self.name.field.setAccessibleName(self._question())
            self.name.field.setPlaceholderText(self.tr("A name of this article or of the archive"))
            self.name.list.setAccessibleName(self.tr("Names"))
            self.name.changed.connect(self._later)
            self.name.entered.connect(self._hurry)
            return self.name
        if self._action == "rename":
            self.text = named(QLineEdit(self._value or self._subject.name), "correctionText")
            self.text.setAccessibleName(self._question())
            self.text.selectAll()
            self.text.textChanged.connect(self._later)
            return self.text
        return None

    def _scope_row(self, usual: Scope) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        possible = self._subject.scopes(self._action)
        for at, scope in enumerate(SCOPES):
            button = named(QRadioButton(scope_text(scope)), f"correctionScope_{scope}")
            button.setVisible(scope in possible)
            button.setChecked(scope == (usual if usual in possible else possible[0]))
            if not button.isChecked():  # Tab goes to the chosen one, as Qt has it once it did
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.scopes.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        self.scopes.idToggled.connect(lambda _, on: self._later() if on else None)
        return row

    def _make_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.apply_button = self.buttons.addButton(self.tr("Apply"), role)
        named(self.apply_button, "correctionApply").setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # What is answered

    def scope(self) -> Scope:
        """Where the correction is to hold."""
        return SCOPES[self.scopes.checkedId()]

    def correction(self) -> Correction | None:
        """The correction as it stands; None while it lacks a name."""
        value = self._value
        if self.types is not None:
            value = self.types.currentData()
        elif self.name is not None or self.text is not None:
            value = self.name.name() if self.name else ""
            value = dictionary_form(self.text.text()) if self.text else value
            if not any(map(str.isalnum, value)):
                return None
        return self._subject.correction(self._action, self.scope(), value)

    def _later(self, *_: object) -> None:
        self._previewing.drop()
        self._hurried = False
        self.apply_button.setEnabled(False)
        self._pause.start()

    def _look(self) -> None:
        """Find out what the correction would change."""
        self._pause.stop()
        self._previewing.drop()
        correction = self.correction()
        self._preview = Preview()
        self.apply_button.setEnabled(False)
        if correction is None:
            self.changes.tell(self._preview, "")
            self.summary.setText(self.tr("Write or choose a name."))
            return
        self.summary.setText(self.tr("Looking for what changes…"))
        self._previewing.ask(correction)

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        self.changes.tell(preview, self._opened.article.text)
        if preview.complete and not preview.changes_something:
            self.summary.setText(self.tr("Nothing would change."))
        elif not preview.complete:
            self.summary.setText(self.tr("Looking for what changes…"))
        elif self.scope() == "everywhere":
            self.summary.setText(self.tr("It will hold in articles to come, too."))
        else:
            self.summary.setText("")
        # A correction for all articles may wait for the first that it concerns.
        coming = preview.complete and self.scope() == "everywhere" and self._action != "rename"
        self.apply_button.setEnabled(preview.changes_something or coming)
        if self._hurried and self.apply_button.isEnabled():
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies also before it is known what changes: as soon as that is."""
        if event.key() in _ENTER and not self.apply_button.isEnabled():
            self._hurry()
        else:
            super().keyPressEvent(event)

    def _hurry(self) -> None:
        if self._pause.isActive():
            self._look()
        self._hurried = not self._preview.complete

    def accept(self) -> None:
        """Make the correction."""
        correction = self.correction()
        if correction is None or not self.apply_button.isEnabled():
            return
        super().accept()
        self._apply(correction)

    def done(self, result: int) -> None:
        """Look for nothing any more."""
        self._pause.stop()
        self._previewing.drop()
        super().done(result)
        self.deleteLater()
