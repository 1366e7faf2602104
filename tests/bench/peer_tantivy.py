"""tantivy's side of peers.py.

python tests/bench/peer_tantivy.py WORK index|ask
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import tantivy

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.peer_asking import SHOWN, Asked, tell  # noqa: E402

FIELDS = ("title", "body")


def opened(home: Path) -> tantivy.Index:
    """The index, made where there is none."""
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=True, tokenizer_name="arabic")
    index = tantivy.Index(builder.build(), str(home))
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for filtered in (
        tantivy.Filter.remove_long(40),
        tantivy.Filter.lowercase(),
        tantivy.Filter.stemmer("arabic"),
    ):
        analyser = analyser.filter(filtered)
    index.register_tokenizer("arabic", analyser.build())
    return index


def index(work: Path) -> None:
    """Index the dump."""
    home = work / "tantivy"
    home.mkdir()
    writer = opened(home).writer()
    with (work / "dump.jsonl").open(encoding="utf-8") as lines:
        for made in map(json.loads, lines):
            writer.add_document(tantivy.Document(title=made["title"], body=made["text"]))
    writer.commit()
    writer.wait_merging_threads()


def ask(work: Path) -> None:
    """Tell the times of the queries, and which variants are found."""
    index = opened(work / "tantivy")
    searcher = index.searcher()

    def show(words: str) -> int:
        query = index.parse_query(words, list(FIELDS), conjunction_by_default=True)
        result = searcher.search(query, SHOWN)
        maker = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
        for _, address in result.hits:
            doc = searcher.doc(address)
            snippet = maker.snippet_from_doc(doc)
            marked = [(hit.start, hit.end) for hit in snippet.highlighted()]
            _ = doc["title"], snippet.fragment(), marked
        return result.count

    asked = Asked(work)
    tell(asked.times(show), asked.found(show))


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[2]](Path(sys.argv[1]))
