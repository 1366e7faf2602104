"""Recoll's side of peers.py, for the Python that Debian's modules are for.

python3 tests/bench/peer_recoll.py WORK index|ask
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.peer_asking import SHOWN, Asked, tell  # noqa: E402

# What Recoll itself has for it, and Arabic letters, Persian keys and digits: of several such
# lists the one that finds the most of recall_queries.tsv.  (With ةه it finds fewer.)
TRANSLATED = (
    "ßss œoe Œoe æae Æae ﬀff ﬁfi ﬂfl ’' ❜' ʼ' ‐- أا إا آا ٱا ؤء ئء ىي یي ےي کك ڪك ہه ھه ۀه ەه ۃة"
)
DIGITS = " ".join(chr(base + d) + str(d) for base in (0x660, 0x6F0) for d in range(10))
SETTINGS = """topdirs = {files}
defaultcharset = utf-8
indexStripChars = 1
indexstemminglanguages = arabic
unac_except_trans = {translated}
noaspell = 1
loglevel = 2
"""


def index(work: Path) -> None:
    """Index the folder of files."""
    home = work / "recoll"
    home.mkdir()
    settings = SETTINGS.format(files=work / "files", translated=f"{TRANSLATED} {DIGITS}")
    (home / "recoll.conf").write_text(settings, "utf-8")
    subprocess.run(["recollindex", "-c", str(home), "-z"], check=True, capture_output=True)


def ask(work: Path) -> None:
    """Tell the times of the queries, and which variants are found."""
    from recoll import recoll  # not on PyPI

    query = recoll.connect(confdir=str(work / "recoll")).query()

    def show(words: str) -> int:
        count = query.execute(words, stemming=1, stemlang="arabic")
        for doc in query.fetchmany(SHOWN):
            _ = doc.title, query.makedocabstract(doc)
        return count

    asked = Asked(work)
    tell(asked.times(show), asked.found(show))


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[2]](Path(sys.argv[1]))
