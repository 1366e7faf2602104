"""Readers: one module for each file format, from bytes to a draft of an article."""
