"""CAMeL Tools' recogniser as an engine: its tags, all words, no network, clear refusals."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from core import cli
from core.engines import Engine, load_engine
from core.engines.camel_checkpoint import check_checkpoint
from core.engines.camel_engine import CamelEngine
from core.engines.labels import LABELS, tag_of
from core.errors import QariError
from core.progress import Cancelled

ROOT = Path(__file__).parent.parent.parent
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
KNOWN = {
    "سامي": "B-PERS", "النجار": "I-PERS", "بيروت": "B-LOC", "صيدا": "B-LOC",
    "زار": "O", "إلى": "O", "أمس": "O",
}  # fmt: skip
SENTENCE = ["زار", "سامي", "النجار", "بيروت", "أمس", "."]
TAGS = ["O", "B-PERS", "I-PERS", "B-LOC", "O", "O"]
WIDTH = 16
#: The number of a word's label in its vector is 1 and the others 0; normalised over WIDTH
#: numbers that is this much more, which the model's outputs copy.
LEAD = WIDTH / math.sqrt(WIDTH - 1)


def sure(labels: int = 1) -> float:
    """The probability of a label, or of so many that stand for it, among nine."""
    return (math.exp(LEAD) + labels - 1) / (math.exp(LEAD) + len(LABELS) - 1)


def make_checkpoint(
    folder: Path,
    known: Mapping[str, str] = KNOWN,
    labels: Sequence[str] = LABELS,
    **settings: object,
) -> Path:
    """A model that gives each word of ``known`` its label, and any other word "O".

    Its layer adds nothing to the vector of a piece, and that says the piece's label.
    """
    import torch
    from transformers import BertConfig, BertForTokenClassification

    folder.mkdir(parents=True, exist_ok=True)
    signs = [*".,:()-", *"0123456789", *(f"##{digit}" for digit in range(10))]
    pieces = [*SPECIAL, *signs, *known]
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", "utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps({"do_lower_case": False}), "utf-8")
    small = {"num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 8}
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=WIDTH,
        id2label=dict(enumerate(labels)),
        label2id={label: i for i, label in enumerate(labels)},
        **(small | settings),
    )
    model = BertForTokenClassification(config)
    with torch.no_grad():
        for name, weights in model.named_parameters():
            if not name.endswith("LayerNorm.weight"):
                weights.zero_()
        for i, piece in enumerate(pieces):
            label = list(labels).index(known.get(piece, "O"))
            model.bert.embeddings.word_embeddings.weight[i, label] = 1.0
        model.classifier.weight.copy_(torch.eye(len(labels), WIDTH))
    model.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_checkpoint(tmp_path_factory.mktemp("checkpoint"))


@pytest.fixture(scope="module")
def camel(checkpoint: Path) -> CamelEngine:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(checkpoint.parent))
        patch.delenv("CAMELTOOLS_DATA", raising=False)
        engine = load_engine(f"camel:{checkpoint}")
    assert isinstance(engine, CamelEngine)
    return engine


def test_it_is_an_engine_and_tags_names(camel: CamelEngine, checkpoint: Path) -> None:
    assert isinstance(camel, Engine)
    assert camel.name == f"camel:{checkpoint}"
    assert load_engine(camel.name) is camel
    assert camel.label([SENTENCE]) == [TAGS]


def test_the_tags_are_those_of_the_recogniser_itself(camel: CamelEngine, seed: Path) -> None:
    lines = [line.split()[:60] for line in seed.read_text("utf-8").splitlines() if line.strip()]
    sentences = [SENTENCE, *lines[:12], SENTENCE[::-1]]
    assert camel.label(sentences) == camel._recognizer.predict(sentences)


def test_the_probabilities_are_the_models(camel: CamelEngine) -> None:
    (labelled,) = camel.predict([SENTENCE])
    assert labelled.tags == TAGS
    assert labelled.confidences == pytest.approx([sure()] * len(TAGS))
    other = 1 - (1 - sure()) / (len(LABELS) - 1)
    chances = [1 - sure() if tag == "O" else other for tag in TAGS]
    assert labelled.name_probabilities == pytest.approx(chances)


def test_long_sentences_lose_no_word(camel: CamelEngine) -> None:
    """Of 1,400 words and 2,100 pieces, with short and empty ones between."""
    long = ["زار", "سامي", "النجار", "10", "بيروت"] * 280
    tags = ["O", "B-PERS", "I-PERS", "O", "B-LOC"] * 280
    assert camel.label([[], long, SENTENCE, [], long, []]) == [[], tags, TAGS, [], tags, []]
    assert len(camel._recognizer.tokenizer.tokenize(" ".join(long))) > 1_600


def test_words_without_pieces_have_tags_all_the_same(camel: CamelEngine) -> None:
    nothing = ["\u200f", "", " ", "\x00", "\u200f"]
    words = [nothing[0], "سامي", *nothing[1:4], "النجار", nothing[4], "بيروت"]
    assert len(camel._recognizer.predict([words])[0]) < len(words)
    tags = ["O", "B-PERS", "O", "O", "O", "I-PERS", "O", "B-LOC"]
    assert camel.label([words, nothing, []]) == [tags, ["O"] * 5, []]
    (labelled,) = camel.predict([nothing])
    assert labelled.confidences == [1.0] * 5
    assert labelled.name_probabilities == [0.0] * 5


def test_a_word_longer_than_the_model_reads_is_cut(camel: CamelEngine) -> None:
    words = ["سامي", "." * 5_000, "النجار", "-" * 400, "بيروت", "9" * 90]
    assert camel.label([words]) == [["B-PERS", "O", "I-PERS", "O", "B-LOC", "O"]]


def test_fewer_labels_than_words_are_filled_up(
    camel: CamelEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a release that cuts sentences, or runs its model in another way, would have it."""

    def predict(sentences: list[list[str]], batch_size: int) -> list[list[str]]:
        return [["B-PERS", "I-PERS"][: len(s) - 1] for s in sentences]

    monkeypatch.setattr(camel._recognizer, "predict", predict)
    short, single = camel.predict([["سامي", "النجار", "أمس"], ["سامي"]])
    assert (short.tags, single.tags) == (["B-PERS", "I-PERS", "O"], ["O"])
    assert short.confidences == [1.0, 1.0, 1.0]
    assert short.name_probabilities == [1.0, 1.0, 0.0]


