"""Texts of megabytes: in batches, with progress, stopped when asked, nothing left out."""

from __future__ import annotations

import pytest

from core.articles import make_article
from core.engines import load_engine
from core.extraction import analyse
from core.progress import Cancelled

PARAGRAPH = "وصل الرئيس نيكولاس مادورو إلى كراكاس، ثم سافر إلى بيروت للقاء سعاد مرزوق. "


class Counting:
    """Notes what is reported, and stops after so many reports."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        if len(self.reports) == self._stop_after:
            raise Cancelled


def test_a_megabyte_is_read_to_the_end(engine) -> None:
    article = make_article("\n\n".join([PARAGRAPH * 8] * 1_700))
    assert len(article.text.encode()) > 1_000_000
    tags = {"نيكولاس": "B-PERS", "مادورو": "I-PERS", "كراكاس": "B-LOC"}
    analysis = analyse(article, engine(tags))
    assert sum(m.surface == "كراكاس" for m in analysis.mentions) == 13_600
    assert analysis.mentions[-1].end > len(article.text) - 60


@pytest.mark.usefixtures("model")
def test_the_model_reports_as_it_goes_and_stops_when_asked() -> None:
    sentences = [PARAGRAPH.split()] * 300
    counting = Counting()
    load_engine().predict(sentences, counting)
    done = [done for done, _ in counting.reports]
    assert len(done) > 5
    assert done == sorted(done)
    assert counting.reports[-1] == (300, 300)
    stopped = Counting(stop_after=2)
    with pytest.raises(Cancelled):
        load_engine().predict(sentences, stopped)
    assert len(stopped.reports) == 2


@pytest.mark.usefixtures("model")
def test_a_sentence_of_a_thousand_words_loses_none() -> None:
    words = (PARAGRAPH.replace(".", "،") * 60).split()
    (labelled,) = load_engine().predict([words])
    assert len(labelled.tags) == len(words)
    found = {word for word, tag in zip(words, labelled.tags, strict=True) if tag == "B-LOC"}
    assert any("كراكاس" in word for word in found)
    assert any(tag != "O" for tag in labelled.tags[-12:])
