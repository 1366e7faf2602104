"""What Qt's own buttons say, in Qari's Arabic.

Qt's translation has the imperative where everything else here has the verbal noun, and
newer releases leave some out.  The texts stand here so that they are collected with the
window's; Qt looks them up by itself, in the translation that was installed last.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def standard_texts() -> tuple[str, ...]:
    """The texts of standard buttons in the interface's language."""
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
    )