def test_progress_counts_sentences_and_cancels_between_batches(camel: CamelEngine) -> None:
    class Stopper:
        def __init__(self, last: int) -> None:
            self.seen: list[tuple[int, int]] = []
            self.last = last

        def report(self, done: int, total: int) -> None:
            self.seen.append((done, total))
            if done >= self.last:
                raise Cancelled

    patient, hasty = Stopper(99), Stopper(8)
    camel.predict([SENTENCE] * 20, patient)
    assert patient.seen == [(0, 20), (8, 20), (16, 20), (20, 20)]
    with pytest.raises(Cancelled):
        camel.predict([SENTENCE] * 20, hasty)
    assert hasty.seen == [(0, 20), (8, 20)]
    assert not camel._recognizer.model._forward_hooks


def test_other_spellings_of_the_types(tmp_path: Path) -> None:
    labels = ["B-PER", "I-PER", "O", "B-GPE", "B-LOC", "B-DATE", "B-NORP", "I-GPE", "B-ORG"]
    known = {"سامي": "B-PER", "النجار": "I-PER", "بيروت": "B-GPE", "أمس": "B-DATE"}
    engine = load_engine(f"camel:{make_checkpoint(tmp_path, known, labels)}")
    (labelled,) = engine.predict([SENTENCE])
    assert labelled.tags == TAGS
    # B-GPE and B-LOC are both places; a date is as little a name as O.
    place, date = labelled.confidences[3:5]
    assert place == pytest.approx(sure(2))
    assert date == pytest.approx(sure(2))
    assert labelled.name_probabilities[4] == pytest.approx(1 - sure(2))


