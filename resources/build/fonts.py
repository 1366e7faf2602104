"""The bundled faces, cut down to the scripts that Qari shows.

    python resources/build/fonts.py FOLDER_WITH_NOTO_TTF resources/fonts

Takes NotoNaskhArabic, NotoSansArabic and NotoSans (Regular, Bold) as Google publishes
them; the Latin face keeps Latin, punctuation and signs only.  Needs fonttools.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from fontTools import subset

ARABIC = ("NotoNaskhArabic", "NotoSansArabic")
LATIN = "NotoSans"
KEPT = "U+0020-007E,U+00A0-024F,U+2010-2027,U+2030-205E,U+20AC,U+2190-2193,U+2212,U+25CC"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        for face in ARABIC:
            shutil.copy(args.source / f"{face}-{weight}.ttf", args.out)
        name = f"{LATIN}-{weight}.ttf"
        subset.main([
            str(args.source / name),
            f"--unicodes={KEPT}",
            f"--output-file={args.out / name}",
            "--layout-features=kern,liga,mark,mkmk,ccmp,locl,lnum,tnum",
        ])  # fmt: skip


if __name__ == "__main__":
    main()
