"""Qari's library: articles, names, archive.  Imports no Qt."""