@pytest.mark.parametrize(
    ("label", "tag"),
    [
        ("O", "O"), ("B-PERSON", "B-PERS"), ("i-org", "I-ORG"), ("I-FAC", "I-LOC"),
        ("B-WORK_OF_ART", "B-MISC"), ("I-TIME", "O"), ("LABEL_0", None), ("PER", None),
        ("B-", None), ("S-PER", None), ("o", None),
    ],
)  # fmt: skip
def test_what_labels_stand_for(label: str, tag: str | None) -> None:
    assert tag_of(label) == tag
    assert tag is None or tag in LABELS


def test_it_is_loaded_on_demand_only() -> None:
    code = (
        "import sys, core.engines, core.engines.camel_engine; print([m for m in sys.modules"
        " if m.split('.')[0] in ('torch', 'transformers', 'camel_tools', 'requests')])"
    )
    assert run_python("-c", code).stdout == "[]\n"


def run_python(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k != "CAMELTOOLS_DATA"}
    return subprocess.run(
        [sys.executable, *args], cwd=ROOT, env={**kept, **env}, capture_output=True,
        encoding="utf-8", timeout=300,
    )  # fmt: skip


#: The command line where every use of a socket is an error, as if nothing were installed.
NO_SOCKETS = """
import socket, sys
class NoNetwork(BaseException):
    pass
def refuse(*args, **kwargs):
    raise NoNetwork(args)
def watch(event, args):
    if event.startswith("socket."):
        refuse(event)
sys.addaudithook(watch)
before = socket.has_ipv6
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
if "--hub-first" in sys.argv:  # imported by others, and not told to stay offline
    sys.argv.remove("--hub-first")
    import transformers
from core import cli
import os
environment = dict(os.environ)
code = cli.main(sys.argv[1:])
assert dict(os.environ) == environment and socket.has_ipv6 == before
sys.exit(code)
"""


def write_article(folder: Path) -> Path:
    file = folder / "خبر.txt"
    file.write_text("زار سامي النجار بيروت أمس.\n\nزار سامي النجار صيدا إلى أمس.\n", "utf-8")
    return file


def test_extract_opens_no_socket_and_leaves_nothing_behind(
    checkpoint: Path, tmp_path: Path
) -> None:
    article, home = write_article(tmp_path), tmp_path / "home"
    home.mkdir()
    engine = f"camel:{checkpoint}"
    args = ["-c", NO_SOCKETS, "extract", "--json", "--engine", engine, str(article)]
    done = run_python(*args, HOME=str(home), HF_HUB_OFFLINE="0")
    assert (done.returncode, done.stderr) == (0, "")
    (record,) = json.loads(done.stdout)
    assert record["engine"] == engine
    names = {(entity["type"], entity["name"]) for entity in record["entities"]}
    assert names == {("PERS", "سامي النجار"), ("LOC", "بيروت"), ("LOC", "صيدا")}
    assert list(home.iterdir()) == []


