"""The README's table of formats, from the registry of readers.

    python -m resources.build.formats_table

writes it into README.md.
"""

from __future__ import annotations

import re
from pathlib import Path

from core.readers.registry import FORMATS

README = Path(__file__).parent.parent.parent / "README.md"


def formats_table() -> str:
    """Markdown, a row for each format."""
    rows = ["| format | names | what is read |", "|---|---|---|"]
    for format_ in FORMATS:
        names = " ".join(f"`{suffix}`" for suffix in format_.suffixes)
        rows.append(f"| {format_.title} | {names} | {format_.what} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    readme = README.read_text("utf-8")
    between = re.compile(r"(?<=<!-- formats -->\n).*?(?=<!-- /formats -->)", re.DOTALL)
    README.write_text(between.sub(lambda _: formats_table(), readme), "utf-8")


if __name__ == "__main__":
    main()
