"""What a wheel must hold: every package, and every file that Qari reads beside its code."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
#: Below resources, what is only made of or from: neither read by Qari nor shipped.
UNSHIPPED = {"build", "screenshots", "gallery"}


def shipped(package: str) -> set[Path]:
    folder = ROOT / package
    return {file for glob in SETUP["package-data"][package] for file in folder.glob(glob)}


def test_every_package_ships() -> None:
    folders = {file.parent for top in ("core", "gui") for file in (ROOT / top).rglob("*.py")}
    packages = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert packages <= set(SETUP["packages"])


def test_every_resource_ships() -> None:
    files = {f for f in (ROOT / "resources").rglob("*") if f.is_file() and f.suffix != ".ts"}
    read = {
        file
        for file in files
        if file.relative_to(ROOT / "resources").parts[0] not in UNSHIPPED
        and file.suffix not in (".py", ".pyc")
        and file.name != "SOURCE.md"
    }
    assert read <= shipped("resources")


def test_the_seeds_ship() -> None:
    assert shipped("seeds") == set((ROOT / "seeds").glob("*.txt")) != set()
    assert "seeds" in SETUP["packages"]


@pytest.mark.parametrize("package", ["resources", "seeds"])
def test_no_pattern_is_in_vain(package: str) -> None:
    if package == "resources" and not (ROOT / "resources" / "ner" / "model.onnx").exists():
        pytest.skip("the bundled model is not there")
    for glob in SETUP["package-data"][package]:
        assert any((ROOT / package).glob(glob)), glob
