"""What can be wrong with an archive, and what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass

#: By code: what is wrong, and whether ``checking.repair`` mends it; else a backup may have it.
FINDINGS = {
    "pages": ("the file is damaged", False),
    "indexes": ("tables and their indexes disagree", True),
    "references": ("rows that refer to something that is not there", False),
    "leftovers": ("rows left over from articles that are gone", True),
    "unreadable": ("entries that cannot be read", False),
    "text-changed": ("articles whose text is not the one that was saved", False),
    "original-changed": ("original files that are not the ones that were saved", False),
    "blocks": ("articles whose paragraphs are not where they should be", False),
    "mentions": ("names that do not stand in the text where they should", False),
    "unnamed": ("names that no entity of their article has", False),
    "entities": ("entities that no article names", True),
    "originals": ("original files that no article came from", True),
    "index-broken": ("the full-text index is damaged", True),
    "unindexed": ("articles that the index lacks", True),
    "indexed-gone": ("articles in the index that are gone", True),
    "misindexed": ("articles that the index has with more words or fewer", True),
    "index-words": ("columns of the index with other words than the articles have", True),
    "vocabulary": ("words of the index that search has no right stem of", True),
    "names": ("words and counts that names are found by that are not theirs", True),
    "filed": ("articles filed under a day, outlet, title or hash that is not theirs", True),
    "joined": ("stories whose articles are not joined as they should be", True),
    "stories": ("articles whose near-duplicates would not be found", True),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, so many times; ``code`` is a key of FINDINGS.

    ``detail`` names the places, or quotes SQLite.
    """

    code: str
    count: int
    detail: str = ""

    @property
    def mendable(self) -> bool:
        """Whether ``checking.repair`` puts it right."""
        return FINDINGS[self.code][1]
