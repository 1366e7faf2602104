"""What Qt's own buttons and dialogs say, in Qari's Arabic.

Qt's translation has the imperative where everything else here has the verbal noun, and
newer releases leave some out.  The texts stand here so that they are collected with the
window's; Qt looks them up by itself, in the translation that was installed last.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def standard_texts() -> tuple[str, ...]:
    """Those texts in the interface's language."""
    translate = QCoreApplication.translate
    return (
        translate("QPlatformTheme", "OK"),
        translate("QPlatformTheme", "Save"),
        translate("QPlatformTheme", "Save All"),
        translate("QPlatformTheme", "Open"),
        translate("QPlatformTheme", "&Yes"),
        translate("QPlatformTheme", "Yes to &All"),
        translate("QPlatformTheme", "&No"),
        translate("QPlatformTheme", "N&o to All"),
        translate("QPlatformTheme", "Abort"),
        translate("QPlatformTheme", "Retry"),
        translate("QPlatformTheme", "Ignore"),
        translate("QPlatformTheme", "Close"),
        translate("QPlatformTheme", "Cancel"),
        translate("QPlatformTheme", "Discard"),
        translate("QPlatformTheme", "Help"),
        translate("QPlatformTheme", "Apply"),
        translate("QPlatformTheme", "Reset"),
        translate("QPlatformTheme", "Restore Defaults"),
        translate("QGnomeTheme", "&OK"),
        translate("QGnomeTheme", "&Save"),
        translate("QGnomeTheme", "&Cancel"),
        translate("QGnomeTheme", "&Close"),
        translate("QGnomeTheme", "Close without Saving"),
        # Choosing files, where the system has no dialog of its own for it
        translate("QFileDialog", "&Open"),
        translate("QFileDialog", "&Save"),
        translate("QFileDialog", "&Choose"),
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QAbstractFileIconProvider", "Drive"),
        translate("QAbstractFileIconProvider", "File"),
        translate("QAbstractFileIconProvider", "Folder"),
        translate("QAbstractFileIconProvider", "Unknown"),
        # Printing, likewise
        translate("QPrintDialog", "Print"),
        translate("QPrintDialog", "&Print"),
        translate("QPrintWidget", "Output &file:"),
        translate("QPrintDialog", "Duplex Settings Conflicts"),
        translate("QPrintDialog", "Invalid Pages Definition"),
        translate(
            "QPrintDialog", "There are conflicts in duplex settings. Do you want to fix them?"
        ),
        translate("QPrintPropertiesWidget", "Advanced"),
        translate(
            "QPrintPropertiesWidget", "There are conflicts in some options. Please fix them."
        ),
        translate("QPrintSettingsOutput", "Double Sided Printing"),
        translate("QPrintSettingsOutput", "Long side binding"),
        translate("QPrintSettingsOutput", "Short side binding"),
        translate("QPrintSettingsOutput", "Off"),
        translate("QPrintSettingsOutput", "Page &Set:"),
        translate("QPageSetupWidget", "Page &order:"),
        translate("QPageSetupWidget", "Pages &per sheet:"),
        translate("QCupsJobWidget", "&Billing information:"),
        translate("QCupsJobWidget", "&Start:"),
        translate("QCupsJobWidget", "&End:"),
        translate("QCupsJobWidget", "Job &priority:"),
        translate("QCupsJobWidget", "Scheduled &printing:"),
    )


def arrow_keys() -> tuple[str, ...]:
    """What stands on these keys; Arabic words for them would be mixed with Latin ones."""
    translate = QCoreApplication.translate
    return (
        translate("QShortcut", "Up"),
        translate("QShortcut", "Down"),
        translate("QShortcut", "Left"),
        translate("QShortcut", "Right"),
    )
