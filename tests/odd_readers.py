"""A reader that does what its bytes say, for tests of what runs apart."""

from __future__ import annotations

import os
import time

from core.errors import QariError
from core.readers.draft import Draft, Part, Source


def read(source: Source) -> Draft:
    match source.data:
        case b"hang":
            time.sleep(600)
        case b"abort":
            os.abort()
        case b"memory":
            bytearray(8 << 30)
        case b"refuse":
            raise QariError("too-many", file=source.name, count=9, what="pages", limit=3)
        case b"bug":
            raise KeyError("a bug")
        case b"steps":
            for step in range(100):
                source.progress.report(step, 100)
                time.sleep(0.02)
    return Draft(
        (Part("عنوان", "heading"), Part("نص\nوسطر \ud800")), "عنوان", published="2022-03-08"
    )
