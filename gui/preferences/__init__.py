"""The reader's preferences: a dialog with a page for each kind, applied as they are set."""
