"""Tags to spans, the decoder, windows, scores."""

from __future__ import annotations

import itertools
import warnings

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engines.features import BOS_ID, EOS_ID, model_form, pack_windows
from core.engines.labels import LABELS, spans, viterbi
from core.evaluation import score

TAGS = st.lists(st.sampled_from(LABELS), min_size=1, max_size=12)


@given(st.lists(st.lists(st.integers(1, 40), min_size=1, max_size=30), max_size=8))
@settings(deadline=None)
def test_every_word_has_one_place_in_one_window(shape: list[list[int]]) -> None:
    sentences = [[[9] * length for length in s] for s in shape]
    windows = list(pack_windows(sentences, 32))
    places = [place for window in windows for place in window.words]
    assert places == [(s, w) for s, sentence in enumerate(shape) for w in range(len(sentence))]
    for window in windows:
        assert len(window.ids) <= 32
        assert window.ids[-1] == EOS_ID
        assert len(window.first) == len(window.words)
        assert all(window.ids[at] == 9 for at in window.first)


def test_a_sentence_longer_than_a_window_is_cut_with_overlap() -> None:
    sentence = [[word + 10] for word in range(500)]
    windows = list(pack_windows([sentence], 100))
    for before, after in itertools.pairwise(windows):
        shared = set(before.ids) & set(after.ids) - {BOS_ID, EOS_ID}
        assert 20 <= len(shared) <= 26
    for window in windows[1:]:  # each word is read with some before it
        assert window.first[0] > 10


@given(st.integers(1, 12), st.integers(0, 1000))
@settings(deadline=None)
def test_decoded_tags_are_well_formed(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS)))
    tags = [LABELS[i] for i in viterbi(scores)]
    before = "O"
    for tag in tags:
        if tag.startswith("I-"):
            assert before[2:] == tag[2:]
        before = tag


def test_spans_follow_the_conll_rules() -> None:
    tags = ["B-PERS", "I-PERS", "B-PERS", "O", "I-LOC", "I-ORG", "O"]
    assert spans(tags) == [(0, 2, "PERS"), (2, 3, "PERS"), (4, 5, "LOC"), (5, 6, "ORG")]


@given(st.lists(st.tuples(TAGS, TAGS), min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_scores_are_those_of_seqeval(pairs: list[tuple[list[str], list[str]]]) -> None:
    from seqeval.metrics import f1_score, precision_score, recall_score

    pairs = [(g[: len(p)], p[: len(g)]) for g, p in pairs]
    gold, predicted = [list(g) for g, _ in pairs], [list(p) for _, p in pairs]
    ours = score(gold, predicted)["all"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert abs(ours["f1"] - f1_score(gold, predicted)) < 1e-9
        assert abs(ours["precision"] - precision_score(gold, predicted)) < 1e-9
        assert abs(ours["recall"] - recall_score(gold, predicted)) < 1e-9


def test_the_model_reads_one_spelling_for_one_name() -> None:
    for spelt in ("مَادُورُو", "مـــادورو", "\u202bمادورو\u202c", "ﻣﺎﺩﻭﺭﻭ"):
        assert model_form(spelt) == "مادورو"
    assert model_form("کراکاس") == "كراكاس"
    assert model_form("ّ") == ""
