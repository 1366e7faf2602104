"""Putting an article's names right: asking, previewing, undoing."""
