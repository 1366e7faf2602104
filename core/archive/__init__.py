"""The reader's saved articles: one SQLite file, safe, and found again."""

from core.archive.store import Archive, Saved, Summary

__all__ = ["Archive", "Saved", "Summary"]
