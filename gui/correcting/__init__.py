"""Names put right by the reader: in place, here or everywhere, seen before it is done, undone."""
