"""Which Qari this is."""

from __future__ import annotations


def qari_version() -> str:
    """The installed version, or ``unknown`` in a bare source tree."""
    from importlib.metadata import PackageNotFoundError, version  # which takes its time

    try:
        return version("qari")
    except PackageNotFoundError:
        return "unknown"
