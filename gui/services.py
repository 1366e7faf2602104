"""What the window's parts share, handed to their constructors; there are no globals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.i18n import Languages
    from gui.operations import Operations
    from gui.settings import Settings
    from gui.tasks import Tasks
    from gui.theme import Themes


@dataclass(frozen=True)
class Services:
    """Settings, threads, operations, language and colours."""

    settings: Settings
    tasks: Tasks
    operations: Operations
    languages: Languages
    themes: Themes
