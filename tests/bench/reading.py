"""How smoothly a long article is read: the longest time that the event loop stands still.

    QT_QPA_PLATFORM=offscreen python -m tests.bench.reading ARTICLES.jsonl.gz [--words 100000]

ARTICLES.jsonl.gz is as for made_articles.py.  One name in ten words is marked.  For each
thing that a reader does: the longest gap between two beats of a timer of 10 ms, and the
time until the event loop has nothing more to do.  QT_SCALE_FACTOR=2 measures at 200 %.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.articles import make_article
from core.model import ENTITY_TYPES, Analysis, Article, Entity, Mention
from core.tokenizer import words as words_in
from gui.fonts import load_fonts
from gui.open_articles import OpenArticle
from gui.reading.view import ArticleView
from gui.theme import Themes
from tests.bench.made_articles import made_articles

BEAT = 10  # milliseconds
QUIET = 0.15  # seconds without a late beat, then a step is over
LATE = 0.014  # seconds
EVERY = 10  # words to a name


class Heart:
    """Beats in the event loop."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._last = self.late = time.perf_counter()
        self.longest = 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        gap = now - self._last
        self.longest = max(self.longest, gap)
        if gap > LATE:
            self.late = now
        self._last = now

    def run(self, act: Callable[[], None]) -> tuple[float, float]:
        """The longest gap after an act, and the seconds until all is quiet."""
        self._last = begun = self.late = time.perf_counter()
        self.longest = 0.0
        act()
        self.late = time.perf_counter()
        while time.perf_counter() - self.late < QUIET:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return self.longest, self.late - begun


def long_article(source: str, words: int) -> Article:
    """An article of so many words, with a heading here and there."""
    parts: list[str] = []
    count = 0
    for made in made_articles(source, words):
        parts.append(f"## {made['title']}\n\n{made['text']}")
        count += len(made["text"].split())
        if count >= words:
            break
    return make_article("\n\n".join(parts))


def names_in(article: Article) -> Analysis:
    """One word in ten is a name."""
    mentions = tuple(
        Mention(w.start, w.end, ENTITY_TYPES[i % 4], w.text, 0.99)
        for i, w in enumerate(islice(words_in(article.text), 0, None, EVERY))
    )
    entities = tuple(
        Entity(e, ENTITY_TYPES[e], mentions[e].surface, (), tuple(range(e, len(mentions), 4)))
        for e in range(4)
    )
    return Analysis("made", mentions, entities)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("--words", type=int, default=100_000)
    args = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts(app)
    themes = Themes("light")
    view = ArticleView(themes)
    view.resize(900, 800)
    view.show()
    heart = Heart()
    heart.run(lambda: None)
    article = long_article(args.source, args.words)
    analysis = names_in(article)
    hits = [(m.start, m.end) for m in analysis.mentions[::2]]
    small = OpenArticle(
        make_article(article.text[:3000]), replace(analysis, mentions=(), entities=())
    )
    pane = view.pane
    bar = pane.verticalScrollBar()
    end = len(article.text) - 10
    size = view.size()
    steps: list[tuple[str, Callable[[], None]]] = [
        ("open", lambda: view.show_opened(OpenArticle(article))),
        ("names come", lambda: pane.set_analysis(analysis)),
        ("a page down", lambda: bar.setValue(bar.value() + bar.pageStep())),
        ("to the last mention", lambda: pane.go_to_mention(len(analysis.mentions) - 1)),
        ("to the first mention", lambda: pane.go_to_mention(0)),
        ("scroll to the middle", lambda: bar.setValue(bar.maximum() // 2)),
        *[(f"wheel {i}", lambda: bar.setValue(bar.value() + 60)) for i in range(3)],
        ("narrower", lambda: view.resize(size.width() - 300, size.height())),
        ("wider", lambda: view.resize(size)),
        ("zoom in", pane.zoom_in),
        ("zoom out", pane.zoom_out),
        ("dark", lambda: themes.choose("dark")),
        ("light", lambda: themes.choose("light")),
        ("5,000 hits", lambda: pane.set_hits(hits)),
        ("no hits", lambda: pane.set_hits(())),
        ("to the end", lambda: pane.go_to(end, end)),
        ("narrower there", lambda: view.resize(size.width() - 300, size.height())),
        ("wider there", lambda: view.resize(size)),
        ("another article", lambda: view.show_opened(small)),
        ("and back", lambda: view.show_opened(OpenArticle(article, analysis))),
    ]
    print(
        f"{len(article.text.split())} words, {len(article.blocks)} blocks, "
        f"{len(analysis.mentions)} names, {app.devicePixelRatio():.0f}x"
    )
    print(f"{'':24} {'longest gap ms':>15} {'settled after ms':>17}")
    for name, act in steps:
        longest, settled = heart.run(act)
        print(f"{name:24} {longest * 1000:15.0f} {settled * 1000:17.0f}", flush=True)
    view.close()


if __name__ == "__main__":
    main()
