"""The seeds saved in every way of tests/ways.py: how much of the text comes back.

    python tests/bench/formats.py

Words are compared folded and in order; entities by the folded name and type.  Where
LibreOffice is installed, also what it makes of the Word document.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication  # noqa: E402

from core.engines import load_engine  # noqa: E402
from core.extraction import analyse  # noqa: E402
from core.model import Article  # noqa: E402
from core.normalize import fold  # noqa: E402
from core.opening import open_article  # noqa: E402
from tests.ways import WAYS, Saved  # noqa: E402


def words(article: Article) -> list[str]:
    """Of title and text; a title that is the text's first block counts once."""
    text, first = article.text, article.blocks[0]
    if text[first.start : first.end] != article.title:
        text = f"{article.title}\n{text}"
    return [fold(word).strip("-") for word in text.split() if fold(word).strip("-")]


def names(article: Article) -> set[tuple[str, str]]:
    return {(e.type, fold(e.name)) for e in analyse(article, load_engine()).entities}


def by_office(ending: str, saved: Saved) -> bytes:
    """What LibreOffice saves a Word document as."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "article.docx")
        document.write_bytes(WAYS["document.docx"](saved))
        subprocess.run(
            ["soffice", "--headless", "--convert-to", ending, "--outdir", f"{folder}/out",
             f"-env:UserInstallation=file://{folder}/profile", str(document)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return Path(folder, "out", f"article.{ending}").read_bytes()


def ways() -> Iterator[tuple[str, Callable[[Saved], bytes]]]:
    yield from WAYS.items()
    if not shutil.which("soffice"):
        print("without LibreOffice, which is not installed here")
        return
    for ending in ("pdf", "docx", "odt", "rtf", "html"):
        yield f"LibreOffice.{ending}", partial(by_office, ending)


def main() -> None:
    _app = QGuiApplication([])
    seeds = [open_article(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    print(f"{'way':18} {'words':>7} {'names':>7} {'titles':>7}")
    for way, save in ways():
        alike, same, titles = [], [], 0
        for seed in seeds:
            paragraphs = [seed.text[b.start : b.end] for b in seed.blocks]
            title = seed.title.rstrip("…")
            if paragraphs[0] == title:
                paragraphs = paragraphs[1:]
            saved = Saved(title, paragraphs)
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / way
                file.write_bytes(save(saved))
                article = open_article(file)
                plain = Path(folder) / "plain.txt"
                plain.write_text(saved.plain, "utf-8")
                wanted = open_article(plain)
            matcher = SequenceMatcher(None, words(wanted), words(article), autojunk=False)
            alike.append(matcher.ratio())
            found, known = names(article), names(wanted)
            same.append(len(found & known) / max(1, len(found | known)))
            titles += fold(article.title) == fold(title)
        print(f"{way:18} {min(alike):7.4f} {min(same):7.4f} {titles}/{len(seeds):>5}")


if __name__ == "__main__":
    main()
