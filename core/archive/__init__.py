"""The reader's saved articles: one SQLite file, safe, and found again."""

from core.archive.listing import Summary
from core.archive.store import Archive, Saved

__all__ = ["Archive", "Saved", "Summary"]
