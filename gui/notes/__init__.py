"""Notes on articles and on passages of them: written, marked, listed."""
