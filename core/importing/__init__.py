"""Many files into the archive, side by side, with progress and cancel, and what was left due."""

from core.importing.files import files_in
from core.importing.keeping import Keeper
from core.importing.naming import CaughtUp, catch_up
from core.importing.report import ImportProgress, ImportReport, ImportWatcher
from core.importing.running import import_files

__all__ = [
    "CaughtUp",
    "ImportProgress",
    "ImportReport",
    "ImportWatcher",
    "Keeper",
    "catch_up",
    "files_in",
    "import_files",
]
