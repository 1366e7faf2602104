"""Finding saved articles again: the language of queries, and what they find."""

from core.search.finding import Result, Results, hits_in, search

__all__ = ["Result", "Results", "hits_in", "search"]
