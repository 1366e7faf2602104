"""What a check can find wrong with an archive, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def finding_texts() -> dict[str, str]:
    """By the codes of ``core.archive.findings``."""
    translate = QCoreApplication.translate
    return {
        "pages": translate("findings", "Places where the file is damaged"),
        "indexes": translate("findings", "Tables that disagree with their indexes"),
        "references": translate("findings", "References to something that is not there"),
        "leftovers": translate("findings", "Left over from articles that are gone"),
        "unreadable": translate("findings", "Entries that cannot be read"),
        "text-changed": translate("findings", "Articles with another text than was saved"),
        "original-changed": translate("findings", "Original files that are not as they were saved"),
        "blocks": translate("findings", "Articles whose paragraphs are not where they should be"),
        "mentions": translate("findings", "Names that do not stand where they should"),
        "unnamed": translate("findings", "Names that belong to nobody in their article"),
        "entities": translate("findings", "Names that no article has"),
        "originals": translate("findings", "Original files of no article"),
        "index-broken": translate("findings", "The search index is damaged"),
        "unindexed": translate("findings", "Articles that search does not find"),
        "indexed-gone": translate("findings", "Articles that search finds though they are gone"),
        "misindexed": translate("findings", "Articles that search has other words of"),
        "index-words": translate("findings", "Words of the search index that no article has"),
        "vocabulary": translate("findings", "Words whose forms search does not know"),
        "names": translate("findings", "Names that are not found by their words, or miscounted"),
        "filed": translate("findings", "Articles filed under another day, outlet or title"),
        "joined": translate("findings", "Versions of a story that are not joined rightly"),
        "stories": translate("findings", "Articles whose other versions would not be found"),
    }
