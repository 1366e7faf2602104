"""Which Qari this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def qari_version() -> str:
    """The installed version, or ``unknown`` in a bare source tree."""
    try:
        return version("qari")
    except PackageNotFoundError:
        return "unknown"
