"""Articles and their names written to files that other programs read; one module each."""
