"""The names of an article: listed, counted, gone through, and a page for each."""
