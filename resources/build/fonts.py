"""The bundled faces, cut down to the scripts that Qari shows.

    python resources/build/fonts.py FOLDER_WITH_TTF resources/fonts

Takes NotoNaskhArabic, NotoSansArabic, NotoKufiArabic and NotoSans as Google publishes
them, and Amiri as its authors do (Regular, Bold).  The Latin face keeps Latin, punctuation
and signs only; Amiri loses what only Qurans are set with.  Needs fonttools.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from fontTools import subset

WHOLE = ("NotoNaskhArabic", "NotoSansArabic", "NotoKufiArabic")
LATIN = "U+0020-007E,U+00A0-024F,U+2010-2027,U+2030-205E,U+20AC,U+2190-2193,U+2212,U+25CC"
ARABIC = (
    "U+0020-007E,U+00A0-00FF,U+0600-0605,U+060C,U+060D,U+061B-061F,U+0621-06D4,U+06F0-06F9,"
    "U+0750-077F,U+200C-200F,U+2010-2026,U+202A-202E,U+2030-203A,U+2066-2069,U+2212,U+25CC,"
    "U+FD3E,U+FD3F,U+FDF2,U+FDFA-FDFD,U+FE70-FEFF"
)
#: The faces that are cut down: what they keep of characters and of features.
CUT = {
    "NotoSans": (LATIN, "kern,liga,mark,mkmk,ccmp,locl,lnum,tnum"),
    "Amiri": (ARABIC, "init,medi,fina,isol,rlig,liga,calt,ccmp,mark,mkmk,kern,locl,curs"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for weight in ("Regular", "Bold"):
        for face in WHOLE:
            shutil.copy(args.source / f"{face}-{weight}.ttf", args.out)
        for face, (characters, features) in CUT.items():
            name = f"{face}-{weight}.ttf"
            subset.main([
                str(args.source / name),
                f"--unicodes={characters}",
                f"--output-file={args.out / name}",
                f"--layout-features={features}",
            ])  # fmt: skip


if __name__ == "__main__":
    main()