def test_a_model_of_the_readers_own_catalogue(checkpoint: Path, tmp_path: Path) -> None:
    data = tmp_path / ".camel_tools"
    shutil.copytree(checkpoint, data / "data" / "ner" / "mine")
    datasets = {"mine": {"path": "ner/mine"}, "gone": {"path": "ner/gone"}}
    components = {"NamedEntityRecognition": {"default": "mine", "datasets": datasets}}
    catalogue = {"version": "1", "packages": {}, "components": components}
    (data / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    article = str(write_article(tmp_path))
    args = ["-c", NO_SOCKETS, "extract", "--engine", "camel:mine", article, "--hub-first"]
    done = run_python(*args, HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "سامي النجار × 2" in done.stdout
    gone = run_python(*args[:4], "camel:gone", article, CAMELTOOLS_DATA=str(data))
    assert (gone.returncode, gone.stdout) == (1, "")
    assert "no model called gone" in gone.stderr


@pytest.mark.parametrize("catalogue", [None, "{broken", '["of another shape"]'])
def test_a_model_that_is_not_installed_is_said_to_be_so(
    seed: Path, tmp_path: Path, catalogue: str | None
) -> None:
    if catalogue:
        (tmp_path / "catalogue.json").write_text(catalogue, "utf-8")
    args = ["-c", NO_SOCKETS, "extract", "--engine", "camel:arabert", str(seed)]
    done = run_python(*args, HOME=str(tmp_path), CAMELTOOLS_DATA=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "called arabert" in done.stderr
    assert "camel_data -i ner-arabert" in done.stderr


@pytest.mark.parametrize(
    ("engine", "part"),
    [
        ("camel:", "no engine called camel:"),
        ("camel", "no engine called camel"),
        ("camel:./nothing", "no such folder"),
        ("camel:~nobody/nothing", "no such folder"),
        ("camel:" + "ن" * 300 + "/", "no such folder"),
        ("camel:./seeds", "config.json is missing"),
    ],
)
def test_a_wrong_folder_is_one_line(
    engine: str, part: str, seed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["extract", "--engine", engine, str(seed)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert part in err


def test_folders_that_hold_something_else(checkpoint: Path, tmp_path: Path) -> None:
    def why(name: str, **files: str | None) -> str:
        folder = tmp_path / name
        folder.mkdir()
        for file in checkpoint.iterdir():
            (folder / file.name).write_bytes(file.read_bytes())
        for stem, text in files.items():
            file = folder / stem.replace("_", ".")
            if text is None:
                file.unlink()
            else:
                file.write_text(text, "utf-8")
        with pytest.raises(QariError) as caught:
            load_engine(f"camel:{folder}")
        assert caught.value.code == "no-checkpoint"
        assert str(folder) in str(caught.value)
        return str(caught.value.details["why"])

    config = json.loads((checkpoint / "config.json").read_text("utf-8"))
    masked = json.dumps(config | {"architectures": ["BertForMaskedLM"]})
    assert "BertForMaskedLM" in why("masked", config_json=masked)
    assert "256" in why("short", config_json=json.dumps(config | {"max_position_embeddings": 128}))
    assert "damaged" in why("broken", config_json="{")
    assert "damaged" in why("list", config_json="[]")
    assert "damaged" in why("labels", config_json=json.dumps(config | {"id2label": ["O"]}))
    assert "vocab.txt" in why("words", vocab_txt=None)
    unigram = json.dumps({"model": {"type": "Unigram", "vocab": [["▁", 0.0]]}})
    assert "Unigram" in why("unigram", tokenizer_json=unigram)
    assert "model.safetensors" in why("weights", model_safetensors=None)
    assert why("cut", model_safetensors="{")


def test_labels_of_another_kind(checkpoint: Path, tmp_path: Path) -> None:
    config = json.loads((checkpoint / "config.json").read_text("utf-8"))
    (tmp_path / "vocab.txt").write_text("")
    for labels in (["LABEL_0", "LABEL_1"], ["O", "B-NOUN"], ["B-PER", "I-PER"], ["O", "PER"], []):
        config["id2label"] = dict(enumerate(labels))
        (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
        with pytest.raises(QariError) as caught:
            check_checkpoint(tmp_path)
        assert caught.value.code == "bad-labels"
        assert ", ".join(labels) in str(caught.value)


@pytest.mark.usefixtures("camel")
def test_a_machine_without_pytorch(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "camel_tools.ner", None)
    with pytest.raises(QariError) as caught:
        CamelEngine(str(checkpoint))
    assert caught.value.code == "camel-missing"
    assert "pip install camel-tools" in str(caught.value)
