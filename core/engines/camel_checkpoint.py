"""Find, check and load a model for CAMeL Tools, and say what its labels mean."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.engines.camel_offline import first_line, load_module, offline
from core.engines.labels import tag_of
from core.errors import QariError

if TYPE_CHECKING:
    from camel_tools.ner import NERecognizer

ROW_PIECES = 256  # what NERecognizer pads every input to, with [CLS] and [SEP]

# What JSON of another shape than expected, and files that are none, raise.
_DAMAGED = (AttributeError, KeyError, OSError, RecursionError, TypeError, ValueError)


def find_checkpoint(given: str) -> Path:
    """The folder of the model that ``camel:given`` means.

    A name alone is that of a model which ``camel_data`` has installed or, where there is
    none, of a folder; ``./name`` is always a folder.  QariError when there is neither.
    """
    folder = Path(os.path.expanduser(given))
    alone = folder.name == given
    installed = _installed(given) if alone else None
    if installed:
        return installed
    if os.path.isdir(folder):
        return folder
    if alone:
        raise QariError("camel-unknown", name=given)
    raise QariError("no-folder", file=folder)


def check_checkpoint(folder: Path) -> None:
    """QariError unless ``folder`` holds a model that NERecognizer reads and we understand.

    NERecognizer itself makes up at random what a checkpoint lacks, and labels all the same.
    """
    try:
        why, labels = _unfit(folder)
    except _DAMAGED as error:
        why, labels = f"its files are damaged: {first_line(error)}", []
    if why:
        raise QariError("no-checkpoint", file=folder, why=why)
    tags = {label: tag_of(label) for label in labels}
    known = set(tags.values()) - {None, "O", "B-MISC", "I-MISC"}
    # NERecognizer looks the label O up by that name.
    if None in tags.values() or "O" not in tags or not known:
        raise QariError("bad-labels", file=folder, got=", ".join(list(tags)[:9]) or "none")


def _unfit(folder: Path) -> tuple[str, list[str]]:
    """Why NERecognizer cannot use a checkpoint, empty if it can, and the labels."""
    needed = ["config.json", *([] if (folder / "tokenizer.json").exists() else ["vocab.txt"])]
    for name in needed:
        if not (folder / name).is_file():
            return f"{name} is missing", []
    config = _read_json(folder / "config.json")
    architectures = config.get("architectures") or ["model without a name"]
    if "BertForTokenClassification" not in architectures:
        return f"it is a {architectures[0]}, not a BertForTokenClassification", []
    if config.get("max_position_embeddings", ROW_PIECES) < ROW_PIECES:
        return f"it cannot read {ROW_PIECES} pieces at a time", []
    if "vocab.txt" not in needed:
        kind = _read_json(folder / "tokenizer.json")["model"].get("type")
        if kind != "WordPiece":
            return f"its tokenizer is {kind}, not WordPiece", []
    return "", [str(label) for label in config.get("id2label", {}).values()]


def load_recognizer(folder: Path) -> NERecognizer:
    """camel-tools' recogniser with the model in ``folder``, on the CPU.

    QariError when camel-tools or what it stands on is missing, or the model is damaged.
    """
    ner = load_module("camel_tools.ner")
    load_module("transformers.utils.logging").disable_progress_bar()
    try:
        with offline():
            recognizer = ner.NERecognizer(str(folder), use_gpu=False)
        # NERecognizer cannot hand on the numbers of a model that was saved in bfloat16.
        recognizer.model.float()
    except Exception as error:  # each of the libraries below has its own
        raise QariError("no-checkpoint", file=folder, why=first_line(error)) from error
    return recognizer


def _installed(name: str) -> Path | None:
    data = load_module("camel_tools.data")
    try:
        folder = Path(data.CATALOGUE.get_dataset("NamedEntityRecognition", name).path)
    except data.CatalogueError:
        return None
    return folder if folder.is_dir() else None


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
