"""What all tests share: no screen, no settings or archive of the reader's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import QariError
from core.resource_files import resource

os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SEED = SEEDS / "washington-caracas-talks.afp.txt"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home for settings and archive in every test."""
    home = tmp_path_factory.mktemp("qari-home")
    monkeypatch.setenv("QARI_HOME", str(home))
    return home


@pytest.fixture
def seed() -> Path:
    return SEED


@pytest.fixture
def model() -> None:
    """Skips where the model has not been built."""
    try:
        resource("ner", "model.onnx")
    except QariError:
        pytest.skip("the bundled model is not there")
