"""The archive's panel: search as one types, filters, the list, and what one does to it."""
