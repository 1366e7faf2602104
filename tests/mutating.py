"""Files as bad disks, bad programs and bad people leave them."""

from __future__ import annotations

import random


def mutated(data: bytes, rng: random.Random) -> bytes:
    """One to eight of: a bit flipped, a byte overwritten, a stretch cut, doubled or moved."""
    broken = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        if not broken:
            break
        at = rng.randrange(len(broken))
        length = min(len(broken) - at, 1 << rng.randrange(10))
        match rng.randrange(6):
            case 0:
                broken[at] ^= 1 << rng.randrange(8)
            case 1:
                broken[at] = rng.choice(b"\x00\xff<>&{}()[]\"'\\/%\n")
            case 2:
                del broken[at : at + length]
            case 3:
                broken[at:at] = broken[at : at + length]
            case 4:
                broken[at : at + length] = rng.randbytes(length)
            case 5:
                del broken[at + rng.randrange(64) :]
    return bytes(broken)
