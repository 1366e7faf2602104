"""Import CAMeL Tools, and load its models, without the network."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from core.errors import QariError

_WINDOWS = sys.platform == "win32"
_CATALOGUE = "catalogue.json"
_EMPTY_CATALOGUE = {"version": "0", "packages": {}, "components": {}}


def load_module(name: str) -> ModuleType:
    """A module of camel-tools or of what it stands on.  QariError when it does not load."""
    try:
        with offline():
            return import_module(name)
    except Exception as error:  # libraries that do not fit each other raise anything
        raise QariError("camel-missing", why=first_line(error)) from error


def first_line(error: Exception) -> str:
    """What a library says went wrong, in one line."""
    return (str(error).strip() or type(error).__name__).splitlines()[0]


@contextmanager
def offline() -> Iterator[None]:
    """Within it camel-tools and transformers can be imported, and load, without a socket.

    camel-tools reads its catalogue when it is imported, and downloads one where it finds
    none: the reader's serves if there is one, else one that lists nothing.  Afterwards the
    environment, and the reader's home, where camel-tools makes a folder, are as before.
    """
    home = Path.home() / ("AppData/Roaming/camel_tools" if _WINDOWS else ".camel_tools")
    data = Path(os.path.expanduser(os.environ.get("CAMELTOOLS_DATA", home)))
    had_home = home.exists()
    values = {"HF_HUB_OFFLINE": "1"}
    # urllib3, which comes along, would bind a socket to learn whether there is IPv6.
    has_ipv6, socket.has_ipv6 = socket.has_ipv6, False
    try:
        with TemporaryDirectory(prefix="qari-") as scratch:
            if not _is_catalogue(data / _CATALOGUE):
                (Path(scratch) / _CATALOGUE).write_text(json.dumps(_EMPTY_CATALOGUE), "utf-8")
                values["CAMELTOOLS_DATA"] = scratch
            with _environment(values):
                yield
    finally:
        socket.has_ipv6 = has_ipv6
        if not had_home:
            with suppress(OSError):
                home.rmdir()


def _is_catalogue(path: Path) -> bool:
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(value, dict) and value.keys() >= _EMPTY_CATALOGUE.keys()


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
