"""What is to be exported, in which format, and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.export.items import Item
from core.export.registry import FORMATS, Format
from gui.elided_label import ElidedLabel
from gui.export_texts import format_texts
from gui.fields import Field
from gui.file_names import file_stem, free_file
from gui.i18n import isolated
from gui.naming import named

ScopeName = Literal["open", "selected", "found", "all"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles that can be exported: one that is open, or saved ones.

    Saved ones by their ``numbers``, else those that ``query`` finds, else all.  ``title`` is
    what a file of them is called.
    """

    name: ScopeName
    text: str
    title: str
    item: Item | None = None
    numbers: Sequence[int] | None = None
    query: str | None = None


Export = Callable[[Scope, Format, Path], object]


class ExportDialog(QDialog):
    """Asks, and calls ``export`` with the answers."""

    def __init__(
        self,
        window: QWidget,
        scopes: Sequence[Scope],
        folder: Path,
        format_name: str,
        export: Export,
    ) -> None:
        super().__init__(window)
        named(self, "exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(580)  # a name at its longest, with its ending
        self._scopes, self._folder, self._export = scopes, folder, export
        self._own_name = False  # the reader has given the file a name
        self._scope_group = QButtonGroup(self)
        self.format = named(QComboBox(), "exportFormat")
        self._texts = format_texts()
        for format_ in FORMATS:
            self.format.addItem(self._texts[format_.name][0], format_)
        names = [format_.name for format_ in FORMATS]
        self.format.setCurrentIndex(names.index(format_name) if format_name in names else 0)
        self.what = named(ElidedLabel(), "exportWhat")
        self.file = named(Field(), "exportFile")
        self.folder = named(ElidedLabel(), "exportFolder")
        self.remark = named(ElidedLabel(), "exportRemark")
        self._assemble()
        self._scope_group.buttonClicked.connect(self._suggest)
        self.format.currentIndexChanged.connect(self._format_changed)
        self.file.textEdited.connect(self._named)
        self.file.textChanged.connect(self._look)
        self._format_changed()

    def _assemble(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        form.addRow(self.tr("Articles"), self._scope_box())
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", self.what)
        form.addRow(self.tr("File"), self.file)
        form.addRow(self.tr("Folder"), self._folder_row())
        form.addRow("", self.remark)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.export_button = self.buttons.addButton(self.tr("Export"), role)
        named(self.export_button, "exportStart").setDefault(True)
        self.buttons.accepted.connect(self._accepted)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def _scope_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for at, scope in enumerate(self._scopes):
            button = named(QRadioButton(scope.text.replace("&", "&&")), f"exportScope_{scope.name}")
            button.setChecked(at == 0)
            self._scope_group.addButton(button, at)
            column.addWidget(button)
        return box

    def _folder_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        choose = named(QPushButton(self.tr("Choose…")), "exportChoose")
        choose.setAutoDefault(False)
        choose.setProperty("outlined", True)
        choose.clicked.connect(self._choose)
        self.file.setAccessibleName(self.tr("File"))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return box

    def scope(self) -> Scope:
        """The scope that is chosen."""
        return self._scopes[max(0, self._scope_group.checkedId())]

    def chosen_format(self) -> Format:
        """The format that is chosen."""
        chosen: Format = self.format.currentData()
        return chosen

    def path(self) -> Path:
        """The file that is named, in the folder that is shown unless it has one of its own."""
        return self._folder / self.file.text().strip()

    def _format_changed(self) -> None:
        self.what.setText(self._texts[self.chosen_format().name][1])
        if self._own_name and self.file.text().strip():
            path = self.path()
            known = {format_.suffix for format_ in FORMATS}
            stem = path.stem if path.suffix in known else path.name
            self._show(path.with_name(stem + self.chosen_format().suffix))
        else:
            self._suggest()

    def _suggest(self) -> None:
        if not self._own_name:
            stem = file_stem(self.scope().title, self.tr("Article"))
            self._show(free_file(self._folder, stem, self.chosen_format().suffix))

    def _show(self, path: Path) -> None:
        self._folder = path.parent
        self.folder.setText(isolated(str(path.parent)))
        self.file.setText(path.name)
        self.file.setCursorPosition(0)

    def _named(self) -> None:
        self._own_name = True

    def _choose(self) -> None:
        kind = f"{self._texts[self.chosen_format().name][0]} (*{self.chosen_format().suffix})"
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(self.path()), kind, "",
            QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if file:
            self._own_name = True
            suffix = self.chosen_format().suffix
            self._show(Path(file if Path(file).suffix else file + suffix))

    def _look(self) -> None:
        """Say what will become of a file that is there."""
        path = self.path()
        usable = bool(self.file.text().strip()) and not path.is_dir() and path.parent.is_dir()
        self.export_button.setEnabled(usable)
        if usable and path.exists():
            text = self.tr("{file} is there already and will be replaced.")
        elif not usable and self.file.text().strip() and not path.parent.is_dir():
            text = self.tr("There is no folder {folder}.")
        else:
            text = ""
        folder = isolated(str(path.parent))
        self.remark.setText(text.format(file=isolated(path.name), folder=folder))

    def _accepted(self) -> None:
        self._export(self.scope(), self.chosen_format(), self.path())
        self.accept()
