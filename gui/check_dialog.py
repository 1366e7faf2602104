"""What a check of the archive found, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.archive.findings import FINDINGS
from gui.finding_texts import finding_texts
from gui.i18n import isolated, number
from gui.naming import named


class CheckDialog(QDialog):
    """Sound, or a list of findings; ``repair`` is to call ``show_report`` when it is done."""

    def __init__(
        self,
        window: QWidget,
        report: dict[str, Any],
        repair: Callable[[CheckDialog], object],
        restore: Callable[[], object],
    ) -> None:
        super().__init__(window)
        named(self, "checkDialog")
        self.setWindowTitle(self.tr("The archive, checked"))
        self.setMinimumWidth(520)
        self._repair, self._restore = repair, restore
        self.repairing = False
        self.heading = named(QLabel(wordWrap=True), "checkHeading")
        font = QFont(self.heading.font())
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.heading.setFont(font)
        self.advice = named(QLabel(wordWrap=True), "checkAdvice")
        self.findings = named(QTreeWidget(), "checkFindings")
        self.findings.setRootIsDecorated(False)
        self.findings.setUniformRowHeights(True)
        self.findings.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.findings.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.findings.setHeaderLabels([self.tr("Found"), self.tr("Number"), self.tr("Mendable")])
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.repair_button = self.buttons.addButton(self.tr("Repair"), role)
        self.restore_button = self.buttons.addButton(self.tr("Restore from a Backup…"), role)
        named(self.repair_button, "checkRepair").clicked.connect(self._mend)
        named(self.restore_button, "checkRestore").clicked.connect(self._put_back)
        self._close_button = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self.heading, self.advice, self.findings, self.buttons):
            column.addWidget(widget)
        self.show_report(report)

    def show_report(self, report: dict[str, Any]) -> None:
        """Show what was found: ``findings``, ``counts``, and ``copy`` after a repair."""
        self.repairing = False
        findings = report["findings"]
        mendable = [FINDINGS[finding["code"]][1] for finding in findings]
        self.heading.setText(
            self.tr("The archive is sound.")
            if not findings
            else self.tr("The archive is not as it should be.")
        )
        self.advice.setText("\n\n".join(filter(None, self._advice(report, mendable))))
        self._list(findings)
        self.repair_button.setVisible(any(mendable))
        self.repair_button.setEnabled(True)
        self.restore_button.setVisible(not all(mendable))
        main = self.repair_button if any(mendable) else self._close_button
        main.setDefault(True)
        main.setFocus()
        self.adjustSize()

    def _advice(self, report: dict[str, Any], mendable: list[bool]) -> list[str]:
        advice = []
        copy = report.get("copy")
        if copy:
            kept = self.tr("It was repaired. As it was before, it is kept as {file}.")
            advice.append(kept.format(file=isolated(Path(copy).name)))
        if not mendable:
            articles = report["counts"].get("articles", 0)
            advice.append(self.tr("%Ln article(s) were read and found right.", "", articles))
        elif all(mendable):
            advice.append(self.tr("All of it can be made anew from the articles, which are whole."))
        else:
            advice.append(
                self.tr("What cannot be mended may be whole in a backup. Nothing is lost by "
                        "looking: the archive as it is now would be kept.")
            )  # fmt: skip
        return advice

    def _list(self, findings: list[dict[str, Any]]) -> None:
        self.findings.clear()
        texts = finding_texts()
        for finding in findings:
            code = finding["code"]
            mend = self.tr("yes") if FINDINGS[code][1] else self.tr("no")
            row = QTreeWidgetItem([texts[code], number(finding["count"]), mend])
            row.setToolTip(0, finding["detail"])
            self.findings.addTopLevelItem(row)
        header = self.findings.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = len(findings) + 1  # and the header
        self.findings.setFixedHeight(min(rows, 12) * (self.findings.fontMetrics().height() + 10))
        self.findings.setVisible(bool(findings))

    def _mend(self) -> None:
        self.repairing = True
        self.repair_button.setEnabled(False)
        self.heading.setText(self.tr("Repairing…"))
        self._repair(self)

    def _put_back(self) -> None:
        self.reject()
        self._restore()
